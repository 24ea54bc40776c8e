"""Which passages the gutter has to link, from the rows that the two panes show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from widgets.lanes import Link
from widgets.reading import Reading
from widgets.stepping import BACK, FORWARD
from widgets.typesetting import Page


@dataclass(frozen=True, slots=True)
class Extents:
    """The rows of every shown passage on one side; made anew only when the rows change."""

    first: dict[int, int]
    """First row by number of passage."""
    last: dict[int, int]


@dataclass(frozen=True, slots=True)
class Window:
    """The rows that a pane shows."""

    top: int
    height: int

    def row(self, extents: Extents, number: int) -> int | None:
        """The first row in view of a passage, counted from the top; none when it is off screen."""
        first, last = extents.first[number], extents.last[number]
        if last < self.top or first >= self.top + self.height:
            return None
        return max(first, self.top) - self.top

    def away(self, extents: Extents, number: int) -> int:
        """Where a passage off screen lies."""
        return BACK if extents.last[number] < self.top else FORWARD


def extents_of(reading: Reading, page: Page, shown: Iterable[int]) -> Extents:
    """The rows of the passages in `shown` on one side."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for number in shown:
        spans = reading.spans(number)
        first[number] = page.row_at(spans[0].start)
        last[number] = page.row_at(max(spans[0].start, spans[-1].end - 1))
    return Extents(first, last)


def links_in_view(
    left: tuple[Window, Extents], right: tuple[Window, Extents], current: int | None
) -> Iterator[Link]:
    """A link for each passage with at least one end in view, the left text's order first."""
    (left_window, left_extents), (right_window, right_extents) = left, right
    for number in left_extents.first:
        left_row = left_window.row(left_extents, number)
        right_row = right_window.row(right_extents, number)
        if left_row is None and right_row is None:
            continue
        away = 0
        if right_row is None:
            away = right_window.away(right_extents, number)
        elif left_row is None:
            away = left_window.away(left_extents, number)
        yield Link(number, left_row, right_row, number == current, away)
