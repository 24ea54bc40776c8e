"""Text in several styles that makes one row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from widgets.paint.cells import width_of

Text: TypeAlias = Sequence[Segment]
"""Pieces of text from left to right, each with its style."""


def text_of(row: Text) -> str:
    """What a row says."""
    return "".join(piece.text for piece in row)


def cells_of(row: Text) -> int:
    """Cells that a row takes."""
    return sum(width_of(piece.text) for piece in row)


def filled(row: Text, width: int, style: Style) -> Strip:
    """A row as a line of exactly `width` cells: cut at its end, or followed by blanks."""
    missing = width - cells_of(row)
    if missing < 0:
        return Strip(row).crop(0, width)
    return Strip([*row, Segment(" " * missing, style)] if missing else row, width)
