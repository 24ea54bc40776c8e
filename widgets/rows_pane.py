"""A pane of rows that keeps its reading place: where the rows lie, not what is in them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from textual import work
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.worker import get_current_worker

from widgets.typesetting import EMPTY_PAGE, Page, RowKind
from widgets.viewport import Viewport
from wirediff.article import Span


class RowsPane(ScrollView, can_focus=True, inherit_bindings=False):
    """Scrolls over a page of rows that is laid anew whenever its width or its content changes.

    The reading place is a character of the source, so that it survives every new page. The keys
    that scroll belong to whoever shows the pane, so that they have names and can be changed.
    """

    @dataclass
    class Scrolled(Message):
        """The reader, not a program, moved the pane."""

        pane: RowsPane
        by: float
        """Rows, downwards positive."""

        @property
        def control(self) -> RowsPane:
            """The pane."""
            return self.pane

    @dataclass
    class Relaid(Message):
        """The rows are others than before: a new width, a fold, a new comparison."""

        pane: RowsPane

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._page = EMPTY_PAGE
        self._place = 0
        self._guided = False

    @abstractmethod
    def lay(self) -> Page:
        """The rows for the present width."""

    def prepare(self) -> Callable[[], object] | None:
        """What must be done, in a thread, before `lay` is fast; nothing for most articles."""
        return None

    @property
    def page(self) -> Page:
        """The rows as they stand now."""
        return self._page

    @property
    def place(self) -> int:
        """The reading place: the first character of the row at the top."""
        return self._place

    @property
    def viewport(self) -> Viewport:
        """The rows in view."""
        return Viewport(self.scroll_offset.y, max(1, self.size.height), len(self._page))

    def rows_of(self, spans: tuple[Span, ...]) -> range:
        """The rows from the first to the last of some spans."""
        last = max(spans[0].start, spans[-1].end - 1)
        return range(self._page.row_at(spans[0].start), self._page.row_at(last) + 1)

    def relay(self) -> None:
        """Lay the rows anew, with the reading place at the top as before."""
        if not self.size.width:
            return
        if (slow := self.prepare()) is not None:
            self._relay_after(slow)
            return
        page = self.lay()
        if page is self._page and self.virtual_size.width == self.size.width:
            self.refresh()
            return
        self._page = page
        self.virtual_size = Size(self.size.width, len(self._page))
        place = self._place
        self.guide_to(self._page.row_at(place) if place else 0)
        # Not the place of the row now at the top: that row begins before it, and with every new
        # width the reader would slip back a little.
        self._place = place
        self.refresh()
        self.post_message(self.Relaid(self))

    @work(thread=True, exclusive=True)
    def _relay_after(self, slow: Callable[[], object]) -> None:
        """Do what is slow, then lay the rows; a newer width takes the place of an older one."""
        worker = get_current_worker()
        slow()
        if not worker.is_cancelled:
            self.app.call_from_thread(self.relay)

    def guide_to(self, top: float) -> None:
        """Scroll to a row without telling anyone: what follows must not be followed."""
        self._guided = True
        try:
            self.scroll_to(y=top, animate=False, force=True)
        finally:
            self._guided = False

    def return_to(self, place: int) -> None:
        """Bring a character's row to the top, without telling anyone."""
        self.guide_to(self._page.row_at(place))
        self._place = place

    def position_of(self, offset: Offset) -> int:
        """The character at an offset whose `y` counts rows and `x` characters of the row.

        In a row of another text: the next character of this one.
        """
        if not self._page.rows:
            return 0
        row = self._page.rows[min(offset.y, len(self._page) - 1)]
        if row.kind is RowKind.PARTNER:
            return self._page.position_at(offset.y)
        return min(row.start + offset.x, row.end)

    def repaint(self, rows: range) -> None:
        """Paint some rows anew, and no others."""
        self.refresh_lines(rows.start, len(rows))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the reading place, and tell when the reader moved it."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) == round(new_value):
            return
        self._place = self._page.position_at(round(new_value))
        if not self._guided:
            self.post_message(self.Scrolled(self, new_value - old_value))

    def on_resize(self) -> None:
        """Lay the rows anew for the new width."""
        self.relay()
