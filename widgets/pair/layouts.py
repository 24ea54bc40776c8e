"""How a comparison is laid out, chosen by the room there is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

WIDE_COLUMNS: Final = 100
"""Columns from which two panes and a gutter have room for readable lines."""

NARROW_COLUMNS: Final = 60
"""Columns below which only the least is shown."""

LOW_ROWS: Final = 16
"""Rows below which only the least is shown."""

DETAIL_ROWS: Final = 20
"""Rows below which the detail is left out: the text needs the room."""

HIGH_ROWS: Final = 30
"""Rows from which the detail has room for two lines of each wording."""


class Layout(StrEnum):
    """How much of a comparison is on the screen at once."""

    WIDE = "wide"
    """Two panes with a gutter between them."""
    COLUMN = "column"
    """One pane, the other article's words under each passage."""
    MINIMAL = "minimal"
    """One pane, the other article's words under the current passage only, nothing around it."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What stands around the text, in rows."""

    layout: Layout
    heads: int
    """Of the headers: title, facts, shares."""
    detail: int
    """Of the strip under the panes; 0 leaves it out."""
    legend: bool
    """Whether there is a row for the legend."""


def arrange(columns: int, rows: int, *, one_column: bool = False) -> Arrangement:
    """The arrangement for a terminal of this size.

    Args:
        columns: Of the terminal.
        rows: Of the terminal.
        one_column: Whether the reader asked for one column, however much room there is.
    """
    if columns < NARROW_COLUMNS or rows < LOW_ROWS:
        return Arrangement(Layout.MINIMAL, heads=1, detail=0, legend=False)
    if columns < WIDE_COLUMNS or one_column:
        detail = 3 if rows >= DETAIL_ROWS else 0
        return Arrangement(Layout.COLUMN, heads=3, detail=detail, legend=True)
    detail = 6 if rows >= HIGH_ROWS else 5 if rows >= DETAIL_ROWS else 0
    return Arrangement(Layout.WIDE, heads=3, detail=detail, legend=True)
