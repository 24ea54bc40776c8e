"""A widget whose lines are complete as it draws them: no border, no padding, no opacity."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class DrawnLines(Widget):
    """Hands its lines to the screen as `render_line` gives them.

    Textual puts border, padding and opacity round every line of a widget, anew whenever it scrolls,
    which takes ten times as long as to draw a row that was drawn before. Widgets that have none of
    these inherit from this first. A line that is the same `Strip` as before costs nothing: the
    strip itself remembers how it was cut and filtered.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in a part of the widget, cut to it."""
        filters, background = self.get_line_filters(), self.background_colors[1]
        first, last = crop.column_span
        strips = []
        for y in crop.line_range:
            strip = self.render_line(y)
            for each in filters:
                strip = strip.apply_filter(each, background)
            if (first, last) != (0, strip.cell_length):
                strip = strip.crop_extend(first, last, None)
            strips.append(strip)
        return strips
