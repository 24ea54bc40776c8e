"""The reader: two articles, what they share, and what is each outlet's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.dom import DOMNode
from textual.geometry import Offset, Size
from textual.message import Message
from textual.messages import Layout
from textual.widget import Widget

from tui.keys.commands import with_keys
from tui.screens.dialogs.detail import DetailScreen
from tui.screens.dialogs.disagreements_screen import DisagreementsScreen
from tui.screens.explained_screen import ExplainedScreen
from tui.screens.reader.copying import Copying
from tui.screens.reader.editing import Editing
from tui.screens.reader.finding import Finding
from tui.screens.reader.judging import Judging
from tui.screens.reader.linking import Linking
from tui.screens.reader.reader_keys import READER_HINTS, READER_KEYS
from tui.screens.reader.reader_words import alone_of, counts_of, place_of, strip_of
from tui.screens.reader.reporting import Reporting
from tui.screens.reader.selecting import Selecting
from widgets.bars.counter import Counter
from widgets.bars.descriptions import verdict
from widgets.bars.detail_strip import Detail, DetailStrip
from widgets.bars.greeting import Greeting
from widgets.bars.key_bar import KeyBar
from widgets.bars.legend import Legend
from widgets.bars.link_bar import LinkBar
from widgets.bars.side_header import SideHeader
from widgets.pair.comparison_view import ComparisonView
from widgets.pair.drawn_links import GUTTER_CELLS
from widgets.pair.layouts import arrange
from widgets.pair.panes import SOLO_CELLS
from widgets.pair.sides import Which, side_of
from widgets.pair.state import ViewState
from widgets.pair.stepping import same_passage
from widgets.search.search_bar import SearchBar
from wirediff.comparing.recurrences import Recurrences
from wirediff.marks import Judgements
from wirediff.passages import Comparison, Passage
from wirediff.text.sanitise import one_line

HEAD_CELLS = 84
"""Cells of a header beside another: those of a pane with its minimap."""


class ReaderScreen(ExplainedScreen[None]):
    """Two articles side by side, every shared passage marked, linked and stepped through.

    The view shows and moves them by its own keys; this screen says around it what is current, and
    hands the other keys to the parts that do what they say.
    """

    BINDING_GROUP_TITLE = "the reader"
    HELP = """
    Two articles side by side. A coloured background is what both have: [verbatim] in the same
    words, [edited] with most words kept, [paraphrase] in other words. ⇅ stands where the other
    article tells it in another place, ▏ beside what only this outlet has.

    {match.next} goes to the next shared passage, {own.next} to the next piece only this outlet
    has, {side.other} to the same passage on the other side. The lines below the text have both
    wordings of the passage you are at and why it is taken for shared; {match.detail} spells all of
    it out.

    ≠ counts the facts that the two state differently: {difference.next} goes to the next of them,
    {difference.list} lists them all.

    {mark.judge} is your verdict on a passage, {report.write} writes a report. The mouse works too:
    click a passage, a line or a map at the edge, drag to select, turn the wheel between the
    columns to step.

    Text that runs from right to left stands on the right, its letters in the order in which they
    are stored: turning them round is left to the terminal.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*READER_KEYS]
    VIEWS: ClassVar[tuple[type[DOMNode], ...]] = (ComparisonView,)
    CSS_PATH = "reader.tcss"
    AUTO_FOCUS = "#view"

    @dataclass
    class CompareAgain(Message):
        """The reader wants passages of another least length; to be answered by `refine`."""

        screen: ReaderScreen
        shortest: int
        """Words that a passage must have, at least 1."""

    @dataclass
    class Greeted(Message):
        """The reader has seen the greeting and gone on."""

    def __init__(
        self,
        comparison: Comparison,
        *,
        shortest: int = 2,
        top_level: bool = False,
        first_time: bool = False,
    ) -> None:
        """Read one comparison.

        Args:
            comparison: What to read.
            shortest: Words that a passage had to have when the articles were compared.
            top_level: Whether leaving the reader ends the program.
            first_time: Whether to explain colours and letters.
        """
        super().__init__()
        self._shortest, self._gained = shortest, 0
        self._top_level = top_level
        self._strip, self._search_bar = DetailStrip(id="detail"), SearchBar(id="search")
        self.view = ComparisonView(comparison, self._strip, self._search_bar, id="view")
        self._counter, self._legend = Counter(id="counter"), Legend(id="legend")
        self._key_bar = KeyBar(READER_HINTS, id="keys")
        self._pair = self.view.state.pair
        self._heads = {
            which: SideHeader(side_of(comparison, which), each.called, id=f"head-{which}")
            for which, each in self._pair.readings.items()
        }
        self.judging = Judging(self.view, self.tell)
        self._linking = Linking(self.view, self.judging)
        self._finding = Finding(self.view, self._search_bar)
        self._reporting = Reporting(self.view, lambda: self.judgements)
        self._parts = {
            "judging": self.judging,
            "linking": self._linking,
            "copying": Copying(self.view),
            "editing": Editing(self.view),
        }
        self._mouse, self._recurrences = Selecting(), Recurrences()
        self._greeting: Greeting | None = None
        if first_time:
            self.call_after_refresh(self._greet)

    def compose(self) -> ComposeResult:
        """Heads; panes with detail and search below; legend; keys."""
        with Horizontal(id="heads"):
            yield self._heads[Which.LEFT]
            yield self._counter
            yield self._heads[Which.RIGHT]
        yield self.view
        yield self._legend
        yield self._key_bar

    def on_mount(self) -> None:
        """Follow the view, and read what was judged before."""
        self.watch(self.view, "state", self._follow, init=False)
        self._lay_out(self.app.size)
        self.tell()
        self.set_focus(None)
        self.judging.keep()

    def on_screen_resume(self) -> None:
        """Read what other programs judged meanwhile."""
        self.judging.resume()

    def on_unmount(self) -> None:
        """Write what still waits to be written."""
        self.judging.close()

    @property
    def comparison(self) -> Comparison:
        """What is being read, its sides as they stand on the screen."""
        return self.view.state.comparison

    @property
    def found(self) -> Comparison:
        """What the engine found, its sides as they stand on the screen."""
        return self.judging.found

    @property
    def judgements(self) -> Judgements:
        """What the reader judged, with the sides as they stand on the screen."""
        return self.judging.judgements

    def refine(self, comparison: Comparison, *, shortest: int | None = None) -> None:
        """Read another comparison of the same two articles, in place.

        The text does not move, and the passage that was current stays so if it is still there.
        """
        if shortest is not None:
            self._shortest = shortest
        by_meaning = comparison.semantic and not self.found.semantic
        fewer = len(self.found.passages)
        self._gained = len(comparison.passages) - fewer if by_meaning else 0
        self.judging.refine(comparison)

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """Focus a widget; the view has the focus, and with it its keys, when nothing else has."""
        super().set_focus(widget or self.view, scroll_visible, from_app_focus)

    # Saying what is current

    def _follow(self, before: ViewState, state: ViewState) -> None:
        """Follow the view."""
        if before.one_column is not state.one_column:
            self._lay_out(self.app.size)
        if before.search is not state.search:
            self._finding.tell_count()
        if before.link is not state.link:
            self._linking.tell()
        self.tell()

    def tell(self) -> None:
        """Bring everything around the panes up to date."""
        self.view.drawn.catch_up()
        state = self.view.state
        self._tell_heads(state)
        self._counter.locked = state.locked and not state.own_only
        self._counter.place = place_of(state)
        self._counter.disagreements = len(state.pair.disagreements)
        marks, gained = len(self.judgements), self._gained
        self._legend.show(counts_of(state, shortest=self._shortest, marks=marks, gained=gained))
        self._strip.show(self._detail(state))
        self._key_bar.show(self._finding.hints(READER_HINTS))

    def _tell_heads(self, state: ViewState) -> None:
        counter = max(GUTTER_CELLS, self.view.drawn.cells)
        self._counter.styles.width = counter
        for which, head in self._heads.items():
            if state.pair is not self._pair:
                head.show(side_of(state.comparison, which), state.shown(which).called)
            head.disagreements = len(state.pair.disagreements)
            head.reading = which is state.side
            head.alone = alone_of(state, which)
            head.display = state.both_panes or which is state.side
            head.styles.max_width = HEAD_CELLS if state.both_panes else SOLO_CELLS - counter
        self._pair = state.pair

    def _detail(self, state: ViewState) -> Detail:
        detail = strip_of(state)
        if state.here is None:
            notes = tuple(with_keys(self, note) for note in detail.notes)
            return replace(detail, heading=with_keys(self, detail.heading), notes=notes)
        if (said := self.judging.note_here()) is not None:
            note = f"{verdict(said)}: {one_line(said.note)}"
            return replace(detail, notes=(note, *detail.notes))
        return detail

    # Layout

    def on_resize(self, event: events.Resize) -> None:
        """Choose the layout before the widgets take their new sizes: the text is then laid once."""
        self._lay_out(event.size)

    @on(ComparisonView.Resized)
    def _resized(self) -> None:
        # Also when another screen lies over this one, which then is told of no new size.
        self._lay_out(self.app.size)

    def _lay_out(self, size: Size) -> None:
        """Give everything the room that a terminal of this size allows it.

        By styles of single widgets: a class on the screen would style every widget anew, which
        takes longer than a key may.
        """
        one_column = self.view.state.one_column
        arrangement = arrange(size.width, size.height, one_column=one_column)
        self.query_one("#heads").styles.height = arrangement.heads
        self._strip.display = arrangement.detail > 0
        self._strip.styles.height = arrangement.detail
        self._legend.display = arrangement.legend
        self.view.lay_out(size)
        self._tell_heads(self.view.state)

    def on_layout(self, message: Layout) -> None:
        """Draw everything anew in the picture that shows another layout.

        Textual draws where its map differs from the one before. Whoever asks for the map in
        between, as Textual itself does for what is to be repainted, has it made anew; then nothing
        differs, and what has gone stays on the terminal.
        """
        # Not what changes inside a line, such as the count of a search.
        if message.widget.parent in (self, self.view, self.view.query_one("#panes")):
            self.refresh()

    # Greeting

    def _greet(self) -> None:
        """Explain colours and letters, above the strip of the current passage."""
        keys = (
            "{match.next} next shared passage · {side.other} other side · "
            "{help.toggle} every key · any key hides this",
            "{match.next} next · {side.other} side · {help.toggle} keys · any key hides this",
        )
        self._greeting = Greeting([with_keys(self, each) for each in keys])
        self.view.mount(self._greeting, after="#panes")

    def on_key(self, _: events.Key) -> None:
        """Any key closes the greeting and keeps its normal effect."""
        self._end_greeting()

    def on_click(self, _: events.Click) -> None:
        """So does any click."""
        self._end_greeting()

    def _end_greeting(self) -> None:
        if self._greeting is not None:
            self._greeting.remove()
            self._greeting = None
            self.post_message(self.Greeted())

    # Selecting with the mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a selection begins."""
        # Not by ours: a button that was let go outside the terminal told nobody.
        self._mouse.begin(super().get_widget_and_offset_at(event.screen_x, event.screen_y)[0])

    def on_text_selected(self) -> None:
        """The button was let go."""
        self._mouse.end()

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What the mouse selects from or to."""
        return self._mouse.nearest(*super().get_widget_and_offset_at(x, y), x, y)

    # Finding

    def action_find(self) -> None:
        """Ask for words to find in both articles."""
        self._search_bar.open()
        self.tell()

    @on(SearchBar.Asked)
    def _asked(self, event: SearchBar.Asked) -> None:
        self._finding.look_for(event.query, pattern=event.pattern)

    @on(SearchBar.Entered)
    def _entered(self) -> None:
        self.set_focus(None)

    @on(SearchBar.Closed)
    def _end_search(self) -> None:
        self._finding.end()
        self.tell()

    # Judging, linking and taking along

    def action_do(self, part: str, what: str) -> None:
        """Have a part do something: `do('judging', 'undo')`."""
        getattr(self._parts[part], what)()

    def action_report(self) -> None:
        """Write a report or a picture."""
        self._reporting.ask()

    @on(LinkBar.Moved)
    @on(LinkBar.Resized)
    @on(LinkBar.Turned)
    @on(LinkBar.Finished)
    @on(LinkBar.Closed)
    def _link(self, event: Message) -> None:
        self._linking.obey(event)

    # All about one passage

    def action_detail(self) -> None:
        """Spell the passage out, or show the place of own content in the whole article."""
        state = self.view.state
        if state.own_only:
            self.view.show_whole()
        elif state.current is not None:
            both, order = state.pair.both, state.order
            detail = DetailScreen(*both, state.current, order, self._recurrences)
            self.app.push_screen(detail, self._return_to)
        else:
            own = state.current_own is not None
            here = f"Only {state.reading.called} has this" if own else "Nothing is current"
            way = with_keys(self, ": {match.next} goes to a shared passage") if state.order else ""
            self.notify(f"{here}{way}.", timeout=3, markup=False)

    def action_differences(self) -> None:
        """List all disagreements, to go to one."""
        self.app.push_screen(DisagreementsScreen(self.view.state.pair), self._go_to)

    def _go_to(self, passage: Passage | None) -> None:
        """Go to a passage that was chosen from a list, also when a filter hides it."""
        passages = self.comparison.passages
        if passage is not None:
            number = same_passage(passages, passage, range(len(passages)))
            if number is not None:
                self.view.reveal(number)

    def _return_to(self, passage: Passage | None) -> None:
        """Go to the passage that another screen was left at, if it is still there."""
        state = self.view.state
        if passage is not None:
            passages = state.comparison.passages
            number = same_passage(passages, passage, state.selection.numbers)
            if number is not None and number != state.current:
                self.view.go_to_passage(number)

    # Comparing again, and leaving

    def action_compare_again(self, by: int) -> None:
        """Allow passages of one word less, or ask for one word more."""
        shortest = max(1, self._shortest + by)
        if shortest != self._shortest:
            self._shortest = shortest
            self.tell()
            self.post_message(self.CompareAgain(self, shortest))

    def action_back(self) -> None:
        """Out of whatever is going on, the innermost first, else out of the reader."""
        state = self.view.state
        if state.link is not None:
            self._linking.end()
        elif self._search_bar.is_open:
            self._end_search()
        elif self.selections:
            self.clear_selection()
        elif state.solo:
            self.view.action_set_solo(False)
        elif state.own_only:
            self.view.leave_own()
        elif not self._top_level:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Back to where the reader came from, or out of the program."""
        if self._top_level:
            self.app.exit()
        else:
            self.dismiss(None)
