"""When an article was published and last changed, as it says itself.

A date line says it (`Rabu 13 Sep 2023 07:09 WIB`); else the date of a statement, as Indonesian
outlets set it behind the weekday: "kata kantor berita KCNA, Selasa (12/9/2023)". Such a statement
is made on the day of the report or the day before; a date with a preposition (`pada Kamis
(25/4/2019)`) is that of an event, often still to come, and is not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from wirediff.article import Role, Span
from wirediff.reading.metadata.date_patterns import FIRST_DENSE, TIME, date_pattern, one_of
from wirediff.reading.metadata.day_order import FIGURES, Clues, is_ambiguous, month_first
from wirediff.reading.parts import Part
from wirediff.reading.tables import table

_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_TIME: Final = re.compile(TIME, re.IGNORECASE)
_ISO_TIME: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?"
)
_OFFSET: Final = re.compile(r"\b(?:GMT|UTC) ?([+-]\d{1,2})(?::?(\d{2}))?(?!\d)")
_FARTHEST: Final = timedelta(hours=15)
"""No zone is so far from Greenwich."""
_STATEMENT: Final = re.compile(r", (\w+) \((\d{1,2}/\d{1,2}/\d{4})\)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment that a text tells."""

    when: datetime | date
    """With its zone where the text gives one; a day when it gives no time."""
    span: Span
    """Where it tells it, with the label."""
    updates: bool
    """Whether it is that of a change: `Diperbarui 12 Sep 2023`."""


@dataclass(frozen=True, slots=True)
class Dates:
    """When an article was published, and when it was last changed."""

    published: Moment | None
    """An update stands in where no other date is told."""
    updated: Moment | None
    ambiguous: str | None = None
    """A date that stands where no other one does and may be two days: `11/01/2024`."""


def dates_of(parts: Sequence[Part], clues: Clues) -> Dates:
    """What the text says of when."""
    text = clues.text
    told = tuple(_told(text, parts, clues))
    updated = next((moment for moment in told if moment.updates), None)
    published = next((moment for moment in told if not moment.updates), None)
    unread = None if published or updated else _ambiguous(text, parts, clues)
    return Dates(published or updated or _statement_day(text, parts), updated, unread)


def _ambiguous(text: str, parts: Sequence[Part], clues: Clues) -> str | None:
    """The first date of a date line that may be two days."""
    for part in _date_lines(parts):
        day = date_pattern().search(part.span.of(text))
        if day is not None and is_ambiguous(day[0]) and month_first(clues) is None:
            return day[0]
    return None


def finer(told: datetime | date | None, found: Moment | None) -> datetime | date | None:
    """What the source tells, else what the text says; its time of day where only a day is told."""
    if told is None or found is None:
        return told or (found.when if found else None)
    if isinstance(told, datetime) or not isinstance(found.when, datetime):
        return told
    return found.when if found.when.date() == told else told


def _told(text: str, parts: Sequence[Part], clues: Clues) -> Iterator[Moment]:
    """The moments of the date lines, in order."""
    for part in _date_lines(parts):
        yield from _in_line(part.span.of(text), part.span.start, clues)


def _date_lines(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        if part.sign is not None and part.sign.role in (Role.DATELINE, Role.BYLINE):
            yield part


def _in_line(line: str, start: int, clues: Clues) -> Iterator[Moment]:
    """The moments of one line, which begins at `start`.

    A change that has only its time was made on the day named before it.
    """
    day = ""
    for span, updates in _segments(line):
        words = span.of(line)
        named = date_pattern().search(words)
        when = _moment(words if named or not updates else f"{day} {words}", clues)
        day = named[0] if named else day
        if when is not None and (named or isinstance(when, datetime)):
            yield Moment(when, span.shift(start), updates)


def _segments(line: str) -> Iterator[tuple[Span, bool]]:
    """`line` parted before each label, and whether that label speaks of a change."""
    start, updates = 0, False
    for label in _label().finditer(line):
        if label.start() > start:
            yield Span(start, label.start()), updates
        start, updates = label.start(), label.lastgroup == "updates"
    yield Span(start, len(line)), updates


@cache
def _label() -> re.Pattern[str]:
    """A word that says what the date behind it is, as its group."""
    groups = (f"(?P<{name}>{_any_word(table('calendar')[name])})" for name in _LABELS)
    return re.compile("|".join(groups), re.IGNORECASE)


_LABELS: Final = ("updates", "publishes")


def _any_word(words: Iterable[str]) -> str:
    """Any of `words`: whole, in scripts that part words by blanks."""
    dense = [word for word in words if word[0] >= FIRST_DENSE]
    bounded = [word for word in words if word[0] < FIRST_DENSE]
    return rf"(?<!\w)(?:{one_of(bounded)})(?!\w)|{one_of(dense)}"


def _moment(line: str, clues: Clues) -> datetime | date | None:
    iso = _ISO_TIME.search(line)
    if iso is not None:
        return _from_iso(iso[0].replace("Z", "+00:00"))
    day = date_pattern().search(line)
    if day is None or not _YEAR.search(day[0]):
        return None
    rest = line[: day.start()] + " " + line[day.end() :]
    time = _TIME.search(rest)
    found = _parsed(_plain_day(day[0]), _plain_time(time[0]) if time else "", clues)
    if found is None or time is None:
        return found.date() if found else None
    return _in_zone(found, rest[time.end() :], rest)


_SECOND_MONTH: Final = re.compile(r"/ ?[^\W\d]+(?: [^\W\d]+)?")
"""An Arabic month's name in the Levant, behind that of the Gulf."""
_INNER_STOP: Final = re.compile(r"(?<=\d)\.(?=[^\W\d])|(?<=[^\W\d])\.(?=\d)")


def _plain_day(day: str) -> str:
    """With one name for the month, and blanks between its parts: not `18.jul.2024`."""
    return _INNER_STOP.sub(" ", _SECOND_MONTH.sub("", day))


def _plain_time(time: str) -> str:
    """With the colon that other languages write otherwise: `05.18`, `19h02`, `22時47分`."""
    return re.sub(r"(?<=\d)[.h時时](?=\d)", ":", time, count=1).rstrip("分")


def _from_iso(moment: str) -> datetime | None:
    try:
        return datetime.fromisoformat(moment)
    except ValueError:
        return None


def _parsed(day: str, time: str, clues: Clues) -> datetime | None:
    """The moment that a date and a time say, in this language or in English; `None` in doubt."""
    # Imported here: 0.05 s; most texts have no date to read.
    from wirediff.reading.metadata.plain_dates import plain_moment

    language = _base(clues.language)
    order = month_first(clues) if FIGURES.search(day) else False
    plain = plain_moment(day, time, language, month_first=order)
    if plain is not None or is_ambiguous(day):
        return plain
    return _parsed_by_library(f"{day} {time}".strip(), language)


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
    if moment.tzinfo is not None:
        return moment
    if offset := _OFFSET.search(line):
        hours, minutes = int(offset[1]), int(offset[2] or 0)
        away = timedelta(hours=hours, minutes=minutes if hours >= 0 else -minutes)
        return moment.replace(tzinfo=timezone(away)) if abs(away) < _FARTHEST else moment
    name = _zones().search(after_time) or _zones().search(line)
    if name is None:
        return moment
    return moment.replace(tzinfo=ZoneInfo(table("calendar")["zones"][name[0]]))


@cache
def _zones() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(table('calendar')['zones'])})\b")


def _statement_day(text: str, parts: Sequence[Part]) -> Moment | None:
    """The date of the first statement in the story that has one behind its weekday."""
    weekdays = {word.casefold() for word in table("calendar")["weekdays"]}
    for part in parts:
        if part.sign is not None and part.sign.role is Role.BODY:
            for match in _STATEMENT.finditer(part.span.of(text)):
                found = _day_first(match[2]) if match[1].casefold() in weekdays else None
                if found is not None:
                    return Moment(found, Span(*match.span(2)).shift(part.span.start), updates=False)
    return None


def _day_first(day: str) -> date | None:
    number, month, year = map(int, day.split("/"))
    try:
        return date(year, month, number)
    except ValueError:
        return None
