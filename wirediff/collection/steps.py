"""Reading and comparing a collection step by step, so that whoever shows it need not wait."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from wirediff import Settings
from wirediff.collection.collection import Entry, Pair, pair_of, promising
from wirediff.collection.source_queue import Intake, Tell

PAUSE: Final = 0.1
"""Seconds between two reports: often enough to see progress, seldom enough not to slow it down."""


@dataclass(frozen=True, slots=True)
class Step:
    """What has become known since the last report, and how far the work is."""

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
    """What needs no doing again."""

    entries: int = 0
    """How many articles were reported."""
    compared: frozenset[tuple[int, int]] = frozenset()
    """The pairs that were, by the numbers of both articles."""
    removed: frozenset[int] = frozenset()
    """Numbers of articles that nobody wants to be compared."""


def gathered(
    intake: Intake,
    known: Known,
    settings: Settings,
    tell: Tell,
    *,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Step | None]:
    """Read what is not read yet, then compare what is not compared yet, the best first.

    Yields after each article and each pair, so that the caller may stop in between: `None` while
    the last report is younger than `PAUSE`. The first of comparing and the last of each part are
    always made.

    Args:
        intake: The sources of the collection.
        known: What was reported already.
        settings: How to compare.
        tell: Told what is being read, also while one source takes long.
        clock: Tells the time in seconds.
    """
    report = _Report(clock, comparing=False)
    reported = known.entries
    reading = True
    while reading:
        reading = intake.read_next(tell)
        report.entries.extend(enumerate(intake.entries[reported:], start=reported))
        reported = len(intake.entries)
        waiting = intake.waiting
        step = report.step(intake.done, intake.done + len(waiting))
        yield step and replace(step, waiting=waiting)
    numbers = promising(_wanted(intake.entries, known.removed))
    if numbers:
        yield Step((), (), 0, len(numbers), comparing=True)
    report = _Report(clock, comparing=True)
    for count, pair in enumerate(numbers, start=1):
        if pair not in known.compared:
            report.pairs.append(pair_of(intake.entries, pair, settings))
        yield report.step(count, len(numbers))


def _wanted(entries: list[Entry], removed: frozenset[int]) -> list[Entry]:
    return [
        Entry(entry.source) if number in removed else entry for number, entry in enumerate(entries)
    ]


class _Report:
    """Collects what is new until it is time to tell."""

    def __init__(self, clock: Callable[[], float], *, comparing: bool) -> None:
        self.entries: list[tuple[int, Entry]] = []
        self.pairs: list[Pair] = []
        self._clock, self._comparing = clock, comparing
        self._told = clock()

    def step(self, done: int, total: int) -> Step | None:
        """What is new, if it is time to tell."""
        if done < total and self._clock() - self._told < PAUSE:
            return None
        step = Step(tuple(self.entries), tuple(self.pairs), done, total, self._comparing)
        self.entries.clear()
        self.pairs.clear()
        self._told = self._clock()
        return step
