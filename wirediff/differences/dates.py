"""Days, dates and years that do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wirediff.differences.moments import Moment
from wirediff.differences.pairing import FACE_TO_FACE, paired
from wirediff.differences.passage_words import LONG, Tokens, alike, facing_of
from wirediff.passages import Difference, What

ENOUGH: Final = 2.0
"""What must speak for two dates playing one part: two words in common around them where they do
not stand face to face, since most statements say both when a thing was and when it was said; or
that both have one date and much the same words."""


def date_differences(left: Tokens, right: Tokens, across: bool) -> Iterator[Difference]:
    """The dates on which the ends do not agree."""
    ones, others = left.moments, right.moments
    open_ones = [one for one in ones if not any(one.agrees(other) for other in others)]
    open_others = [other for other in others if not any(one.agrees(other) for one in ones)]
    close = not across and alike(left, right)
    alone = len(ones) == len(others) and len(open_ones) == len(open_others) == 1

    def closeness(one: Moment, other: Moment) -> float:
        if not one.contradicts(other):
            return 0.0
        if across:
            return ENOUGH if alone and one.relative is None else 0.0
        facing, fills = facing_of(left, right, one.span, other.span)
        if (one.relative is not None and not fills) or not (facing or close):
            return 0.0
        common = left.around(one.span) & right.around(other.span)
        ties = sum(len(stem) >= LONG for stem in common)
        lone = alone * (1.0 + close)
        return FACE_TO_FACE * facing + 2.0 * (facing and fills) + min(ties, 3) + lone

    for one, other in paired(ones, others, Moment.agrees, closeness, ENOUGH):
        yield Difference(What.DATE, one.span, other.span, detail=_detail(one, other))


def _detail(one: Moment, other: Moment) -> str:
    """The first part in which two moments differ, in words."""
    for name in ("year", "month", "day", "weekday", "decade", "season"):
        first, second = getattr(one, name), getattr(other, name)
        if None not in (first, second) and first != second:
            return name
    return ""
