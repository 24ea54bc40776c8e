"""Characters of a text as a set, for what overlaps and what does not."""

from __future__ import annotations

from collections.abc import Iterable

from wirediff import Span

Characters = frozenset[int]


def inside(spans: Iterable[Span]) -> Characters:
    """The positions inside any of the spans."""
    return frozenset(at for span in spans for at in range(span.start, span.end))


def union(sets: Iterable[Characters]) -> Characters:
    """The positions in any of the sets; none of no sets."""
    return frozenset[int]().union(*sets)
