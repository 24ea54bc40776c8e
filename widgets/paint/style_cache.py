"""A widget's component styles, laid over each other and kept."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter
from textual.widget import Widget

from widgets.paint.palette import style_of


class TextFilter(LineFilter):
    """A filter that changes what is written, and so has to go through every line.

    All other filters change only how it looks: they go once through every style.
    """


class StyleCache:
    """The styles that a widget paints with, as the terminal is to show them.

    Kept until the theme changes: to ask Textual for one costs a fifth of a millisecond, and a
    screen of rows asks hundreds of times.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[tuple[str, ...], Style] = {}

    def __call__(self, *classes: str) -> Style:
        """The styles of component classes laid over the widget's own; that alone without any."""
        style = self._styles.get(classes)
        if style is None:
            style = self.filtered(self._widget.rich_style + style_of(self._widget, *classes))
            self._styles[classes] = style
        return style

    def filtered(self, style: Style) -> Style:
        """What the filters leave of a style."""
        segments = [Segment("", style)]
        ground = self._widget.background_colors[1]
        for each in self._widget.get_line_filters():
            if not isinstance(each, TextFilter):
                segments = each.apply(segments, ground)
        return segments[0].style or Style.null()

    def clear(self) -> None:
        """Forget every style: the theme has changed."""
        self._styles.clear()
