"""What lies behind other widgets: nothing but a background."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

from textual.containers import Horizontal
from textual.strip import Strip

from widgets.paint.drawn_lines import DrawnLines


class Ground(DrawnLines):
    """Draws blank lines.

    The screen draws a container whenever anything in it is drawn, though its children cover it: a
    third of a millisecond for each as Textual draws it.
    """

    def drawn_lines(self, rows: range) -> Iterator[Strip]:
        """As many blank lines."""
        return repeat(Strip.blank(self.outer_size.width, self.inks()), len(rows))


class SideBySide(Horizontal, Ground):
    """Widgets beside each other."""
