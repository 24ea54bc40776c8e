"""Days, dates and years as news writes them, in every language CLDR has a calendar for.

Recognised: names of weekdays and months, days and years beside a month, dates in figures in the
order of the language (`13/9/2023`, `2023-09-13`, `(12/9)` and `(12)` after a weekday), years from
1900 to 2099, decades, seasons, and days counted from today. Not recognised: hours, and what may as
well be another word: a name of a month that opens a sentence or belongs to a person (`May`), a
weekday that is also a unit of time and is not capitalised (`minggu`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from wirediff.article import Span
from wirediff.differences.calendars import Calendar, calendar_of
from wirediff.differences.periods import periods_of
from wirediff.figures.beside import unit_after
from wirediff.figures.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a part of the calendar; what the text does not say is `None`."""

    span: Span
    weekday: int | None = None
    """From 0 for Monday to 6, also when it follows from a full date."""
    day: int | None = None
    month: int | None = None
    year: int | None = None
    decade: int | None = None
    """Its two last digits: 80 for `1980s` and `eighties`."""
    until: int | None = None
    """The year in which a season that began in `year` ends: `2023-24`."""
    season: int | None = None
    """From 0 for spring to 3 for winter."""
    relative: int | None = None
    """A time counted from that of the article, numbered as `periods` does: `yesterday`."""
    part: int | None = None
    """Of a month or a year: 0 for its beginning, 1 for its middle, 2 for its end."""

    def agrees(self, other: Moment) -> bool:
        """Whether both say something in common and nothing different."""
        parts = self._common(other)
        return bool(parts) and all(one == two for one, two in parts)

    def contradicts(self, other: Moment) -> bool:
        """Whether both say the same sort of thing and not the same."""
        return any(one != two for one, two in self._common(other))

    def _common(self, other: Moment) -> list[tuple[int, int]]:
        return [
            (one, two)
            for one, two in zip(self._all(), other._all(), strict=True)
            if one is not None and two is not None
        ]

    def parts(self) -> tuple[int | None, ...]:
        """Weekday, day, month and year."""
        return self.weekday, self.day, self.month, self.year

    def _all(self) -> tuple[int | None, ...]:
        return (*self.parts(), self.decade, self.until, self.season, self.relative, self.part)


_DIGIT: Final = re.compile(r"\d")

_FIGURES: Final = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,4})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<third>\d{2,4})"
    r"(?![\d/]|[.-]\d)"
)
_UNSPACED: Final = re.compile(
    r"(?:(?P<year>\d{4}) ?年 ?)?(?:(?P<month>\d{1,2}) ?月(?: ?(?P<day>\d{1,2}) ?日)?)?(?<=[年月日])"
)
_YEAR: Final = re.compile(r"(?<![\w.,:/$€£¥-])(?:19|20)\d\d(?![\w%/]|[.,:-]\d)")
_BETWEEN: Final = re.compile(r"(?:[ \u00a0]\w{1,10})?[ \u00a0]?\(|,?[ \u00a0]?")
"""What may stand between a weekday and its date: `Selasa ini (12/9/2023)`, `Tuesday, Sept. 12`."""

_SEASON: Final = re.compile(r"(?<![\w.,:/-])((?:19|20)\d\d)[-/–]((?:19|20)?\d\d)(?![\w/]|[.,:-]\d)")
"""A season or a year of business: `2023-24`, `2023/24`."""

_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:;(\"“”«\n])[ \u00a0]{0,2}$")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)[ \u00a0]$")

_LONGEST_OPENER: Final = 4
"""Letters of a word that may open a sentence before a month: `In May`, but not `Theresa May`."""

_BEFORE: Final = 24
"""Characters looked at before a name."""


def moments(text: str, span: Span, language: str | None) -> tuple[Moment, ...]:
    """The days, dates and years inside a span of a text, in order, not overlapping."""
    calendar = calendar_of(language)
    found: list[Moment] = []
    if _DIGIT.search(text, span.start, span.end):
        found += [*_in_figures(text, span, calendar), *_years(text, span, language)]
        found += _seasons(text, span)
    found += _periods(text, span, language)
    if calendar is not None:
        found += _in_names(text, span, calendar)
    found.sort(key=lambda moment: (moment.span.start, -moment.span.end))
    kept: list[Moment] = []
    for moment in found:
        if not kept or moment.span.start >= kept[-1].span.end:
            whole = _joined(text, kept[-1], moment) if kept else None
            kept[-1:] = [whole] if whole else [*kept[-1:], moment]
    return tuple(_with_part(text, _with_weekday(moment), language) for moment in kept)


def _with_part(text: str, moment: Moment, language: str | None) -> Moment:
    """A month, a year or a decade with the part of it that is meant: `late June`."""
    long = moment.month is not None or moment.year is not None or moment.decade is not None
    if not long or moment.day is not None:
        return moment
    known = periods_of(language)
    start = moment.span.start
    before = known.parts.search(text[max(start - _BEFORE, 0) : start])
    if before is None:
        return moment
    span = Span(start - (before.end() - before.start()), moment.span.end)
    return replace(moment, span=span, part=int(str(before.lastgroup)[1:]))


def _seasons(text: str, span: Span) -> Iterator[Moment]:
    """Seasons of two years: `2023-24`."""
    for match in _SEASON.finditer(text, span.start, span.end):
        first, second = int(match[1]), int(match[2])
        if (first + 1) % 100 == second % 100:
            yield Moment(Span(*match.span()), year=first, until=first + 1)


def _periods(text: str, span: Span, language: str | None) -> Iterator[Moment]:
    """Decades, seasons of the year, and days counted from today."""
    known = periods_of(language)
    for pattern in known.decades:
        for match in pattern.finditer(text, span.start, span.end):
            yield Moment(Span(*match.span()), decade=known.decade_of(match["decade"]))
    for match in known.words.finditer(text, span.start, span.end):
        kind, number = str(match.lastgroup)[0], int(str(match.lastgroup)[1:])
        whole = Span(*match.span())
        yield Moment(whole, season=number) if kind == "s" else Moment(whole, relative=number)


def _joined(text: str, one: Moment, other: Moment) -> Moment | None:
    """A weekday and the date beside it as one, or `None` when they are two."""
    bare = one.weekday is not None and one.parts()[1:] == (None, None, None)
    dated = other.weekday is None and (other.day is not None or other.month is not None)
    if not (bare and dated and _BETWEEN.fullmatch(text, one.span.end, other.span.start)):
        return None
    closed = text[other.span.start - 1] == "(" and text[other.span.end : other.span.end + 1] == ")"
    whole = Span(one.span.start, other.span.end + closed)
    return replace(other, span=whole, weekday=one.weekday)


def _with_weekday(moment: Moment) -> Moment:
    """A full date with the weekday that it was."""
    if moment.weekday is not None or not (moment.year and moment.month and moment.day):
        return moment
    try:
        return replace(moment, weekday=date(moment.year, moment.month, moment.day).weekday())
    except ValueError:
        return moment


def _in_figures(text: str, span: Span, calendar: Calendar | None) -> Iterator[Moment]:
    for match in _FIGURES.finditer(text, span.start, span.end):
        moment = _figured(match, calendar)
        if moment is not None:
            yield moment
    for match in _UNSPACED.finditer(text, span.start, span.end):
        year, month, day = (int(match[part]) if match[part] else None for part in _PARTS)
        if (year or month) and _possible(day, month):
            yield Moment(Span(*match.span()), None, day, month, year)


_PARTS: Final = ("year", "month", "day")


def _figured(match: re.Match[str], calendar: Calendar | None) -> Moment | None:
    """A date in figures; only its year where day and month could be swapped."""
    first, second, third = (int(match[part]) for part in ("first", "second", "third"))
    span = Span(*match.span())
    if len(match["first"]) == 4:
        return Moment(span, None, third, second, first) if _possible(third, second) else None
    if len(match["first"]) == 3 or len(match["third"]) == 3:
        return None
    if len(match["third"]) == 2 and match["mark"] != "/":
        return None
    year = third if third > 99 else 2000 + third
    orders = [(first, second), (second, first)]
    if calendar is not None and calendar.day_first is not None:
        orders = orders[:1] if calendar.day_first else orders[1:]
    possible = {order for order in orders if _possible(*order)}
    if len(possible) > 1:
        return Moment(span, None, None, None, year)
    return Moment(span, None, *possible.pop(), year) if possible else None


def _possible(day: int | None, month: int | None) -> bool:
    return (day is None or 1 <= day <= 31) and (month is None or 1 <= month <= 12)


def _years(text: str, span: Span, language: str | None) -> Iterator[Moment]:
    for match in _YEAR.finditer(text, span.start, span.end):
        if unit_after(text, match.end(), lexicon(language))[0] is None:
            yield Moment(Span(*match.span()), year=int(match.group()))


def _in_names(text: str, span: Span, calendar: Calendar) -> Iterator[Moment]:
    for match in calendar.names.finditer(text, span.start, span.end):
        name = match["weekday"] or match["month"]
        if calendar.capitals and not name[0].isupper():
            continue
        moment = _weekday(text, match, calendar) if match["weekday"] else None
        moment = moment or (_month(text, match, calendar) if match["month"] else None)
        if moment is not None:
            yield moment


def _weekday(text: str, match: re.Match[str], calendar: Calendar) -> Moment | None:
    """A weekday, with the day that stands in brackets behind it: `Selasa ini (12)`."""
    name = match["weekday"].casefold()
    weekday = calendar.weekdays[name]
    day = int(match["bracket_day"]) if match["bracket_day"] else None
    month = int(match["bracket_month"]) if match["bracket_month"] else None
    if day and _possible(day, month) and (month is None or calendar.day_first):
        return Moment(Span(*match.span()), weekday, day, month)
    start, end = match.span("weekday")
    if name in calendar.units and _opens_sentence(text, start):
        return None
    return Moment(Span(start, end), weekday)


def _month(text: str, match: re.Match[str], calendar: Calendar) -> Moment | None:
    """A month with its day and year; alone only where it cannot be another word."""
    name = match["month"].casefold()
    written = match["day_before"] or match["day_after"]
    day = int(written) if written else None
    year = int(match["month_year"]) if match["month_year"] else None
    if not _possible(day, None):
        return None
    if day is None and year is None and not _stands_alone(text, match, calendar, name):
        return None
    return Moment(Span(*match.span()), None, day, calendar.months[name], year)


def _stands_alone(text: str, match: re.Match[str], calendar: Calendar, name: str) -> bool:
    start = match.start("month")
    if name in calendar.abbreviated or _opens_sentence(text, start):
        return False
    before = _WORD_BEFORE.search(text[max(start - _BEFORE, 0) : start])
    nouns = calendar.nouns_capitalised
    if not calendar.capitals or nouns or before is None or not before[1][0].isupper():
        return True
    opens = _opens_sentence(text, start - len(before[0]))
    return opens and len(before[1]) <= _LONGEST_OPENER


def _opens_sentence(text: str, start: int) -> bool:
    return _SENTENCE_START.search(text[max(start - _BEFORE, 0) : start]) is not None
