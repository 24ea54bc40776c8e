"""Reading and comparing a collection step by step, so that whoever shows it need not wait."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tui.collection import Entry, Pair, entry_of, pair_of, promising
from wirediff import Article, Settings
from wirediff.access import Access

PAUSE: Final = 0.1
"""Seconds between two reports: often enough to see progress, seldom enough not to slow it down."""

_BY_DEFAULT: Final = Access()


@dataclass(frozen=True, slots=True)
class Step:
    """What has become known since the last report, and how far the work is."""

    entries: tuple[tuple[int, Entry], ...]
    """Articles that have been read, each with its number."""
    pairs: tuple[Pair, ...]
    done: int
    """Articles read or, once all are, pairs compared."""
    total: int
    """How many of them there are."""
    comparing: bool
    """Whether reading is over."""


def gathered(
    given: Sequence[str | Article],
    known: Sequence[Entry | None],
    compared: frozenset[tuple[int, int]],
    settings: Settings,
    access: Access = _BY_DEFAULT,
    *,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Step | None]:
    """Read what is not known yet, then compare what is not compared yet, the best first.

    Yields after each article and each pair, so that the caller may stop in between: `None` while
    the last report is younger than `PAUSE`. The first of comparing and the last of each part are
    always made.

    Args:
        given: The sources of the collection.
        known: What is known of each of them.
        compared: Numbers of the pairs that need no comparing.
        settings: How to compare.
        access: What may be fetched.
        clock: Tells the time in seconds.
    """
    entries: list[Entry] = []
    report = _Report(len(given), clock, comparing=False)
    for number, (source, entry) in enumerate(zip(given, known, strict=True)):
        if entry is None:
            entry = entry_of(source, access)
            report.entries.append((number, entry))
        entries.append(entry)
        yield report.step(number + 1)
    numbers = promising(entries)
    if numbers:
        yield Step((), (), 0, len(numbers), comparing=True)
    report = _Report(len(numbers), clock, comparing=True)
    for count, pair in enumerate(numbers, start=1):
        if pair not in compared:
            report.pairs.append(pair_of(entries, pair, settings))
        yield report.step(count)


class _Report:
    """Collects what is new until it is time to tell."""

    def __init__(self, total: int, clock: Callable[[], float], *, comparing: bool) -> None:
        self.entries: list[tuple[int, Entry]] = []
        self.pairs: list[Pair] = []
        self._total, self._clock, self._comparing = total, clock, comparing
        self._told = clock()

    def step(self, done: int) -> Step | None:
        """What is new, if it is time to tell."""
        if done < self._total and self._clock() - self._told < PAUSE:
            return None
        step = Step(tuple(self.entries), tuple(self.pairs), done, self._total, self._comparing)
        self.entries.clear()
        self.pairs.clear()
        self._told = self._clock()
        return step
