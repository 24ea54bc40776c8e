"""Two pages side by side: where the shown passages lie on both, and how the pages correspond."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import Final

from widgets.page.side_text import Reading
from widgets.page.typesetting import Page
from widgets.page.viewport import Viewport
from widgets.page.visible_rows import PAGES_CACHED
from widgets.pair.following import Course, course
from widgets.pair.sides import Which, spans_of
from wirediff.article import Span
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
        self._spread = lru_cache(maxsize=PAGES_CACHED)(self._made)
        self._rows = lru_cache(maxsize=2 * PAGES_CACHED)(_every_extent)

    def of(
        self, pages: Mapping[Which, Page], readings: Mapping[Which, Reading], shown: tuple[int, ...]
    ) -> Spread:
        """The spread of two pages.

        Args:
            pages: The rows of both sides.
            readings: What they are the rows of.
            shown: The passages that can be seen.
        """
        left, right = ((pages[which], readings[which]) for which in Which)
        return self._spread(*left, *right, shown)

    def _made(
        self,
        left_page: Page,
        left: Reading,
        right_page: Page,
        right: Reading,
        shown: tuple[int, ...],
    ) -> Spread:
        return Spread(self._facing(left_page, left, shown), self._facing(right_page, right, shown))

    def _facing(self, page: Page, reading: Reading, shown: Iterable[int]) -> Facing:
        # A filter changes neither the passages nor, unless something is folded, the page.
        rows = self._rows(page, _Ends(reading.passages, reading.which))
        return Facing(page, reading, {number: rows[number] for number in shown})


class _Ends:
    """Where all passages lie on one side; equal when the passages are the same tuple.

    To compare them word by word takes longer than a key may.
    """

    def __init__(self, passages: Sequence[Passage], which: Which) -> None:
        self._passages, self._which = passages, which

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Ends)
            and other._passages is self._passages
            and other._which is self._which
        )

    def __hash__(self) -> int:
        return hash((id(self._passages), self._which))

    def __iter__(self) -> Iterator[tuple[Span, ...]]:
        return (spans_of(passage, self._which) for passage in self._passages)


def _every_extent(page: Page, ends: _Ends) -> list[range]:
    """The rows of all passages of a side, by number."""
    return [page.rows_of(spans) for spans in ends]
