"""Two articles side by side with the links between them, or one with the other's words inline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from widgets.page.article_pane import ArticlePane
from widgets.paint.line_widget import Backdrop
from widgets.pair.drawn_links import DrawnLinks
from widgets.pair.filtering import EVERYTHING, Filter
from widgets.pair.gutter import Gutter
from widgets.pair.layouts import arrange
from widgets.pair.minimap import Minimap
from widgets.pair.pair import pair_of
from widgets.pair.panes import PaneRow, Panes
from widgets.pair.sides import Which, start_of
from widgets.pair.state import ViewState, Whence, exchanged_places
from widgets.pair.stepping import FORWARD, starts_of, step_from, stepped
from widgets.pair.view_keys import VIEW_KEYS
from widgets.search.finds import Search
from wirediff.article import Span
from wirediff.marks import Judgement
from wirediff.passages import Comparison, Kind


def _no_state() -> ViewState:
    raise LookupError("a view is made with its state")


class ComparisonView(Vertical, Backdrop, can_focus=True):
    """A comparison that is read by its own keys, in any application.

    All that it shows follows from `state`; watch it to follow the reader. Where there is no room
    for two panes, one side is shown at a time with the other's words under each passage.
    """

    BINDING_GROUP_TITLE = "the reader"
    BINDINGS: ClassVar[list[BindingType]] = [*VIEW_KEYS]

    DEFAULT_CSS = """
    ComparisonView { height: 1fr; }
    ComparisonView #panes { height: 1fr; align-horizontal: center; }
    ComparisonView ArticlePane { width: 1fr; scrollbar-size-vertical: 0; }
    """

    state: reactive[ViewState] = reactive(_no_state, repaint=False, init=False)
    """What is shown, and where the reader is."""

    @dataclass
    class Resized(Message):
        """The view has other room than before: the terminal's, or less beside a panel."""

    def __init__(self, comparison: Comparison, *below: Widget, id: str | None = None) -> None:
        """Show a comparison.

        Args:
            comparison: What to show.
            below: What stands under the panes; the view's keys work there too.
            id: The widget's name.
        """
        super().__init__(id=id)
        pair = pair_of(comparison)
        state = ViewState(pair).at(next(iter(pair.selection(EVERYTHING).numbers), None))
        self.set_reactive(ComparisonView.state, state)
        self._below = below
        self._columns = 0
        self.panes = Panes(state)
        self.drawn = DrawnLinks(self.panes, state, self.call_later)

    def compose(self) -> ComposeResult:
        """Map, pane, gutter, pane, map; then what stands below."""
        maps = self.drawn.maps
        with PaneRow(id="panes"):
            yield maps[Which.LEFT]
            yield self.panes[Which.LEFT]
            yield self.drawn.gutter
            yield self.panes[Which.RIGHT]
            yield maps[Which.RIGHT]
        yield from self._below

    def on_mount(self) -> None:
        """Mark what is current, and take the room there is."""
        self.panes.show(self.state)
        self.lay_out(self.app.size)
        self.panes.arrange(self.state)

    def watch_state(self, before: ViewState, state: ViewState) -> None:
        """Show another state."""
        if (before.layout, before.solo, before.links, before.side) != (
            (state.layout, state.solo, state.links, state.side)
        ):
            self.panes.arrange(state)
            self.drawn.arrange(state, self._columns)
        self.panes.show(state)
        self.drawn.show(state)

    # Layout

    def lay_out(self, size: Size) -> None:
        """Choose the layout for a terminal of this size.

        Told before the widgets take their new sizes, the panes lay their rows once and not twice.
        """
        self._columns = size.width
        layout = arrange(size.width, size.height, one_column=self.state.one_column).layout
        self.state = replace(self.state, layout=layout)
        self.drawn.arrange(self.state, self._columns)

    def on_resize(self) -> None:
        """Keep the panes equal, and post a message for the screen around them."""
        self.lay_out(self.app.size)
        self._columns = self.size.width
        self.drawn.arrange(self.state, self._columns)
        self.post_message(self.Resized())

    # Showing another comparison, or another part of it

    def show(self, comparison: Comparison, marks: Mapping[int, Judgement]) -> None:
        """Show another comparison of the same two articles, in place.

        The text does not move, and what was current stays so if it is still there; a reader who
        still stands where everything begins stands at the first passage of the new one.

        Args:
            comparison: With its sides as they stand here, or the other way round.
            marks: What the reader judged, by the number of the passage.
        """
        state, at_start = self.state, self._at_start
        same = comparison is state.comparison
        pair = (state.pair if same else state.pair.refined(comparison)).marked(marks)
        refined = state.refined(pair)
        if at_start and not same and refined.order:
            refined = refined.at(refined.order[0])
        self._show(refined)

    def look_for(self, search: Search) -> None:
        """Mark what a search found, and go to where it is."""
        found = search.here
        side = self.state.side if found is None else found.which
        self.state = replace(self.state, search=search, side=side)
        if found is not None:
            self.go_to(found.span, side)

    def filter_by(self, wanted: Filter) -> None:
        """Show other passages; the current one stays if it is among them."""
        self._show(replace(self.state, filter=wanted))

    def _show(self, state: ViewState) -> None:
        """Show a state of other passages; a current one that was in view stays there."""
        before = self.state
        seen = before.current is not None and self.panes.in_view(before.current, before.side)
        self.state = state
        current = self.state.current
        if seen and current is not None and not self.panes.in_view(current, state.side):
            self._bring()

    @property
    def _at_start(self) -> bool:
        """Whether the reader still stands where everything begins."""
        first = self.state.order[:1] == (self.state.current,)
        top = self.panes[self.state.side].scroll_offset.y
        return first and not top and self.screen.is_current

    # Going somewhere

    def go_to_passage(self, number: int) -> None:
        """Make a passage current and bring both its ends into view."""
        self.state = replace(self.state, whence=None).at(number)
        self._bring()

    def go_to_own(self, number: int) -> None:
        """Make a piece of own content of the side being read current, and bring it into view."""
        self.state = self.state.at_own(number)
        self.go_to(self.state.own_pieces[number].span, self.state.side)

    def reveal(self, number: int) -> None:
        """Go to a passage, without a filter if that hides it."""
        if number not in self.state.selection.shown:
            self.action_show_all()
        self.go_to_passage(number)

    def stand_at(self, number: int) -> None:
        """Make a passage current; the text moves only to show it."""
        self.state = replace(self.state, whence=None).at(number)
        if not self.panes.in_view(number, self.state.side):
            self._bring()

    def go_to(self, span: Span, which: Which, *, follow: bool = True) -> None:
        """Bring characters of a side into view; the other side follows when locked."""
        self.state = replace(self.state, side=which)
        self.panes.go_to(span, follow=follow)
        self.drawn.look()

    def _bring(self) -> None:
        """Bring both ends of the current passage into view, if there still is one."""
        if (number := self.state.current) is not None:
            self.panes.go_to_passage(number)
            self.drawn.look()

    # Stepping

    def action_step(self, direction: int) -> None:
        """To the next find while a search is on, else to the next passage."""
        if self.state.search.finds:
            self.look_for(self.state.search.stepped(direction))
        else:
            self.action_step_passage(direction)

    def action_step_passage(self, direction: int) -> None:
        """To the next passage; where only own content is shown, to the next piece of that."""
        if self.state.own_only:
            self.action_step_own(direction)
        else:
            self._step_through(self.state.order, "shared passage", direction)

    def action_step_own(self, direction: int) -> None:
        """To the next piece of own content of the side being read."""
        state = self.state
        what = f"passage that only {state.reading.called} has"
        starts = [piece.span.start for piece in state.own_pieces]
        number = stepped(range(len(starts)), starts, state.current_own, self._place, direction)
        if number is None:
            self._tell_end(what, direction, among=len(starts))
        else:
            self.go_to_own(number)

    def action_step_difference(self, direction: int) -> None:
        """To the next passage on which the two sides disagree, as the side being read tells it."""
        self._step_through(self.state.disputed, "disagreement", direction)

    def _step_through(self, order: Sequence[int], what: str, direction: int) -> None:
        """To the next of some passages, from the current one if it is in view, else from here."""
        state, passages, place = self.state, self.state.comparison.passages, self._place
        current = state.current
        if current is not None and self.panes.in_view(current, state.side):
            place = start_of(passages[current], state.side)
        else:
            current = None
        starts = starts_of(passages, state.side, order)
        number = stepped(order, starts, current, place, direction)
        if number is None:
            self._tell_end(what, direction, among=len(order))
        else:
            self.go_to_passage(number)

    @property
    def _place(self) -> int:
        return self.panes[self.state.side].place

    def _tell_end(self, what: str, direction: int, *, among: int) -> None:
        end = "last" if direction == FORWARD else "first"
        message = f"This is the {end} {what}." if among else f"There is no {what}."
        self.notify(message, timeout=2, markup=False)

    def action_other_side(self) -> None:
        """To the same passage on the other side, or just to the other side."""
        state, number = self.state, self.state.current
        if number is not None and not self.panes.in_view(number, state.side):
            # What is read now counts, not where the reader once stood.
            number = None if state.both_panes else self._first_in_view()
        there = replace(state, side=state.side.other)
        self.state = there if number is None else there.at(number)
        if state.own_only:
            self._read_own(None)
        elif number is not None:
            self.call_after_refresh(self._bring)

    def _first_in_view(self) -> int | None:
        state = self.state
        return next((n for n in state.order if self.panes.in_view(n, state.side)), None)

    def action_align(self) -> None:
        """Put the other end of the current passage beside this one."""
        if (number := self.state.current) is not None:
            self._bring()
            self.panes.align(number)
            self.drawn.look()

    # Scrolling

    def action_scroll(self, rows: float) -> None:
        """Scroll by rows."""
        self.panes.scroll(rows)
        self.drawn.look()

    def action_page(self, pages: float) -> None:
        """Scroll by pages; one row of the last page stays."""
        self.action_scroll(round(pages * max(1, self.panes[self.state.side].size.height - 1)))

    # What is shown

    def action_switch(self, what: str) -> None:
        """Turn one of the state's switches, by its name."""
        changed: dict[str, Any] = {what: not getattr(self.state, what)}
        self.state = replace(self.state, **changed)
        self.lay_out(self.app.size)

    def action_toggle_kind(self, kind: str) -> None:
        """Show or hide the passages of one kind."""
        self.filter_by(self.state.filter.toggled(Kind(kind)))

    def action_toggle_moved(self) -> None:
        """Show only moved passages, or all."""
        wanted = self.state.filter
        self.filter_by(wanted.only_moved(not wanted.moved_only))

    def action_show_all(self) -> None:
        """Show every passage."""
        self.filter_by(EVERYTHING)

    def action_set_solo(self, solo: bool) -> None:
        """Give the side being read all the room, or show both sides again."""
        self.state = replace(self.state, solo=solo)

    def action_swap(self) -> None:
        """Exchange left and right."""
        places = exchanged_places(self.panes.reading_places)
        self.state = self.state.exchanged()
        self.panes.return_to(places)
        self.drawn.look()

    def action_toggle_own(self) -> None:
        """Show only what each outlet has alone, or go back to where the reader asked for it."""
        if self.state.own_only:
            self.leave_own()
            return
        state = self.state
        before = state.current_own
        whence = Whence(state.side, state.here, self.panes.reading_places)
        self.state = replace(state, whence=whence)
        self._read_own(before)

    def leave_own(self) -> None:
        """Show the whole articles again, where the reader asked for own content only."""
        if (whence := self.state.whence) is not None:
            self.state = replace(self.state, whence=None, side=whence.side, here=whence.here)
            self.panes.return_to(whence.places)
            self.drawn.look()

    def show_whole(self) -> None:
        """Show the whole articles again, where the reader is now."""
        number = self.state.current_own
        self.state = replace(self.state, whence=None)
        if number is not None:
            self.go_to_own(number)

    def _read_own(self, number: int | None) -> None:
        """Go to a piece of own content, or else to the nearest one below the reading place."""
        starts = [piece.span.start for piece in self.state.own_pieces]
        if number is None:
            number = step_from(starts, self._place, FORWARD)
        if number is None and starts:
            number = len(starts) - 1
        if number is not None:
            self.go_to_own(number)

    # Mouse

    @on(ArticlePane.Picked)
    def _picked(self, event: ArticlePane.Picked) -> None:
        event.stop()
        self.state = state = replace(self.state, side=self.panes.side_of(event.pane))
        layers = state.reading.layers
        numbers = () if state.own_only else layers.shared.at(event.position) or ()
        own = layers.own_runs.at(event.position)
        if numbers:
            # A second click on overlapping passages chooses the next of them.
            current = state.current
            later = [n for n in numbers if current in numbers and n > (current or 0)]
            self.go_to_passage((later or numbers)[0])
        elif own is not None:
            self.go_to_own(own)

    @on(Gutter.Picked)
    def _link_picked(self, event: Gutter.Picked) -> None:
        event.stop()
        self.go_to_passage(event.number)

    @on(Gutter.Stepped)
    def _gutter_stepped(self, event: Gutter.Stepped) -> None:
        event.stop()
        self.action_step_passage(event.direction)

    @on(Minimap.Jumped)
    def _jumped(self, event: Minimap.Jumped) -> None:
        event.stop()
        which = next(each for each, map in self.drawn.maps.items() if map is event.minimap)
        self.state = replace(self.state, side=which)
        pane = self.panes[which]
        pane.scroll_to(y=event.row - pane.size.height // 2, animate=False, force=True)

    @on(ArticlePane.Scrolled)
    def _scrolled(self, event: ArticlePane.Scrolled) -> None:
        event.stop()
        which = self.panes.side_of(event.pane)
        if not event.pane.display:
            return  # another layout moved it, not the reader
        if which is not self.state.side:
            self.state = replace(self.state, side=which)
            self.panes.hold()
        self.panes.scrolled(event.by)
        self.drawn.look()

    @on(ArticlePane.Rebuilt)
    def _rebuilt(self, event: ArticlePane.Rebuilt) -> None:
        """Draw links and maps for other rows."""
        event.stop()
        self.drawn.relaid(event.pane)
