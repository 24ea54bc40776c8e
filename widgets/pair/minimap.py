"""A whole article in one column: where its passages lie, and what part is in view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from widgets.paint.line_widget import LineWidget
from wirediff.passages import Kind

BLOCK = "▀"
"""Two samples in a cell: the upper half in the text colour, the lower half in the background's."""

_INKS: Final = tuple((kind.letter, f"{kind}-ink") for kind in Kind)


class Minimap(LineWidget):
    """One column for one article; both maps of a comparison are scaled to the longer one."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "empty",
        "view",
        "current",
        "beyond",
    }

    DEFAULT_CSS = """
    Minimap { width: 2; background: $background; }
    Minimap .empty { color: $surface; }
    Minimap:ansi .empty { color: ansi_black; }
    Minimap .view { color: $foreground; text-style: bold; }
    Minimap .current { color: $foreground; }
    Minimap .beyond { color: $background; }
    """

    @dataclass
    class Jumped(Message):
        """The map was clicked, or dragged over."""

        minimap: Minimap
        row: int
        """Row of the article that belongs there."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._kinds = ""
        self._scale = 1
        self._view = range(0)
        self._current = range(0)
        self._sampled: list[str] | None = None
        self._strips: dict[tuple[str, str, bool], Strip] = {}

    def show(self, kinds: str, scale: int) -> None:
        """Map other rows.

        Args:
            kinds: One character for each row of the page: the letter of the kind of passage in it,
                a blank for none.
            scale: Rows that the height of the map stands for, at least 1.
        """
        if (kinds, scale) != (self._kinds, self._scale):
            self._kinds, self._scale = kinds, scale
            self._sampled = None
            self.refresh()

    def look_at(self, view: range, current: range) -> None:
        """Mark the rows in view, and those of the current passage."""
        changes = [(self._view, view), (self._current, current)]
        self._view, self._current = view, current
        if changed := [rows for pair in changes if pair[0] != pair[1] for rows in pair if rows]:
            self.refresh(*map(self._cells_of, changed))

    def _cells_of(self, rows: range) -> Region:
        """The cells that stand for some rows of the article."""
        width, height = self.size
        first = rows.start * height // self._scale - 1
        last = rows.stop * height // self._scale + 1
        return Region(0, first, width, last + 1 - first)

    @property
    def _samples(self) -> list[str]:
        """One component class for each half cell there is now, so that painting looks at no row."""
        count = 2 * self.size.height
        # Not when Textual tells of another size: of one that was hidden it may not.
        if self._sampled is None or len(self._sampled) != count:
            self._sampled = [self._sample_of(*self._rows(i, count)) for i in range(count)]
        return self._sampled

    def _rows(self, index: int, count: int) -> tuple[int, int]:
        """The rows that a half cell stands for, at least one."""
        first = index * self._scale // count
        return first, max(first + 1, (index + 1) * self._scale // count)

    def _sample_of(self, first: int, last: int) -> str:
        if first >= len(self._kinds):
            return "beyond"
        kinds = self._kinds[first:last]
        letter, ink = max(_INKS, key=lambda each: kinds.count(each[0]))
        return ink if letter in kinds else "empty"

    def render_line(self, y: int) -> Strip:
        """The map's two half cells, and the edge that marks what is in view."""
        return next(self.strips(range(y, y + 1)))

    def strips(self, rows: range) -> Iterator[Strip]:
        """Lines of the map; those that look alike are one."""
        # Asked for once: to look at the size for every half cell takes a fifth of a key.
        samples = self._samples
        for y in rows:
            if 2 * y + 1 < len(samples):
                yield self._line(y, samples)
            else:
                yield Strip.blank(self.outer_size.width, self.style_for())

    def _line(self, y: int, samples: Sequence[str]) -> Strip:
        first, stop = self._rows(y, len(samples) // 2)
        seen = self._view.start < stop and first < self._view.stop
        upper, lower = (self._half(half, samples) for half in (2 * y, 2 * y + 1))
        strip = self._strips.get((upper, lower, seen))
        if strip is None:
            strip = self._strips[upper, lower, seen] = self._paint(upper, lower, seen)
        return strip

    def _paint(self, upper: str, lower: str, seen: bool) -> Strip:
        style = Style(color=self.style_for(upper).color, bgcolor=self.style_for(lower).color)
        mark = Segment(self._edge if seen else " ", self.style_for("view"))
        block = Segment(BLOCK, style)
        return Strip([mark, block] if self._mirrored else [block, mark], 2)

    def forget_styles(self) -> None:
        """Paint everything again."""
        self._strips.clear()

    @property
    def _mirrored(self) -> bool:
        """Whether the pane lies on the left of the map."""
        return self.has_class("-mirrored")

    @property
    def _edge(self) -> str:
        return "▕" if self._mirrored else "▏"

    def _half(self, index: int, samples: Sequence[str]) -> str:
        if self._current:
            first, last = self._rows(index, len(samples))
            if self._current.start < last and first < self._current.stop:
                return "current"
        return samples[index]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to the place under the pointer, and keep following it."""
        self.capture_mouse()
        self._jump(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the pointer while the button is down."""
        if event.button:
            self._jump(event.y)

    def on_mouse_up(self) -> None:
        """Let go."""
        self.release_mouse()

    def _jump(self, y: int) -> None:
        row = y * self._scale // max(1, self.size.height)
        self.post_message(self.Jumped(self, max(0, row)))
