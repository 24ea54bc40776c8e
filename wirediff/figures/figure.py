"""What a figure is: a number as a reader means it, however it is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from wirediff.article import Span
from wirediff.figures.conversions import comparable, in_base


class Form(StrEnum):
    """What sort of figure the text writes."""

    COUNT = "count"
    """A quantity: `12`, `dua belas`, `US$1.5 billion`, `7:09 a.m.`."""
    ONE = "one"
    """A word that may count or not: `a man`, `seorang`, `both`."""
    SHARE = "share"
    """A part of a whole, in percent: `a third`, `one in five`, `separuh`."""
    MULTIPLE = "multiple"
    """So many times: `doubled`, `fivefold`, `tiga kali lipat`."""
    VAGUE = "vague"
    """A magnitude without a number: `dozens`, `ratusan`."""
    ORDINAL = "ordinal"
    """A place in an order: `third`, `ke-3`, `XIV`, `Q3`."""
    NAME = "name"
    """The number of a model, a flight or a weapon, which counts nothing: `MH370`, `B-52`."""


class Bound(StrEnum):
    """What the words beside a figure make of it."""

    EXACT = "exact"
    LEAST = "least"
    """`at least`, `more than`, `lebih dari`, `>`."""
    MOST = "most"
    """`at most`, `up to`, `nearly`, `kurang dari`, `<`."""
    ABOUT = "about"
    """`some`, `around`, `sekitar`, `~`."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text, with the unit that stands beside it."""

    span: Span
    """All that a reader would underline: `US$1.5 billion`, `1.500 km`, `dua belas`."""
    number: Span
    """The number alone with its multiplier, inside `span`: `1.5 billion`, `1.500`."""
    value: Fraction
    """What it amounts to, multiplier applied; minutes after midnight for a time of day."""
    unit: str | None
    """CLDR's name of a measure without its kind (`kilometer`, `percent`, `kilometer-per-hour`),
    an ISO 4217 currency (`USD`), `clock` for a time of day, or `None`."""
    step: Fraction
    """The place of the last digit that says something: 100 for 1,500 and 100,000 for 1.5 million;
    half of it is how far the figure may be rounded."""
    also: Fraction | None = None
    """The other reading of digits that either convention could have written: 1.5 for `1.500`."""
    form: Form = Form.COUNT
    below: Fraction | None = None
    """What a vague figure stays below: 200 for `dozens`, of which `value` is the least."""
    zone: int | None = None
    """Minutes by which a time of day is ahead of UTC, where its zone is written."""
    bound: Bound = Bound.EXACT
    bounded: Span | None = None
    """The span with the words of the bound; `None` where there is none."""
    label: str = ""
    """A name's letters and digits: `mh370`."""

    @property
    def key(self) -> str:
        """Under which a word that is a quantity is found again, however it is written.

        Nothing for other forms, and for a temperature, whose letter hangs on it: `40C` is not 40.
        """
        if self.form is not Form.COUNT or self.unit in ("celsius", "fahrenheit"):
            return ""
        return f"#{self.value}h" if self.unit == CLOCK else f"#{self.value}"

    def agrees(self, other: Figure) -> bool:
        """Whether both may state the same quantity; symmetric.

        True for equal values with equal units or with one unit left out, for measures of one kind
        that convert into each other within their rounding (932 miles, 1,500 km), for a short
        number that the longer one rounds to (1.5 million, 1,523,000), and for a vague one that
        includes the other.
        """
        if Form.NAME in (self.form, other.form) or Form.ORDINAL in (self.form, other.form):
            return (self.form, self.value, self.label) == (other.form, other.value, other.label)
        if Form.VAGUE in (self.form, other.form):
            return self._may_be(other)
        return any(
            self._meets(one, other, two) for one in self._readings() for two in other._readings()
        )

    def _may_be(self, other: Figure) -> bool:
        if self.form is other.form:
            return self.value == other.value
        vague, exact = (self, other) if self.form is Form.VAGUE else (other, self)
        below = vague.below if vague.below is not None else vague.value
        return exact.unit is None and vague.value <= exact.value < below

    def _readings(self) -> tuple[Fraction, ...]:
        return (self.value,) if self.also is None else (self.value, self.also)

    def _meets(self, one: Fraction, other: Figure, two: Fraction) -> bool:
        if self.unit == other.unit == CLOCK:
            return _same_time(one, self.zone, two, other.zone)
        if self.unit is None or other.unit is None or self.unit == other.unit:
            coarse = max(self.step, other.step)
            share = Form.SHARE in (self.form, other.form)  # two thirds are 66 or 67 percent
            rounded = coarse >= ROUNDED or share
            return one == two or (rounded and near(one, two, coarse * (1 + share), EQUAL))
        if not comparable(self.unit, other.unit):
            return False
        units = (self.unit, other.unit)
        if "degree" in units or any(unit.partition("|")[2] in units for unit in units):
            return one == two  # degrees of either scale; pounds of money
        one, one_step = in_base(one, self.step, self.unit)
        two, two_step = in_base(two, other.step, other.unit)
        return near(one, two, max(one_step, two_step), NEAREST)


CLOCK: Final = "clock"
"""The unit of a time of day."""

ROUNDED: Final = 1000
"""Digits left out count as rounding from this place on: nobody rounds 18 people to 20, but 1.5
million stands for 1,523,000."""

NEAREST: Final = Fraction(1, 20)
"""Share of a value that rounding or converting may change: newspapers turn 60 mph into 97 or 100
km/h. Half the last place alone would let 1,000 stand for 1,500."""

EQUAL: Final = Fraction(1, 40)
"""Share of a value up to which a rounded figure says the same as the exact one: 1.5 million and
1,523,000, but not £90,000 and £94,000."""


def near(one: Fraction, two: Fraction, step: Fraction, share: Fraction) -> bool:
    """Whether one value may be the other rounded to `step`, and is no further off than `share`."""
    apart = abs(one - two)
    return apart <= step / 2 and apart <= share * max(abs(one), abs(two))


_DAY: Final = 1440
"""Minutes."""

_WHOLE_ZONE: Final = 30
"""Minutes by which zones are apart, or a multiple of them."""


def _same_time(one: Fraction, zone: int | None, two: Fraction, other: int | None) -> bool:
    """Whether two times of day may be one; where only one has a zone, the hour says nothing."""
    if zone is not None and other is not None:
        return (one - zone - two + other) % _DAY == 0
    return one == two if zone is other else (one - two) % _WHOLE_ZONE == 0
