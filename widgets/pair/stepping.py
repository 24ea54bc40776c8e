"""Stepping through passages and own content in the order in which a side tells them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from widgets.pair.sides import Which, start_of
from wirediff.article import Span
from wirediff.passages import Passage

FORWARD: Final = 1
BACK: Final = -1


def reading_order(
    passages: Sequence[Passage], which: Which, shown: Iterable[int]
) -> tuple[int, ...]:
    """Numbers of the passages shown, as that side's text meets them."""
    starts = {number: start_of(passages[number], which) for number in sorted(shown)}
    return tuple(sorted(starts, key=starts.__getitem__))


def step(order: Sequence[int], current: int | None, direction: int) -> int | None:
    """The number before or after `current`; none at either end, or when it is not in the order."""
    if current is None or current not in order:
        return None
    index = order.index(current) + direction
    return order[index] if 0 <= index < len(order) else None


def step_from(starts: Sequence[int], position: int, direction: int) -> int | None:
    """Index of the nearest of `starts` (rising) at or after `position`, or before it going back."""
    if direction == FORWARD:
        return next((i for i, start in enumerate(starts) if start >= position), None)
    return next((i for i in reversed(range(len(starts))) if starts[i] < position), None)


def stepped(
    order: Sequence[int],
    starts: Sequence[int],
    current: int | None,
    position: int,
    direction: int,
) -> int | None:
    """The number in an order after the current one, or the nearest to a position without one.

    Args:
        order: Numbers, as the text meets what they stand for.
        starts: Where each of them begins.
        current: The number to go on from; one that is not in the order counts as none.
        position: Where to go on from otherwise.
        direction: `FORWARD` or `BACK`.
    """
    if current in order:
        return step(order, current, direction)
    index = step_from(starts, position, direction)
    return None if index is None else order[index]


def starts_of(passages: Sequence[Passage], which: Which, order: Iterable[int]) -> tuple[int, ...]:
    """Where the passages of an order begin on a side; rising when the order is that side's own."""
    return tuple(start_of(passages[number], which) for number in order)


def same_passage(passages: Sequence[Passage], wanted: Passage, shown: Iterable[int]) -> int | None:
    """Number of the shown passage that lies most on the text of `wanted`; none without one.

    Finds the reader's place again after a new comparison of the same two articles.
    """
    best, most = None, 0
    for number in shown:
        left, right = passages[number].left, passages[number].right
        common = _common(left, wanted.left) + _common(right, wanted.right)
        if common > most:
            best, most = number, common
    return best


def _common(spans: Sequence[Span], others: Sequence[Span]) -> int:
    """Characters that lie in both."""
    return sum(
        max(0, min(span.end, other.end) - max(span.start, other.start))
        for span in spans
        for other in others
    )
