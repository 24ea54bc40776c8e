"""A pane of rows that paints each row once and keeps it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Final

from textual.strip import Strip

from widgets.page.row_painting import RowPainter, RowState
from widgets.page.rows_pane import RowsPane
from widgets.paint.styled_text import filled

STRIPS_KEPT: Final = 1000
"""Painted rows kept: some screens around the reader, so that scrolling paints only new rows."""


class PaintedPane(RowsPane):
    """Draws the rows that are in view; its subclass says from what.

    A painted row is kept by all that it was painted from. So a row is painted when it is first seen
    so, and found again when the reader steps, folds or filters, and goes back.
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._strips: dict[RowState, Strip] = {}
        self._painted_by: tuple[RowPainter, int] | None = None

    @property
    @abstractmethod
    def painter(self) -> RowPainter:
        """What paints the rows."""

    @abstractmethod
    def row_states(self, rows: range) -> Iterator[RowState]:
        """What some rows of the page are painted from, all of which there are."""

    def render_line(self, y: int) -> Strip:
        """The row under the pointer, with the places of its characters: selecting asks for them."""
        index = self.viewport.top + y
        state = next(self.row_states(self._there(range(index, index + 1))), None)
        return self._blank if state is None else self._paint(self.painter, state, index)

    def strips(self, rows: range) -> Iterator[Strip]:
        """Rows of the page, below those that are scrolled away; blank below the last."""
        top = self.viewport.top
        there = self._there(range(top + rows.start, top + rows.stop))
        painter = self.painter
        strips = self._strips_by(painter, len(there))
        for state in self.row_states(there):
            strip = strips.get(state)
            if strip is None:
                strip = strips[state] = self._paint(painter, state)
            yield strip
        for _ in range(len(rows) - len(there)):
            yield self._blank

    def _there(self, rows: range) -> range:
        """Those of some rows that the page has."""
        total = len(self.page)
        return range(min(rows.start, total), min(rows.stop, total))

    def _strips_by(self, painter: RowPainter, more: int) -> dict[RowState, Strip]:
        """What was painted by a painter in the present width, with room for more."""
        by = painter, self.outer_size.width
        if by != self._painted_by or len(self._strips) + more > STRIPS_KEPT:
            self._painted_by = by
            self._strips.clear()
        return self._strips

    @property
    def _blank(self) -> Strip:
        return Strip.blank(self.outer_size.width, self.style_for())

    def _paint(self, painter: RowPainter, state: RowState, index: int | None = None) -> Strip:
        return filled(painter.paint(state, index), self.outer_size.width, self.style_for())

    def forget(self) -> None:
        """Paint everything anew."""
        self._strips.clear()
