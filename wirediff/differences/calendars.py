"""How each language names weekdays and months, and in which order it writes a date in figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from babel import Locale

from wirediff.figures.units import unit_names
from wirediff.text import cldr


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar of one language; names are casefolded."""

    weekdays: Mapping[str, int]
    """From 0 for Monday to 6."""
    months: Mapping[str, int]
    """From 1 to 12."""
    abbreviated: frozenset[str]
    """Names of months that count only beside a day or a year."""
    units: frozenset[str]
    """Names that are also units of time: `minggu` is Sunday and week."""
    capitals: bool
    """Whether names are written with a capital."""
    nouns_capitalised: bool
    """Whether every noun is: there a word with a capital before a month is no first name."""
    day_first: bool | None
    """Whether the day comes before the month in figures; `None` where outlets differ."""
    names: re.Pattern[str]
    """A weekday with a day in brackets behind it, or a month with its day and year."""


_BLANK: Final = "[ \u00a0]"

_NOUNS_CAPITALISED: Final = frozenset({"de", "lb"})

_BOTH_ORDERS: Final = frozenset({"en"})
"""Languages whose countries write dates in either order: 12/9 is September or December."""


@lru_cache(cldr.LANGUAGES)
def calendar_of(language: str | None) -> Calendar | None:
    """CLDR's calendar for a language, or `None` for one it does not know."""
    locale = cldr.locale_of(language)
    if locale is None:
        return None
    weekdays, months = _weekdays(locale), _months(locale)
    short = _short_months(locale, months)
    wide = [*locale.days["format"]["wide"].values(), *locale.months["format"]["wide"].values()]
    return Calendar(
        weekdays,
        {**short, **months},
        frozenset(short),
        frozenset(weekdays.keys() & unit_names(language).keys()),
        all(name[0].isupper() for name in wide),
        locale.language in _NOUNS_CAPITALISED,
        None if locale.language in _BOTH_ORDERS else _day_first(locale),
        _pattern(weekdays, {**short, **months}, language in cldr.UNSPACED),
    )


def _weekdays(locale: Locale) -> dict[str, int]:
    """Full names, and short ones in scripts where these are no other words."""
    names = {name: day for day, name in locale.days["format"]["wide"].items()}
    if locale.language == "zh":
        names.update((name, day) for day, name in locale.days["format"]["abbreviated"].items())
    return {name.casefold(): day for name, day in names.items()}


def _months(locale: Locale) -> dict[str, int]:
    """Full names of months; those in figures (`9月`) are read as figures."""
    return {
        name.casefold(): month
        for context in ("format", "stand-alone")
        for month, name in locale.months[context]["wide"].items()
        if name.isalpha() and len(name) > 2
    }


def _short_months(locale: Locale, months: Mapping[str, int]) -> dict[str, int]:
    """CLDR's abbreviations, and the first three or four letters as the press cuts names."""
    found: dict[str, set[int]] = {}
    for month, name in locale.months["format"]["abbreviated"].items():
        found.setdefault(name.casefold().rstrip("."), set()).add(month)
    for name, month in months.items():
        for size in (3, 4):
            found.setdefault(name[:size], set()).add(month)
    return {
        name: min(numbers)
        for name, numbers in found.items()
        if len(numbers) == 1 and len(name) > 2 and name.isalpha() and name not in months
    }


def _day_first(locale: Locale) -> bool | None:
    pattern = locale.date_formats["short"].pattern
    if "y" not in pattern or pattern.index("y") == 0:
        return None
    return bool(pattern.index("d") < pattern.index("M"))


def _pattern(weekdays: Iterable[str], months: Iterable[str], unspaced: bool) -> re.Pattern[str]:
    start, end = ("", "") if unspaced else (r"(?<![^\W_])", r"(?![^\W_])")
    weekday, month = (
        "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"
        for names in (weekdays, months)
    )
    return re.compile(
        rf"{start}(?P<weekday>{weekday}){end}"
        rf"(?:(?:{_BLANK}\w{{1,10}})?{_BLANK}?"
        rf"\((?P<bracket_day>\d{{1,2}})(?:/(?P<bracket_month>\d{{1,2}}))?\))?"
        rf"|(?:(?<![\d.,:/-])(?P<day_before>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?"
        rf"{_BLANK}(?:of{_BLANK}|de{_BLANK})?|{start})"
        rf"(?P<month>{month}){end}(?:\.(?={_BLANK}\d))?"
        rf"(?:{_BLANK}(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?(?![\w%]|[.,:]\d))?"
        rf"(?:,?{_BLANK}(?:de{_BLANK})?(?P<month_year>(?:19|20)\d\d)(?![\w%]))?",
        re.IGNORECASE,
    )
