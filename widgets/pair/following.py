"""How one pane follows the other: piecewise linear between passages told in the same order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from widgets.page.viewport import Viewport

SETTLING: Final = 0.8
"""Part of a drift that stays for each row scrolled: a page of drift is gone after twenty rows."""


@dataclass(frozen=True, slots=True)
class Course:
    """Pairs of rows that belong side by side, rising on both sides, both pages' ends included."""

    leading: tuple[int, ...]
    following: tuple[int, ...]

    @property
    def reverse(self) -> Course:
        """The same pairs, seen from the other pane."""
        return Course(self.following, self.leading)

    def map(self, row: float) -> float:
        """The following row that belongs beside a leading one."""
        index = min(max(bisect_right(self.leading, row), 1), len(self.leading) - 1)
        low, high = self.leading[index - 1], self.leading[index]
        start, end = self.following[index - 1], self.following[index]
        share = (row - low) / (high - low) if high > low else 1.0
        return start + min(max(share, 0.0), 1.0) * (end - start)

    def top_for(self, leader: Viewport, follower: Viewport) -> float:
        """The follower's top row for where the leader stands, from 0 to its last."""
        point = leader.sync_point
        return min(max(self.map(leader.top + point) - point, 0.0), float(follower.last_top))


def course(pairs: Sequence[tuple[int, int]], leading: int, following: int) -> Course:
    """The course through pairs of rows of two pages with so many rows.

    Pairs that would turn the following page back are left out, as few as possible.
    """
    kept = [(0, 0)]
    for pair in rising(pairs):
        if 0 < pair[0] < leading and 0 < pair[1] < following:
            kept.append(pair)
    kept.append((leading, following))
    return Course(tuple(pair[0] for pair in kept), tuple(pair[1] for pair in kept))


def rising(pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """As many of the pairs as rise strictly on both sides together, in order.

    The longest increasing run by patience sorting, O(n log n).
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = [-1] * len(pairs)
    for index in _by_left(pairs):
        place = bisect_left(tails, pairs[index][1])
        before[index] = ends[place - 1] if place else -1
        tails[place : place + 1] = [pairs[index][1]]
        ends[place : place + 1] = [index]
    run: list[tuple[int, int]] = []
    last = ends[-1] if ends else -1
    while last >= 0:
        run.append(pairs[last])
        last = before[last]
    return tuple(reversed(run))


def settle(drift: float, scrolled: float) -> float:
    """What is left of a drift after the leader has scrolled some rows.

    After the panes were aligned by hand the follower stands off its course. It comes back by a
    part of what is left for each row scrolled: swiftly, but never in one jump.
    """
    left = float(drift * SETTLING ** abs(scrolled))
    return left if abs(left) >= 1 else 0.0


def _by_left(pairs: Sequence[tuple[int, int]]) -> Iterable[int]:
    """Indexes by left row; on one left row the highest right row first, so that a run takes one."""
    return sorted(range(len(pairs)), key=lambda index: (pairs[index][0], -pairs[index][1]))
