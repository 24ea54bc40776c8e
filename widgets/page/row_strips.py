"""Painted rows of a pane, kept until the pane is painted in another way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rich.style import Style
from textual.strip import Strip

from widgets.page.row_painting import RowPainter, RowState
from widgets.paint.text_rows import filled

STRIPS_KEPT: Final = 1000
"""Painted rows kept: a few screens around the reader, so that scrolling paints only new rows."""


class RowStrips:
    """Paints each row once for each state that it is seen in.

    A row that was painted before is found again when the reader steps, folds or filters and then
    goes back. Painting all rows again takes 4 ms of the 16 that a key may take.
    """

    def __init__(self) -> None:
        self._strips: dict[RowState, Strip] = {}
        self._painted_by: tuple[RowPainter, int] | None = None

    def of(
        self, states: Iterable[RowState], painter: RowPainter, width: int, blank: Style
    ) -> Iterator[Strip]:
        """Rows as lines of `width` cells, `blank` after their ends."""
        if (painter, width) != self._painted_by or len(self._strips) > STRIPS_KEPT:
            self._painted_by = painter, width
            self.clear()
        for state in states:
            strip = self._strips.get(state)
            if strip is None:
                strip = self._strips[state] = filled(painter.paint(state), width, blank)
            yield strip

    def clear(self) -> None:
        """Paint every row again."""
        self._strips.clear()
