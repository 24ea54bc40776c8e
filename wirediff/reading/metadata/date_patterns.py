"""What looks like a date, in the languages of the outlets; reading it is `published`'s work.

Lines and words are those of the folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from wirediff.reading.tables import table

_WORDS: Final = re.compile(r"[^\s,|/()·•;-]+")

_NUMBER: Final = re.compile(
    r"\d{1,4}(?:st|nd|rd|th|º|er)?|\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:[ap]m)?|\d{1,2}[ap]m"
    r"|\d{1,2}t\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?z?(?:\+\d{2}:?\d{2})?|\d{1,2}h\d{2}"
    r"|\d+[年月日년월일時时分]+(?:\d+[年月日년월일時时分]+)*",
    re.IGNORECASE,
)

TIME: Final = (
    r"(?<![\d.,:])(?:[01]?\d|2[0-3])(?:[.:][0-5]\d(?:[.:][0-5]\d)?(?: ?[ap]\.?m\b\.?)?"
    r"|h[0-5]\d\b|[時时][0-5]?\d分)"
)
"""A time of day: `07:09`, `5:04 PM`, `19h02`, `22時47分`."""

FIRST_DENSE: Final = "\u2e80"
"""The first letter of the scripts that put no blanks between words, as far as tables have them."""


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest that fits."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


@cache
def date_pattern() -> re.Pattern[str]:
    """A day of a month, with the year where one stands."""
    month = rf"(?:{one_of(table('calendar')['months'])})\b\.?"
    second = rf"(?:/ ?{month})?"  # 1 نوفمبر/ تشرين الثاني
    return re.compile(
        rf"(?<![\d.,]\d)(?<!\d)(?:"
        rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{4}}/\d{{1,2}}/\d{{1,2}}"
        rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:\d{{4}}|\d{{2}})(?!\d)"
        rf"|\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?(?: de| of|-)? ?{month}{second}"
        r"(?:(?:,| de| del|-)? ?\d{4})?"
        rf"|\b{month} \d{{1,2}}(?:st|nd|rd|th)?(?!\d|[.:]\d)(?:,? \d{{4}})?"
        r"|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일])",
        re.IGNORECASE,
    )


@cache
def _date_words() -> frozenset[str]:
    known = table("calendar")
    words = (*known["months"], *known["weekdays"], *known["zones"], *known["joiners"])
    return frozenset(word.casefold() for word in words)


@cache
def _labels() -> frozenset[str]:
    known = table("calendar")
    phrases = (*known["labels"], *known["updates"], *known["publishes"])
    return frozenset(word for phrase in phrases for word in phrase.split())


def is_date_word(word: str) -> bool:
    """Whether a date or time may have `word` in it: a number, a month, a weekday, a zone."""
    plain = word.strip(".:").casefold()
    if plain in _date_words() or _NUMBER.fullmatch(plain) is not None:
        return True
    # 18.jul.2024
    return "." in plain and all(is_date_word(piece) for piece in plain.split(".") if piece)


def has_date(line: str) -> bool:
    """Whether a day is named in `line`."""
    return date_pattern().search(line) is not None


def has_time(line: str) -> bool:
    """Whether a time of day is named in `line`."""
    return re.search(TIME, line, re.IGNORECASE) is not None


def is_date_line(line: str) -> bool:
    """Whether `line` says when, and nothing else: `Rabu 13 Sep 2023 07:09 WIB`."""
    # One word after the other: of a sentence, hardly more than the first is looked at.
    for count, word in enumerate(_WORDS.finditer(line), start=1):
        if count > MOST_DATE_WORDS or not _may_stand_in_date_line(word[0]):
            return False
    return has_date(line) or has_time(line)


def _may_stand_in_date_line(word: str) -> bool:
    return is_date_word(word) or word.strip(".:").casefold() in _labels()


def has_date_mark(line: str) -> bool:
    """Whether `line` is a short one of the kind `Kompas.com - 09/04/2018, 21:33 WIB`.

    A time of day tells it from a headline that has a date in it; without one, a bar does.
    """
    return (
        len(_WORDS.findall(line)) <= MOST_DATE_WORDS
        and has_date(line)
        and (has_time(line) or re.search(r"[|·•]", line) is not None)
    )


def begins_with_date_mark(line: str) -> bool:
    """Whether `line` is one that begins with the date: `Jan. 11, 2024 / 8:30 AM / CBS News`."""
    return date_pattern().match(line) is not None and has_time(line) and has_date_mark(line)


MOST_DATE_WORDS: Final = 18
"""Words of the longest date line: weekday, day, month, year, time, zone, a writer's name, and once
more for the update."""
