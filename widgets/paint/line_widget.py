"""A widget whose lines are complete as it draws them: no border, no opacity, styles filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import repeat

from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from widgets.paint.style_cache import StyleCache, TextFilter


class LineWidget(Widget):
    """Hands its lines to the screen as `strips` gives them.

    Textual puts border, padding and opacity round every line of a widget, anew whenever it scrolls,
    and filters its styles, which takes ten times as long as to draw a row that was drawn before.
    Widgets that have no border and paint in the filtered styles of a `StyleCache` inherit from
    this first. A line that is the same `Strip` as before costs nothing.
    """

    virtual_size = Reactive(Size(0, 0), layout=False, repaint=False)
    """Cells and rows of all that there is to see. More of them take no more room on the screen: by
    Textual's default all of it is arranged and drawn once more after every new size."""

    latest: Callable[[], None] | None = None
    """Brings what is shown up to date before it is drawn, where something beside it changes it."""

    def __init__(
        self, *, name: str | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.style_for = StyleCache(self)

    @property
    def size(self) -> Size:
        """Cells without the padding.

        Textual looks for the widget on the screen's map, which a change may have to draw up anew:
        a millisecond at a key that asks dozens of times.
        """
        return self.outer_size - self.styles.padding.totals

    def strips(self, rows: range) -> Iterable[Strip]:
        """Lines as they are shown, below the rows that are scrolled away.

        `render_line`, which Textual asks what is under the pointer, may add what only a pointer
        needs.
        """
        return map(self.render_line, rows)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in a part of the widget, as they are by now, cut to it."""
        if self.latest is not None:
            self.latest()
        return cropped(self, self.strips(range(*crop.line_span)), crop)

    def forget_styles(self) -> None:
        """Keep nothing that was painted: the theme is another."""

    def notify_style_update(self) -> None:
        """Forget the styles of the former theme."""
        self.style_for.clear()
        self.forget_styles()
        super().notify_style_update()


class Backdrop(LineWidget):
    """Draws blank lines behind the widgets in it.

    The screen draws a container whenever anything in it is drawn, though its children cover it: a
    third of a millisecond for each as Textual draws it.
    """

    def strips(self, rows: range) -> Iterator[Strip]:
        """As many blank lines."""
        return repeat(Strip.blank(self.outer_size.width, self.style_for()), len(rows))


def cropped(widget: Widget, strips: Iterable[Strip], crop: Region) -> list[Strip]:
    """Lines of a widget cut to the columns that are drawn, their text as its filters want it."""
    lines = list(strips)
    for each in widget.get_line_filters():
        if isinstance(each, TextFilter):
            lines = [line.apply_filter(each, widget.background_colors[1]) for line in lines]
    first, last = crop.column_span
    if (first, last) == (0, widget.outer_size.width):
        return lines
    return [line.crop_extend(first, last, None) for line in lines]
