"""How one pane follows the other: piecewise linear between passages told in the same order.

Rows are counted from the top of a page. The point that both panes keep on one height is the sync
point: mid-screen, sliding to the top edge within the first half page and to the bottom edge within
the last, so that both pages begin and end together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

SETTLING: Final = 0.8
"""Part of a drift that stays for each row scrolled: a page of drift is gone after twenty rows."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Pairs of rows that belong side by side, rising on both sides, ends of the pages included."""

    leading: tuple[float, ...]
    following: tuple[float, ...]

    def reversed(self) -> Anchors:
        """The same pairs, seen from the other pane."""
        return Anchors(self.following, self.leading)

    def map(self, row: float) -> float:
        """The following row that belongs beside a leading one."""
        index = min(max(bisect_right(self.leading, row), 1), len(self.leading) - 1)
        low, high = self.leading[index - 1], self.leading[index]
        share = (row - low) / (high - low) if high > low else 1.0
        start, end = self.following[index - 1], self.following[index]
        return start + min(max(share, 0.0), 1.0) * (end - start)


@dataclass(frozen=True, slots=True)
class Viewport:
    """How much of a page a pane shows."""

    height: int
    """Rows of the pane."""
    total: int
    """Rows of the page."""

    @property
    def last_top(self) -> int:
        """The top row when the pane shows the end of the page."""
        return max(0, self.total - self.height)

    def sync_point(self, top: float) -> float:
        """Rows from the top of the pane to the sync point, when the pane's top row is `top`."""
        half = self.height / 2
        if self.last_top <= self.height:
            return self.height * (top / self.last_top) if self.last_top else half
        if top < half:
            return top
        if top > self.last_top - half:
            return self.height - (self.last_top - top)
        return half


def anchors(pairs: Iterable[tuple[int, int]], leading: int, following: int) -> Anchors:
    """Anchors from pairs of rows, those dropped that would turn the following page backwards.

    Args:
        pairs: Leading and following row of each in-order passage end, in any order.
        leading: Rows of the leading page.
        following: Rows of the following page.
    """
    kept = [(0, 0)]
    for pair in sorted(pairs):
        if pair[0] > kept[-1][0] and kept[-1][1] < pair[1] <= following and pair[0] <= leading:
            kept.append(pair)
    if kept[-1] != (leading, following):
        kept.append((max(leading, kept[-1][0]), max(following, kept[-1][1])))
    return Anchors(tuple(float(a) for a, _ in kept), tuple(float(b) for _, b in kept))


def follow(top: float, leader: Viewport, follower: Viewport, between: Anchors) -> float:
    """The follower's top row for the leader's, from 0 to the follower's last."""
    point = leader.sync_point(top)
    wanted = between.map(top + point) - point
    return min(max(wanted, 0.0), float(follower.last_top))


def settle(drift: float, scrolled: float) -> float:
    """What is left of a drift after the leader has scrolled some rows.

    After the panes were aligned by hand the follower stands off its mapped row. It comes back by
    a part of what is left for each row scrolled: swiftly, but never in one jump.
    """
    left = drift * SETTLING ** abs(scrolled)
    return left if abs(left) >= 1 else 0.0


def in_order(pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The pairs that rise on both sides, as many as can stand together (longest increasing run)."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = [-1] * len(pairs)
    ordered = sorted(range(len(pairs)), key=lambda i: (pairs[i][0], -pairs[i][1]))
    for index in ordered:
        place = bisect_right(tails, pairs[index][1] - 1)
        back[index] = ends[place - 1] if place else -1
        tails[place : place + 1] = [pairs[index][1]]
        ends[place : place + 1] = [index]
    chain: list[tuple[int, int]] = []
    last = ends[-1] if ends else -1
    while last >= 0:
        chain.append(pairs[last])
        last = back[last]
    return tuple(reversed(chain))
