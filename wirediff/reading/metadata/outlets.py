"""Which outlet an article comes from: the marks it leaves in its own text, or the site of its URL.

Names count only where an outlet puts its mark; in running text `Tempo` may be the word. They are
looked for in this order, the surest first: dateline and date line, copyright, byline, other
boilerplate, URL. The name of the file never counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from wirediff.article import Role, Span
from wirediff.reading.metadata.addresses import is_carrier, original
from wirediff.reading.parts import Part
from wirediff.reading.roles.placeholders import Names
from wirediff.reading.roles.rules import DOMAIN, Sign
from wirediff.reading.tables import Outlet, outlets

_SITE: Final = re.compile(rf"(?:{DOMAIN})(?:/[a-z]+)?", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://\S+")

_WITH_NAMES: Final = (Role.DATELINE, Role.BYLINE)
"""Roles of parts in which an outlet's bare name is its mark."""


def outlet_of(text: str, parts: Sequence[Part], source: str = "") -> str | None:
    """The outlet's usual name; a site that no table knows is named as the text spells it.

    `text` is folded (see `folding`), here and below.
    """
    found = outlet_marked(text, parts)
    return found[0] if found else _of_address(source)


def outlet_marked(text: str, parts: Sequence[Part]) -> tuple[str, Span] | None:
    """The outlet whose mark stands in the text, and the part that it stands in."""
    return next(_marks(text, parts), None)


def outlet_told(name: str | None, url: str | None) -> str | None:
    """The outlet that a source names, or whose site `url` is on, by its usual name.

    What no table knows is taken as it is named; `None` when the source names none.
    """
    name = " ".join((name or "").split())
    url = original(url)
    if is_carrier(name) or name.startswith(("/", "\\")):
        name = ""
    known = _by_name().get(name) or _by_name().get(name.upper())
    if known is None and (site := _by_site(name) or _by_site(_site_of(url or ""))):
        known = site.name
    return known or name or None


def _marks(text: str, parts: Sequence[Part]) -> Iterator[tuple[str, Span]]:
    yield from _masthead(text, parts)
    for role in (Role.DATELINE, Sign.CLOSING, Role.BYLINE, Role.BOILERPLATE, Role.CREDIT):
        for part in parts:
            if _speaks_of_agency(part):
                continue
            if part.sign is role or (part.sign is not None and part.sign.role is role):
                yield from ((name, part.span) for name in _in_part(part.span.of(text), role))


def _masthead(text: str, parts: Sequence[Part]) -> Iterator[tuple[str, Span]]:
    """The name of the paper that stands above the headline."""
    for part in parts[:1]:
        if part.finding is not None and part.finding.rule == "masthead":
            name = part.span.of(text)
            yield _by_name().get(name, name.title() if name.isupper() else name), part.span


def _speaks_of_agency(part: Part) -> bool:
    """Whether a line leads to the agency that the text comes from: `Follow AP's coverage at …`."""
    return part.finding is not None and part.finding.rule == "follow-coverage"


def _in_part(line: str, role: Role | Sign) -> Iterator[str]:
    for site in _SITE.finditer(line):
        known = _by_site(site[0])
        if known is not None:
            yield known.name
        elif role is Role.DATELINE:
            yield site[0]
    if role in _WITH_NAMES or role is Sign.CLOSING:
        yield from (_by_name()[name.of(line)] for name in _names().spans(line))
    yield from (name for url in _ADDRESS.findall(line) if (name := _of_address(url)))


def _of_address(address: str) -> str | None:
    """The outlet of a URL: its name, or the site's when no table has it."""
    site = _site_of(original(address) or "")
    known = _by_site(site)
    return known.name if known else site.partition("/")[0] or None


def _site_of(address: str) -> str:
    """Host and path of a URL; empty when it is none."""
    if not address.lower().startswith(("http://", "https://")):
        return ""
    try:
        parts = urlsplit(address)
        return (parts.hostname or "").removeprefix("www.") + parts.path
    except ValueError:
        return ""


def _by_site(site: str) -> Outlet | None:
    """The outlet whose domain `site`, which a path may follow, is or lies under."""
    host, _, path = site.casefold().removeprefix("www.").partition("/")
    section = path.partition("/")[0]
    labels = host.split(".")
    for start in range(len(labels) - 1):
        domain = ".".join(labels[start:])
        known = _by_domain().get(f"{domain}/{section}") or _by_domain().get(domain)
        if known is not None:
            return known
    return None


@cache
def _by_domain() -> dict[str, Outlet]:
    return {domain: outlet for outlet in outlets() for domain in outlet.domains}


@cache
def _by_name() -> dict[str, str]:
    """The usual name for every spelling, and for every spelling in capitals."""
    pairs = [(spelling, outlet.name) for outlet in outlets() for spelling in outlet.names]
    return {**{spelling.upper(): name for spelling, name in pairs}, **dict(pairs)}


@cache
def _names() -> Names:
    return Names(_by_name())
