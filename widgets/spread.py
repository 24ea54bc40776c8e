"""Two pages side by side: where the shown passages lie on both, and how the pages correspond."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import Final

from widgets.following import Course, course
from widgets.laying import KEPT
from widgets.reading import Reading
from widgets.sides import Which
from widgets.typesetting import Page
from widgets.viewport import Viewport
from wirediff.passages import Passage

Extents = Mapping[int, range]
"""The rows of every shown passage on one side, by its number; the same numbers on both sides."""


@dataclass(frozen=True)
class Facing:
    """One side of a spread: a page and the rows of the passages on it.

    Not slotted: what is asked for by few is worked out when it is.
    """

    page: Page
    reading: Reading
    extents: Extents

    @cached_property
    def kinds(self) -> str:
        """The letter of the kind of passage in each row, a blank for none."""
        kinds = [" "] * len(self.page)
        for number, rows in self.extents.items():
            kinds[rows.start : rows.stop] = self.reading.kind(number).letter * len(rows)
        return "".join(kinds)

    @cached_property
    def _by_start(self) -> list[tuple[int, int, int]]:
        """First row, row after the last, and number of every passage."""
        return sorted((rows.start, rows.stop, number) for number, rows in self.extents.items())

    @cached_property
    def _starts(self) -> list[int]:
        return list(map(itemgetter(0), self._by_start))

    @cached_property
    def _furthest(self) -> list[int]:
        """How far down the passages reach, up to each one."""
        return list(accumulate(map(itemgetter(1), self._by_start), max))

    def seen(self, view: Viewport) -> list[int]:
        """Numbers of the passages in view, from top to bottom."""
        first = bisect_right(self._furthest, view.top)
        last = bisect_left(self._starts, view.bottom)
        return [number for _, stop, number in self._by_start[first:last] if stop > view.top]


class Spread:
    """Both pages of a comparison, with what is worked out once and asked for at every key."""

    def __init__(self, left: Facing, right: Facing) -> None:
        self._sides: Final = {Which.LEFT: left, Which.RIGHT: right}

    def __getitem__(self, which: Which) -> Facing:
        return self._sides[which]

    @cached_property
    def _course(self) -> Course:
        left, right = self._sides.values()
        passages = left.reading.passages
        pairs = [
            (rows.start, right.extents[number].start)
            for number, rows in left.extents.items()
            if not passages[number].moved
        ]
        return course(pairs, len(left.page), len(right.page))

    def course_from(self, leader: Which) -> Course:
        """From one side's rows to the other's, through the passages told in the same order."""
        return self._course if leader is Which.LEFT else self._course.reverse


class Spreads:
    """Makes spreads and keeps the last few: who filters or folds mostly goes back."""

    def __init__(self) -> None:
        self._known: deque[tuple[tuple[int, ...], Spread]] = deque(maxlen=KEPT)
        self._rows = {which: _PassageRows() for which in Which}

    def of(
        self, pages: Mapping[Which, Page], readings: Mapping[Which, Reading], shown: tuple[int, ...]
    ) -> Spread:
        """The spread of two pages.

        Args:
            pages: The rows of both sides.
            readings: What they are the rows of.
            shown: The passages that can be seen.
        """
        for numbers, spread in self._known:
            if (numbers is shown or numbers == shown) and all(
                spread[which].page is page and spread[which].reading is readings[which]
                for which, page in pages.items()
            ):
                return spread
        sides = (
            Facing(page, readings[which], {number: rows[number] for number in shown})
            for which, page in pages.items()
            for rows in [self._rows[which].on(page, readings[which])]
        )
        spread = Spread(*sides)
        self._known.appendleft((shown, spread))
        return spread


def extents_of(reading: Reading, page: Page, shown: Iterable[int]) -> Extents:
    """The rows of the passages in `shown` on one side."""
    return {number: page.rows_of(reading.spans(number)) for number in shown}


class _PassageRows:
    """Finds the rows of all passages of a side, and keeps the last few answers.

    A filter changes neither the passages nor, unless something is folded, the page.
    """

    def __init__(self) -> None:
        self._known: deque[tuple[Sequence[Passage], Page, Extents]] = deque(maxlen=KEPT)

    def on(self, page: Page, reading: Reading) -> Extents:
        """The rows of every passage of `reading` on a page."""
        for passages, known_page, extents in self._known:
            if passages is reading.passages and known_page is page:
                return extents
        extents = extents_of(reading, page, range(len(reading.passages)))
        self._known.append((reading.passages, page, extents))
        return extents
