"""A pane of rows that paints each row once and keeps it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import Final, Self

from textual.geometry import Region
from textual.strip import Strip

from widgets.rows_pane import RowsPane
from widgets.styled_text import Text, filled
from widgets.typesetting import Row

STRIPS_KEPT: Final = 1000
"""Painted rows kept: some screens around the reader, so that scrolling paints only new rows."""


class PaintedPane(RowsPane):
    """Draws the rows that are in view; its subclass says how a row looks.

    A row is painted when it is first seen, and again when it or everything is to be repainted.
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._strips: dict[int, Strip] = {}

    @abstractmethod
    def paint(self, rows: Iterable[tuple[int, Row]], *, pointed_at: bool) -> Iterator[Text]:
        """How some rows of the page look, each with its number.

        Args:
            rows: The rows.
            pointed_at: Whether their text is to carry the places of its characters.
        """

    def render_line(self, y: int) -> Strip:
        """The row under the pointer, with the places of its characters: selecting asks for them."""
        return next(self._painted([self.viewport.top + y], pointed_at=True))

    def drawn_lines(self, rows: range) -> Iterator[Strip]:
        """Rows of the page, below those that are scrolled away; painted once each."""
        top, strips = self.viewport.top, self._strips
        wanted = range(top + rows.start, top + rows.stop)
        if len(strips) + len(wanted) > STRIPS_KEPT:
            strips.clear()
        missing = [index for index in wanted if index not in strips]
        strips.update(zip(missing, self._painted(missing), strict=True))
        return map(strips.__getitem__, wanted)

    def _painted(self, indexes: Iterable[int], *, pointed_at: bool = False) -> Iterator[Strip]:
        """Rows painted anew; below the last one nothing."""
        width, ground, page = self.size.width, self.inks(), self.page
        wanted = list(indexes)
        there = [(index, page.rows[index]) for index in wanted if index < len(page)]
        for row in self.paint(there, pointed_at=pointed_at):
            yield filled(row, width, ground)
        for _ in wanted[len(there) :]:
            yield Strip.blank(width, ground)

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint anew; rows that nobody named for painting are kept."""
        if repaint and not regions:
            self._strips.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def repaint(self, rows: range) -> None:
        """Paint some rows anew, and no others."""
        for index in rows:
            self._strips.pop(index, None)
        self.refresh_lines(rows.start, len(rows))

    def forget(self) -> None:
        """Paint everything anew."""
        self._strips.clear()
