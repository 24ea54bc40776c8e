"""Stretches of text with a value each: sorted, disjoint, found by position in logarithmic time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from wirediff.article import Span

T = TypeVar("T")


class Run(NamedTuple, Generic[T]):
    """The characters `start` to `end` have this value."""

    start: int
    end: int
    value: T


class Runs(Generic[T]):
    """Runs in the order of the text, none empty, no two overlapping.

    Built once per comparison, asked once per painted row: `within` costs the logarithm of the
    number of runs, and then only the runs that it gives.
    """

    __slots__ = ("_starts", "runs")

    def __init__(self, runs: Iterable[tuple[int, int, T]] = ()) -> None:
        self.runs: tuple[Run[T], ...] = tuple(
            Run(start, end, value) for start, end, value in runs if start < end
        )
        self._starts = [run.start for run in self.runs]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Runs) and self.runs == other.runs

    def __hash__(self) -> int:
        return hash(self.runs)

    def __len__(self) -> int:
        return len(self.runs)

    def __iter__(self) -> Iterator[Run[T]]:
        return iter(self.runs)

    def at(self, position: int) -> T | None:
        """The value at one character, if it has one."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self.runs[index].end:
            return self.runs[index].value
        return None

    def within(self, start: int, end: int) -> Iterator[Run[T]]:
        """The runs that touch `start` to `end`, clipped to it, in order."""
        index = max(0, bisect_right(self._starts, start) - 1)
        while start < end and index < len(self.runs) and self.runs[index].start < end:
            run = self.runs[index]
            if run.end > start:
                yield Run(max(run.start, start), min(run.end, end), run.value)
            index += 1


def layered(spans: Iterable[tuple[Span, int]]) -> Runs[tuple[int, ...]]:
    """Numbered spans that may overlap, as runs that each name every span lying over them.

    Each character covered by at least one span lies in exactly one run, whose value holds the
    numbers of the spans over it, in rising order. Neighbouring runs differ or do not touch.
    """
    edges: list[tuple[int, bool, int]] = []
    for span, number in spans:
        if len(span):
            edges += [(span.start, True, number), (span.end, False, number)]
    edges.sort()
    runs: list[tuple[int, int, tuple[int, ...]]] = []
    open_spans: dict[int, int] = {}
    last = 0
    for position, opens, number in edges:
        if open_spans and position > last:
            _append(runs, last, position, tuple(sorted(open_spans)))
        last = position
        open_spans[number] = open_spans.get(number, 0) + (1 if opens else -1)
        if not open_spans[number]:
            del open_spans[number]
    return Runs(runs)


def narrowed(runs: Runs[tuple[int, ...]], numbers: Collection[int]) -> Runs[tuple[int, ...]]:
    """Runs of `layered` with only some of its spans: the same as if the others had not been there.

    Args:
        runs: The runs.
        numbers: The numbers that stay, best as a set.
    """
    kept: list[tuple[int, int, tuple[int, ...]]] = []
    for start, end, value in runs:
        stay = tuple([number for number in value if number in numbers])
        if stay:
            _append(kept, start, end, stay)
    return Runs(kept)


def _append(
    runs: list[tuple[int, int, tuple[int, ...]]], start: int, end: int, value: tuple[int, ...]
) -> None:
    """Add a run, or lengthen the last one when it touches and has the same value."""
    if runs and runs[-1][1] == start and runs[-1][2] == value:
        runs[-1] = (runs[-1][0], end, value)
    else:
        runs.append((start, end, value))
