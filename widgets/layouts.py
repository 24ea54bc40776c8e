"""How a comparison is laid out, chosen by the room there is."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

WIDE_COLUMNS: Final = 100
"""Columns from which two panes and a gutter have room for readable lines."""

NARROW_COLUMNS: Final = 60
"""Columns below which only the least is shown."""

LOW_ROWS: Final = 16
"""Rows below which only the least is shown."""

WIDE_GUTTER: Final = 150
"""Columns from which the gutter has room for all its lanes, and headers for a third row."""


class Layout(StrEnum):
    """How much of a comparison is on the screen at once."""

    WIDE = "wide"
    """Two panes with a gutter between them."""
    COLUMN = "column"
    """One pane, the other article's words under each passage."""
    MINIMAL = "minimal"
    """One pane, the other article's words under the current passage only, nothing around it."""


def choose(columns: int, rows: int, *, one_column: bool = False) -> Layout:
    """The layout for a terminal of this size; `one_column` when the reader asked for it."""
    if columns < NARROW_COLUMNS or rows < LOW_ROWS:
        return Layout.MINIMAL
    if columns < WIDE_COLUMNS or one_column:
        return Layout.COLUMN
    return Layout.WIDE
