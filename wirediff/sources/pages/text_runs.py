"""The lines of a tree of elements: runs of text that no block begins or ends in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lxml.etree import iterwalk

HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CAPTIONS: Final = frozenset(("caption", "figcaption", "figure"))
ASIDE: Final = frozenset(
    ("aside", "button", "fieldset", "footer", "form", "label", "legend", "nav", "select")
)
"""Tags of what stands beside the story."""

_SILENT: Final = frozenset(("head", "noscript", "script", "style", "template", "title"))
"""Tags whose text nobody sees."""

_BLOCKS: Final = frozenset(
    {"address", "article", "blockquote", "body", "br", "center", "dd", "details", "div", "dl", "dt"}
    | {"header", "hr", "html", "iframe", "li", "main", "ol", "option", "p", "pre", "section"}
    | {"summary", "table", "td", "textarea", "th", "tr", "ul"}
    | HEADINGS
    | CAPTIONS
    | ASIDE
    | _SILENT
)
"""Tags of pages that begin a line."""

_TOLD_BLOCKS: Final = frozenset(
    ("body", "code", "head", "item", "lb", "list", "p", "quote", "row", "table")
)
"""The same in what trafilatura makes of a page; a cell of a table does not begin a line."""

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Run:
    """A line of text, white space folded, never empty."""

    text: str
    element: Any
    """The block that it lies in: an lxml element."""
    linked: float
    """Share of its characters inside links, 0.0 to 1.0."""

    @property
    def key(self) -> str:
        """What is alike in runs that say the same."""
        return key_of(self.text)


def key_of(text: str) -> str:
    """The letters and digits of `text`, casefolded: what extraction keeps of it."""
    return "".join(_WORD.findall(text.casefold()))


def runs_of(root: Any) -> Iterator[Run]:
    """The lines of a page that can be seen, in order."""
    return _runs(root, _BLOCKS, _SILENT)


def told_runs_of(root: Any) -> Iterator[Run]:
    """The lines of what trafilatura made of a page, in order."""
    return _runs(root, _TOLD_BLOCKS, frozenset())


def _runs(root: Any, blocks: frozenset[str], silent: frozenset[str]) -> Iterator[Run]:
    texts: list[str] = []
    linked: list[str] = []
    links = 0
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        starts = event == "start"
        if tag in blocks:
            outer = element if not starts else element.getparent()
            yield from _run(texts, linked, outer)
            texts, linked = [], []
        if starts and tag in silent:
            walk.skip_subtree()
        links += (tag == "a") * (1 if starts else -1)
        text = (element.text if tag not in silent else None) if starts else element.tail
        if tag == "cell" and starts:
            texts.append(" ")
        if text and not (element is root and not starts):
            texts.append(text)
            if links:
                linked.append(text)


def _run(texts: list[str], linked: list[str], element: Any) -> Iterator[Run]:
    text = " ".join("".join(texts).split())
    if text:
        within = " ".join("".join(linked).split())
        yield Run(text, element, min(1.0, len(within) / len(text)))
