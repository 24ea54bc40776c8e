"""The day, and the time where one stands beside it, in a line of an export."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import Final

from wirediff.reading.metadata.date_patterns import TIME
from wirediff.sources.language_names import code_of

LANGUAGES: Final = (
    *("en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "nb", "fi", "tr", "id"),
    *("cs", "hu", "ro", "uk", "el", "ar", "hi", "vi"),
)
"""Languages in which a month is looked up when the export does not say which it is in."""

LONGEST: Final = 90
"""Characters of a line that says when: weekday, day, time, edition."""

LONGEST_LINE: Final = 300
"""Characters of a line in which a day is looked for."""

LEAST_SHARE: Final = 0.25
"""Share of such a line that the day itself takes; in a sentence it takes less."""

LATEST: Final = 20
"""Characters before the day: a weekday, or a place."""

_WORD: Final = r"[^\W\d_]{3,20}"
_DAY: Final = re.compile(
    r"(?<!\d)(?:\d{4}-\d\d?-\d\d?|\d{4} ?[年년] ?\d\d? ?[月월] ?\d\d? ?[日일]"
    rf"|\d\d?(?:st|nd|rd|th|er|º|\.)?(?: de| of|-)? ?{_WORD}\.?(?:,| de| del|-)? ?\d{{4}}(?!\d)"
    rf"|{_WORD}\.? \d\d?(?:st|nd|rd|th)?,? \d{{4}}(?!\d)"
    r"|\d\d?([./-])\d\d?\1\d{4}(?!\d))",
    re.IGNORECASE,
)
_ZONE: Final = re.compile(r"\s*\(?(?:GMT|UTC|Z)\s?(?:([+-])(\d{1,2}):?(\d\d)?)?")
_FARTHEST: Final = 14
"""Hours that a zone may be from Greenwich."""

_DENSE: Final = re.compile(r"(\d{4}) ?[年년] ?(\d\d?) ?[月월] ?(\d\d?) ?[日일]")
_FILLING: Final = re.compile(
    r"(?<=\d)(?:st|nd|rd|th|er|º|\.)(?= )|(?<=[ \d])(?:del?|of)\b|(?<=\w)-(?=\w{3})|(?<=\D)-(?=\d)",
    re.IGNORECASE,
)


def is_day_line(line: str) -> bool:
    """Whether `line` says a day with its year and hardly anything else."""
    found = _found(line) if len(line) <= LONGEST else None
    if found is None or found.start() > LATEST:
        return False
    return len(found[0]) >= LEAST_SHARE * len(line)


def day_in(line: str, language: str | None = None) -> str | None:
    """The first day of `line` as ISO 8601, with its time of day; `None` when it names none.

    `language` is the one that the export names, as a code or in words.
    """
    found = _found(line)
    if found is None:
        return None
    day = _day(found[0], language)
    # Imported here, as below: 0.1 s for CLDR, which only dates need.
    from wirediff.reading.metadata.plain_dates import plain_moment

    rest = _spaced(line)[found.end() :]
    time = re.search(TIME, rest, re.IGNORECASE) if day else None
    clock = plain_moment("2000-01-01", time[0].replace(".", ":"), None) if time else None
    if day is None or time is None or clock is None:
        return day.isoformat() if day else None
    return datetime.combine(day, clock.time(), _zone(rest[time.end() :])).isoformat()


def _zone(text: str) -> timezone | None:
    """The zone that is told by hours from Greenwich behind a time; `None` for other zones."""
    told = _ZONE.match(text)
    if told is None or int(told[2] or 0) > _FARTHEST:
        return None
    apart = timedelta(hours=int(told[2] or 0), minutes=int(told[3] or 0))
    return timezone(-apart if told[1] == "-" else apart)


def _found(line: str) -> re.Match[str] | None:
    return next((each for each in _DAY.finditer(_spaced(line)) if _day(each[0], None)), None)


def _spaced(line: str) -> str:
    """As much of the line as is looked at, each blank as a space."""
    return line[:LONGEST_LINE].replace("\xa0", " ").replace("\u202f", " ")


def _day(text: str, language: str | None) -> date | None:
    if dense := _DENSE.fullmatch(text):
        text = "-".join(dense.groups())
    from wirediff.reading.metadata.plain_dates import plain_moment

    plain = " ".join(_FILLING.sub(" ", text).split())
    for code in dict.fromkeys((code_of(language), *LANGUAGES)):
        when = plain_moment(plain, "", code)
        if when is not None:
            return when.date()
    return None
