"""Measures that convert into each other: factors fixed by international agreement.

The factors are definitions, not data: the yard and pound agreement of 1959, the SI, and twelve
months to the Julian year of 365.25 days. A unit that means two things (`pounds`) is written with a
bar between them: `pound|GBP`.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

_METRES: Final = {
    "millimeter": "0.001",
    "centimeter": "0.01",
    "meter": "1",
    "kilometer": "1000",
    "inch": "0.0254",
    "foot": "0.3048",
    "yard": "0.9144",
    "mile": "1609.344",
    "nautical-mile": "1852",
}
_KILOGRAMS: Final = {
    "microgram": "0.000000001",
    "milligram": "0.000001",
    "gram": "0.001",
    "kilogram": "1",
    "tonne": "1000",
    "ounce": "0.028349523125",
    "pound": "0.45359237",
    "stone": "6.35029318",
}
_SQUARE_METRES: Final = {
    "square-meter": "1",
    "square-kilometer": "1000000",
    "hectare": "10000",
    "acre": "4046.8564224",
    "square-foot": "0.09290304",
    "square-yard": "0.83612736",
    "square-mile": "2589988.110336",
}
_LITRES: Final = {
    "milliliter": "0.001",
    "liter": "1",
    "cubic-meter": "1000",
    "cubic-foot": "28.316846592",
    "pint": "0.473176473",
    "gallon": "3.785411784",
    "barrel": "158.987294928",
}
_METRES_PER_HOUR: Final = {
    "kilometer-per-hour": "1000",
    "mile-per-hour": "1609.344",
    "meter-per-second": "3600",
    "knot": "1852",
}
_SECONDS: Final = {
    "second": "1",
    "minute": "60",
    "hour": "3600",
    "day": "86400",
    "week": "604800",
    "month": "2629800",
    "year": "31557600",
    "decade": "315576000",
    "century": "3155760000",
}
_POINTS: Final = {"percentage-point": "1", "basis-point": "0.01", "point": "1"}
_WATTS: Final = {"watt": "1", "kilowatt": "1000", "megawatt": "1000000", "gigawatt": "1000000000"}
_BYTES: Final = {
    "kilobyte": "1000",
    "megabyte": "1000000",
    "gigabyte": "1000000000",
    "terabyte": "1000000000000",
}

KINDS: Final[Mapping[str, Mapping[str, str]]] = {
    "length": _METRES,
    "mass": _KILOGRAMS,
    "area": _SQUARE_METRES,
    "volume": _LITRES,
    "speed": _METRES_PER_HOUR,
    "duration": _SECONDS,
    "points": _POINTS,
    "power": _WATTS,
    "digital": _BYTES,
}
"""Each kind of measure, and what one of its units is in the base unit of the kind."""

_FACTORS: Final[Mapping[str, tuple[str, Fraction]]] = {
    unit: (kind, Fraction(factor))
    for kind, units in KINDS.items()
    for unit, factor in units.items()
}


_TEMPERATURES: Final = frozenset({"celsius", "fahrenheit", "degree"})
"""Degrees; those without a scale agree by their number with either."""


def kind_of_unit(unit: str) -> str:
    """What a unit measures (`length`, `share`), `money` for a currency, or the unit itself."""
    if unit in _FACTORS:
        return _FACTORS[unit][0]
    if unit in _TEMPERATURES:
        return "temperature"
    return "money" if unit == "cent" or (len(unit) == 3 and unit.isupper()) else unit


def comparable(one: str | None, other: str | None) -> bool:
    """Whether figures in these two units can be held against each other; symmetric."""
    if one is None or other is None or one == other:
        return True
    return any(
        _convertible(first, second) for first in one.split("|") for second in other.split("|")
    )


def _convertible(one: str, other: str) -> bool:
    kind = kind_of_unit(one)
    return one == other or (kind not in ("money", one) and kind == kind_of_unit(other))


def in_base(value: Fraction, step: Fraction, unit: str) -> tuple[Fraction, Fraction]:
    """A value and its last place in the base unit of its kind; degrees in Celsius."""
    unit = unit.partition("|")[0]
    if unit == "fahrenheit":
        return (value - 32) * Fraction(5, 9), step * Fraction(5, 9)
    factor = _FACTORS[unit][1] if unit in _FACTORS else 1
    return value * factor, step * factor
