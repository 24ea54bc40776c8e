"""A few rows of text in some styles: what heads, counter, detail, legend and key bar are."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Self, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.selection import Selection
from textual.strip import Strip

from widgets.cells import width_of
from widgets.drawn_lines import DrawnLines
from widgets.inks import Inks

Text: TypeAlias = Sequence[Segment]
"""One row: pieces of text, each with its style."""


class TextRows(DrawnLines):
    """Draws the rows that its subclass tells, with the horizontal padding of its styles.

    Textual draws `Content` too, but takes it through wrapping, markup and several copies of each
    row: 2 ms for the detail under the text, of the 16 that a key may take.
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.inks = Inks(self)
        self._told: tuple[Text, ...] | None = None
        self._told_for = Size(0, 0)

    @abstractmethod
    def rows(self, width: int, height: int) -> Iterable[Text]:
        """What is told.

        Args:
            width: Cells of a row; what is longer is cut.
            height: Rows that are seen; further ones are not.
        """

    def ink(self, text: str, *classes: str) -> Segment:
        """Text in the styles of component classes laid over each other."""
        return Segment(text, self.inks(*classes))

    @property
    def told(self) -> tuple[Text, ...]:
        """The rows as they stand, told anew only after a change."""
        if not self.is_attached:
            # Taken off its screen, a widget may be drawn once more.
            return self._told or ()
        if self._told is None or self._told_for != self.size:
            self._told_for = width, height = self.size
            self._told = tuple(islice(self.rows(width, height), height))
        return self._told

    def drawn_lines(self, rows: range) -> Iterator[Strip]:
        """The rows with their padding, and blank ones below the last."""
        told, style = self.told, self.inks()
        selection = self.text_selection if self.is_attached else None
        width, padding = self.outer_size.width, self.styles.padding
        for y in rows:
            row: Iterable[Segment] = told[y] if y < len(told) else ()
            if selection is not None and (span := selection.get_span(y)) is not None:
                row = _marked(row, *span, self.selection_style)
            strip = Strip([Segment(" " * padding.left, style), *row])
            strip = strip.crop_extend(0, width - padding.right, style)
            yield strip.crop_extend(0, width, style)

    def render_line(self, y: int) -> Strip:
        """A row without padding, with the places of its characters: selecting asks for them."""
        row = self.told[y] if y < len(self.told) else ()
        return Strip(row).apply_offsets(0, y).crop_extend(0, self.size.width, self.inks())

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words."""
        return selection.extract("\n".join(map(text_of, self.told))), "\n"

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Tell the rows anew."""
        if repaint:
            self._told = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Forget the styles of the former theme."""
        self.inks.forget()
        self._told = None
        super().notify_style_update()


def text_of(row: Text) -> str:
    """What a row says."""
    return "".join(piece.text for piece in row)


def cells_of(row: Text) -> int:
    """Cells that a row takes."""
    return sum(width_of(piece.text) for piece in row)


def _marked(row: Iterable[Segment], start: int, stop: int, style: Style) -> Iterator[Segment]:
    """The row with a style laid over its characters from `start` to `stop`; -1 for the end."""
    position = 0
    for text, own, _ in row:
        first = min(max(0, start - position), len(text))
        last = len(text) if stop < 0 else min(max(first, stop - position), len(text))
        yield Segment(text[:first], own)
        yield Segment(text[first:last], style if own is None else own + style)
        yield Segment(text[last:], own)
        position += len(text)
