"""Which passages both articles tell in the same order, and which one of them has moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a passage begins on each side, and how much it weighs."""

    left: int
    right: int
    weight: int
    """In words; at least 1."""


def in_order(placed: Sequence[Placed]) -> frozenset[int]:
    """Indices of the heaviest run of passages that rises on both sides; the others have moved.

    For every other run that rises on both sides (equal positions count as rising), its total
    weight is no larger. Of equally heavy runs, the one that holds the first passage in which they
    differ, by the order of `placed`, is chosen; an order that does not depend on the sides
    therefore gives the same answer when they are swapped. Costs O(n log n) with a tree of prefix
    maxima over the right positions. Empty input gives the empty set.

    Source: Jacobson and Vo, Heaviest increasing/common subsequence problems, 1992.
    """
    order = sorted(range(len(placed)), key=lambda i: (placed[i].left, placed[i].right, i))
    rank = {right: r for r, right in enumerate(sorted({one.right for one in placed}), start=1)}
    best = _PrefixMaxima(len(rank))
    # Each passage has a bit of its own below the weights, so that no two runs have the same total.
    before: dict[int, int | None] = {}
    totals: dict[int, int] = {}
    for index in order:
        one = placed[index]
        total, last = best.upto(rank[one.right])
        before[index] = last
        totals[index] = total + (one.weight << len(placed)) + (1 << (len(placed) - 1 - index))
        best.raise_to(rank[one.right], (totals[index], index))
    end = max(order, key=lambda i: totals[i], default=None)
    chain: set[int] = set()
    while end is not None:
        chain.add(end)
        end = before[end]
    return frozenset(chain)


class _PrefixMaxima:
    """The largest (total, index) among ranks 1 to r, by a Fenwick tree."""

    def __init__(self, size: int) -> None:
        self._tree: list[tuple[int, int | None]] = [(0, None)] * (size + 1)

    def upto(self, rank: int) -> tuple[int, int | None]:
        best: tuple[int, int | None] = (0, None)
        while rank > 0:
            best = max(best, self._tree[rank], key=lambda entry: entry[0])
            rank -= rank & -rank
        return best

    def raise_to(self, rank: int, entry: tuple[int, int]) -> None:
        while rank < len(self._tree):
            if entry[0] > self._tree[rank][0]:
                self._tree[rank] = entry
            rank += rank & -rank
