"""Two articles side by side with the links between them, scrolled together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive

from widgets.article_pane import ArticlePane
from widgets.describing import paragraph_number, paragraph_starts
from widgets.following import Anchors, Viewport, anchors, follow, in_order, settle
from widgets.gutter import Gutter
from widgets.inline import Partner
from widgets.layers import Hit
from widgets.layouts import Layout
from widgets.linking import Extents, Window, extents_of, links_in_view
from widgets.minimap import Minimap
from widgets.reading import Reading
from widgets.runs import Runs
from widgets.sides import Which
from wirediff.article import Span
from wirediff.passages import Kind

COMFORT = 3
"""Rows from the edge of a pane within which a passage counts as out of view: it would have to be
read without what stands around it."""


class ComparisonView(Horizontal):
    """Panes, gutter and minimaps of one comparison.

    Scrolling one pane moves the other, piecewise linear between the passages that both tell in
    the same order. Aligning by hand leaves the other pane off that course; it drifts back as the
    reader scrolls on, without a jump.
    """

    DEFAULT_CSS = """
    ComparisonView { height: 1fr; align-horizontal: center; }
    ComparisonView ArticlePane { width: 1fr; max-width: 82; scrollbar-size-vertical: 0; }
    ComparisonView.-column Gutter, ComparisonView.-minimal Gutter, ComparisonView.-solo Gutter,
    ComparisonView.-column Minimap, ComparisonView.-minimal Minimap, ComparisonView.-solo Minimap,
    ComparisonView .-away { display: none; }
    ComparisonView.-column ArticlePane, ComparisonView.-minimal ArticlePane,
    ComparisonView.-solo ArticlePane { scrollbar-size-vertical: 1; }
    """

    layout_name: reactive[Layout] = reactive(Layout.WIDE, init=False)
    """How the comparison is laid out."""

    solo: reactive[bool] = reactive(False, init=False)
    """Whether one pane has the room of both."""

    locked: reactive[bool] = reactive(True)
    """Whether the panes scroll together."""

    current: reactive[int | None] = reactive(None, init=False)
    """Number of the current passage."""

    current_own: reactive[int | None] = reactive(None, init=False)
    """Number of the current stretch of own content, on the side being read."""

    folded: reactive[bool] = reactive(False, init=False)
    """Whether only what is shared and its context is shown."""

    hide_boilerplate: reactive[bool] = reactive(False, init=False)
    """Whether what is not the story is left out."""

    side: reactive[Which] = reactive(Which.LEFT, init=False)
    """The side being read: it leads, the other follows."""

    @dataclass
    class Picked(Message):
        """A passage was chosen with the mouse."""

        number: int

    @dataclass
    class OwnPicked(Message):
        """A stretch of own content was chosen with the mouse."""

        number: int

    @dataclass
    class Stepped(Message):
        """The wheel was turned over the gutter."""

        direction: int

    @dataclass
    class SideChanged(Message):
        """Another side is being read."""

        side: Which

    def __init__(
        self, left: Reading, right: Reading, shown: Sequence[int], *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._readings = {Which.LEFT: left, Which.RIGHT: right}
        self._shown = tuple(shown)
        self._extents: dict[Which, Extents] = {}
        self._anchors: Anchors | None = None
        self._partners: dict[Which, Partner] = {}
        self._drift = 0.0

    def compose(self) -> ComposeResult:
        """Map, pane, gutter, pane, map."""
        yield Minimap(id="map-left")
        yield ArticlePane(self._readings[Which.LEFT], id="pane-left")
        yield Gutter(id="gutter")
        yield ArticlePane(self._readings[Which.RIGHT], id="pane-right")
        yield Minimap(id="map-right")

    def pane(self, which: Which) -> ArticlePane:
        """The pane of one side."""
        return self.query_one(f"#pane-{which}", ArticlePane)

    # What is shown

    def show(self, left: Reading, right: Reading, shown: Sequence[int]) -> None:
        """Show other readings; each pane keeps its reading place in the same article."""
        self._readings = {Which.LEFT: left, Which.RIGHT: right}
        self._shown = tuple(shown)
        self._partners.clear()
        self._forget_rows()
        for which, reading in self._readings.items():
            self.pane(which).show(reading)
        self._set_partners()

    def set_hits(self, left: Runs[Hit], right: Runs[Hit]) -> None:
        """Mark what a search found."""
        self.pane(Which.LEFT).set_hits(left)
        self.pane(Which.RIGHT).set_hits(right)

    def read(self, which: Which) -> None:
        """Give the focus to one side; with one pane, show that side."""
        self.side = which
        self.pane(which).focus(scroll_visible=False)

    # Where the reader is

    def in_view(self, spans_rows: range, which: Which) -> bool:
        """Whether some rows can be read on a side without scrolling."""
        window = self._window(which)
        comfort = min(COMFORT, window.height // 4)
        last = len(self.pane(which).page) - 1
        top = window.top + (comfort if window.top > 0 else 0)
        bottom = window.top + window.height - (comfort if spans_rows.stop - 1 < last else 0)
        return (
            top <= spans_rows.start and min(spans_rows.stop, top + 1) <= bottom >= spans_rows.stop
        )

    def passage_in_view(self, number: int, which: Which) -> bool:
        """Whether any row of a passage is in view on a side."""
        extents = self._rows(which)
        return number in extents.first and self._window(which).row(extents, number) is not None

    def go_to_passage(self, number: int) -> None:
        """Bring both ends of a passage into view, side by side when the panes are locked."""
        rows = self._passage_rows(number, self.side)
        self._bring(rows, self.side)
        other = self._passage_rows(number, self.side.other)
        if self.locked or not self.in_view(other, self.side.other):
            self.align(number)
        self._look()

    def align(self, number: int) -> None:
        """Put the other side's end of a passage at the height of this side's."""
        mine = self._passage_rows(number, self.side)
        theirs = self._passage_rows(number, self.side.other)
        height = max(0, mine.start - self._window(self.side).top)
        self.pane(self.side.other).guide_to(theirs.start - height)
        self._note_drift()
        self._look()

    def go_to(self, start: int, end: int, which: Which) -> None:
        """Bring some characters of one side into view; the other side follows when locked."""
        pane = self.pane(which)
        rows = range(pane.page.row_at(start), pane.page.row_at(max(start, end - 1)) + 1)
        self._bring(rows, which)
        if self.locked:
            self._follow(which, 0.0)
        self._look()

    def reveal(self, span: Span, which: Which) -> None:
        """Bring characters of either side into view, on the side where they are."""
        if self.side is not which:
            self.side = which
        self.go_to(span.start, span.end, which)

    def return_to(self, places: dict[Which, int]) -> None:
        """Bring reading places back to the top of their panes."""
        for which, position in places.items():
            pane = self.pane(which)
            pane.guide_to(pane.page.row_at(position))
        self._look()

    def scroll(self, rows: float) -> None:
        """Scroll the side being read; the other follows when locked."""
        pane = self.pane(self.side)
        pane.scroll_to(y=pane.scroll_offset.y + rows, animate=False, force=True)

    def _bring(self, rows: range, which: Which) -> None:
        """Scroll a side so that rows stand in its upper third, unless they are in view."""
        if not self.in_view(rows, which):
            height = self._window(which).height
            above = max(0, min(height // 3, height - len(rows)))
            self.pane(which).guide_to(rows.start - above)

    def _passage_rows(self, number: int, which: Which) -> range:
        extents = self._rows(which)
        return range(extents.first[number], extents.last[number] + 1)

    # Rows, windows, anchors

    def _window(self, which: Which) -> Window:
        pane = self.pane(which)
        return Window(pane.scroll_offset.y, max(1, pane.size.height))

    def _viewport(self, which: Which) -> Viewport:
        pane = self.pane(which)
        return Viewport(max(1, pane.size.height), len(pane.page))

    def _rows(self, which: Which) -> Extents:
        if which not in self._extents:
            page, reading = self.pane(which).page, self._readings[which]
            self._extents[which] = extents_of(reading, page, self._shown)
        return self._extents[which]

    def _forget_rows(self) -> None:
        self._extents.clear()
        self._anchors = None

    def _course(self, leader: Which) -> Anchors:
        """The anchors from the leader's rows to the other's: passages told in the same order."""
        if self._anchors is None:
            left, right = self._rows(Which.LEFT), self._rows(Which.RIGHT)
            passages = self._readings[Which.LEFT].passages
            pairs = [(left.first[n], right.first[n]) for n in self._shown if not passages[n].moved]
            pages = (len(self.pane(which).page) for which in Which)
            self._anchors = anchors(in_order(pairs), *pages)
        return self._anchors if leader is Which.LEFT else self._anchors.reversed()

    # Scrolling together

    def _mapped(self, leader: Which) -> float:
        top = float(self._window(leader).top)
        return follow(
            top, self._viewport(leader), self._viewport(leader.other), self._course(leader)
        )

    def _note_drift(self) -> None:
        other = self._window(self.side.other).top
        self._drift = other - self._mapped(self.side)

    def _follow(self, leader: Which, by: float) -> None:
        held = self.current is not None and self.passage_in_view(self.current, leader)
        if not held:
            self._drift = settle(self._drift, by)
        self.pane(leader.other).guide_to(round(self._mapped(leader) + self._drift))

    @on(ArticlePane.Scrolled)
    def _scrolled(self, event: ArticlePane.Scrolled) -> None:
        event.stop()
        which = event.pane.reading.which
        if which is not self.side:
            self._note_side(which)
        if self.locked and self.both_panes:
            self._follow(which, event.by)
        self._look()

    def watch_locked(self, locked: bool) -> None:
        """Take the panes as they stand as being in step."""
        if locked and self.is_mounted:
            self._note_drift()

    # Layout

    @property
    def both_panes(self) -> bool:
        """Whether both sides are on the screen."""
        return self.layout_name is Layout.WIDE and not self.solo

    def watch_layout_name(self) -> None:
        """Arrange the panes anew."""
        self._arrange()

    def watch_solo(self) -> None:
        """Arrange the panes anew."""
        self._arrange()

    def _arrange(self) -> None:
        for name in Layout:
            self.set_class(self.layout_name is name, f"-{name}")
        self.set_class(self.solo, "-solo")
        for which in Which:
            pane = self.pane(which)
            pane.set_class(not self.both_panes and which is not self.side, "-away")
            pane.lettered = not self.both_panes
            pane.airy = self.layout_name is not Layout.MINIMAL
        self._set_partners()

    def _set_partners(self) -> None:
        inline = self.layout_name is not Layout.WIDE and not self.solo
        for which in Which:
            pane = self.pane(which)
            if not inline or which is not self.side:
                pane.set_partner(None)
            elif self.layout_name is Layout.MINIMAL:
                numbers = () if self.current is None else (self.current,)
                pane.set_partner(self._partner(which.other), numbers)
            else:
                pane.set_partner(self._partner(which.other), self._shown)

    def _partner(self, which: Which) -> Partner:
        if which not in self._partners:
            reading = self._readings[which]
            starts = paragraph_starts(reading.article)
            numbers = range(len(reading.passages))
            labels = tuple(
                f"└ ¶{paragraph_number(starts, reading.spans(n)[0].start)} " for n in numbers
            )
            self._partners[which] = Partner(reading.text, reading.layers, labels)
        return self._partners[which]

    # Watching

    def watch_current(self, number: int | None) -> None:
        """Mark the passage on both sides."""
        for which in Which:
            self.pane(which).current = number
        if self.layout_name is Layout.MINIMAL:
            self._set_partners()
        self._look()

    def watch_current_own(self, number: int | None) -> None:
        """Mark the stretch on its side."""
        self.pane(self.side).current_own = number
        self.pane(self.side.other).current_own = None

    def watch_folded(self, folded: bool) -> None:
        """Fold both sides, or neither."""
        for which in Which:
            self.pane(which).folded = folded

    def watch_hide_boilerplate(self, hide: bool) -> None:
        """Hide on both sides, or on neither."""
        for which in Which:
            self.pane(which).hide_boilerplate = hide

    def watch_side(self, side: Which) -> None:
        """Show the side, where there is room for one only."""
        self._arrange()
        self.post_message(self.SideChanged(side))

    def _note_side(self, which: Which) -> None:
        self.side = which
        self._note_drift()

    # Gutter and maps

    def _look(self) -> None:
        """Draw what is between the panes and beside them for the rows now in view."""
        if not self.both_panes or not self.is_mounted:
            return
        ends = [(self._window(which), self._rows(which)) for which in Which]
        links = links_in_view(ends[0], ends[1], self.current)
        passages = self._readings[Which.LEFT].passages
        self.query_one(Gutter).show(passages, links)
        for which in Which:
            window = self._window(which)
            current = (
                self._passage_rows(self.current, which)
                if self.current in self._rows(which).first and self.current is not None
                else range(0)
            )
            view = range(window.top, window.top + window.height)
            self.query_one(f"#map-{which}", Minimap).look_at(view, current)

    def _draw_maps(self) -> None:
        scale = max(len(self.pane(which).page) for which in Which)
        passages = self._readings[Which.LEFT].passages
        for which in Which:
            kinds: list[Kind | None] = [None] * len(self.pane(which).page)
            extents = self._rows(which)
            for number, first in extents.first.items():
                size = extents.last[number] + 1 - first
                kinds[first : first + size] = [passages[number].kind] * size
            self.query_one(f"#map-{which}", Minimap).show(kinds, scale)

    @on(ArticlePane.Relaid)
    def _relaid(self, event: ArticlePane.Relaid) -> None:
        event.stop()
        self._forget_rows()
        if self.both_panes:
            self._draw_maps()
            self._note_drift()
            self._look()

    # Mouse

    @on(ArticlePane.Picked)
    def _picked(self, event: ArticlePane.Picked) -> None:
        event.stop()
        reading = event.pane.reading
        self.side = reading.which
        numbers = reading.layers.shared.at(event.position)
        own = reading.layers.own_runs.at(event.position)
        if numbers:
            later = [
                number for number in numbers if self.current is not None and number > self.current
            ]
            self.post_message(
                self.Picked(later[0] if self.current in numbers and later else numbers[0])
            )
        elif own is not None:
            self.post_message(self.OwnPicked(own))

    @on(Gutter.Picked)
    def _link_picked(self, event: Gutter.Picked) -> None:
        event.stop()
        self.post_message(self.Picked(event.number))

    @on(Gutter.Stepped)
    def _gutter_stepped(self, event: Gutter.Stepped) -> None:
        event.stop()
        self.post_message(self.Stepped(event.direction))

    @on(Minimap.Jumped)
    def _jumped(self, event: Minimap.Jumped) -> None:
        event.stop()
        which = Which(event.minimap.id.removeprefix("map-")) if event.minimap.id else self.side
        pane = self.pane(which)
        pane.scroll_to(y=event.row - pane.size.height // 2, animate=False, force=True)
