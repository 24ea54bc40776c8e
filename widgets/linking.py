"""Which passages the gutter has to link, from the rows that the two panes show."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from widgets.lanes import Link
from widgets.laying import KEPT
from widgets.reading import Reading
from widgets.sides import Which
from widgets.stepping import BACK, FORWARD
from widgets.typesetting import Page
from widgets.viewport import Viewport
from wirediff.passages import Kind, Passage

Extents = Mapping[int, range]
"""The rows of every shown passage on one side, by its number; the same numbers on both sides."""


def extents_of(reading: Reading, page: Page, shown: Iterable[int]) -> Extents:
    """The rows of the passages in `shown` on one side."""
    extents: dict[int, range] = {}
    for number in shown:
        spans = reading.spans(number)
        last = max(spans[0].start, spans[-1].end - 1)
        extents[number] = range(page.row_at(spans[0].start), page.row_at(last) + 1)
    return extents


class PassageRows:
    """Finds the rows of all passages of a side, and keeps the last few answers.

    Who filters or folds mostly goes back; and a filter changes neither the passages nor, unless
    something is folded, the page.
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


def links_in_view(
    views: Mapping[Which, Viewport], extents: Mapping[Which, Extents], current: int | None
) -> Iterator[Link]:
    """A link for each passage with at least one end in view."""
    lefts, rights = extents[Which.LEFT], extents[Which.RIGHT]
    left_view, right_view = views[Which.LEFT], views[Which.RIGHT]
    for number in _in_view(lefts, left_view) | _in_view(rights, right_view):
        left, right = lefts[number], rights[number]
        left_row, right_row = _row(left, left_view), _row(right, right_view)
        away = 0
        if right_row is None:
            away = BACK if right.stop <= right_view.top else FORWARD
        elif left_row is None:
            away = BACK if left.stop <= left_view.top else FORWARD
        yield Link(number, left_row, right_row, number == current, away)


def _in_view(extents: Extents, view: Viewport) -> set[int]:
    """Numbers of the passages in view."""
    # Every passage is looked at for every row scrolled, and so in the plainest way.
    top, bottom = view.top, view.bottom
    return {n for n, rows in extents.items() if rows.start < bottom and top < rows.stop}


def kinds_by_row(extents: Extents, passages: Sequence[Passage], rows: int) -> list[Kind | None]:
    """The kind of passage in each row of a page."""
    kinds: list[Kind | None] = [None] * rows
    for number, extent in extents.items():
        kinds[extent.start : extent.stop] = [passages[number].kind] * len(extent)
    return kinds


def _row(extent: range, view: Viewport) -> int | None:
    """The first row in view of a passage, counted from the top; none when it is off screen."""
    return max(extent.start, view.top) - view.top if view.shows(extent) else None
