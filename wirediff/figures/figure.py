"""What a figure is: a number as a reader means it, however it is written."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from wirediff.article import Span
from wirediff.figures.conversions import comparable, in_base


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

    def agrees(self, other: Figure) -> bool:
        """Whether both may state the same quantity; symmetric.

        True for equal values with equal units or with one unit left out, for measures of one kind
        that convert into each other within their rounding (932 miles, 1,500 km), and for a short
        number that the longer one rounds to (1.5 million, 1,523,000).
        """
        return any(
            self._meets(one, other, two) for one in self._readings() for two in other._readings()
        )

    def _readings(self) -> tuple[Fraction, ...]:
        return (self.value,) if self.also is None else (self.value, self.also)

    def _meets(self, one: Fraction, other: Figure, two: Fraction) -> bool:
        if self.unit is None or other.unit is None or self.unit == other.unit:
            coarse = max(self.step, other.step)
            return one == two or (coarse >= ROUNDED and _near(one, two, coarse))
        if not comparable(self.unit, other.unit):
            return False
        one, one_step = in_base(one, self.step, self.unit)
        two, two_step = in_base(two, other.step, other.unit)
        return _near(one, two, max(one_step, two_step))


ROUNDED: Final = 1000
"""Digits left out count as rounding from this place on: nobody rounds 18 people to 20, but 1.5
million stands for 1,523,000."""

NEAREST: Final = Fraction(1, 20)
"""Share of a value that rounding or converting may change: newspapers turn 60 mph into 97 or 100
km/h. Half the last place alone would let 1,000 stand for 1,500."""


def _near(one: Fraction, two: Fraction, step: Fraction) -> bool:
    apart = abs(one - two)
    return apart <= step / 2 and apart <= NEAREST * max(abs(one), abs(two))
