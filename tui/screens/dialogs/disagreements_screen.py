"""All facts that the two sides state differently, in a list."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.keys.commands import ENTER_ACTIONS
from tui.screens.explained_screen import ExplainedScreen
from widgets.bars.descriptions import place, severity_sign
from widgets.bars.key_bar import Hint, KeyBar
from widgets.paint.cells import clip, width_of
from widgets.pair.pair import Pair
from wirediff.passages import Passage, Severity
from wirediff.wording.disagreements import (
    judgement_in_words,
    kind_in_words,
    parted_readings,
)
from wirediff.wording.phrases import counted

MOST_CELLS: Final = 110
"""Cells of the widest box, as the style sheet has it."""

FRAME_CELLS: Final = 6
"""Cells of the box and the list around a line."""


class DisagreementsScreen(ExplainedScreen[Passage | None], ModalScreen[Passage | None]):
    """Lists disagreements, contradictions first; ends with the passage of the one chosen.

    Not with its number: a better comparison may have arrived and numbered them again.
    """

    BINDING_GROUP_TITLE = "all disagreements"
    HELP = """
    Every fact that the two articles state differently, one on a line: how grave it is, what it is,
    what the left and what the right article says, and where. Contradictions come first.

    {differences.go} goes to the passage. Words that are only spelt differently are not listed.
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
        grave = "bold" if difference.severity is Severity.CONTRADICTION else ""
        label = f"{severity_sign(difference)} {kind_in_words(difference)}: "
        judged = judgement_in_words(difference)
        after = f"{f' ({judged})' if judged else ''}  {place(left, right, number)}"
        room = min(MOST_CELLS, self.app.size.width * 9 // 10) - FRAME_CELLS
        cells = max(8, (room - width_of(label) - width_of(after) - 3) // 2)
        mine, theirs = parted_readings(difference, left.article.text, right.article.text)
        values = f"{clip(mine, cells)} | {clip(theirs, cells)}"
        return Option(Content.assemble((label + values, grave), (after, "$text-muted")))

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
