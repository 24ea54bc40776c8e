"""Whether `11/01/2024` is 11 January or 1 November.

Only the United States and a few others put the month first, and they write slashes. In order of
certainty: other dates in the text, the country of the outlet, of its address or of the page's
language, then the language itself. English alone says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Final
from urllib.parse import urlsplit

from wirediff.reading.metadata.date_patterns import date_pattern
from wirediff.reading.tables import outlets

FIGURES: Final = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")
"""A day in figures with the year last."""

_WEEKDAY_BEFORE: Final = re.compile(r"([^\W\d_]{2,12})\.?[, (]{1,3}\Z")

MOST_DATES: Final = 50
"""Dates of a text that are looked at."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What beside a date says in which order its outlet writes day and month."""

    text: str
    """Folded."""
    language: str | None = None
    """As `Article.language`."""
    outlet: str | None = None
    """By its usual name."""
    url: str | None = None
    region: str | None = None
    """The country of the page's language: `GB` of `en-GB`."""


def is_ambiguous(day: str) -> bool:
    """Whether `day` is in figures that make a date both ways, and not the same one."""
    found = FIGURES.search(day)
    return (
        found is not None
        and found[2] == "/"
        and max(int(found[1]), int(found[3])) <= 12
        and found[1].lstrip("0") != found[3].lstrip("0")
    )


@lru_cache(4)  # asked for every date of an article
def month_first(clues: Clues) -> bool | None:
    """Whether the outlet writes the month first; `None` when nothing says so or the contrary."""
    for votes in (set(_of_dates(clues)), set(_of_country(clues))):
        if len(votes) == 1:
            return votes.pop()
    language = _base(clues.language)
    if language in (None, "en"):
        return None
    return _order_in(language, None)


def _of_dates(clues: Clues) -> Iterator[bool]:
    """What other dates in figures say: one that makes sense one way only, or has its weekday."""
    named = {day.casefold() for day in _named_days(clues.text)}
    for count, found in enumerate(FIGURES.finditer(clues.text)):
        if count == MOST_DATES:
            return
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if found[2] != "/":
            continue
        if first > 12 >= second:
            yield False
        elif second > 12 >= first:
            yield True
        elif first != second:
            yield from _of_weekday(clues, found.start(), first, second, year)
            yield from _of_named(named, clues.language, first, second)


def _of_weekday(clues: Clues, start: int, first: int, second: int, year: int) -> Iterator[bool]:
    before = _WEEKDAY_BEFORE.search(clues.text, max(0, start - 16), start)
    number = _weekday(before[1], clues.language) if before else None
    if number is None:
        return
    fits = [_is_on(number, year, *order) for order in ((second, first), (first, second))]
    if fits[0] != fits[1]:
        yield fits[1]


def _is_on(weekday: int, year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:
        return False


def _weekday(word: str, language: str | None) -> int | None:
    # Imported here, as below: 0.1 s that only a date in figures needs.
    from wirediff.text.cldr import weekdays_of

    known = {**weekdays_of("en"), **weekdays_of(_base(language) or "en")}
    return known.get(word.casefold())


def _named_days(text: str) -> Iterator[str]:
    for count, found in enumerate(date_pattern().finditer(text)):
        if count == MOST_DATES:
            return
        if not FIGURES.search(found[0]):
            yield found[0]


def _of_named(named: set[str], language: str | None, first: int, second: int) -> Iterator[bool]:
    """Whether a day that the text names in words is one of both: `January 11`."""
    days = {found for day in named if (found := _day_and_month(day, language))}
    both = [(first, second) in days, (second, first) in days]
    if both[0] != both[1]:
        yield both[1]


def _day_and_month(day: str, language: str | None) -> tuple[int, int] | None:
    # Imported here: it reads CLDR, for texts with a date in figures alone.
    from wirediff.reading.metadata.plain_dates import month_named

    number = re.search(r"(?<!\d)\d{1,2}(?!\d)", day)
    name = re.search(r"[^\W\d_]{3,}", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|\bof\b|\bde\b", "", day))
    month = month_named(name[0].casefold(), language) if name else None
    return (int(number[0]), month) if number and month else None


def _of_country(clues: Clues) -> Iterator[bool]:
    language = _base(clues.language) or "en"
    sites = [clues.url or ""]
    for outlet in outlets():
        if outlet.name == clues.outlet:
            sites += [f"https://{domain}" for domain in outlet.domains]
            if outlet.country and (order := _order_in(language, outlet.country)) is not None:
                yield order
                return
    countries = [clues.region, *map(_country_of, sites)]
    for country in countries:
        if country and (order := _order_in(language, country)) is not None:
            yield order


def _country_of(address: str) -> str | None:
    """The country of an address by its last label; some are used all over the world."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return None
    label = host.rpartition(".")[2].upper()
    if len(label) != 2 or label in _WORLDWIDE:
        return None
    return "GB" if label == "UK" else label


_WORLDWIDE: Final = frozenset(
    {"CO", "IO", "AI", "TV", "ME", "FM", "LY", "CC", "WS", "EU", "SU", "GL", "TO"}
)


@cache
def _order_in(language: str, country: str | None) -> bool | None:
    """CLDR's order for short dates; `None` where it puts the year first, or where it has none."""
    from wirediff.text.cldr import locale_of

    locale = locale_of(f"{language}-{country}" if country else language) or locale_of(
        f"en-{country}" if country else None
    )
    if locale is None:
        return None
    pattern: str = locale.date_formats["short"].pattern.lower()
    if pattern.startswith("y"):
        return None if country else False
    return pattern.index("m") < pattern.index("d")


def _base(language: str | None) -> str | None:
    return language.partition("-")[0] if language else None
