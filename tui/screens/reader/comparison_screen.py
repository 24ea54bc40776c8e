"""A screen that shows one comparison: heads, panes, detail and legend kept in step."""

from __future__ import annotations

import collections
import gc
from dataclasses import replace
from functools import lru_cache
from typing import ClassVar, TypeAlias

from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Size
from textual.messages import Layout

from tui.keys.commands import with_keys
from tui.screens.explained_screen import ExplainedScreen
from tui.screens.reader.reader_words import advice, detail_of, least_length, own_detail_of
from widgets.bars.counter import Counter
from widgets.bars.detail_strip import Detail, DetailStrip
from widgets.bars.key_bar import Hint, KeyBar
from widgets.bars.legend import Counts, Legend
from widgets.bars.side_header import SideHeader
from widgets.page.article_text import ArticleText
from widgets.page.rows_pane import RowsPane
from widgets.page.side_text import Reading, article_texts_of, exchanged, readings_of
from widgets.paint.background import Ground, SideBySide
from widgets.pair.comparison_view import GUTTER_CELLS, SOLO_CELLS, ComparisonView
from widgets.pair.filtering import EVERYTHING, FILTERS, Filter, Selection, select
from widgets.pair.layouts import arrange
from widgets.pair.mirror import mirrored
from widgets.pair.sides import Which, side_of
from widgets.pair.stepping import same_passage
from widgets.search.search_bar import SearchBar
from wirediff.article import Span
from wirediff.marks import Judgements
from wirediff.passages import Comparison, Passage, Side
from wirediff.reports.remarks import NOTHING_JUDGED

HEAD_CELLS = 84
"""Cells of a header beside another: those of a pane with its minimap."""


Way: TypeAlias = tuple[Comparison, tuple[Reading, Reading]]
"""A comparison and what its sides show, the one way round or the other."""


class ComparisonScreen(ExplainedScreen[None], Ground):
    """Holds the comparison, the filter and the layout; the keys are the reader's.

    Everything shown follows from these and from the view's own state: `tell` brings it up to date.
    """

    _readings: tuple[Reading, Reading]
    """Both sides with every passage marked, the left one first."""

    HINTS: ClassVar[tuple[Hint, ...]] = ()
    """What the bar of keys shows."""

    def __init__(self, comparison: Comparison, *, shortest: int) -> None:
        super().__init__()
        self._comparison = comparison
        self._shortest = shortest
        self._filter = EVERYTHING
        self._one_column = False
        self._article_texts = article_texts_of(comparison)
        self._ways: tuple[Way, Way] | None = None
        self._selections = lru_cache(maxsize=FILTERS)(select)
        self._read()
        self._view = ComparisonView(*self._readings, self._selection.numbers, id="view")

    def on_layout(self, message: Layout) -> None:
        """Draw everything anew in the picture that shows another layout.

        Textual draws where its map differs from the one before. Whoever asks for the map in
        between, as Textual itself does for what is to be repainted, has it made anew; then nothing
        differs, and what has gone stays on the terminal.
        """
        # Not what changes inside a line, such as the count of a search.
        if message.widget.parent in (self, self._view):
            self._set_dirty()
            self._dirty_widgets.add(self)

    def compose(self) -> ComposeResult:
        """Heads, panes, detail, search, legend, keys."""
        with SideBySide(id="heads"):
            left, right = self._readings
            yield SideHeader(self._comparison.left, left.called, id="head-left")
            yield Counter(id="counter")
            yield SideHeader(self._comparison.right, right.called, id="head-right")
        yield self._view
        yield DetailStrip(id="detail")
        yield SearchBar(id="search")
        yield Legend(id="legend")
        yield KeyBar(self.HINTS, id="keys")

    def on_mount(self) -> None:
        """Start at the first passage, without moving the text."""
        self.lay_out(self.app.size)
        self.set_current(next(iter(self.order), None))

    @on(RowsPane.Rebuilt)
    def _spare_what_stays(self, event: RowsPane.Rebuilt) -> None:
        """Keep the garbage collector off the articles.

        It would go through all of them in the middle of a key: 0.1 s for two of 50,000 words.
        """
        event.stop()
        gc.freeze()

    def on_unmount(self) -> None:
        """Leave the articles to the collector again."""
        gc.unfreeze()

    # Values

    @property
    def comparison(self) -> Comparison:
        """What is being read, its sides as they stand on the screen."""
        return self._comparison

    @property
    def judgements(self) -> Judgements:
        """What the reader said of it: nothing, where nobody is asked."""
        return NOTHING_JUDGED

    @property
    def view(self) -> ComparisonView:
        """The panes."""
        return self._view

    @property
    def side(self) -> Which:
        """The side being read."""
        return self.view.side

    @property
    def current(self) -> Passage | None:
        """The current passage."""
        number = self.view.current
        return None if number is None else self._comparison.passages[number]

    @property
    def order(self) -> tuple[int, ...]:
        """Numbers of the passages shown, as the side being read tells them."""
        return self._selection.orders[self.side]

    @property
    def _selection(self) -> Selection:
        """What the filter leaves; what was seen with another filter stays at hand."""
        return self._selections(self._filter, *self._readings)

    def _read(self) -> None:
        """Work out what both sides show of the comparison."""
        passages = self._comparison.passages
        self._kinds = collections.Counter(passage.kind for passage in passages)
        self._moved = sum(passage.moved for passage in passages)
        self._readings = readings_of(self._comparison, self._article_texts)
        self._selections.cache_clear()
        self._ways = None

    # Changing them

    def refine(self, comparison: Comparison, *, shortest: int | None = None) -> None:
        """Read another comparison of the same two articles, in place.

        The text does not move, and the passage that was current stays so if it is still there.
        """
        if comparison.left.article.text != self._comparison.left.article.text:
            comparison = mirrored(comparison)
        if shortest is not None:
            self._shortest = shortest
        self._replace(comparison, self.current)

    def swap(self) -> None:
        """Exchange left and right; the side being read stays the same outlet."""
        number = self.view.current
        reading_places = {which.other: one for which, one in self.view.reading_places.items()}
        side = self.side.other
        self._turn()
        self._tell_sides()
        self._show(number)
        self.view.return_to(reading_places)
        self.view.read(side)

    def _turn(self) -> None:
        """Turn everything round; who turns it back finds it as it was."""
        ways = self._ways
        if ways is None or ways[0][1] != self._readings:
            comparison = mirrored(self._comparison)
            there = comparison, exchanged(*self._readings, comparison.passages)
            ways = (self._comparison, self._readings), there
        self._ways = ways[1], ways[0]
        self._comparison, self._readings = ways[1]

    def set_filter(self, wanted: Filter) -> None:
        """Show other passages; the current one stays if it is among them."""
        number = self.view.current
        self._filter = wanted
        self._show(number if number in self._selection.numbers else None)

    def show_shared(self) -> None:
        """Make sure that passages can be seen; a screen that may hide them all shows them again."""

    def set_current(self, number: int | None) -> None:
        """Make a passage current, or none."""
        self.view.current_own = None
        self.view.current = number
        self.tell()

    def _replace(self, comparison: Comparison, wanted: Passage | None) -> None:
        at_start = self._at_start
        self._comparison = comparison
        self._article_texts = {
            which: self._article_text(side_of(comparison, which)) for which in Which
        }
        self._read()
        self._tell_sides()
        number = self._number_of(wanted)
        self._show(self.order[0] if at_start and self.order else number)

    @property
    def _at_start(self) -> bool:
        """Whether the reader still stands where everything begins."""
        first = self.order[:1] == (self.view.current,)
        return first and self.is_current and not self.view.pane(self.side).scroll_offset.y

    def _article_text(self, side: Side) -> ArticleText:
        """The article made ready, unless that was done before."""
        known = (each for each in self._article_texts.values() if each.article is side.article)
        return next(known, None) or ArticleText(side.article)

    def _number_of(self, wanted: Passage | None) -> int | None:
        """The number that a passage of a former comparison has now, if it is still shown."""
        if wanted is None:
            return None
        return same_passage(self._comparison.passages, wanted, self._selection.numbers)

    def _show(self, number: int | None) -> None:
        view, own = self.view, self._own_span
        seen = view.current is not None and view.in_view(view.current, self.side)
        view.current = view.current_own = None
        view.show(*self._selection.readings, self._selection.numbers)
        self.set_current(number)
        if seen and number is not None and not view.in_view(number, self.side):
            view.go_to_passage(number)
        if own is not None:
            stretches = view.pane(self.side).reading.layers.own
            same = (n for n, stretch in enumerate(stretches) if stretch.span.overlaps(own))
            view.current_own = next(same, None)
            self.tell()

    @property
    def _own_span(self) -> Span | None:
        """The current stretch of own content."""
        number = self.view.current_own
        return None if number is None else self.view.pane(self.side).reading.layers.own[number].span

    # Telling

    def tell(self) -> None:
        """Bring everything shown up to date."""
        self.view.catch_up()
        self._tell_heads()
        order, view = self.order, self.view
        counter = self.query_one(Counter)
        counter.locked, counter.place = view.locked and not view.own_only, self._place(order)
        self.query_one(Legend).show(self._counts())
        self.query_one(DetailStrip).show(self._detail(order))

    def _tell_sides(self) -> None:
        for reading in self._readings:
            side = side_of(self._comparison, reading.which)
            self.query_one(f"#head-{reading.which}", SideHeader).show(side, reading.called)

    def _tell_heads(self) -> None:
        counter = max(GUTTER_CELLS, self.view.gutter_cells)
        self.query_one(Counter).styles.width = counter
        for which in Which:
            head = self.query_one(f"#head-{which}", SideHeader)
            head.reading = which is self.side
            head.display = self.view.both_panes or which is self.side
            head.styles.max_width = HEAD_CELLS if self.view.both_panes else SOLO_CELLS - counter

    def _place(self, order: tuple[int, ...]) -> str:
        view = self.view
        if view.current_own is not None:
            own = view.pane(self.side).reading.layers.own
            return f"own {view.current_own + 1}/{len(own)}"
        if view.current is None or view.current not in order:
            return f"–/{len(order)}"
        return f"{order.index(view.current) + 1}/{len(order)}"

    def _counts(self) -> Counts:
        return Counts(
            kinds=self._kinds,
            moved=self._moved,
            shown=self._filter.kinds,
            moved_only=self._filter.moved_only,
            state=self._state(),
        )

    def _state(self) -> str:
        parts = [least_length(self._shortest)]
        if self.view.folded:
            parts.append("folded")
        if self.view.hide_boilerplate:
            parts.append("story only")
        if not self._comparison.semantic:
            parts.append("by words alone")
        return " · ".join(filter(None, parts))

    def _detail(self, order: tuple[int, ...]) -> Detail:
        view = self.view
        if view.current_own is not None:
            return own_detail_of(view.pane(self.side).reading, view.current_own)
        if view.current is not None:
            return detail_of(*self._readings, view.current)
        told = advice(len(order))
        notes = tuple(with_keys(self, note) for note in told.notes)
        return replace(told, heading=with_keys(self, told.heading), notes=notes)

    # Layout

    def on_resize(self, event: events.Resize) -> None:
        """Choose the layout before the widgets take their new sizes: the text is then laid once."""
        self.lay_out(event.size)

    @on(ComparisonView.Resized)
    def _resized(self) -> None:
        # Also when another screen lies over this one, which then is told of no new size.
        self.lay_out(self.app.size)

    def lay_out(self, size: Size) -> None:
        """Give everything the room that a terminal of this size allows it.

        By styles of single widgets: a class on the screen would style every widget anew, which
        takes longer than a key may.
        """
        self.view.expect(size.width)
        arrangement = arrange(size.width, size.height, one_column=self._one_column)
        self.query_one("#heads").styles.height = arrangement.heads
        strip = self.query_one(DetailStrip)
        strip.display = arrangement.detail > 0
        strip.styles.height = arrangement.detail
        self.query_one(Legend).display = arrangement.legend
        self.view.layout_name = arrangement.layout
        self._tell_heads()

    @on(ComparisonView.SideChanged)
    def _side_changed(self) -> None:
        self.tell()
