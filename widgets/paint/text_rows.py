"""A few rows of text in some styles: what heads, counter, greeting, detail and legend are."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Self, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from widgets.paint.cells import width_of
from widgets.paint.line_widget import cropped
from widgets.paint.style_cache import StyleCache

Text: TypeAlias = Sequence[Segment]
"""One row: pieces of text from left to right, each with its style."""


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


class TextRows(Widget):
    """Draws the rows that its subclass gives, with the horizontal padding of its styles.

    Textual draws `Content` too, but takes it through wrapping, markup and several copies of each
    row: 2 ms for the detail under the text, of the 16 that a key may take.
    """

    virtual_size = Reactive(Size(0, 0), layout=False, repaint=False)
    """The same as the size. By Textual's default another size has everything arranged and drawn a
    second time, and a key that changes the layout takes twice as long."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.style_for = StyleCache(self)
        self._rows: tuple[Text, ...] | None = None
        self._strips: list[Strip] = []
        self._drawn_for = Size(0, 0)

    @abstractmethod
    def rows(self, width: int, height: int) -> Iterable[Text]:
        """What the widget says.

        Args:
            width: Cells of a row; what is longer is cut.
            height: Rows that are seen; further ones are not.
        """

    def piece(self, text: str, *classes: str) -> Segment:
        """Text in the styles of component classes laid over each other."""
        return Segment(text, self.style_for(*classes))

    @property
    def shown(self) -> tuple[Text, ...]:
        """The rows as they are, asked for again only after a change."""
        # Taken off its screen, a widget may be drawn once more.
        if self.is_attached and (self._rows is None or self._drawn_for != self.outer_size):
            self._drawn_for = self.outer_size
            width, height = self.outer_size - self.styles.padding.totals
            self._rows = tuple(islice(self.rows(width, height), height))
            self._strips = list(self._drawn(self._rows, height))
        return self._rows or ()

    def _drawn(self, rows: Sequence[Text], height: int) -> Iterator[Strip]:
        """The rows with their padding and what is selected, and blank ones below the last."""
        width, padding, style = self.outer_size.width, self.styles.padding, self.style_for()
        selection = self.text_selection
        for y in range(height):
            row: Text = rows[y] if y < len(rows) else ()
            if selection is not None and (span := selection.get_span(y)) is not None:
                row = list(self._selected(row, *span))
            inner = filled(row, width - padding.width, style)
            edges = (Segment(" " * cells, style) for cells in (padding.left, padding.right))
            yield Strip([next(edges), *inner, next(edges)], width)

    def _selected(self, row: Text, start: int, stop: int) -> Iterator[Segment]:
        """The row with its characters from `start` to `stop` selected; -1 for the end."""
        position, selected = 0, self.style_for.filtered(self.selection_style)
        for text, style, _ in row:
            first = min(max(0, start - position), len(text))
            last = len(text) if stop < 0 else min(max(first, stop - position), len(text))
            yield Segment(text[:first], style)
            yield Segment(text[first:last], selected if style is None else style + selected)
            yield Segment(text[last:], style)
            position += len(text)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in a part of the widget, as they were last asked for."""
        _ = self.shown
        return cropped(self, self._strips[slice(*crop.line_span)], crop)

    def render_line(self, y: int) -> Strip:
        """A row without padding, with the places of its characters: selecting asks for them."""
        row = self.shown[y] if y < len(self.shown) else ()
        width = self.outer_size.width - self.styles.padding.width
        return Strip(row).apply_offsets(0, y).crop_extend(0, width, self.style_for())

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words."""
        return selection.extract("\n".join(map(text_of, self.shown))), "\n"

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Ask for the rows again."""
        if repaint:
            self._rows = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Paint everything in the styles of another theme."""
        self.style_for.clear()
        self._rows = None
        super().notify_style_update()
