"""Tags and classes around the story that would hide it from extraction.

Extraction throws away forms, asides, footers, figures, and whatever a class or a style calls a
sidebar, paid or hidden. But sites wrap whole stories in them, forget to close a tag, or hide the
rest of a story until the reader asks for it. An element that holds most of the page's prose, or
that goes on where prose stands before it, is a plain block, whatever it is called.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from lxml.html import Element
from trafilatura.xpaths import OVERALL_DISCARD_XPATH, TEASER_DISCARD_XPATH

from wirediff.reading.roles.shapes import is_closed, word_count
from wirediff.sources.pages.text_runs import ASIDE, CAPTIONS, HEADINGS, Run

MOST: Final = 0.5
"""Share of the page's prose, by characters, that a wrapper of the story holds."""

SENTENCE_WORDS: Final = 8
"""Fewest words of a closed line that counts as prose."""

_WRAPPERS: Final = (
    ASIDE | CAPTIONS | HEADINGS | {"a", "header", "details", "summary", "li", "option"}
)
"""Tags that say of what is in them that it is no story."""

_OTHERS: Final = re.compile(
    r"comment|disqus|repl(?:y|ies)|related|recommend|newsletter|cookie|consent|modal|popup|pop-up"
    r"|share|social|promo|author|bio\b|advert|sponsor|teaser|most-?read|login|signup|subscribe-?box",
    re.IGNORECASE,
)
"""Names of what stands beside a story, however much text is in it."""

_FOLDED_AWAY: Final = re.compile(
    r"hidden|hide|collaps|expand|more|paid|premium|paywall|truncat|fold|blur|fade|locked|subscriber"
    r"|continu|remain|rest\b",
    re.IGNORECASE,
)
_NOT_SHOWN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_NAMES: Final = ("class", "id", "role", "style", "hidden", "aria-hidden", "data-testid")


def unwrap(page: Sequence[Run]) -> bool:
    """Make plain blocks of the elements that wrap the story or its rest; whether there were any."""
    prose = [run for run in page if _is_prose(run)]
    held: defaultdict[Any, int] = defaultdict(int)
    for run in prose:
        for element in _around(run.element):
            held[element] += len(run.text)
    whole = sum(len(run.text) for run in prose)
    wrapping = [
        element
        for element, size in held.items()
        if element.tag not in ("html", "body") and size >= MOST * whole and not _is_other(element)
    ]
    found = [*_misleading(wrapping), *_continuing(held, set(wrapping))]
    for element in found:
        _make_plain(element)
    return bool(found)


def _is_prose(run: Run) -> bool:
    return is_closed(run.text) and word_count(run.text) >= SENTENCE_WORDS


def _around(element: Any) -> Iterator[Any]:
    yield element
    yield from element.iterancestors()


def _is_other(element: Any) -> bool:
    return _OTHERS.search(_called(element)) is not None


def _called(element: Any) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _misleading(elements: Iterable[Any]) -> Iterator[Any]:
    """Those that extraction would drop: by their tags, or by what they are called."""
    for element in elements:
        if element.tag in _WRAPPERS or _is_not_shown(element) or _is_discarded(element):
            yield element


def _is_discarded(element: Any) -> bool:
    """Whether extraction would drop an element of these attributes."""
    root = Element("div")
    root.append(Element("section", dict(element.attrib)))
    return any(path(root) for path in (*OVERALL_DISCARD_XPATH, *TEASER_DISCARD_XPATH))


def _is_not_shown(element: Any) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _NOT_SHOWN.search(element.get("style", "")) is not None
    )


def _continuing(held: Iterable[Any], wrapping: set[Any]) -> Iterator[Any]:
    """Elements that hide prose behind prose of the same block: the rest of the story."""
    holders = set(held)
    for element in holders - wrapping:
        if _is_other(element) or not (
            _is_not_shown(element) or _FOLDED_AWAY.search(_called(element))
        ):
            continue
        siblings = element.itersiblings(preceding=True)
        parent = element.getparent()
        if parent in wrapping and any(one in holders for one in siblings):
            yield element


def _make_plain(element: Any) -> None:
    if element.tag in _WRAPPERS:
        element.tag = "div"
    for name in _NAMES:
        element.attrib.pop(name, None)
