"""Finding a place of two articles again where its ends are no longer quite the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wirediff.article import Span

SAME: Final = 0.5
"""Share of the characters of two places, on the side where they have least in common, that must
lie in both. Of 144 passages of the seeds, found again by meaning, among longer ones only and at a
higher sensitivity, 140 have 0.75 and more, one 0.3, three are gone; no other passage has any."""

Ends = tuple[tuple[Span, ...], tuple[Span, ...]]
"""Where something lies in the left article and in the right."""


def nearest(wanted: Sequence[Ends], places: Sequence[Ends]) -> tuple[int | None, ...]:
    """For each of `wanted` the number of the place that is most the same, if one is.

    No place is given twice: the closest two are put together first, equally close ones in order.
    Neither end of any of them is empty.
    """
    # Long articles have a thousand places; most are ruled out by their first and last characters.
    extents = [(ends[0][0].start, ends[0][-1].end) for ends in places]
    close = sorted(
        (-closeness, which, number)
        for which, ends in enumerate(wanted)
        for number, (start, end) in enumerate(extents)
        if start < ends[0][-1].end
        and ends[0][0].start < end
        and (closeness := in_common(ends, places[number])) >= SAME
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, which, number in close:
        if which not in found and number not in taken:
            found[which] = number
            taken.add(number)
    return tuple(found.get(which) for which in range(len(wanted)))


def in_common(one: Ends, other: Ends) -> float:
    """Share of the characters of either that lie in both, on the side where that is less."""
    return min(_share(mine, its) for mine, its in zip(one, other, strict=True))


def _share(spans: Sequence[Span], others: Sequence[Span]) -> float:
    if not spans or not others:
        return 0.0
    if spans[-1].end <= others[0].start or others[-1].end <= spans[0].start:
        return 0.0
    common = sum(
        max(0, min(span.end, other.end) - max(span.start, other.start))
        for span in spans
        for other in others
    )
    return common / (sum(map(len, spans)) + sum(map(len, others)) - common)
