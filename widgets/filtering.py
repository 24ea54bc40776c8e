"""Which passages a reader wants to see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wirediff.passages import Kind, Passage


@dataclass(frozen=True, slots=True)
class Filter:
    """Lets passages through by kind, and by whether they are moved."""

    kinds: frozenset[Kind] = frozenset(Kind)
    moved_only: bool = False

    def toggled(self, kind: Kind) -> Filter:
        """The same filter with one kind hidden, or shown again."""
        return replace(self, kinds=self.kinds ^ {kind})

    def only_moved(self, wanted: bool) -> Filter:
        """The same filter letting only moved passages through, or any."""
        return replace(self, moved_only=wanted)

    def passes(self, passage: Passage) -> bool:
        """Whether a passage is shown."""
        return passage.kind in self.kinds and (passage.moved or not self.moved_only)

    def numbers(self, passages: Sequence[Passage]) -> tuple[int, ...]:
        """Numbers of the passages shown."""
        return tuple(n for n, passage in enumerate(passages) if self.passes(passage))


EVERYTHING = Filter()
"""Hides nothing."""
