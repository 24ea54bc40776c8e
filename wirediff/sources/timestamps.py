"""Dates as programs write them: ISO 8601, the headers of mail and feeds, seconds since 1970."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Final

LONGEST: Final = 60
"""Characters of a date; more is no date, and not worth the time to look."""

_FIRST_SECOND: Final = 10**8
"""Of 1973: a smaller number is a year or a day, not a count of seconds."""
_MILLISECONDS: Final = 10**11
"""From here on a number counts milliseconds: as seconds it would be in the year 5138."""


def first_moment(values: Iterable[object], language: str | None) -> datetime | date | None:
    """The first of `values` that can be read as a date."""
    found = (moment(value, language) for value in values)
    return next((each for each in found if each is not None), None)


def moment(value: object, language: str | None = None) -> datetime | date | None:
    """What `value` says; a day when it tells no time, `None` when it is no date.

    Args:
        value: Text or a number; anything else is no date.
        language: The language in which a month or weekday may be named, beside English.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _counted(value)
    if not isinstance(value, str) or not 4 <= len(value) <= LONGEST:
        return None
    text = value.strip()
    if text.isdecimal() and len(text) > len("20231231"):
        return _counted(int(text))
    return _iso(text) or _of_mail(text) or _in_words(text, language)


def _counted(seconds: float) -> datetime | None:
    if seconds >= _MILLISECONDS:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, UTC) if seconds >= _FIRST_SECOND else None
    except (ValueError, OverflowError, OSError):
        return None


def _iso(text: str) -> datetime | date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _of_mail(text: str) -> datetime | None:
    # Imported here: 9 ms.
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _in_words(text: str, language: str | None) -> datetime | date | None:
    if not any(map(str.isdigit, text)):
        return None
    # Imported here: 0.1 s, and few programs write dates in words.
    import dateparser

    languages = list(dict.fromkeys((language.partition("-")[0] if language else "en", "en")))
    settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]}
    try:
        found: datetime | None = dateparser.parse(text, languages=languages, settings=settings)
    except (ValueError, OverflowError):
        return None
    if found is not None and found.time() == datetime.min.time() and ":" not in text:
        return found.date()
    return found
