"""Dates that leave nothing to guess, read without `dateparser`, whose first answer takes 0.4 s.

A year of four digits, a day and a month: in figures, or named as CLDR names it. Everything else is
the library's work, and of these it says the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Final

from wirediff.text.cldr import locale_of

_DAY: Final = r"(?P<day>\d{1,2})"
_YEAR: Final = r"(?P<year>\d{4})"
_NAME: Final = r"(?P<name>[^\W\d_]{3,})"

_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY} {_NAME}\.?,? {_YEAR}",
        rf"{_NAME}\.? {_DAY},? {_YEAR}",
        rf"(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark){_YEAR}",
        rf"{_YEAR}(?P<mark>[/-])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})",
    )
)
_TIME: Final = re.compile(
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?: ?(?P<half>[ap])\.?m\.?)?",
    re.IGNORECASE,
)


def plain_moment(
    day: str, time: str, language: str | None, *, month_first: bool | None = None
) -> datetime | None:
    """The moment, when both parts are plain; at midnight without a time.

    Args:
        day: A date with its year, as `dates.date_pattern` finds it.
        time: Hours and minutes, perhaps seconds; empty when there is none.
        language: The article's; English is read too.
        month_first: The order of a date in figures that makes sense both ways (see `day_order`);
            with `None` there is no moment.
    """
    parts = next((match for form in _FORMS if (match := form.fullmatch(day))), None)
    clock = _clock(time)
    if parts is None or clock is None:
        return None
    found = parts.groupdict()
    numbers = _month_and_day(found, language, month_first)
    if numbers is None:
        return None
    try:
        return datetime(int(found["year"]), *numbers, *clock)
    except ValueError:
        return None


def _clock(time: str) -> tuple[int, int, int] | None:
    """Hour, minute and second; `None` for what is no plain time."""
    if not time:
        return 0, 0, 0
    match = _TIME.fullmatch(time)
    if match is None:
        return None
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    return hour, minute, second


def _month_and_day(
    found: Mapping[str, str], language: str | None, month_first: bool | None
) -> tuple[int, int] | None:
    if "first" in found:
        return _in_figures(int(found["first"]), int(found["second"]), found["mark"], month_first)
    if "month" in found:
        return int(found["month"]), int(found["day"])
    return _named(found["name"].casefold(), int(found["day"]), language)


def _in_figures(
    first: int, second: int, mark: str, month_first: bool | None
) -> tuple[int, int] | None:
    """Month and day; only slashes leave room for doubt."""
    if first > 12 or second > 12 or first == second:
        return (second, first) if second <= 12 else (first, second)
    if mark != "/" and month_first is None:
        month_first = False
    if month_first is None:
        return None
    return (first, second) if month_first else (second, first)


def _named(name: str, day: int, language: str | None) -> tuple[int, int] | None:
    month = month_named(name, language)
    return (month, day) if month else None


def month_named(name: str, language: str | None) -> int | None:
    """The month that `name`, casefolded, is in this language or in English."""
    codes = dict.fromkeys((language, "en", "en-GB"))  # Sep in New York, Sept in London
    return next((month for code in codes if (month := _months(code).get(name))), None)


@cache
def _months(language: str | None) -> Mapping[str, int]:
    """A language's months by their full names and by their short ones, casefolded."""
    locale = locale_of(language)
    if locale is None:
        return {}
    return {
        name.casefold().rstrip("."): month
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for month, name in locale.months[context][width].items()
    }
