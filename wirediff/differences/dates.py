"""Days, dates and years that do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wirediff.differences.moments import Moment, moments
from wirediff.differences.passage_words import Told, facing, replaced, tight
from wirediff.passages import Difference, What

TIES: Final = 2
"""Words in common around two dates that must tie them, where they do not stand face to face: most
statements of news say both when a thing was and when it was said."""


def date_differences(left: Told, right: Told, across: bool) -> Iterator[Difference]:
    """The dates on which the ends do not agree."""
    ones, others = _moments(left), _moments(right)
    alone = len(ones) == len(others) == 1

    def opposed(one: Moment, other: Moment) -> bool:
        if not one.contradicts(other):
            return False
        if across:
            return alone
        tied = len(left.around(one.span) & right.around(other.span)) >= TIES
        return tied or tight(left, right, one.span, other.span)

    def certain(one: Moment, other: Moment) -> bool:
        swapped = not across and replaced(left, right, one.span, other.span)
        return swapped and one.contradicts(other)

    for one, other in facing(ones, others, Moment.agrees, [opposed], certain):
        yield Difference(What.DATE, one.span, other.span)


def _moments(told: Told) -> list[Moment]:
    end = told.end
    return [moment for span in end.spans for moment in moments(end.text, span, end.language)]
