"""What the mouse selects in the reader: text of the pane where the button was pressed."""

from __future__ import annotations

from textual.geometry import Offset
from textual.widget import Widget

from widgets.page.article_pane import ArticlePane
from widgets.page.reading_place import offset_near


class Selecting:
    """Keeps a selection in one pane, and lets it begin and end at the nearest text.

    Textual takes a place without text for the beginning or the end of all that there is, and goes
    on in the other article when the pointer strays there.
    """

    def __init__(self) -> None:
        self._pane: ArticlePane | None = None

    def begin(self, widget: Widget | None) -> None:
        """The button was pressed over a widget: the selection ends in it too."""
        self._pane = widget if isinstance(widget, ArticlePane) else None

    def end(self) -> None:
        """The button was let go."""
        self._pane = None

    def nearest(
        self, widget: Widget | None, offset: Offset | None, x: int, y: int
    ) -> tuple[Widget | None, Offset | None]:
        """What the mouse selects from or to.

        Args:
            widget: What is under the pointer.
            offset: The character under the pointer, as Textual counts; none beside the text.
            x: The column of the pointer on the screen.
            y: Its row.
        """
        pane = self._pane or widget
        if not isinstance(pane, ArticlePane):
            return widget, offset
        region = pane.region
        in_margin = x < region.x + pane.painter.left_margin
        if widget is pane and offset is not None and not in_margin:
            return widget, offset
        row = pane.scroll_offset.y + min(max(y - region.y, 0), region.height - 1)
        return pane, offset_near(pane.page, row, at_end=x >= region.right)
