"""When an article was published, as it says itself.

A date line says it (`Rabu 13 Sep 2023 07:09 WIB`); else the date of a statement, as Indonesian
outlets set it behind the weekday: "kata kantor berita KCNA, Selasa (12/9/2023)". Such a statement
is made on the day of the report or the day before; a date with a preposition (`pada Kamis
(25/4/2019)`) is that of an event, often still to come, and is not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from wirediff.article import Role
from wirediff.reading.dates import TIME, date_pattern, one_of
from wirediff.reading.parts import Part
from wirediff.reading.tables import table

_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_TIME: Final = re.compile(TIME, re.IGNORECASE)
_ISO_TIME: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?"
)
_STATEMENT: Final = re.compile(r", (\w+) \((\d{1,2}/\d{1,2}/\d{4})\)")


def published(text: str, parts: Sequence[Part], language: str | None) -> datetime | date | None:
    """The moment, with its zone where the text gives one; the day when it gives no time.

    `text` is folded (see `folding`), here and below.
    """
    for line in _date_lines(text, parts):
        found = _moment(line, language)
        if found is not None:
            return found
    return _statement_day(text, parts)


def _date_lines(text: str, parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        if part.sign is not None and part.sign.role in (Role.DATELINE, Role.BYLINE):
            yield part.span.of(text)


def _moment(line: str, language: str | None) -> datetime | date | None:
    iso = _ISO_TIME.search(line)
    if iso is not None:
        return _from_iso(iso[0].replace("Z", "+00:00"))
    day = date_pattern().search(line)
    if day is None or not _YEAR.search(day[0]):
        return None
    rest = line[: day.start()] + " " + line[day.end() :]
    time = _TIME.search(rest)
    found = _parsed(day[0], time[0].replace(".", ":", 1) if time else "", _base(language))
    if found is None or time is None:
        return found.date() if found else None
    return _in_zone(found, rest[time.end() :], rest)


def _from_iso(moment: str) -> datetime | None:
    try:
        return datetime.fromisoformat(moment)
    except ValueError:
        return None


def _parsed(day: str, time: str, language: str | None) -> datetime | None:
    """The moment that a date and a time say, in this language or in English.

    `9/4/2018` is 4 September in English and 9 April elsewhere.
    """
    # Imported here: 0.05 s; most texts have no date to read.
    from wirediff.reading.plain_dates import plain_moment

    plain = plain_moment(day, time, language)
    return plain or _parsed_by_library(f"{day} {time}".strip(), language)


def _parsed_by_library(moment: str, language: str | None) -> datetime | None:
    # Imported here: 0.1 s, and three times as much again on its first date.
    import dateparser

    languages = [code for code in dict.fromkeys((language, "en")) if code]
    order = {} if languages == ["en"] else {"DATE_ORDER": "DMY"}
    settings = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
        **order,
    }
    try:
        found: datetime | None = dateparser.parse(moment, languages=languages, settings=settings)
    except (ValueError, OverflowError):
        return None
    return found


def _base(language: str | None) -> str | None:
    return language.partition("-")[0] if language else None


def _in_zone(moment: datetime, after_time: str, line: str) -> datetime:
    """`moment` with the zone named next to its time, or anywhere in the line."""
    name = _zones().search(after_time) or _zones().search(line)
    if name is None or moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=ZoneInfo(table("calendar")["zones"][name[0]]))


@cache
def _zones() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(table('calendar')['zones'])})\b")


def _statement_day(text: str, parts: Sequence[Part]) -> date | None:
    """The date of the first statement in the story that has one behind its weekday."""
    weekdays = {word.casefold() for word in table("calendar")["weekdays"]}
    for part in parts:
        if part.sign is not None and part.sign.role is Role.BODY:
            for weekday, day in _STATEMENT.findall(part.span.of(text)):
                found = _day_first(day) if weekday.casefold() in weekdays else None
                if found is not None:
                    return found
    return None


def _day_first(day: str) -> date | None:
    number, month, year = map(int, day.split("/"))
    try:
        return date(year, month, number)
    except ValueError:
        return None
