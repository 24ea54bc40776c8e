"""What a page tells of its article beside the text, where it can be true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from lxml.html import HtmlElement
from rapidfuzz.fuzz import partial_ratio
from trafilatura.settings import Document

from wirediff.reading.told import Told
from wirediff.sources.pages.schema import moments_of
from wirediff.sources.pages.text_runs import key_of

ALIKE: Final = 85
"""`rapidfuzz` ratio, of 100, from which the page's heading and the title it tells are one."""

LONGEST_HEADLINE: Final = 300
"""Characters of a headline."""

LONGEST_BYLINE: Final = 120
"""Characters of the writers' names."""

_NOBODY: Final = frozenset(
    {"admin", "administrator", "author", "editor", "editorial", "staff", "staff writer"}
    | {"redaksi", "redaktion", "redacción", "webmaster"}
)
"""Names that a publishing system puts where the writer's should be, casefolded."""

_TAIL: Final = re.compile(r"\s+(?:[|·•–—-]|::)\s+")
"""What parts a headline from the site's name in a title."""

_LANGUAGE: Final = re.compile(r"[a-z]{2}(?=[-_]|\Z)")


def told_of(
    page: HtmlElement, document: Document, records: tuple[dict[str, Any], ...], url: str | None
) -> Told:
    """Title, outlet, writers, moments, language and address, as the page tells them."""
    published, updated = moments_of(page, records)
    outlet = _one_line(document.sitename, LONGEST_BYLINE)
    return Told(
        title=_headline(page, document, outlet),
        outlet=outlet,
        byline=_writers(document.author, outlet),
        published=published or _day(document.date),
        updated=updated,
        language=_language(page),
        url=url or _one_line(document.url, 2_000),
    )


def _headline(page: HtmlElement, document: Document, outlet: str | None) -> str | None:
    """The page's heading when it says what the page's title does, else that title by itself."""
    title = _one_line(document.title, LONGEST_HEADLINE)
    if title is None:
        return None
    for heading in _headings(page):
        if partial_ratio(heading.casefold(), title.casefold()) >= ALIKE:
            return heading
    return _without_site(title, outlet)


def _headings(page: HtmlElement) -> Iterator[str]:
    """Headings of the first order long enough to be a headline."""
    for heading in page.iterfind(".//h1"):
        text = _one_line(heading.text_content(), LONGEST_HEADLINE)
        if text and len(key_of(text)) >= 12:
            yield text


def _without_site(title: str, outlet: str | None) -> str:
    """`Talks end - The Example` without the outlet's name behind the last dash."""
    parts = list(_TAIL.finditer(title))
    site = key_of(outlet or "")
    if not parts or not site:
        return title
    tail = key_of(title[parts[-1].end() :])
    return title[: parts[-1].start()] if tail and (tail in site or site in tail) else title


def _writers(names: str | None, outlet: str | None) -> str | None:
    """The names that may be those of people, as a list with commas."""
    nobody = {*_NOBODY, (outlet or "").casefold()}
    writers = [name.strip() for name in (names or "").split(";")]
    people = ", ".join(name for name in writers if name and name.casefold() not in nobody)
    return _one_line(people, LONGEST_BYLINE)


def _language(page: HtmlElement) -> str | None:
    match = _LANGUAGE.match(page.get("lang", "").lower())
    return match[0] if match else None


def _day(found: str | None) -> date | None:
    try:
        return date.fromisoformat(found) if found else None
    except ValueError:
        return None


def _one_line(text: object, most: int) -> str | None:
    """The text with its white space folded; `None` when it is blank, or too long to be true."""
    line = " ".join(text.split()) if isinstance(text, str) else ""
    return line if 0 < len(line) <= most else None
