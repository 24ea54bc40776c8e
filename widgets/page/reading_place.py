"""Where somebody reads in a page of rows, and the way between places and characters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from textual.geometry import Offset

from widgets.page.typesetting import Page, RowKind


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """The top of a pane, in a way that survives every new page."""

    position: int
    """First character of the article at the top or below it."""
    rows_above: int
    """Rows from the top down to the row of that character: blank rows and words of the other
    article have no position of their own."""


START: Final = ReadingPlace(0, 0)


def place_at(page: Page, top: int) -> ReadingPlace:
    """The place whose page has row `top` at the top."""
    position = page.position_at(top)
    return ReadingPlace(position, max(0, page.row_at(position) - top))


def top_row(page: Page, place: ReadingPlace) -> int:
    """The row that belongs at the top, after as many rows above the place as there still are."""
    if not place.position:
        return 0
    row = page.row_at(place.position)
    first = row
    between = (RowKind.PARTNER, RowKind.BLANK)
    while first > max(0, row - place.rows_above) and page.rows[first - 1].kind in between:
        first -= 1
    return first


def position_at(page: Page, offset: Offset) -> int:
    """The character at an offset whose `y` counts rows and whose `x` counts characters.

    In a row of the other article: the next character of this one. 0 on an empty page.
    """
    if not page.rows:
        return 0
    row = page.rows[min(offset.y, len(page) - 1)]
    if row.kind is RowKind.PARTNER:
        return page.position_at(offset.y)
    return min(row.start + offset.x, row.end)


def offset_near(page: Page, row: int, *, at_end: bool) -> Offset:
    """The offset, as `position_at` takes it, nearest to a place beside the text of a row.

    Args:
        page: Any page.
        row: A row. One without text of this article counts as the end of the last one above that
            has some; without any, as the start of the article.
        at_end: Whether the place is after the text of its row, not before it.
    """
    upwards = range(min(row, len(page) - 1), -1, -1)
    above = next((at for at in upwards if page.rows[at].kind is RowKind.TEXT), None)
    if above is None:
        return Offset(0, 0)
    width = page.rows[above].end - page.rows[above].start
    return Offset(width if at_end or above < row else 0, above)
