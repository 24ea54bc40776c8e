"""Numbers that do not agree: figures that count the same thing and say another quantity."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Final

from wirediff.article import Span
from wirediff.differences.gravity import graded, later_of
from wirediff.differences.moments import Moment
from wirediff.differences.pairing import ENOUGH, FACE_TO_FACE, MOST, paired
from wirediff.differences.passage_words import End, Tokens, alike, facing_of
from wirediff.differences.tolls import role_of
from wirediff.figures import CLOCK, Bound, Figure, Form, comparable, figures, may_count, ones_of
from wirediff.figures.conversions import kind_of_unit
from wirediff.passages import Difference

LIKELY: Final = 10
"""How many times larger the larger of two numbers far apart in the text may be: a wrong digit or a
lost zero, not another fact."""

ACROSS: Final = 2.0
"""What must speak for one part across two languages, where no words can be compared."""

_TIME: Final = "duration"
"""The kind of spans of time, of which most statements have several."""

_PHYSICAL: Final = frozenset({"length", "mass", "area", "volume", "speed", "temperature", "power"})
"""Kinds of measures of which most statements have one at most."""

_LEAD: Final = 32
"""Characters before an end that are read for the sign and the bound of its first figure."""


@dataclass(frozen=True)
class Counted:
    """A figure in its end."""

    tokens: Tokens
    figure: Figure

    @property
    def span(self) -> Span:
        """Where the figure stands."""
        return self.figure.span

    @cached_property
    def role(self) -> str:
        """What it counts, as `roles` names it."""
        return role_of(self.tokens.end.text, self.figure.span)

    @cached_property
    def around(self) -> frozenset[str]:
        """The stems that stand near it."""
        return self.tokens.around(self.figure.span)

    @cached_property
    def sorts(self) -> frozenset[str]:
        """What it may measure: one name, but for units that mean two things."""
        figure = self.figure
        if figure.form in (Form.NAME, Form.ORDINAL, Form.MULTIPLE):
            return frozenset((figure.form.value,))
        if figure.unit is None:
            return frozenset(("count",))
        kinds = {_KINDS.get(kind, kind) for kind in map(kind_of_unit, figure.unit.split("|"))}
        return frozenset(kinds | {"age"} if self._is_age() else kinds)

    def _is_age(self) -> bool:
        figure, text = self.figure, self.tokens.end.text
        if figure.unit != "year" or figure.form is not Form.COUNT:
            return False
        before = text[max(figure.span.start - _LEAD, 0) : figure.span.start]
        bare = figure.span == figure.number
        written = text[figure.number.end : figure.span.end + _BEHIND]
        return bare or bool(_OLD.search(written) or _AGED.search(before))


_OLD: Final = re.compile(r"old|jährig|jarig|alt\b|of age|oud\b", re.IGNORECASE)
_BEHIND: Final = 8
"""Characters behind a year in which `old` stands: `34-year-old`."""

_AGED: Final = re.compile(
    r"\b(?:aged?|berusia|berumur|umur|usia|âgée?s? de|aged|de|con|of|di|com|met|von)[ \u00a0]$",
    re.IGNORECASE,
)
"""What makes years an age, in the figure and before it."""

_KINDS: Final = {"percent": "share", "points": "share"}


def number_differences(left: Tokens, right: Tokens, across: bool) -> Iterator[Difference]:
    """The figures on which the ends do not agree; days and years are left to the dates."""
    ones, others = (_counted(side) if _may_count(side) else [] for side in (left, right))
    if (not ones and not others) or len(ones) * len(others) > MOST:
        return
    ones, others = _grouped(ones, others), _grouped(others, ones)
    if not across:
        ones, others = ones + _ones(left, right, others), others + _ones(right, left, ones)
    alone = _lonely(ones, others)
    later = later_of(left.end.published, right.end.published)

    def agree(one: Counted, other: Counted) -> bool:
        return _agree(one.figure, other.figure)

    def closeness(one: Counted, other: Counted) -> float:
        return _closeness(one, other, across, alone)

    for one, other in paired(ones, others, agree, closeness, ACROSS if across else ENOUGH):
        yield graded(one.figure, other.figure, one.role, later)


def _may_count(tokens: Tokens) -> bool:
    end = tokens.end
    norms = tokens.words.norms
    return any(may_count(end.text, span, norms, end.language) for span in end.spans)


def _counted(tokens: Tokens) -> list[Counted]:
    """The figures of an end that are not part of a date."""
    end = tokens.end
    return [
        Counted(tokens, figure)
        for span in end.spans
        for figure in _figures(end, span)
        if not _is_dated(tokens.moments, figure.span)
    ]


def _is_dated(dates: Sequence[Moment], span: Span) -> bool:
    after = bisect_left(dates, span.end, key=lambda date: date.span.start)
    return after > 0 and dates[after - 1].span.overlaps(span)


def _figures(end: End, span: Span) -> Iterator[Figure]:
    """The figures inside a span, with the sign or bound that may stand before it."""
    start = max(span.start - _LEAD, 0)
    for figure in figures(end.text[start : span.end], end.language):
        if figure.number.start + start >= span.start:
            yield _moved(figure, start)


def _moved(figure: Figure, by: int) -> Figure:
    bounded = figure.bounded and figure.bounded.shift(by)
    return replace(
        figure, span=figure.span.shift(by), number=figure.number.shift(by), bounded=bounded
    )


def _grouped(counted: list[Counted], opposite: list[Counted]) -> list[Counted]:
    """The figures, two with a blank between as one where the other end has it: `12 500`."""
    values = {one.figure.value for one in opposite}
    found: list[Counted] = []
    for one in counted:
        last = found[-1] if found else None
        if last is not None and _is_thousand(last, one, values):
            value = last.figure.value * 1000 + one.figure.value
            span = Span(last.span.start, one.span.end)
            number = Span(last.figure.number.start, one.figure.number.end)
            found[-1] = replace(
                one, figure=replace(one.figure, span=span, number=number, value=value)
            )
        else:
            found.append(one)
    return found


def _is_thousand(one: Counted, other: Counted, values: set[Fraction]) -> bool:
    between = one.tokens.end.text[one.span.end : other.figure.number.start]
    digits = other.figure.number.of(other.tokens.end.text)
    return (
        between == " "
        and one.figure.unit is None
        and len(digits) == 3
        and digits.isdecimal()
        and one.figure.value * 1000 + other.figure.value in values
    )


def _ones(tokens: Tokens, opposite: Tokens, facing: list[Counted]) -> list[Counted]:
    """Articles and words for one or both that stand where the other end has a number."""
    runs = {opposite.run_of(one.span) for one in facing if one.figure.form is Form.COUNT}
    if not any(run != -1 for run in runs):
        return []
    end = tokens.end
    return [
        Counted(tokens, figure)
        for span in end.spans
        for figure in (_moved(one, span.start) for one in ones_of(span.of(end.text), end.language))
        if tokens.run_of(figure.number) in runs - {-1}
    ]


def _lonely(ones: list[Counted], others: list[Counted]) -> frozenset[str]:
    """The sorts of which either side has one figure that the other does not state."""
    open_ones, open_others = _open(ones, others), _open(others, ones)
    sorts = {sort for one in open_ones for sort in one.sorts}
    return frozenset(
        sort
        for sort in sorts
        if sum(sort in one.sorts for one in open_ones)
        == sum(sort in two.sorts for two in open_others)
        == 1
    )


def _open(ones: list[Counted], others: list[Counted]) -> list[Counted]:
    """The figures that the other end does not state; of a measure tokens twice the first."""
    found: list[Counted] = []
    for one in ones:
        stated = any(_agree(one.figure, other.figure) for other in others)
        again = bool(found) and one.figure.unit is not None and found[-1].figure.agrees(one.figure)
        if not stated and not again:
            found.append(one)
    return found


ROUGHLY: Final = 20
"""One part in this many is what a number meant roughly may be off by: `nearly 200` and 198."""


def _agree(one: Figure, other: Figure) -> bool:
    """Whether two figures may state the same, with the words that bound them."""
    if Form.ONE in (one.form, other.form) and one.form is not other.form:
        return one.value == other.value and comparable(one.unit, other.unit)
    if one.agrees(other):
        return not opposed(one, other) and not _share_and_not(one, other)
    return one.unit == other.unit and one.form is other.form and _within_bounds(one, other)


def opposed(one: Figure, other: Figure) -> bool:
    """Whether one is bound from below and the other from above."""
    return {one.bound, other.bound} == {Bound.LEAST, Bound.MOST}


def _share_and_not(one: Figure, other: Figure) -> bool:
    """Whether one is a percentage and the other has no unit: five percent are not five."""
    units = {one.unit, other.unit}
    return None in units and bool(units & {"percent", "percentage-point", "basis-point"})


def _within_bounds(one: Figure, other: Figure) -> bool:
    """Whether a figure meant roughly stands for another that is close by."""
    if one.unit == CLOCK:
        return False
    small, large = sorted((one, other), key=lambda figure: figure.value)
    apart = large.value - small.value
    if apart * ROUGHLY >= abs(small.value):
        return False
    if Bound.ABOUT in (one.bound, other.bound):
        return True
    return (small.bound is Bound.LEAST) != (large.bound is Bound.LEAST) or (
        (large.bound is Bound.MOST) != (small.bound is Bound.MOST)
    )


def _closeness(one: Counted, other: Counted, across: bool, alone: frozenset[str]) -> float:
    """How much speaks for two figures counting the same thing; 0.0 for what cannot."""
    facing, fills = (
        (False, False)
        if across
        else facing_of(one.tokens, other.tokens, one.figure.number, other.figure.number)
    )
    common = one.sorts & other.sorts
    if not common and not _strange(one, other, facing, fills):
        return 0.0
    if one.role and other.role and one.role != other.role and not (facing and fills):
        return 0.0
    if Form.ONE in (one.figure.form, other.figure.form):
        same = one.tokens.follows(one.figure.number) & other.tokens.follows(other.figure.number)
        return FACE_TO_FACE + fills * 2 if facing and (fills or same) else 0.0
    if one.figure.unit == CLOCK and not facing and not common & alone:
        return 0.0
    score = FACE_TO_FACE * facing + 2.0 * (facing and fills)
    score += 1.5 * bool(one.role and one.role == other.role)
    score += 1.0 * bool(common & alone)
    score += 0.5 * (one.figure.unit == other.figure.unit is not None)
    if "age" in common or not common & {"count", _TIME, "ordinal", "name", "multiple"}:
        score += 1.5 if common & _PHYSICAL else 1.0
    if across:
        likely = _likely(one, other, LIKELY)
        return score + likely * (1.0 * ("count" in common) or 0.5 * (_TIME in common))
    after = one.tokens.after(one.figure.span)
    if after != "" and after == other.tokens.after(other.figure.span):
        score += 1.25
    elif one.tokens.follows(one.figure.span) & other.tokens.follows(other.figure.span):
        score += 0.75
    before = one.tokens.before(one.figure.span)
    score += 0.75 * (before != "" and before == other.tokens.before(other.figure.span))
    score += min(0.3 * len(one.around & other.around), 1.2)
    score += 0.5 * alike(one.tokens, other.tokens)
    if not facing and not _likely(one, other, LIKELY):
        score -= 1.0
    return score


def _strange(one: Counted, other: Counted, facing: bool, fills: bool) -> bool:
    """Whether figures of different sorts may still be held against each other.

    `Twice` and `three times` face each other; what fills the very place may be of any sort.
    """
    units = {one.figure.unit, other.figure.unit}
    forms = {one.figure.form, other.figure.form}
    if facing and units == {None} and forms == {Form.COUNT, Form.MULTIPLE}:
        return True
    return facing and fills and not forms & {Form.NAME, Form.ORDINAL} and CLOCK not in units


def _likely(one: Counted, other: Counted, times: int) -> bool:
    """Whether one number may be a slip for the other, in whatever unit they are."""
    small, large = sorted((abs(one.figure.value), abs(other.figure.value)))
    return one.figure.unit != other.figure.unit or large <= times * small
