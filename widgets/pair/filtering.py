"""Which passages a reader wants to see, and what is left of a comparison then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from widgets.page.side_text import Reading
from widgets.pair.sides import Which
from widgets.pair.stepping import reading_order
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


EVERYTHING: Final = Filter()
"""Hides nothing."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a filter leaves of a comparison."""

    numbers: tuple[int, ...]
    """Numbers of the passages shown, rising."""
    shown: frozenset[int] = field(repr=False)
    """The same, to be asked whether one is shown."""
    orders: Mapping[Which, tuple[int, ...]] = field(repr=False)
    """The same, as either side tells them."""
    readings: tuple[Reading, Reading] = field(repr=False)
    """Both sides with no others marked."""


def select(wanted: Filter, left: Reading, right: Reading) -> Selection:
    """What a filter leaves of both sides of a comparison."""
    passages = left.passages
    numbers = wanted.numbers(passages)
    shown = frozenset(numbers)
    return Selection(
        numbers,
        shown,
        {which: reading_order(passages, which, numbers) for which in Which},
        (left.filtered(shown), right.filtered(shown)),
    )
