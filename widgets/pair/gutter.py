"""The links between two panes, drawn: letters at the edges, lines from end to end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from widgets.bars.descriptions import LETTERS, MOVED
from widgets.paint.line_widget import LineWidget
from widgets.pair.lanes import PORT, Cell, Link, draw
from widgets.pair.stepping import BACK, FORWARD
from wirediff.marks import Judgement
from wirediff.passages import Passage

UPRIGHT: Final = Style(italic=False, underline=False)
"""Letters stand still: how a kind's text is set is for its text."""


class _Row(NamedTuple):
    """All that one row shows; a line that runs on makes many that are alike."""

    width: int
    cells: tuple[tuple[int, Cell], ...]
    """What is drawn, with its columns."""
    left: Link | None
    right: Link | None


class _Drawing:
    """Links drawn in some room."""

    def __init__(self, links: tuple[Link, ...], size: Size) -> None:
        self.links, self.size = links, size
        self._cells: dict[int, dict[int, Cell]] = {}
        self._ports: dict[tuple[int, int], Link] = {}
        self._edges = 0, size.width - 1
        left, right = self._edges
        for (y, x), cell in draw(links, size.height, size.width).items():
            self._cells.setdefault(y, {})[x] = cell
        for link in sorted(links, key=lambda link: (link.current, -link.number)):
            if link.left is not None:
                self._ports[link.left, left] = link
            if link.right is not None:
                self._ports[link.right, right] = link

    def row(self, y: int) -> _Row:
        """What one row shows."""
        cells = tuple(self._cells.get(y, {}).items())
        left, right = (self._ports.get((y, edge)) for edge in self._edges)
        return _Row(self.size.width, cells, left, right)

    def number_at(self, x: int, y: int) -> int | None:
        """The passage of the link in a cell, else of one that begins on its row, the nearer."""
        cell = self._cells.get(y, {}).get(x)
        if cell is not None:
            return cell.number
        edges = self._edges if x < self.size.width // 2 else self._edges[::-1]
        ports = (self._ports.get((y, edge)) for edge in edges)
        return next((port.number for port in ports if port is not None), None)


class Gutter(LineWidget):
    """Shows which passage on the left belongs to which on the right.

    Each passage in view has its letter at the row where it begins, `⇅` when it is moved, and a
    line to its other end or an arrow towards it. The current one is heavy.
    """

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("strong", "mark"),
    }

    DEFAULT_CSS = """
    Gutter { width: 13; background: $background; }
    Gutter .strong { text-style: bold; }
    Gutter .mark { color: $text-accent; text-style: bold reverse; }
    """

    @dataclass
    class Stepped(Message):
        """The wheel was turned over the gutter."""

        direction: int

    @dataclass
    class Picked(Message):
        """A link or a letter was clicked."""

        number: int

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._passages: tuple[Passage, ...] = ()
        self._marks: Mapping[int, Judgement] = {}
        self._links: tuple[Link, ...] = ()
        self._drawing = _Drawing((), Size(0, 0))
        self._strips: dict[_Row, Strip] = {}

    def show(
        self,
        passages: tuple[Passage, ...],
        links: Iterable[Link],
        marks: Mapping[int, Judgement] | None = None,
    ) -> None:
        """Draw other links, and what the reader judged beside their letters."""
        self._passages, self._links, self._marks = passages, tuple(links), marks or {}
        self._strips.clear()
        self.refresh()

    @property
    def drawing(self) -> _Drawing:
        """The links as they are drawn in the room there is now."""
        # Not when Textual tells of another size: of one that was hidden it may not.
        if self._drawing.links is not self._links or self._drawing.size != self.size:
            self._drawing = _Drawing(self._links, self.size)
        return self._drawing

    def render_line(self, y: int) -> Strip:
        """One row: left letter, lines, right letter."""
        return next(self.strips(range(y, y + 1)))

    def strips(self, rows: range) -> Iterator[Strip]:
        """Rows of the gutter; those that look alike are one."""
        drawing, strips = self.drawing, self._strips
        for y in rows:
            row = drawing.row(y)
            strip = strips.get(row)
            if strip is None:
                strip = strips[row] = self._paint(row)
            yield strip

    def _paint(self, row: _Row) -> Strip:
        width = row.width
        drawn = [Segment(" ", self.style_for())] * width
        for column, cell in row.cells:
            drawn[column] = Segment(cell.glyph, self._line_style(cell))
        self._put_port(drawn, row.left, 0, 1)
        self._put_port(drawn, row.right, width - 1, -1)
        return Strip(Segment.simplify(drawn), width)

    def _put_port(self, row: list[Segment], link: Link | None, edge: int, inwards: int) -> None:
        """Letter and sign of a link; what the reader judged has the place of the line after them.

        An arrow makes room for it.
        """
        if link is None or len(row) < 2 * PORT + 1:
            return
        passage = self._passages[link.number]
        name = f"{passage.kind}-current" if link.current else passage.kind.value
        style = self.style_for(name, "strong") + UPRIGHT
        row[edge] = Segment(LETTERS[passage.kind], style)
        line = self._line_style(Cell("", link.number, link.current))
        both = link.left is not None and link.right is not None
        plain = ("━" if link.current else "─") if both else " "
        row[edge + inwards] = Segment(MOVED if passage.moved else plain, line)
        if link.number in self._marks:
            place = edge + inwards * (2 if passage.moved else 1)
            if passage.moved and not both and len(row) > 2 * PORT + 2:
                row[place + inwards] = row[place]
            row[place] = Segment(self._marks[link.number].letter, self.style_for("mark") + UPRIGHT)

    def _line_style(self, cell: Cell) -> Style:
        ink = f"{self._passages[cell.number].kind}-ink"
        return self.style_for(ink, "strong") if cell.heavy else self.style_for(ink)

    def forget_styles(self) -> None:
        """Paint everything again."""
        self._strips.clear()

    def on_click(self, event: events.Click) -> None:
        """Pick the link under the pointer, else one that begins on its row."""
        number = self.drawing.number_at(event.x, event.y)
        if number is not None:
            self.post_message(self.Picked(number))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Step to the next passage."""
        event.stop()
        self.post_message(self.Stepped(FORWARD))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Step to the passage before."""
        event.stop()
        self.post_message(self.Stepped(BACK))
