"""Days in figures, `04/03/2024`, of which other days or the outlet's country tell the order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from wirediff.reading.metadata.day_order import FIGURES, Clues, is_ambiguous, month_first
from wirediff.sources.timestamps import LONGEST


def order_of(days: Iterable[str]) -> bool | None:
    """Whether these days put the month first; `None` when they do not say."""
    text = "\n".join(day for day in days if len(day) <= LONGEST)
    return month_first(Clues(text)) if FIGURES.search(text) else None


def settled(value: object, month_is_first: bool | None) -> object:
    """The value as ISO 8601 where it is such a day, and its order is known; else as it is."""
    if month_is_first is None or not is_ambiguous_day(value):
        return value
    assert isinstance(value, str)
    found = FIGURES.search(value)
    assert found is not None  # as `is_ambiguous` saw
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    month, day = (first, second) if month_is_first else (second, first)
    try:
        return f"{date(year, month, day)}{value[found.end() :]}"
    except ValueError:
        return value


def is_ambiguous_day(value: object) -> bool:
    """Whether a value is a day in figures that makes a date both ways."""
    return isinstance(value, str) and len(value) <= LONGEST and is_ambiguous(value)
