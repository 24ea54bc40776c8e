"""All facts that the two sides state differently, in a list."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.keys.commands import ENTER_ACTIONS
from tui.screens.explained_screen import Dialog
from widgets.bars.descriptions import disagreement, place
from widgets.bars.key_bar import Hint, KeyBar
from widgets.pair.pair import Pair
from wirediff.passages import Passage, Severity
from wirediff.wording.phrases import counted


class DisagreementsScreen(Dialog[Passage | None]):
    """Lists disagreements, contradictions first; ends with the passage of the one chosen.

    Not with its number: a better comparison may have arrived meanwhile and numbered them anew.
    """

    BINDING_GROUP_TITLE = "all disagreements"
    HELP = """
    Every fact that the two articles state differently, one on a line: how grave it is, what it is,
    what the left and what the right article says, and where. Contradictions come first.

    Enter goes to the passage. Words that are only spelt differently are not in this list.
    """

    CSS_PATH = "disagreements_screen.tcss"
    AUTO_FOCUS = "#disagreements"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move(1)", "Next disagreement", show=False, id="differences.down"),
        Binding("k", "move(-1)", "Previous disagreement", show=False, id="differences.up"),
        Binding("enter", "go", "Go to the passage", id="differences.go"),
        Binding("escape,q,D", "leave", "Back to the reader", id="differences.leave"),
    ]

    HINTS = (
        Hint("go", ("differences.go", *ENTER_ACTIONS), needed=True),
        Hint("choose", ("differences.down", "differences.up")),
        Hint("back", ("differences.leave",), needed=True),
        Hint("help", ("help.toggle",)),
    )

    def __init__(self, pair: Pair) -> None:
        super().__init__()
        self._pair = pair

    def compose(self) -> ComposeResult:
        """A line for each."""
        found = self._pair.disagreements
        with Vertical(id="box") as box:
            box.border_title = counted(len(found), "disagreement")
            options = list(map(self._line, range(len(found))))
            nothing = Option("The two articles disagree on nothing that they share.", disabled=True)
            yield OptionList(
                *(options or [nothing]), id="disagreements", markup=False, compact=True
            )
            yield KeyBar(self.HINTS)

    def on_mount(self) -> None:
        """Stand at the first."""
        self.query_one(OptionList).action_first()

    def _line(self, index: int) -> Option:
        number, difference = self._pair.disagreements[index]
        left, right = self._pair.both
        grave = difference.severity is Severity.CONTRADICTION
        return Option(
            Content.assemble(
                (disagreement(left.article, right.article, difference), "bold" if grave else ""),
                (f"  {place(left, right, number)}", "$text-muted"),
            )
        )

    @on(OptionList.OptionSelected)
    def action_go(self) -> None:
        """Go to the passage of the one chosen."""
        index = self.query_one(OptionList).highlighted
        if index is not None and index < len(self._pair.disagreements):
            number, _ = self._pair.disagreements[index]
            self.dismiss(self._pair.comparison.passages[number])

    def action_move(self, by: int) -> None:
        """To the next or previous one."""
        listed = self.query_one(OptionList)
        (listed.action_cursor_down if by > 0 else listed.action_cursor_up)()

    def action_leave(self) -> None:
        """Back to where the reader was."""
        self.dismiss(None)
