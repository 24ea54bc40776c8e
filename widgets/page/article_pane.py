"""One article as rows of wrapped text: the pane that is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import ClassVar, Final

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection

from widgets.bars.descriptions import told
from widgets.page.layers import Hit
from widgets.page.painted_pane import PaintedPane
from widgets.page.row_painting import RIGHT_MARGIN, RowPainter, RowState
from widgets.page.rows_pane import START
from widgets.page.side_text import NO_HITS, Overlay, Reading
from widgets.page.typesetting import Page, Row, RowKind
from widgets.page.visible_rows import PAGES_CACHED, Wanted, laid
from wirediff.article import Span
from wirediff.text.intervals import Runs
from wirediff.text.sanitise import visible

MEASURE: Final = 76
"""Cells of the longest line: beyond about 75 characters the eye loses the next line's start."""


class ArticlePane(PaintedPane):
    """An article with its passages marked, drawn row by row from wrapped text.

    Wrapping is done once for each width; a row is painted when it is first seen as it now is. So
    stepping paints a few rows and wraps none.
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
    class Picked(Message):
        """The reader clicked on a character of the text."""

        pane: ArticlePane
        position: int

    def __init__(
        self, reading: Reading, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._reading = self._painted_reading = reading
        self._opened: tuple[Span, ...] = ()
        self._partner: Reading | None = None
        self._partner_numbers: tuple[int, ...] = ()
        self._hits = NO_HITS
        self._laid_as = lru_cache(maxsize=PAGES_CACHED)(laid)

    # What is shown

    @property
    def reading(self) -> Reading:
        """What the pane shows."""
        return self._reading

    @property
    def text_width(self) -> int:
        """Cells that a row of text may take."""
        room = self.size.width - self.scrollbar_gutter.width
        room -= self.painter.left_margin + RIGHT_MARGIN
        return max(1, min(MEASURE, room))

    def show(self, reading: Reading) -> None:
        """Show something else; the reading place is kept when it is the same article.

        Partners are to be set anew: their numbers were those of other passages.
        """
        if reading.article is not self._reading.article:
            self._opened = ()
            self._standing = START
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
        if self._hides(span):
            self._opened = (*self._opened, span)
            self.rebuild()

    def close_folds(self) -> None:
        """Hide again what was opened."""
        if self._opened:
            self._opened = ()
            self.rebuild()

    def _hides(self, span: Span) -> bool:
        if not (self.folded or self.hide_boilerplate or self.own_only) or not len(self.page):
            return False
        rows = [self.page.rows[index] for index in self.rows_of((span,))]
        if any(row.kind is RowKind.FOLD for row in rows):
            return True
        return not any(row.start <= span.start < row.end for row in rows)

    def set_hits(self, hits: Runs[Hit]) -> None:
        """Mark what a search found."""
        self._hits = hits
        self.refresh()

    def prepare(self) -> Callable[[], object] | None:
        """Wrap a very long article in a thread."""
        article_text, width, airy = self._reading.article_text, self.text_width, self.airy
        if not article_text.takes_long(width, airy=airy):
            return None
        return partial(article_text.page, width, airy=airy)

    def lay(self) -> Page:
        """The article in rows, folded and with its partner's words as asked for."""
        rows = self._laid_as(
            Wanted(
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
        self._painted_reading = rows.painted
        return rows.page

    def held(self) -> range:
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

    # Painting

    @property
    def painter(self) -> RowPainter:
        """What paints the rows, in the styles of the pane."""
        return RowPainter(self.style_for, self.app.no_color, self.lettered)

    def row_states(self, rows: range) -> Iterator[RowState]:
        """Rows as they are now, with what is current, found and selected in them."""
        page, reading = self.page, self._painted_reading
        overlay = Overlay(self.current, self.current_own, self._hits, self._selected_span())
        current = self._rows_of_passage(self.current)
        own = self._rows_of_own(self.current_own)
        for index in rows:
            row = page.rows[index]
            partner = self._partner if row.kind is RowKind.PARTNER else None
            part = overlay.part(row.start, row.end, current=index in current, own=index in own)
            yield RowState(row, reading, partner, part)

    # Selecting

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as the article has them: wrapping adds no line ends."""
        span = self._span_of(selection)
        return (visible(span.of(self._reading.article.text)), "\n") if span else None

    @property
    def selected(self) -> Span | None:
        """What the mouse selected."""
        return self._selected_span()

    def _selected_span(self) -> Span | None:
        selection = self.text_selection
        return None if selection is None else self._span_of(selection)

    def _span_of(self, selection: Selection) -> Span | None:
        start = 0 if selection.start is None else self.position_of(selection.start)
        end = len(self._reading.text) if selection.end is None else self.position_of(selection.end)
        return Span(start, end) if start < end else None

    # Events

    def watch_folded(self) -> None:
        """Lay the rows anew; what was opened is folded again the next time."""
        self._opened = ()
        self.rebuild()

    def watch_hide_boilerplate(self) -> None:
        """Lay the rows anew."""
        self.rebuild()

    def watch_own_only(self) -> None:
        """Lay the rows anew; what was opened is folded again."""
        self._opened = ()
        self.rebuild()

    def watch_airy(self) -> None:
        """Lay the rows anew."""
        self.rebuild()

    def watch_lettered(self) -> None:
        """Lay the rows anew: the margin takes room."""
        self.rebuild()

    def watch_current(self, old: int | None, new: int | None) -> None:
        """Draw the rows of both passages, and no others."""
        for number in (old, new):
            self.redraw(self._rows_of_passage(number))

    def rows_with_partner(self, spans: tuple[Span, ...]) -> range:
        """The rows of some spans, to the end of their paragraph where the partner stands below."""
        rows = self.rows_of(spans)
        if self._partner is None:
            return rows
        stop, page = rows.stop, self.page
        while stop < len(page) and not self._ends_paragraph(page.rows[stop]):
            stop += 1
        return range(rows.start, stop)

    def _ends_paragraph(self, row: Row) -> bool:
        return row.kind is not RowKind.PARTNER and (row.kind is not RowKind.TEXT or row.first)

    def watch_current_own(self, old: int | None, new: int | None) -> None:
        """Draw the rows of both stretches, and no others."""
        for number in (old, new):
            self.redraw(self._rows_of_own(number))

    def on_click(self, event: events.Click) -> None:
        """Tell which character was clicked, unless the mouse selected text.

        A second click selects nothing: by Textual's default it is the whole article, a third one
        both, and `y` would copy that.
        """
        event.prevent_default()
        position = self._position_under(event)
        if position is not None and not self.text_selection:
            self.post_message(self.Picked(self, position))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say under the pointer what a passage is."""
        position = self._position_under(event)
        numbers = self._reading.layers.shared.at(position) if position is not None else None
        self.tooltip = None if not numbers else self._told(numbers[0])

    def _told(self, number: int) -> Content:
        return Content(told(self._reading.passages[number], self._reading.marks.get(number)))

    def _position_under(self, event: events.MouseEvent) -> int | None:
        """The character under the pointer; none beside the text."""
        widget, offset = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        if widget is not self or offset is None or offset.y != self.scroll_offset.y + event.y:
            return None
        return self.position_of(offset)
