"""The reader: two articles, what they share, and what is each outlet's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import HelpPanel

from tui.commands import KeyCommands
from tui.screens.copying_screen import CopyingScreen
from tui.screens.detail import DetailScreen
from tui.screens.reader_keys import READER_HINTS, READER_KEYS
from widgets.comparison_view import ComparisonView
from widgets.filtering import EVERYTHING
from widgets.search_bar import SearchBar
from widgets.searching import NO_SEARCH, Search, search
from widgets.sides import Which, side_of
from widgets.stepping import FORWARD, starts_of, step, step_from
from wirediff.passages import Comparison, Kind, Passage


class ReaderScreen(CopyingScreen):
    """Two articles side by side, every shared passage marked, linked and stepped through."""

    HELP = """\
**Colour** is what both articles have: **V** the same words, **E** edited, **P** in other words.

**⇅** stands where the other article tells it in another place, **▏** where only this one tells it.
"""

    BINDINGS: ClassVar[list[BindingType]] = [*READER_KEYS]
    HINTS = READER_HINTS
    COMMANDS = Screen.COMMANDS | {KeyCommands}
    CSS_PATH = "reader.tcss"
    AUTO_FOCUS = ""

    @dataclass
    class CompareAgain(Message):
        """The reader wants passages of another least length; to be answered by `refine`."""

        screen: ReaderScreen
        shortest: int
        """Words that a passage must have, at least 1."""

    def __init__(
        self, comparison: Comparison, *, shortest: int = 2, top_level: bool = False
    ) -> None:
        """Read one comparison.

        Args:
            comparison: What to read.
            shortest: Words that a passage had to have when the articles were compared.
            top_level: Whether leaving the reader ends the program.
        """
        super().__init__(comparison, shortest=shortest)
        self._top_level = top_level
        self._search: Search = NO_SEARCH

    # Stepping

    def action_step(self, direction: int) -> None:
        """To the next find while a search is on, else to the next passage."""
        if self._search.finds:
            self._go_to_find(self._search.stepped(direction))
        else:
            self.action_step_passage(direction)

    def action_step_passage(self, direction: int) -> None:
        """To the next or previous passage of the side being read."""
        view, order = self.view, self.order
        if view.current is not None and view.in_view(view.current, self.side):
            number = step(order, view.current, direction)
        else:
            starts = starts_of(self._comparison.passages, self.side, order)
            index = step_from(starts, view.pane(self.side).place, direction)
            number = None if index is None else order[index]
        if number is None:
            self._tell_end("shared passage", direction)
        else:
            self._go_to(number)

    def action_step_own(self, direction: int) -> None:
        """To the next or previous stretch that only this side has."""
        view = self.view
        own = view.pane(self.side).reading.layers.own
        if view.current_own is not None:
            number = step(range(len(own)), view.current_own, direction)
        else:
            number = step_from([span.start for span in own], view.pane(self.side).place, direction)
        if number is None:
            name = view.pane(self.side).reading.called
            self._tell_end(f"passage that only {name} has", direction)
        else:
            self._go_to_own(number)

    def action_other_side(self) -> None:
        """To the same passage on the other side, or just to the other side."""
        view, number = self.view, self.view.current
        view.current_own = None
        view.read(self.side.other)
        if number is not None:
            self.call_after_refresh(view.go_to_passage, number)

    def action_align(self) -> None:
        """Put the other end of the current passage beside this one."""
        if self.view.current is not None:
            self.view.go_to_passage(self.view.current)
            self.view.align(self.view.current)

    def action_detail(self) -> None:
        """All about the current passage, then back to the one it was left at."""
        if self.view.current is not None:
            detail = DetailScreen(*self._readings, self.view.current, self.order)
            self.app.push_screen(detail, self._return_from_detail)

    def _return_from_detail(self, passage: Passage | None) -> None:
        number = self._number_of(passage)
        if number is not None and number != self.view.current:
            self._go_to(number)

    def action_toggle_lock(self) -> None:
        """Scroll the panes together, or apart."""
        self.view.locked = not self.view.locked
        self.tell()

    def _go_to(self, number: int) -> None:
        self.set_current(number)
        self.view.go_to_passage(number)

    def _go_to_own(self, number: int) -> None:
        view = self.view
        view.current = None
        view.current_own = number
        view.go_to(view.pane(self.side).reading.layers.own[number], self.side)
        self.tell()

    def _tell_end(self, what: str, direction: int) -> None:
        end = "last" if direction == FORWARD else "first"
        self.notify(f"This is the {end} {what}.", timeout=2, markup=False)

    @on(ComparisonView.Picked)
    def _picked(self, event: ComparisonView.Picked) -> None:
        self._go_to(event.number)

    @on(ComparisonView.OwnPicked)
    def _own_picked(self, event: ComparisonView.OwnPicked) -> None:
        self._go_to_own(event.number)

    @on(ComparisonView.Stepped)
    def _stepped(self, event: ComparisonView.Stepped) -> None:
        self.action_step_passage(event.direction)

    # Moving

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self.view.scroll(rows)

    def action_page(self, pages: float) -> None:
        """Scroll by pages; one row of the last page stays."""
        self.view.scroll(round(pages * max(1, self.view.pane(self.side).size.height - 1)))

    def action_top(self) -> None:
        """To the beginning."""
        self.view.scroll(-len(self.view.pane(self.side).page))

    def action_bottom(self) -> None:
        """To the end."""
        self.view.scroll(len(self.view.pane(self.side).page))

    # Choosing what is shown

    def action_toggle_kind(self, kind: str) -> None:
        """Show or hide the passages of one kind."""
        self.set_filter(self._filter.toggled(Kind(kind)))

    def action_toggle_moved(self) -> None:
        """Show only moved passages, or all."""
        self.set_filter(self._filter.only_moved(not self._filter.moved_only))

    def action_show_all(self) -> None:
        """Show every passage."""
        self.set_filter(EVERYTHING)

    def action_toggle_fold(self) -> None:
        """Fold what is not shared, or unfold it."""
        self.view.folded = not self.view.folded
        self.tell()

    def action_toggle_boilerplate(self) -> None:
        """Hide what is not the story, or show it."""
        self.view.hide_boilerplate = not self.view.hide_boilerplate
        self.tell()

    def action_toggle_layout(self) -> None:
        """Side by side where there is room, or one column."""
        self._one_column = not self._one_column
        self.lay_out()

    def action_toggle_links(self) -> None:
        """Show the drawn links and the maps, or leave their room to the text."""
        self.view.links = not self.view.links

    def action_swap(self) -> None:
        """Exchange left and right, and with them what a search found."""
        self.swap()
        self._search = self._search.exchanged()
        self.view.set_hits({which: self._search.hits(which) for which in Which})

    def action_maximize_pane(self) -> None:
        """Give the side being read all the room."""
        self.view.solo = True
        self.tell()

    def action_restore_pane(self) -> None:
        """Show both sides again."""
        self.view.solo = False
        self.tell()

    def action_shorter(self) -> None:
        """Allow passages of one word less."""
        self._compare_again(max(1, self._shortest - 1))

    def action_longer(self) -> None:
        """Ask for passages of one word more."""
        self._compare_again(self._shortest + 1)

    def _compare_again(self, shortest: int) -> None:
        if shortest != self._shortest:
            self._shortest = shortest
            self.tell()
            self.post_message(self.CompareAgain(self, shortest))

    # Searching

    def action_find(self) -> None:
        """Ask for words to find in both articles."""
        self.query_one(SearchBar).open()

    @on(SearchBar.Asked)
    def _asked(self, event: SearchBar.Asked) -> None:
        left, right = (side_of(self._comparison, which).article.text for which in Which)
        place = self.view.pane(self.side).place
        self._go_to_find(search(event.query, left, right, self.side, place))

    @on(SearchBar.Entered)
    def _entered(self) -> None:
        self.set_focus(None)

    @on(SearchBar.Closed)
    def _end_search(self) -> None:
        bar = self.query_one(SearchBar)
        bar.close()
        self._go_to_find(NO_SEARCH)
        self.set_focus(None)

    def _go_to_find(self, wanted: Search) -> None:
        self._search = wanted
        self.view.set_hits({which: wanted.hits(which) for which in Which})
        bar = self.query_one(SearchBar)
        bar.tell(wanted.count if bar.query_text else "")
        if wanted.here is not None:
            self.view.go_to(wanted.here.span, wanted.here.which)

    # Help and leaving

    def action_toggle_help(self) -> None:
        """Show the keys, or hide them."""
        if self.query(HelpPanel):
            self.app.action_hide_help_panel()
        else:
            # The panel explains what has the focus, and nothing has it while one reads.
            self.view.focus()
            self.app.action_show_help_panel()

    def action_back(self) -> None:
        """Out of the search, the selection, the help or the single pane, else out of the reader."""
        if self.query_one(SearchBar).is_open:
            self._end_search()
        elif self.selections:
            self.clear_selection()
        elif self.query(HelpPanel):
            self.app.action_hide_help_panel()
        elif self.view.solo:
            self.action_restore_pane()
        elif not self._top_level:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Back to where the reader came from, or out of the program."""
        if self._top_level:
            self.app.exit()
        else:
            self.dismiss(None)
