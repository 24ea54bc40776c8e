"""A widget's component styles, laid over each other and kept."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget

from widgets.palette import style_of


class Inks:
    """The styles that a widget paints with.

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
            style = self._widget.rich_style + style_of(self._widget, *classes)
            self._styles[classes] = style
        return style

    def forget(self) -> None:
        """Ask anew: the theme is another."""
        self._styles.clear()
