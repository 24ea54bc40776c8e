"""A widget whose lines are complete as it draws them: no border, no padding, no opacity."""

from __future__ import annotations

from collections.abc import Iterable

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class DrawnLines(Widget):
    """Hands its lines to the screen as `drawn_lines` gives them.

    Textual puts border, padding and opacity round every line of a widget, anew whenever it scrolls,
    which takes ten times as long as to draw a row that was drawn before. Widgets that have none of
    these inherit from this first. A line that is the same `Strip` as before costs nothing: the
    strip itself remembers how it was cut and filtered.
    """

    def drawn_lines(self, rows: range) -> Iterable[Strip]:
        """Lines as they are shown, below the rows that are scrolled away.

        `render_line`, which Textual asks what is under the pointer, may know more: what only a
        pointer wants need not be in every line that is shown.
        """
        return map(self.render_line, rows)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in a part of the widget, cut to it."""
        filters, background = self.get_line_filters(), self.background_colors[1]
        first, last = crop.column_span
        strips = []
        for strip in self.drawn_lines(range(*crop.line_span)):
            for each in filters:
                strip = strip.apply_filter(each, background)
            if (first, last) != (0, strip.cell_length):
                strip = strip.crop_extend(first, last, None)
            strips.append(strip)
        return strips
