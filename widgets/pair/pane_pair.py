"""Two panes that scroll together, and bring both ends of a passage into view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual import on
from textual.app import ComposeResult
from textual.reactive import reactive

from widgets.page.article_pane import ArticlePane
from widgets.page.layers import Hit
from widgets.page.rows_pane import ReadingPlace, RowsPane
from widgets.page.side_text import Reading
from widgets.page.viewport import Viewport
from widgets.paint.background import SideBySide
from widgets.pair.following import settle
from widgets.pair.sides import Which
from widgets.pair.spread import Extents, Spread, Spreads
from wirediff.article import Span
from wirediff.text.intervals import Runs


class PanePair(SideBySide, can_focus=True):
    """The panes of one comparison and what ties them together.

    Scrolling one pane moves the other, piecewise linear between the passages that both tell in
    the same order. Aligning by hand leaves the other pane off that course; it drifts back as the
    reader scrolls on, without a jump, and not before the current passage has left the view.
    """

    locked: reactive[bool] = reactive(True, repaint=False, init=False)
    """Whether the panes scroll together."""

    side: reactive[Which] = reactive(Which.LEFT, repaint=False, init=False)
    """The side being read: it leads, the other follows."""

    current: reactive[int | None] = reactive(None, repaint=False, init=False)
    """Number of the current passage."""

    def __init__(
        self, left: Reading, right: Reading, shown: Sequence[int], *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._readings = {Which.LEFT: left, Which.RIGHT: right}
        self._shown = tuple(shown)
        self._panes = {
            which: ArticlePane(each, id=f"pane-{which}") for which, each in self._readings.items()
        }
        self._spreads = Spreads()
        self._drift = 0.0

    def compose(self) -> ComposeResult:
        """The two panes."""
        for pane in self._panes.values():
            # The pair knows which side is being read; moving the focus would style every row's
            # component classes anew, and take longer than a key may.
            pane.can_focus = False
            yield pane

    def pane(self, which: Which) -> ArticlePane:
        """The pane of one side."""
        return self._panes[which]

    def side_of(self, pane: RowsPane) -> Which:
        """The side of one pane."""
        return next(which for which, each in self._panes.items() if each is pane)

    @property
    def both_panes(self) -> bool:
        """Whether both sides are on the screen."""
        return True

    @property
    def in_step(self) -> bool:
        """Whether the rows of both sides correspond, so that one can follow the other."""
        return self.both_panes

    def show(self, left: Reading, right: Reading, shown: Sequence[int]) -> None:
        """Show other readings; each pane keeps its reading place in the same article."""
        self._readings = {Which.LEFT: left, Which.RIGHT: right}
        self._shown = tuple(shown)
        for which, reading in self._readings.items():
            self.pane(which).show(reading)

    def set_hits(self, hits: Mapping[Which, Runs[Hit]]) -> None:
        """Mark what a search found."""
        for which, runs in hits.items():
            self.pane(which).set_hits(runs)

    def read(self, which: Which) -> None:
        """Turn to one side."""
        self.side = which

    # Going somewhere

    def in_view(self, number: int, which: Which) -> bool:
        """Whether any row of a passage is in view on a side; not when a filter hides it."""
        rows = self.extents(which).get(number)
        return rows is not None and self.viewport(which).shows(rows)

    def go_to_passage(self, number: int) -> None:
        """Bring both ends of a passage into view, side by side when the panes are locked."""
        self._bring(self.pane(self.side).rows_with_partner(self._spans(number)), self.side)
        other = self.side.other
        if self.locked or not self.viewport(other).shows_well(self.extents(other)[number]):
            self._align(number)
        self.look()

    def align(self, number: int) -> None:
        """Put the other side's end of a passage at the height of this side's.

        Where the other text ends before it stands there, this side moves the rest of the way.
        """
        self._align(number)
        other = self.side.other
        height = self.extents(other)[number].start - self.viewport(other).top
        self.pane(self.side).scroll_silently(self.extents(self.side)[number].start - height)
        self._note_drift()
        self.look()

    def _align(self, number: int) -> None:
        mine, theirs = self.extents(self.side)[number], self.extents(self.side.other)[number]
        height = max(0, mine.start - self.viewport(self.side).top)
        self.pane(self.side.other).scroll_silently(theirs.start - height)
        self._note_drift()

    def go_to(self, span: Span, which: Which, *, follow: bool = True) -> None:
        """Bring characters of a side into view, unfolded; the other side follows when locked.

        Without `follow` the other side stays where it is.
        """
        self.side = which
        self.pane(which).open_fold(span)
        self._bring(self.pane(which).rows_of((span,)), which)
        if self.locked and self.in_step and follow:
            self._follow(which, 0.0)
        elif self.locked:
            self._note_drift()
        self.look()

    def close_folds(self) -> None:
        """Hide again what had to be opened to be shown."""
        for which in Which:
            self.pane(which).close_folds()

    def scroll(self, rows: float) -> None:
        """Scroll the side being read; the other follows when locked."""
        pane = self.pane(self.side)
        before = pane.viewport.top
        # Both at once, so that both are painted at once.
        pane.scroll_silently(before + rows)
        self._moved(self.side, pane.viewport.top - before)

    @property
    def reading_places(self) -> dict[Which, ReadingPlace]:
        """Where both panes stand, to come back to."""
        return {which: self.pane(which).reading_place for which in Which}

    def return_to(self, reading_places: Mapping[Which, ReadingPlace]) -> None:
        """Bring both panes back to where they stood."""
        for which, reading_place in reading_places.items():
            self.pane(which).return_to(reading_place)
        self._note_drift()
        self.look()

    def _spans(self, number: int) -> tuple[Span, ...]:
        return self._readings[self.side].spans(number)

    def _bring(self, rows: range, which: Which) -> None:
        view = self.viewport(which)
        if not view.shows_well(rows):
            self.pane(which).scroll_silently(view.top_for(rows))

    def look(self) -> None:
        """Be told that other rows are in view."""

    # Rows

    def viewport(self, which: Which) -> Viewport:
        """The rows that a side shows."""
        return self.pane(which).viewport

    @property
    def spread(self) -> Spread:
        """Both pages as they stand now, with the passages on them."""
        pages = {which: self.pane(which).page for which in Which}
        return self._spreads.of(pages, self._readings, self._shown)

    def extents(self, which: Which) -> Extents:
        """The rows of every shown passage on a side."""
        return self.spread[which].extents

    # Scrolling together

    def _mapped(self, leader: Which) -> float:
        views = self.viewport(leader), self.viewport(leader.other)
        return self.spread.course_from(leader).top_for(*views)

    def _note_drift(self) -> None:
        """Take the panes as they stand as being in step."""
        self._drift = self.viewport(self.side.other).top - self._mapped(self.side)

    def _follow(self, leader: Which, by: float) -> None:
        if self.current is None or not self.in_view(self.current, leader):
            self._drift = settle(self._drift, by)
        self.pane(leader.other).scroll_silently(round(self._mapped(leader) + self._drift))

    @on(RowsPane.Scrolled)
    def _scrolled(self, event: RowsPane.Scrolled) -> None:
        event.stop()
        which = self.side_of(event.pane)
        if which is not self.side:
            self.side = which
            self._note_drift()
        self._moved(which, event.by)

    def _moved(self, which: Which, by: float) -> None:
        if self.locked and self.in_step:
            self._follow(which, by)
        self.look()

    def watch_locked(self, locked: bool) -> None:
        """Lock the panes as they stand."""
        if locked:
            self._note_drift()
