"""One article as rows of wrapped text: the pane that is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from widgets.bars.descriptions import passage_summary
from widgets.page.layers import Hit
from widgets.page.reading_place import START, ReadingPlace, place_at, position_at, top_row
from widgets.page.row_painting import RIGHT_MARGIN, RowPainter, RowState
from widgets.page.row_strips import RowStrips
from widgets.page.side_text import NO_HITS, Overlay, Reading
from widgets.page.typesetting import Page, RowKind
from widgets.page.viewport import Viewport
from widgets.page.visible_rows import NOTHING_VISIBLE, PAGES_CACHED, PageOptions, visible_page
from widgets.paint.line_widget import LineWidget
from widgets.paint.text_rows import filled
from wirediff.article import Span
from wirediff.text.intervals import Runs
from wirediff.text.sanitise import visible

MEASURE: Final = 76
"""Cells of the longest line: beyond about 75 characters the eye loses the next line's start."""


class ArticlePane(LineWidget, ScrollView, can_focus=True, inherit_bindings=False):
    """Scrolls over an article with its passages marked, and keeps the reading place.

    Rows are wrapped once for each width and painted when they are first seen, so that stepping
    wraps nothing and paints a few rows. The screen that shows the pane binds the keys that scroll.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("context", "headline", "deck", "quiet", "boilerplate", "strong", "changed", "mark"),
        *("hit", "current-hit", "hit-on-current", "selected", "partner", "partner-current"),
    }

    DEFAULT_CSS = """
    ArticlePane {
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
    }
    ArticlePane .headline { color: $text-primary; text-style: bold; }
    ArticlePane .deck { color: $text-primary; }
    ArticlePane .quiet { color: $text-muted; }
    ArticlePane .boilerplate { color: $text-disabled; }
    ArticlePane .context { color: $text-disabled; text-style: not bold; }
    ArticlePane .strong { text-style: bold; }
    ArticlePane .mark { color: $text-accent; text-style: bold reverse; }
    ArticlePane .changed { text-style: underline; }
    ArticlePane .hit { background: $success; color: $background; }
    ArticlePane .current-hit {
        background: $background; color: $foreground; text-style: bold reverse;
    }
    ArticlePane .selected { text-style: reverse; }
    ArticlePane .partner { color: $text-muted; }
    ArticlePane .partner-current { color: $foreground; }
    ArticlePane:nocolor .hit {
        background: transparent; color: $foreground; text-style: reverse;
    }
    ArticlePane:nocolor .current-hit { background: transparent; text-style: bold reverse; }
    ArticlePane:nocolor .hit-on-current { text-style: not reverse; }
    """

    folded: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether only what is shared and its context is shown."""
    hide_boilerplate: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether what is not the story is left out."""
    own_only: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether only what this outlet alone has is shown, with the rest of its sentences."""
    airy: reactive[bool] = reactive(True, repaint=False, init=False)
    """Whether blank rows set paragraphs apart."""
    lettered: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether the pane shows each passage's letter itself, having no gutter beside it."""
    current: reactive[int | None] = reactive(None, repaint=False, init=False)
    """Number of the current passage."""
    current_own: reactive[int | None] = reactive(None, repaint=False, init=False)
    """Number of the current stretch of own content."""

    @dataclass
    class Scrolled(Message):
        """The reader, not a program, moved the pane."""

        pane: ArticlePane
        by: float
        """Rows, downwards positive."""

    @dataclass
    class Rebuilt(Message):
        """The rows are others than before: a new width, a fold, a new comparison."""

        pane: ArticlePane

    @dataclass
    class Picked(Message):
        """The reader clicked on a character of the text."""

        pane: ArticlePane
        position: int

    def __init__(
        self, reading: Reading, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._reading = reading
        self._opened: tuple[Span, ...] = ()
        self._partner: Reading | None = None
        self._partner_numbers: tuple[int, ...] = ()
        self._hits = NO_HITS
        self._visible = NOTHING_VISIBLE
        self._visible_page = lru_cache(maxsize=PAGES_CACHED)(visible_page)
        self._row_strips = RowStrips()
        self._is_stale = self._is_silent = False
        self._reading_place = START
        self._built_size = Size(0, 0)
        self._view = Viewport(0, 1, 0)

    # What is shown

    @property
    def reading(self) -> Reading:
        """What the pane shows."""
        return self._reading

    @property
    def text_width(self) -> int:
        """Cells that a row of text may take."""
        room = self.outer_size.width - self.scrollbar_gutter.width
        return max(1, min(MEASURE, room - self.painter.left_margin - RIGHT_MARGIN))

    def show(self, reading: Reading) -> None:
        """Show something else; the reading place is kept when it is the same article.

        The caller sets partners again: the former numbers were those of other passages.
        """
        if reading.article is not self._reading.article:
            self._opened = ()
            self._reading_place = START
        self._reading = reading
        self._partner, self._partner_numbers = None, ()
        self.rebuild()

    def set_partner(self, partner: Reading | None, numbers: tuple[int, ...] = ()) -> None:
        """Show the other article's words under the passages in `numbers`, or not at all."""
        if partner is not self._partner or numbers != self._partner_numbers:
            self._partner, self._partner_numbers = partner, numbers
            self.rebuild()

    def open_fold(self, span: Span) -> None:
        """Unfold what hides some characters."""
        hiding = self.folded or self.hide_boilerplate or self.own_only
        if hiding and not self.page.shows(span):
            self._opened = (*self._opened, span)
            self.rebuild()

    def close_folds(self) -> None:
        """Hide again what was opened."""
        if self._opened:
            self._opened = ()
            self.rebuild()

    def set_hits(self, hits: Runs[Hit]) -> None:
        """Mark what a search found."""
        self._hits = hits
        self.refresh()

    # Rows

    @property
    def page(self) -> Page:
        """The rows as they are now."""
        # Not only when Textual tells of another size: it draws a picture before that.
        if self._is_stale or self._built_size != self.outer_size:
            self._is_stale, self._built_size = False, self.outer_size
            if self.outer_size.width:
                self._build()
        return self._visible.page

    def rebuild(self) -> None:
        """Have the rows built again, once for everything that changes together.

        While nobody sees them, not before they are asked for.
        """
        self._is_stale = True
        self.call_later(self._build_if_shown)

    def _build_if_shown(self) -> None:
        if self.display:
            _ = self.page

    def build_page(self) -> Page:
        """Build the rows for the present width, folded and with partners as asked for."""
        self._visible = self._visible_page(
            PageOptions(
                self._reading,
                self.text_width,
                airy=self.airy,
                folded=self.folded,
                hide_boilerplate=self.hide_boilerplate,
                own_only=self.own_only,
                opened=self._opened,
                partner=self._partner,
                numbers=self._partner_numbers,
            )
        )
        return self._visible.page

    def _build(self) -> None:
        """Build the rows; the reading place stays at the top.

        A current passage in view stays in view: where it would not, the text moves as far as that
        needs, and the reading place is kept for when there is room again.
        """
        before, place, seen = (
            self._visible.page,
            self._reading_place,
            self._view.visibility(self._current_rows()),
        )
        page = self.build_page()
        self.refresh()
        if page is before and self._view.height == self.outer_size.height:
            return
        self.virtual_size = Size(self.outer_size.width, len(page))
        self.vertical_scrollbar.window_virtual_size = len(page)
        self.scroll_silently(top_row(page, place))
        if self.viewport.visibility(self._current_rows()) < seen:
            self.scroll_silently(self.viewport.top_for(self._current_rows()))
        # Not the place of the row now at the top: that row begins before it, and with every new
        # width the reader would slip back a little.
        self._reading_place, self._view = place, self.viewport
        self.post_message(self.Rebuilt(self))

    def rows_of(self, spans: tuple[Span, ...]) -> range:
        """The rows from the first to the last of some spans."""
        return self.page.rows_of(spans)

    def rows_with_partner(self, spans: tuple[Span, ...]) -> range:
        """The rows of some spans, to the end of their paragraph where the partner stands below."""
        rows = self.rows_of(spans)
        return rows if self._partner is None else self.page.to_paragraph_end(rows)

    def _current_rows(self) -> range:
        """The rows of the current passage, or of the current stretch of own content."""
        passages = self._reading.passages
        if self.current is not None and self.current < len(passages) and len(self.page):
            return self.rows_of(self._reading.spans(self.current))
        return self._rows_of_own(self.current_own)

    def _rows_of_passage(self, number: int | None) -> range:
        """The rows that look different when a passage is current."""
        if number is None or number >= len(self._reading.passages) or not len(self.page):
            return range(0)
        return self.rows_with_partner(self._reading.spans(number))

    def _rows_of_own(self, number: int | None) -> range:
        own = self._reading.layers.own
        if number is None or number >= len(own) or not len(self.page):
            return range(0)
        return self.rows_of(own[number].spans)

    # Scrolling

    @property
    def viewport(self) -> Viewport:
        """The rows in view."""
        total = len(self.page)  # built first, if need be: that scrolls
        return Viewport(self.scroll_offset.y, max(1, self.outer_size.height), total)

    @property
    def reading_place(self) -> ReadingPlace:
        """Where the reader is, to come back to."""
        return self._reading_place

    @property
    def place(self) -> int:
        """The first character of the row at the top."""
        return self._reading_place.position

    def scroll_silently(self, top: float) -> None:
        """Scroll to a row without a message: nobody is to follow."""
        self._is_silent = True
        try:
            self.scroll_to(y=top, animate=False, force=True)
        finally:
            self._is_silent = False

    def return_to(self, place: ReadingPlace) -> None:
        """Come back to a reading place, without a message."""
        self.scroll_silently(top_row(self.page, place))
        self._reading_place = place

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the reading place, and tell when the reader moved it."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) == round(new_value):
            return
        if not self._is_silent and self.outer_size != self._built_size:
            # Not the reader but another size moved the end of the page; `on_resize` mends that.
            return
        self._reading_place = place_at(self.page, round(new_value))
        self._view = self.viewport
        if not self._is_silent:
            self.post_message(self.Scrolled(self, new_value - old_value))

    # Painting

    @property
    def painter(self) -> RowPainter:
        """What paints the rows, in the styles of the pane."""
        return RowPainter(self.style_for, self.app.no_color, self.lettered)

    def strips(self, rows: range) -> Iterator[Strip]:
        """Rows of the page, below those that are scrolled away; blank below the last."""
        top, total = self.viewport.top, len(self.page)
        there = range(min(top + rows.start, total), min(top + rows.stop, total))
        width, blank = self.outer_size.width, self.style_for()
        yield from self._row_strips.of(self._row_states(there), self.painter, width, blank)
        for _ in range(len(rows) - len(there)):
            yield Strip.blank(width, blank)

    def render_line(self, y: int) -> Strip:
        """The row under the pointer, with the places of its characters: selecting asks for them."""
        index, width, blank = self.viewport.top + y, self.outer_size.width, self.style_for()
        if index >= len(self.page):
            return Strip.blank(width, blank)
        (state,) = self._row_states(range(index, index + 1))
        return filled(self.painter.paint(state, index), width, blank)

    def _row_states(self, rows: range) -> Iterator[RowState]:
        """Rows as they are now, with what is current, found and selected in them."""
        page, reading = self.page, self._visible.painted or self._reading
        overlay = Overlay(self.current, self.current_own, self._hits, self.selected)
        current = self._rows_of_passage(self.current)
        own = self._rows_of_own(self.current_own)
        for index in rows:
            row = page.rows[index]
            partner = self._partner if row.kind is RowKind.PARTNER else None
            part = overlay.part(row.start, row.end, current=index in current, own=index in own)
            yield RowState(row, reading, partner, part)

    def forget_styles(self) -> None:
        """Paint every row again."""
        self._row_strips.clear()

    def _redraw(self, rows: range) -> None:
        """Have some rows of the page drawn again, those that are in view."""
        view = self.viewport
        if rows and view.shows(rows):
            self.refresh(Region(0, rows.start - view.top, self.outer_size.width, len(rows)))

    # Selecting

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as the article has them: wrapping adds no line ends."""
        span = self._span_of(selection)
        return (visible(span.of(self._reading.article.text)), "\n") if span else None

    @property
    def selected(self) -> Span | None:
        """What the mouse selected."""
        selection = self.text_selection
        return None if selection is None else self._span_of(selection)

    def _span_of(self, selection: Selection) -> Span | None:
        start, end = selection.start, selection.end
        first = 0 if start is None else position_at(self.page, start)
        last = len(self._reading.text) if end is None else position_at(self.page, end)
        return Span(first, last) if first < last else None

    def _position_under(self, event: events.MouseEvent) -> int | None:
        """The character under the pointer; none beside the text."""
        widget, offset = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        if widget is not self or offset is None or offset.y != self.scroll_offset.y + event.y:
            return None
        return position_at(self.page, offset)

    # Events

    def _rows_changed(self) -> None:
        self.rebuild()

    def _rows_folded(self) -> None:
        self._opened = ()
        self.rebuild()

    watch_folded = watch_own_only = _rows_folded
    watch_hide_boilerplate = watch_airy = watch_lettered = _rows_changed

    def watch_current(self, old: int | None, new: int | None) -> None:
        """Draw the rows of both passages, and no others."""
        for number in (old, new):
            self._redraw(self._rows_of_passage(number))

    def watch_current_own(self, old: int | None, new: int | None) -> None:
        """Draw the rows of both stretches, and no others."""
        for number in (old, new):
            self._redraw(self._rows_of_own(number))

    def on_resize(self) -> None:
        """Build the rows for the new width, unless they were drawn in it before."""
        _ = self.page

    on_show = on_resize

    def on_click(self, event: events.Click) -> None:
        """Tell which character was clicked, unless the mouse selected text.

        A second click selects nothing: by Textual's default it is the whole article, a third one
        both, and copying would copy that.
        """
        event.prevent_default()
        position = self._position_under(event)
        if position is not None and not self.text_selection:
            self.post_message(self.Picked(self, position))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say under the pointer what a passage is."""
        position, reading = self._position_under(event), self._reading
        numbers = None if position is None else reading.layers.shared.at(position)
        tip = [passage_summary(reading.passages[n], reading.marks.get(n)) for n in numbers or ()]
        self.tooltip = Content(tip[0]) if tip else None
