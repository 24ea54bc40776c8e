"""The day, and the time where one stands beside it, in a line of an export."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

from wirediff.reading.metadata.date_patterns import TIME, date_pattern
from wirediff.sources.language_names import code_of
from wirediff.sources.timestamps import moment

LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "tr", "id")
"""Languages in which a month is looked up when the export does not say which it is in."""

LONGEST: Final = 90
"""Characters of a line that says when: weekday, day, time, edition."""

LEAST_SHARE: Final = 0.3
"""Share of such a line that the day itself takes; in a sentence it takes less."""

_DENSE: Final = re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]")
_FILLING: Final = re.compile(
    r"(?<=\d)(?:st|nd|rd|th|er|º|\.)(?= )|\b(?:de|del|of)\b", re.IGNORECASE
)
_PROBABLE: Final = re.compile(r"\d[\d./-]*\D{0,20}\d{4}|\d{4}\W")


def is_day_line(line: str) -> bool:
    """Whether `line` says a day with its year and hardly anything else."""
    if len(line) > LONGEST or _PROBABLE.search(line) is None:
        return False
    found = _found(line)
    return found is not None and len(found[0]) >= LEAST_SHARE * len(line)


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

    time = re.search(TIME, line[found.end() :], re.IGNORECASE) if day else None
    clock = plain_moment("2000-01-01", time[0].replace(".", ":"), None) if time else None
    if day is None or clock is None:
        return day.isoformat() if day else None
    return datetime.combine(day, clock.time()).isoformat()


def _found(line: str) -> re.Match[str] | None:
    return next((each for each in date_pattern().finditer(line) if _has_year(each[0])), None)


def _has_year(day: str) -> bool:
    return re.search(r"\d{4}", day) is not None


def _day(text: str, language: str | None) -> date | None:
    if dense := _DENSE.fullmatch(text):
        text = "-".join(dense.groups())
    from wirediff.reading.metadata.plain_dates import plain_moment

    plain = " ".join(_FILLING.sub(" ", text).split())
    for code in dict.fromkeys((code_of(language), *LANGUAGES)):
        when = plain_moment(plain, "", code)
        if when is not None:
            return when.date()
    told = moment(text, code_of(language))
    return told.date() if isinstance(told, datetime) else told
