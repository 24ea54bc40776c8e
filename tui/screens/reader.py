"""The reader: two articles, what they share, and what is each outlet's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import HelpPanel

from tui.commands import KeyCommands
from tui.screens.copying_screen import CopyingScreen
from tui.screens.editing_screen import EditingScreen
from tui.screens.greeting_screen import GreetingScreen
from tui.screens.linking_screen import LinkingScreen
from tui.screens.own_screen import OwnScreen
from tui.screens.reader_keys import READER_HINTS, READER_KEYS
from tui.screens.reporting_screen import ReportingScreen
from tui.screens.scrolling_screen import ScrollingScreen
from tui.screens.searching_screen import SearchingScreen
from widgets.search_bar import SearchBar
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
        """Out of whatever is going on, the innermost first, else out of the reader."""
        if self.is_linking:
            self.end_link()
        elif self.query_one(SearchBar).is_open:
            self.end_search()
        elif self.selections:
            self.clear_selection()
        elif self.query(HelpPanel):
            self.app.action_hide_help_panel()
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
