"""The reader: two articles, what they share, and what is each outlet's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from tui.screens.reader.copying_screen import CopyingScreen
from tui.screens.reader.editing_screen import EditingScreen
from tui.screens.reader.greeting_screen import GreetingScreen
from tui.screens.reader.linking_screen import LinkingScreen
from tui.screens.reader.own_screen import OwnScreen
from tui.screens.reader.reader_keys import READER_HINTS, READER_KEYS
from tui.screens.reader.reporting_screen import ReportingScreen
from tui.screens.reader.scrolling_screen import ScrollingScreen
from tui.screens.reader.searching_screen import SearchingScreen
from widgets.search.search_bar import SearchBar
from wirediff.passages import Comparison


class ReaderScreen(
    LinkingScreen,
    OwnScreen,
    ScrollingScreen,
    SearchingScreen,
    CopyingScreen,
    ReportingScreen,
    EditingScreen,
    GreetingScreen,
):
    """Two articles side by side, every shared passage marked, linked and stepped through."""

    BINDING_GROUP_TITLE = "the reader"
    HELP = """
    Two articles side by side. A coloured background is what both have: [verbatim] in the same
    words, [edited] with most words kept, [paraphrase] in other words. ⇅ stands where the other
    article tells it in another place, ▏ beside what only this outlet has.

    {match.next} goes to the next shared passage, {own.next} to the next piece only this outlet
    has, {side.other} to the same passage on the other side. The lines below the text have both
    wordings of the passage you are at and why it is taken for shared; {match.detail} spells all of
    it out.

    {mark.judge} is your verdict on a passage, {report.write} writes a report. The mouse works too:
    click a passage, a line or a map at the edge, drag to select, turn the wheel between the
    columns to step.

    Text that runs from right to left stands on the right, its letters in the order in which they
    are stored: turning them round is left to the terminal.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*READER_KEYS]
    HINTS = READER_HINTS
    CSS_PATH = "reader.tcss"
    AUTO_FOCUS = ""

    @dataclass
    class CompareAgain(Message):
        """The reader wants passages of another least length; to be answered by `refine`."""

        screen: ReaderScreen
        shortest: int
        """Words that a passage must have, at least 1."""

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
        super().__init__(comparison, shortest=shortest)
        self._top_level = top_level
        if first_time:
            self.call_after_refresh(self.greet)

    def action_step(self, direction: int) -> None:
        """To the next find while a search is on, else to the next passage."""
        if not self.step_to_find(direction):
            self.action_step_passage(direction)

    # Comparing again

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

    # Leaving

    def action_back(self) -> None:
        """Out of whatever is going on, the innermost first, else out of the reader."""
        if self.is_linking:
            self.end_link()
        elif self.query_one(SearchBar).is_open:
            self.end_search()
        elif self.selections:
            self.clear_selection()
        elif self.view.solo:
            self.action_restore_pane()
        elif self.leave_own():
            return
        elif not self._top_level:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Back to where the reader came from, or out of the program."""
        if self._top_level:
            self.app.exit()
        else:
            self.dismiss(None)
