"""A pane of rows that keeps its reading place: where the rows lie, not what is in them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Self

from textual import work
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.worker import get_current_worker

from widgets.page.typesetting import EMPTY_PAGE, Page, Row, RowKind
from widgets.page.viewport import Viewport
from widgets.paint.line_widget import LineWidget
from wirediff.article import Span


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Where a pane stands, in a way that survives every new page."""

    place: int
    """The reading place: the first character of the article at the top or below it."""
    above: int
    """Rows from the top to the row of that character: words of the other article, and blank rows,
    have no place of their own."""


START: Final = ReadingPlace(0, 0)
"""Where every article is opened."""


class RowsPane(LineWidget, ScrollView, can_focus=True, inherit_bindings=False):
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
    class Rebuilt(Message):
        """The rows are others than before: a new width, a fold, a new comparison."""

        pane: RowsPane

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._laid = EMPTY_PAGE
        self._is_stale = False
        self._standing = START
        self._top = self._height = 0
        self._known = Size(0, 0)
        self._guided = self._is_drawn_anyway = False

    @abstractmethod
    def lay(self) -> Page:
        """The rows for the present width."""

    def prepare(self) -> Callable[[], object] | None:
        """What must be done, in a thread, before `lay` is fast; nothing for most articles."""
        return None

    def held(self) -> range:
        """The rows that stay in view when the page changes, if they are; none by default."""
        return range(0)

    @property
    def page(self) -> Page:
        """The rows as they stand now."""
        self._lay_if_stale()
        return self._laid

    @property
    def place(self) -> int:
        """The reading place: the first character of the row at the top."""
        return self._standing.place

    @property
    def reading_place(self) -> ReadingPlace:
        """The reading place, to come back to."""
        return self._standing

    @property
    def viewport(self) -> Viewport:
        """The rows in view."""
        total = len(self.page)  # laid first, if need be: that scrolls
        return Viewport(self.scroll_offset.y, max(1, self.outer_size.height), total)

    def rows_of(self, spans: tuple[Span, ...]) -> range:
        """The rows from the first to the last of some spans."""
        return self.page.rows_of(spans)

    def redraw(self, rows: range) -> None:
        """Have some rows of the page drawn again, those that are in view."""
        view = self.viewport
        if rows and view.shows(rows):
            self.refresh(Region(0, rows.start - view.top, self.size.width, len(rows)))

    def rebuild(self) -> None:
        """Have the rows laid anew, with the reading place at the top as before.

        Once for everything that changes together, and not while nobody sees them: when they are
        next asked for, at the latest with the next message.
        """
        self._is_stale = True
        self.call_later(self._lay_if_seen)

    def on_show(self) -> None:
        """Catch up with what changed meanwhile."""
        self._lay_if_stale()

    def _lay_if_seen(self) -> None:
        if self.display:
            self._lay_if_stale()

    def _lay_if_stale(self) -> None:
        # Not only when Textual tells of another size: it draws a picture before that.
        resized = self._known != self.outer_size
        if self._is_stale or resized:
            self._known, self._is_stale = self.outer_size, False
            # Textual draws all of a widget that has another size; once is enough.
            self._is_drawn_anyway = resized
            try:
                self._lay_anew()
            finally:
                self._is_drawn_anyway = False

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw rows again, unless all of them are about to be drawn."""
        if self._is_drawn_anyway and not (layout or recompose):
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def _lay_anew(self) -> None:
        """Lay the rows anew.

        What is being looked at stays in view even so: then the text moves as far as that needs, and
        the reading place is kept for when there is room again.
        """
        if not self.size.width:
            return
        if (slow := self.prepare()) is not None:
            # The rows as they were, as far as they fit, are better than none.
            self.refresh()
            self._relay_after(slow)
            return
        page = self.lay()
        if page is self._laid and (self.virtual_size.width, self._height) == self.size:
            self.refresh()
            return
        seen = self._seen(Viewport(self._top, self._height, len(self._laid)))
        reading_place = self._standing
        self._laid = page
        self._height = self.size.height
        self._resize_page()
        self.scroll_silently(self._top_row(reading_place))
        if self._seen(self.viewport) < seen:
            self.scroll_silently(self.viewport.top_for(self.held()))
        # Not the place of the row now at the top: that row begins before it, and with every new
        # width the reader would slip back a little.
        self._standing = reading_place
        self.refresh()
        self.post_message(self.Rebuilt(self))

    def _seen(self, view: Viewport) -> int:
        """How well the held rows are in view: 2 with some rows around them, 1 in part, 0 not."""
        rows = self.held()
        if not rows or not view.shows(rows):
            return 0
        return 2 if view.shows_well(rows) else 1

    def _resize_page(self) -> None:
        """Tell Textual of the rows there are."""
        self.virtual_size = Size(self.size.width, len(self._laid))
        if self.styles.scrollbar_size_vertical:
            self.vertical_scrollbar.window_virtual_size = len(self._laid)

    @work(thread=True, exclusive=True)
    def _relay_after(self, slow: Callable[[], object]) -> None:
        """Do what is slow, then lay the rows; a newer width takes the place of an older one."""
        worker = get_current_worker()
        slow()
        if not worker.is_cancelled:
            self.app.call_from_thread(self.rebuild)

    def scroll_silently(self, top: float) -> None:
        """Scroll to a row without telling anyone: what follows must not be followed."""
        self._guided = True
        try:
            self.scroll_to(y=top, animate=False, force=True)
        finally:
            self._guided = False

    def return_to(self, reading_place: ReadingPlace) -> None:
        """Come back to a reading place, without telling anyone."""
        self.scroll_silently(self._top_row(reading_place))
        self._standing = reading_place

    def _top_row(self, reading_place: ReadingPlace) -> int:
        """The row to stand at the top; as many rows above that of the place as there still are."""
        if not reading_place.place:
            return 0
        row = self.page.row_at(reading_place.place)
        first = row
        while first > max(0, row - reading_place.above) and _is_between(self.page.rows[first - 1]):
            first -= 1
        return first

    def position_of(self, offset: Offset) -> int:
        """The character at an offset whose `y` counts rows and `x` characters of the row.

        In a row of another text: the next character of this one.
        """
        if not self.page.rows:
            return 0
        row = self.page.rows[min(offset.y, len(self.page) - 1)]
        if row.kind is RowKind.PARTNER:
            return self.page.position_at(offset.y)
        return min(row.start + offset.x, row.end)

    def offset_near(self, row: int, *, at_end: bool) -> Offset:
        """An offset as `position_of` takes it, of a place where no text of this article stands.

        Args:
            row: A row of the page. One that shows nothing of this article counts as the end of the
                last one above that does; where there is none, as the start of the article.
            at_end: Whether the place is behind the text of its row, not before it.
        """
        rows = self.page.rows
        upwards = range(min(row, len(rows) - 1), -1, -1)
        above = next((index for index in upwards if rows[index].kind is RowKind.TEXT), None)
        if above is None:
            return Offset(0, 0)
        behind = at_end or above < row
        return Offset(rows[above].end - rows[above].start if behind else 0, above)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the reading place, and tell when the reader moved it."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) == round(new_value):
            return
        if not self._guided and self.outer_size != self._known:
            # Not the reader but another size moved the end of the page; `on_resize` mends that.
            return
        self._top = round(new_value)
        place = self.page.position_at(self._top)
        self._standing = ReadingPlace(place, max(0, self.page.row_at(place) - self._top))
        if not self._guided:
            self.post_message(self.Scrolled(self, new_value - old_value))

    def on_resize(self) -> None:
        """Lay the rows anew for the new width, unless they were drawn in it before."""
        self._lay_if_stale()


def _is_between(row: Row) -> bool:
    """Whether a row has nothing of the article: it stands between two that have."""
    return row.kind in (RowKind.PARTNER, RowKind.BLANK)
