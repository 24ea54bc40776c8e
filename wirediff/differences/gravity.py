"""How grave a difference between two figures is, which kind it is, and the slip behind it."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from typing import Final

from wirediff.figures import CLOCK, Bound, Figure, Form
from wirediff.figures.conversions import kind_of_unit
from wirediff.figures.figure import NEAREST, ROUNDED, near
from wirediff.passages import Difference, Severity, What

ROUND_OFF: Final = Fraction(1, 10)
"""Share of a value that a bound may leave out: `more than 4,000` for 4,200."""

_CUMULATIVE: Final = frozenset({"dead", "injured", "missing", "rescued", "held", "displaced"})
"""What grows while a story is told: a later article knows more of them."""

_DETAILS: Final = {
    Form.SHARE: "fraction",
    Form.MULTIPLE: "multiple",
    Form.ORDINAL: "ordinal",
    Form.NAME: "model",
}
_SHARES: Final = frozenset({"percent", "percentage-point", "basis-point", "point"})
_IMPERIAL: Final = frozenset(
    {"inch", "foot", "yard", "mile", "pound", "stone", "ounce", "acre", "square-foot"}
    | {"square-mile", "gallon", "pint", "mile-per-hour", "fahrenheit", "cubic-foot", "square-yard"}
)


def later_of(one: datetime | date | None, other: datetime | date | None) -> int:
    """1 if the left article is the later one, -1 if the right is, 0 where that is not known."""
    if one is None or other is None:
        return 0
    if isinstance(one, datetime) and isinstance(other, datetime) and one.tzinfo and other.tzinfo:
        return (one > other) - (one < other)
    days = [each.date() if isinstance(each, datetime) else each for each in (one, other)]
    return (days[0] > days[1]) - (days[0] < days[1])


def graded(one: Figure, other: Figure, role: str, later: int = 0) -> Difference:
    """The difference between two figures that play one part; swapping them swaps its sides.

    Args:
        one: What the left end says.
        other: What the right end says.
        role: What both count, as `tolls` names it.
        later: Which article is the later one, as `later_of` says.
    """
    what = _what(one, other)
    bounds = one.bound is not other.bound and one.agrees(other)
    left, right = ((each.bounded if bounds else None) or each.span for each in (one, other))
    return Difference(
        what,
        left,
        right,
        severity=_severity(one, other, role, later),
        detail="bound" if bounds else _detail(one, other),
        slip=_slip(one, other, what),
    )


def _what(one: Figure, other: Figure) -> What:
    if Form.NAME in (one.form, other.form):
        return What.NAME
    if one.unit == other.unit == CLOCK:
        return What.DATE
    same = one.value == other.value and one.unit != other.unit
    return What.UNIT if same else What.NUMBER


def _detail(one: Figure, other: Figure) -> str:
    if one.unit == other.unit == CLOCK:
        return "time" if one.value != other.value else "time zone"
    units = {one.unit, other.unit}
    if one.form is other.form and one.form in _DETAILS:
        return _DETAILS[one.form]
    if "percentage-point" in units or "basis-point" in units or units == {"percent", "point"}:
        return "points"
    if units & _SHARES:
        return "percent"
    kinds = {kind_of_unit(unit) for unit in units if unit}
    if "money" in kinds:
        return "money"
    return next(iter(sorted(kinds)), "")


def _severity(one: Figure, other: Figure, role: str, later: int) -> Severity:
    small, large = sorted((one, other), key=lambda figure: (figure.value, figure.bound))
    if one.unit != other.unit or one.form is not other.form or one.unit == CLOCK:
        return Severity.DIFFERENCE
    if small.bound is Bound.MOST and large.bound is Bound.LEAST:
        return Severity.CONTRADICTION
    if large.bound is Bound.MOST and small.bound is Bound.LEAST and small.value == large.value:
        return Severity.CONTRADICTION
    apart = large.value - small.value
    if small.bound is Bound.LEAST and large.bound is Bound.EXACT:
        rounded = small.step >= 10 and apart <= ROUND_OFF * abs(large.value)
        return Severity.ROUNDING if rounded else Severity.UPDATE
    if large.bound is Bound.MOST and small.bound is Bound.EXACT and large.step >= 10:
        return Severity.ROUNDING if apart <= ROUND_OFF * large.value else Severity.DIFFERENCE
    if role in _CUMULATIVE and later * (one.value - other.value) > 0:
        return Severity.UPDATE
    coarse = max(one.step, other.step)
    rounded = coarse >= ROUNDED and one.step != other.step
    if rounded and near(one.value, other.value, coarse, NEAREST):
        return Severity.ROUNDING
    return Severity.DIFFERENCE


def _slip(one: Figure, other: Figure, what: What) -> str:
    """The likely slip in words; nothing where none comes to mind."""
    units = {one.unit, other.unit}
    if what is What.UNIT:
        kinds = {kind_of_unit(unit) for unit in units if unit}
        converted = len(kinds) == 1 and len(units & _IMPERIAL) == 1
        return "unit left unconverted?" if converted else ""
    if (
        what is not What.NUMBER
        or Form.ORDINAL in (one.form, other.form)
        or 0 in (one.value, other.value)
    ):
        return ""
    if one.unit != other.unit or one.form is not other.form:
        return ""
    if one.value == -other.value:
        return "sign lost?"
    times = max(abs(one.value / other.value), abs(other.value / one.value))
    if times in _POWERS:
        return f"{_POWERS[int(times)]} times?"
    if _digits(one) != _digits(other) and sorted(_digits(one)) == sorted(_digits(other)):
        return "digits swapped?"
    return ""


_POWERS: Final = {10: "ten", 100: "a hundred", 1000: "a thousand", 10**6: "a million"}


def _digits(figure: Figure) -> str:
    """The digits that say something."""
    value = abs(figure.value)
    while value.denominator > 1 and value.denominator % 2 * value.denominator % 5 == 0:
        value *= 10
    return str(value.numerator).rstrip("0") if value.denominator == 1 else ""
