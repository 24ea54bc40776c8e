"""What lies behind other widgets: nothing but a background."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

from textual.containers import Horizontal
from textual.strip import Strip

from widgets.paint.line_widget import LineWidget


class Ground(LineWidget):
    """Draws blank lines.

    The screen draws a container whenever anything in it is drawn, though its children cover it: a
    third of a millisecond for each as Textual draws it.
    """

    def strips(self, rows: range) -> Iterator[Strip]:
        """As many blank lines."""
        return repeat(Strip.blank(self.outer_size.width, self.style_for()), len(rows))


class SideBySide(Horizontal, Ground):
    """Widgets beside each other."""
