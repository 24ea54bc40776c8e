"""Numbers that do not agree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from wirediff.article import Span
from wirediff.differences.moments import moments
from wirediff.differences.passage_words import End, Told, facing, replaced, tight
from wirediff.figures import CLOCK, Figure, comparable, figures
from wirediff.passages import Difference, What

LIKELY: Final = 10
"""How many times larger the larger of two numbers far apart in the text may be: a wrong digit or a
lost zero, not another fact."""

LIKELY_ALONE: Final = 3
"""The same for numbers without a unit across two languages, where nothing else ties them."""

TIES: Final = 3
"""Words in common around two numbers without a unit that must tie them, where they do not stand
face to face; and one for spans of time, of which most statements have several."""

_TIMES: Final = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})

ABOUT: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("about", "almost", "approximately", "around", "at least", "more than", "nearly", "over",
           "some", "up to"),
    "id": ("sekitar", "hampir", "kira-kira", "lebih dari", "setidaknya", "sedikitnya", "hingga"),
}  # fmt: skip
"""Words before a number that is only meant roughly, by language."""

ROUGHLY: Final = 5
"""One part in this many is what such a number may be off by: `more than 100` against 120."""

_BEFORE: Final = 16
"""Characters before a number in which such a word stands."""


def number_differences(left: Told, right: Told, across: bool) -> Iterator[Difference]:
    """The numbers on which the ends do not agree; days and years are left to the dates."""
    ones, others = _figures(left.end), _figures(right.end)
    alone = len(ones) == len(others) == 1

    def agree(one: Figure, other: Figure) -> bool:
        return one.agrees(other) or _roughly(left.end, one, right.end, other)

    def face_to_face(one: Figure, other: Figure) -> bool:
        return (
            not across
            and tight(left, right, one.span, other.span)
            and _same_sort(left, one, right, other)
        )

    def far_apart(one: Figure, other: Figure) -> bool:
        if CLOCK in (one.unit, other.unit) or (one.unit is None) != (other.unit is None):
            return False
        ties = 0 if across else len(left.around(one.span) & right.around(other.span))
        if one.unit is None:
            likely = _likely(one, other, LIKELY_ALONE if across else LIKELY)
            return likely and (alone if across else ties >= TIES)
        tied = across or ties > 0 or one.unit not in _TIMES
        return tied and comparable(one.unit, other.unit) and _likely(one, other, LIKELY)

    def certain(one: Figure, other: Figure) -> bool:
        return not across and replaced(left, right, one.span, other.span)

    for one, other in facing(ones, others, agree, [face_to_face, far_apart], certain):
        yield Difference(What.NUMBER, one.span, other.span)


def _figures(end: End) -> list[Figure]:
    """The figures of an end that are not part of a date."""
    found: list[Figure] = []
    for span in end.spans:
        dates = [moment.span for moment in moments(end.text, span, end.language)]
        for figure in figures(span.of(end.text), end.language):
            moved = replace(
                figure,
                span=figure.span.shift(span.start),
                number=figure.number.shift(span.start),
            )
            after = bisect_left(dates, moved.span.end, key=lambda date: date.start)
            if not after or not dates[after - 1].overlaps(moved.span):
                found.append(moved)
    return found


def _same_sort(left: Told, one: Figure, right: Told, other: Figure) -> bool:
    """Whether two numbers that stand face to face count or measure the same sort of thing."""
    fill = left.fills(one.span) and right.fills(other.span)
    if CLOCK in (one.unit, other.unit):
        return fill and one.unit == other.unit
    if one.unit is None and other.unit is None:
        return fill or left.after(one.span) == right.after(other.span) != ""
    return None not in (one.unit, other.unit) and comparable(one.unit, other.unit)


def _likely(one: Figure, other: Figure, times: int) -> bool:
    """Whether one number may be a slip for the other, in whatever unit they are."""
    small, large = sorted((abs(one.value), abs(other.value)))
    return one.unit != other.unit or large <= times * small


def _roughly(left: End, one: Figure, right: End, other: Figure) -> bool:
    """Whether a number meant roughly stands for a more exact one."""
    if not comparable(one.unit, other.unit) or one.unit != other.unit:
        return False
    close = abs(one.value - other.value) * ROUGHLY <= max(abs(one.value), abs(other.value))
    rough, exact = (one, other) if one.step > other.step else (other, one)
    return (
        close and rough.step > exact.step and _meant_roughly(left if rough is one else right, rough)
    )


def _meant_roughly(end: End, figure: Figure) -> bool:
    start = figure.span.start
    before = Span(max(start - _BEFORE, 0), start).of(end.text).casefold().rstrip()
    return before.endswith(ABOUT.get(end.language or "", ()))
