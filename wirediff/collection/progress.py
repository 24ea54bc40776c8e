"""Reads and compares a collection step by step, so that a screen can show each result at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from wirediff.collection.entry import Entry
from wirediff.collection.pair import Pair, by_shared_words, compare_pairs
from wirediff.collection.reading_queue import Announce, ReadingQueue
from wirediff.settings import Settings

PAUSE: Final = 0.1
"""Seconds between two reports: often enough to see progress, seldom enough not to slow it down."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What is new since the last report, and how far the work is."""

    entries: tuple[tuple[int, Entry], ...]
    """Articles that have been read, each with its number."""
    pairs: tuple[Pair, ...]
    done: int
    """Sources read or, once all are, pairs compared."""
    total: int
    """How many of them there are."""
    comparing: bool
    """Whether reading is over."""
    waiting: tuple[str, ...] = ()
    """The sources that are still to be read."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was reported before and needs no doing again."""

    entries: int = 0
    """How many articles were reported."""
    compared: frozenset[tuple[int, int]] = frozenset()
    """The pairs that were, by the numbers of both articles."""
    removed: frozenset[int] = frozenset()
    """Numbers of articles that are not to be compared."""


def read_and_compare(
    queue: ReadingQueue,
    known: Known,
    settings: Settings,
    announce: Announce,
    *,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Progress | None]:
    """Read what is not read yet, then compare what is not compared yet, the likeliest first.

    Yields after each article and each pair, so that the caller may stop in between: `None` while
    the last report is younger than `PAUSE`. The first of comparing and the last of each part are
    always made.

    Args:
        queue: The sources of the collection.
        known: What was reported already.
        settings: How to compare.
        announce: Called with what is being read, also while one source takes long.
        clock: Gives the time in seconds.
    """
    report = _Report(clock, comparing=False)
    reported = known.entries
    reading = True
    while reading:
        reading = queue.read_next(announce)
        report.entries.extend(enumerate(queue.entries[reported:], start=reported))
        reported = len(queue.entries)
        waiting = queue.waiting
        progress = report.due(queue.done, queue.done + len(waiting))
        yield progress and replace(progress, waiting=waiting)
    pairs = by_shared_words(_without(queue.entries, known.removed))
    if not pairs:
        return
    new = [pair for pair in pairs if pair not in known.compared]
    done = len(pairs) - len(new)
    yield Progress((), (), done, len(pairs), comparing=True)
    report = _Report(clock, comparing=True)
    for count, pair in enumerate(compare_pairs(queue.entries, new, settings), start=done + 1):
        report.pairs.append(pair)
        yield report.due(count, len(pairs))


def _without(entries: Sequence[Entry], removed: frozenset[int]) -> list[Entry]:
    return [
        Entry(entry.source) if number in removed else entry for number, entry in enumerate(entries)
    ]


class _Report:
    """Collects what is new until it is time to report it."""

    def __init__(self, clock: Callable[[], float], *, comparing: bool) -> None:
        self.entries: list[tuple[int, Entry]] = []
        self.pairs: list[Pair] = []
        self._clock, self._comparing = clock, comparing
        self._last = clock()

    def due(self, done: int, total: int) -> Progress | None:
        """What is new, if it is time to report it."""
        if done < total and self._clock() - self._last < PAUSE:
            return None
        progress = Progress(tuple(self.entries), tuple(self.pairs), done, total, self._comparing)
        self.entries.clear()
        self.pairs.clear()
        self._last = self._clock()
        return progress
