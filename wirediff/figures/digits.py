"""Numbers written with digits, under either convention for grouping and decimals.

Digits that can be read in one way only are read so (`1,234.56`, `1.500.000`, `0,5`, `7.25`).
One mark before exactly three digits is grouping or decimal as the language writes it; a decimal may
still be grouping, since outlets mix the two, and that reading is kept beside it. Without a language
it is grouping: news seldom gives three decimals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from wirediff.text import cldr

LONGEST: Final = 30
"""Digits that are still a number; a longer run is a code, and costs nothing to pass over."""

_BLANKS: Final = "\u00a0\u2009\u202f"
"""Blanks that hold a number together."""


def _pattern(blanks: str) -> re.Pattern[str]:
    """One number or time of day, from its first digit to its last."""
    return re.compile(
        r"(?<!\d)(?:(?P<clock>\d{1,2}:\d{2}(?::\d{2})?)(?![\d:])"
        rf"|\d{{1,3}}(?:[{blanks}]\d{{3}})+(?![\d])(?:[.,]\d+)?"
        r"|\d+(?:[.,٫٬'’]\d+)*)"
    )


HELD: Final = _pattern(_BLANKS)
"""Numbers grouped by marks, or by blanks that may not break."""

SPACED: Final = _pattern(f" {_BLANKS}")
"""Also by plain blanks: only where the language does so (`2019 100 people` is two numbers)."""

_MARK: Final = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a run of digits amounts to."""

    value: Fraction
    places: int
    """Decimals written; for a whole number minus the zeros at its end."""
    also: Fraction | None = None
    """The other way to read it, where both are open."""


@dataclass(frozen=True, slots=True)
class Marks:
    """How a language writes numbers."""

    decimal: str | None
    group: str | None
    clock: str
    """Between hours and minutes: `:`, in some languages `.`."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What finds numbers written with these marks."""
        return SPACED if self.group and self.group in f" {_BLANKS}" else HELD


@lru_cache(cldr.LANGUAGES)
def marks_of(language: str | None) -> Marks:
    """CLDR's marks for a language, for Western digits; no decimals for one it does not know."""
    locale = cldr.locale_of(language)
    if locale is None:
        return Marks(None, None, ":")
    symbols = locale.number_symbols["latn"]
    clock = "." if re.search(r"[Hh]\.mm", locale.time_formats["short"].pattern) else ":"
    return Marks(symbols["decimal"], symbols["group"], clock)


def read(digits: str, marks: Marks) -> Reading | None:
    """The number that the digits write, or `None` for a list, a version, an address or a code."""
    if len(digits) > 2 * LONGEST or sum(map(str.isdigit, digits)) > LONGEST:
        return None
    parts = _MARK.split(digits)
    found = _MARK.findall(digits)
    if not found:
        return _whole(digits)
    last = found[-1]
    if len(set(found)) == 1:
        return _one_mark(parts, last, len(found), marks)
    if last in found[:-1] or len(set(found)) > 2 or not _grouped(parts[:-1]):
        return None
    return _decimal(parts[:-1], parts[-1])


def _one_mark(parts: list[str], mark: str, count: int, marks: Marks) -> Reading | None:
    grouped = _grouped(parts) and mark != "٫"
    if count > 1:
        return _whole("".join(parts)) if grouped else None
    if mark in f"'’٬ {_BLANKS}":
        return _whole("".join(parts)) if grouped else None
    if not grouped:
        return _decimal(parts[:1], parts[1])
    whole, part = _whole("".join(parts)), _decimal(parts[:1], parts[1])
    if mark == marks.decimal:
        return Reading(part.value, part.places, also=whole.value)
    return Reading(whole.value, whole.places, None if mark == marks.group else part.value)


def _grouped(parts: list[str]) -> bool:
    """Groups of three after one to three digits, or of two before the last three (lakh, crore)."""
    head, tail = parts[0], parts[1:]
    if not 1 <= len(head) <= 3 or int(head[0]) == 0:
        return False
    if not tail:
        return True
    inner = {len(part) for part in tail[:-1]}
    return len(tail[-1]) == 3 and (inner <= {3} or (inner == {2} and len(head) <= 2))


def _whole(digits: str) -> Reading:
    number = int(digits)
    zeros = 0
    while number and number % 10 ** (zeros + 1) == 0:
        zeros += 1
    return Reading(Fraction(number), -zeros)


def _decimal(whole: list[str], part: str) -> Reading:
    number = int("".join(whole) + part)
    return Reading(Fraction(number, 10 ** len(part)), len(part))
