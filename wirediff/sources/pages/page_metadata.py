"""What a page tells of its article beside the text, where it can be true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from lxml.html import HtmlElement
from rapidfuzz.fuzz import partial_ratio
from trafilatura.settings import Document

from wirediff.reading.metadata.addresses import is_carrier, original
from wirediff.reading.told import Told
from wirediff.sources.pages.markup import SAVED_FROM
from wirediff.sources.pages.schema import moments_of
from wirediff.sources.pages.text_runs import key_of

ALIKE: Final = 85
"""`rapidfuzz` ratio, of 100, from which the page's heading and the title it tells are one."""

LONGEST_HEADLINE: Final = 300
"""Characters of a headline."""

LONGEST_OUTLET: Final = 40
"""Characters of an outlet's name in a title."""

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
    outlet = _outlet(page, document, records)
    told_url = original(url or saved_from(page) or _one_line(document.url, 2_000))
    return Told(
        title=_headline(page, document, outlet),
        outlet=outlet,
        byline=_writers(document.author, outlet),
        published=published or _day(document.date),
        updated=updated,
        language=_language(page),
        url=told_url,
        region=_region(page),
        agencies=tuple(_owners(page, records)),
    )


def _outlet(
    page: HtmlElement, document: Document, records: tuple[dict[str, Any], ...]
) -> str | None:
    """Who publishes the page, by its own word before that of trafilatura."""
    named = [meta_of(page, "og:site_name"), meta_of(page, "application-name")]
    named += [_name(record.get("publisher")) for record in records]
    named.append(document.sitename)
    lines = (_one_line(name, LONGEST_BYLINE) for name in named)
    found = next((line for line in lines if line and not is_carrier(line)), None)
    return found or _behind_title(page, document)


def _behind_title(page: HtmlElement, document: Document) -> str | None:
    """The outlet behind the last dash of the page's title, where the page names it once more."""
    title = _one_line(page.findtext(".//title"), LONGEST_HEADLINE) or ""
    parts = list(_TAIL.finditer(title))
    name = title[parts[-1].end() :] if parts else ""
    if not 3 <= len(name) <= LONGEST_OUTLET or name == document.title:
        return None
    body = page.find("body")
    return name if body is not None and name in body.text_content() else None


def meta_of(page: HtmlElement, name: str) -> str | None:
    """What the page's first tag of that name or property says."""
    for tag in page.iterfind(".//meta[@content]"):
        if (tag.get("property") or tag.get("name") or "").lower() == name:
            return str(tag.get("content"))
    return None


def _owners(page: HtmlElement, records: tuple[dict[str, Any], ...]) -> Iterator[str]:
    """Everybody whom the page's tags and records name as writer or owner of the text."""
    for record in records:
        for field in _OWNERS:
            value = record.get(field)
            for one in value if isinstance(value, list) else [value]:
                if name := _name(one):
                    yield name
    for tag in page.iterfind(".//meta[@content]"):
        if (tag.get("property") or tag.get("name") or "").lower() in _OWNER_TAGS:
            yield str(tag.get("content"))


_OWNERS: Final = ("author", "creator", "contributor", "sourceOrganization", "provider", "isBasedOn")
_OWNER_TAGS: Final = frozenset(
    {"author", "article:author", "dc.creator", "dcterms.creator", "byl", "source", "dc.source"}
    | {
        "news_keywords:source",
        "sailthru.author",
        "parsely-author",
        "article:source",
        "original-source",
    }
)


def _name(value: Any) -> str | None:
    """The name of schema.org's person or organisation."""
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) and len(value) <= LONGEST_BYLINE else None


_SAVED_FROM: Final = re.compile(
    r"\A[^>]{0,40}(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]{1,2000})"
)


def saved_from(page: HtmlElement) -> str | None:
    """The address that a browser wrote into the page as it saved it."""
    found = _SAVED_FROM.match(page.get(SAVED_FROM, ""))
    return found[1] if found else None


def _region(page: HtmlElement) -> str | None:
    """The country of the page's language: `GB` of `en-GB`."""
    for code in (page.get("lang"), meta_of(page, "og:locale"), meta_of(page, "content-language")):
        if found := _REGION.match((code or "").strip()):
            return found[1].upper()
    return None


_REGION: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?[-_]([A-Za-z]{2})\Z")


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
