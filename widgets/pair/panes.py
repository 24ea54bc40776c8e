"""Two panes that scroll together, and bring both ends of a passage into view."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from textual.containers import Horizontal

from widgets.page.article_pane import ArticlePane
from widgets.page.reading_place import ReadingPlace
from widgets.page.viewport import Viewport
from widgets.paint.line_widget import Backdrop
from widgets.pair.following import settle
from widgets.pair.layouts import Layout
from widgets.pair.sides import Which
from widgets.pair.spread import Extents, Spread, Spreads
from widgets.pair.state import ViewState
from wirediff.article import Span

PANE_CELLS: Final = 82
"""Cells of a pane: the longest line that can be read with ease, and its margins."""

SOLO_CELLS: Final = PANE_CELLS + 2
"""Cells of a pane that stands alone: also for letters and a scroll bar."""


class PaneRow(Horizontal, Backdrop):
    """Both panes with what stands between and beside them."""


class Panes:
    """Shows a state in two panes, and moves them.

    Scrolling one pane moves the other, piecewise linear between the passages that both tell in
    the same order. Aligning by hand leaves the other pane off that course; it drifts back as the
    reader scrolls on, without a jump, and not before the current passage has left the view.
    """

    def __init__(self, state: ViewState) -> None:
        self._state = state
        self._panes: Final = {
            which: ArticlePane(state.shown(which), id=f"pane-{which}") for which in Which
        }
        for pane in self._panes.values():
            # The view has the focus: moving it from pane to pane would style every row's component
            # classes anew, and take longer than a key may.
            pane.can_focus = False
        self._spreads = Spreads()
        self._drift = 0.0

    def __getitem__(self, which: Which) -> ArticlePane:
        return self._panes[which]

    def side_of(self, pane: ArticlePane) -> Which:
        """The side of one pane."""
        return next(which for which, each in self._panes.items() if each is pane)

    def arrange(self, state: ViewState) -> None:
        """Show the panes that the layout has room for, by styles of single widgets.

        A class on the view would style all of them anew.
        """
        both = state.both_panes
        for which, pane in self._panes.items():
            pane.display = both or which is state.side
            pane.styles.max_width = PANE_CELLS if both else SOLO_CELLS
            pane.styles.scrollbar_size_vertical = 0 if both else 1
            pane.lettered = not both
            pane.airy = state.layout is not Layout.MINIMAL

    def show(self, state: ViewState) -> None:
        """Show another state; each pane keeps its reading place in the same article."""
        before, self._state = self._state, state
        for which, pane in self._panes.items():
            if state.shown(which) is not pane.reading:
                pane.show(state.shown(which))
            pane.folded = state.folded
            pane.hide_boilerplate = state.hide_boilerplate
            pane.own_only = state.own_only
            if which is state.side and state.partners is not None:
                pane.set_partner(state.shown(which.other), state.partners)
            else:
                pane.set_partner(None)
            if (state.search, state.link) != (before.search, before.link):
                pane.set_hits(state.hits(which))
        # What is current last: its rows are those of the page as it is by now.
        for which, pane in self._panes.items():
            pane.current = state.current
            pane.current_own = state.current_own if which is state.side else None
        if state.locked and not before.locked:
            self._note_drift()

    # Rows

    def viewport(self, which: Which) -> Viewport:
        """The rows that a side shows."""
        return self[which].viewport

    @property
    def spread(self) -> Spread:
        """Both pages as they stand now, with the passages on them."""
        state, pages = self._state, {which: self[which].page for which in Which}
        return self._spreads.of(pages, state.pair.readings, state.selection.numbers)

    def extents(self, which: Which) -> Extents:
        """The rows of every shown passage on a side."""
        return self.spread[which].extents

    def in_view(self, number: int, which: Which) -> bool:
        """Whether any row of a passage is in view on a side; not when a filter hides it."""
        rows = self.extents(which).get(number)
        return rows is not None and self.viewport(which).shows(rows)

    # Going somewhere

    def go_to_passage(self, number: int) -> None:
        """Bring both ends of a passage into view, side by side when the panes are locked."""
        side, spans = self._state.side, self._state.reading.spans(number)
        self._bring(self[side].rows_with_partner(spans), side)
        other = self.viewport(side.other)
        if self._state.locked or not other.shows_well(self.extents(side.other)[number]):
            self._align(number)

    def align(self, number: int) -> None:
        """Put the other side's end of a passage at the height of this side's.

        Where the other text ends before it stands there, this side moves the rest of the way.
        """
        self._align(number)
        side = self._state.side
        height = self.extents(side.other)[number].start - self.viewport(side.other).top
        self[side].scroll_silently(self.extents(side)[number].start - height)
        self._note_drift()

    def _align(self, number: int) -> None:
        side = self._state.side
        mine, theirs = self.extents(side)[number], self.extents(side.other)[number]
        height = max(0, mine.start - self.viewport(side).top)
        self[side.other].scroll_silently(theirs.start - height)
        self._note_drift()

    def go_to(self, span: Span, *, follow: bool = True) -> None:
        """Bring characters of the side being read into view, unfolded.

        The other side follows when locked; without `follow` it stays where it is.
        """
        side = self._state.side
        self[side].open_fold(span)
        self._bring(self[side].rows_of((span,)), side)
        if self._state.locked and self._state.in_step and follow:
            self._follow(0.0)
        elif self._state.locked:
            self._note_drift()

    def close_folds(self) -> None:
        """Hide again what had to be opened to be shown."""
        for pane in self._panes.values():
            pane.close_folds()

    def scroll(self, rows: float) -> None:
        """Scroll the side being read; the other follows when locked."""
        pane = self[self._state.side]
        before = pane.viewport.top
        # Both at once, so that both are painted at once.
        pane.scroll_silently(before + rows)
        self.scrolled(pane.viewport.top - before)

    def scrolled(self, by: float) -> None:
        """Have the other side follow the one being read, which has moved."""
        if self._state.locked and self._state.in_step:
            self._follow(by)

    @property
    def reading_places(self) -> dict[Which, ReadingPlace]:
        """Where both panes stand, to come back to."""
        return {which: pane.reading_place for which, pane in self._panes.items()}

    def return_to(self, places: Mapping[Which, ReadingPlace]) -> None:
        """Bring both panes back to where they stood."""
        for which, place in places.items():
            self[which].return_to(place)
        self._note_drift()

    def hold(self) -> None:
        """Take the panes as they stand as being in step."""
        if self._state.both_panes:
            self._note_drift()

    def _bring(self, rows: range, which: Which) -> None:
        view = self.viewport(which)
        if not view.shows_well(rows):
            self[which].scroll_silently(view.top_for(rows))

    def _course_top(self) -> float:
        """The other side's top row for where the side being read stands."""
        side = self._state.side
        views = self.viewport(side), self.viewport(side.other)
        return self.spread.course_from(side).top_for(*views)

    def _note_drift(self) -> None:
        self._drift = self.viewport(self._state.side.other).top - self._course_top()

    def _follow(self, by: float) -> None:
        state = self._state
        if state.current is None or not self.in_view(state.current, state.side):
            self._drift = settle(self._drift, by)
        self[state.side.other].scroll_silently(round(self._course_top() + self._drift))
