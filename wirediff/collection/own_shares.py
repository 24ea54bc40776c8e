"""How much of each article no other one of a collection has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from wirediff.collection.entry import Entry
from wirediff.collection.pair import Pair


class OwnShares:
    """How much of each article no other one of the collection has, as pairs become known."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._starts = [entry.starts for entry in entries]
        self._shared = [bytearray(entry.words) for entry in entries]
        self._compared: set[int] = set()

    def add(self, pair: Pair) -> None:
        """Count what a pair shares."""
        self._compared.update((pair.first, pair.second))
        for number, spans in zip((pair.first, pair.second), pair.covered, strict=True):
            starts, shared = self._starts[number], self._shared[number]
            for span in spans:
                first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
                shared[first:last] = b"\1" * (last - first)

    def knows(self, number: int) -> bool:
        """Whether an article is in any pair known so far."""
        return number in self._compared

    def of(self, number: int) -> float:
        """The share of its words that is in no pair known so far; 0.0 without words."""
        shared = self._shared[number]
        return shared.count(0) / len(shared) if shared else 0.0
