"""A list of the reader's marks: of this pair, or of all articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui.keys.commands import ENTER_ACTIONS
from tui.screens.dialogs.filter_line import FilterLine
from tui.screens.explained_screen import ExplainedScreen
from tui.workers import beside
from widgets.bars.choice_list import ChoiceList
from widgets.bars.key_bar import Hint, KeyBar
from widgets.paint.cells import clip, fit, width_of
from wirediff.errors import StoreError
from wirediff.marks import Judgement
from wirediff.marks.rows import StoredMark
from wirediff.reports.marks_list import named, words_of
from wirediff.text.sanitise import one_line
from wirediff.wording.phrases import counted

VERDICT_CELLS: Final = 13
PAIR_CELLS: Final = 24
"""Cells of the columns before the words: the longest verdict, and two outlets."""


@dataclass(frozen=True, slots=True)
class MarkChoice:
    """A mark that the reader goes to or removes."""

    judgement: Judgement
    remove: bool = False
    """Whether to remove it; otherwise the reader goes there."""


class MarksScreen(ExplainedScreen[MarkChoice | None], ModalScreen[MarkChoice | None]):
    """Lists marks, those of all articles newest first; ends with the chosen one."""

    BINDING_GROUP_TITLE = "your marks"
    HELP = """
    Your marks on these two articles: the verdict's letter and name, how the passage begins, and
    your note. Enter goes to the passage, {marks.remove} removes the mark.

    {marks.all} lists the marks on all articles you ever read, the newest first; to go to one of
    those, open its articles. {marks.filter} narrows the list to a word, a verdict or an outlet.
    """

    CSS_PATH = "marks_screen.tcss"
    AUTO_FOCUS = "#marks"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move(1)", "Next mark", show=False, id="marks.down"),
        Binding("k", "move(-1)", "Previous mark", show=False, id="marks.up"),
        Binding("enter", "go", "Go to the passage", id="marks.go"),
        Binding("d,delete", "remove", "Remove the mark", id="marks.remove"),
        Binding("a", "everywhere", "Of this pair, or of all articles", id="marks.all"),
        Binding("slash,tab,shift+tab", "other_field", "Filter or list", id="marks.filter"),
        Binding("escape", "leave", "Back to the reader", id="marks.leave"),
    ]

    HINTS = (
        Hint("go", ("marks.go", *ENTER_ACTIONS), needed=True),
        Hint("remove", ("marks.remove",)),
        Hint("all articles", ("marks.all",)),
        Hint("filter", ("marks.filter",)),
        Hint("back", ("marks.leave",), needed=True),
        Hint("help", ("help.toggle",)),
    )

    def __init__(
        self,
        here: Sequence[StoredMark],
        everywhere: Callable[[], Sequence[StoredMark]],
        *,
        how_to_judge: str = "",
    ) -> None:
        """List marks.

        Args:
            here: Those of the pair being read.
            everywhere: Reads those of all pairs; called in a thread, may raise `StoreError`.
            how_to_judge: Shown above an empty list.
        """
        super().__init__()
        self._here = tuple(here)
        self._read_everywhere = everywhere
        self._how_to_judge = how_to_judge
        self._everywhere: tuple[StoredMark, ...] | None = None
        self._listed: tuple[StoredMark, ...] = ()

    def compose(self) -> ComposeResult:
        """A filter over the list."""
        with Vertical(id="box"):
            yield FilterLine(
                placeholder="filter: words, verdict, outlet", id="filter", compact=True
            )
            yield ChoiceList(id="marks", markup=False, compact=True)
            yield KeyBar(self.HINTS)

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()

    @property
    def _all(self) -> tuple[StoredMark, ...]:
        return self._here if self._everywhere is None else self._everywhere

    def _fill(self) -> None:
        wanted = self.query_one(Input).value.casefold().split()
        listed = [kept for kept in self._all if all(word in searched(kept) for word in wanted)]
        self._listed = tuple(listed)
        marks = self.query_one(OptionList)
        marks.clear_options()
        marks.add_options(Option(self._row(kept)) for kept in listed)
        marks.highlighted = 0 if listed else None
        where = "of this pair" if self._everywhere is None else "of all articles"
        count = counted(len(listed), "mark")
        nothing = f" · {self._how_to_judge}" if self._how_to_judge and not listed else ""
        self.query_one("#box").border_title = f"{count} {where}{nothing}"

    def _row(self, kept: StoredMark) -> Content:
        """Verdict, pair, how the passage begins, in one line; a note in another."""
        said = kept.judgement
        what = fit(said.kind or ("by hand" if said.by_hand else "note"), VERDICT_CELLS)
        if self._everywhere is not None:
            pair = f"{named(kept.left)} × {named(kept.right)}"
            what += f" {said.at:%Y-%m-%d} {fit(pair, PAIR_CELLS)}"
        room = min(self.app.size.width * 92 // 100, 110) - 10 - width_of(what)
        words = clip(words_of(kept.left_words or kept.right_words), max(10, room))
        note = f"\n      note: {one_line(said.note)}" if said.note else ""
        return Content.assemble(
            (f" {said.letter} ", "bold reverse"),
            (f" {what} ", "bold"),
            words,
            (note, "$text-muted"),
        )

    @on(Input.Changed)
    def _filtered(self) -> None:
        self._fill()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one("#marks").focus()

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_go()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Letters go into the filter while it is written."""
        if action in ("move", "remove", "everywhere", "go"):
            return not self.query_one(Input).has_focus
        return True

    def action_move(self, by: int) -> None:
        """To the next or previous mark."""
        marks = self.query_one(OptionList)
        if by > 0:
            marks.action_cursor_down()
        else:
            marks.action_cursor_up()

    def action_other_field(self) -> None:
        """From the list to the filter, or back."""
        words, marks = self.query_one(Input), self.query_one(OptionList)
        # At once, unlike `focus`: what is typed next may have arrived already.
        self.set_focus(marks if words.has_focus else words)

    def action_everywhere(self) -> None:
        """Show the marks of all articles, or of this pair again."""
        if self._everywhere is None:
            self._show_everywhere()
        else:
            self._everywhere = None
            self._fill()

    @work(exclusive=True)
    async def _show_everywhere(self) -> None:
        try:
            self._everywhere = tuple(await beside(self._read_everywhere))
        except StoreError as error:
            self.notify(str(error), severity="error", timeout=8, markup=False)
        else:
            self._fill()

    def action_go(self) -> None:
        """End with the mark under the cursor."""
        self._end(remove=False)

    def action_remove(self) -> None:
        """End with the mark under the cursor, to be removed."""
        self._end(remove=True)

    def _end(self, *, remove: bool) -> None:
        number = self.query_one(OptionList).highlighted
        if number is None:
            return
        kept = self._listed[number]
        # The file may have the two articles the other way round.
        same = (kept.judgement, kept.judgement.mirrored())
        mine = next((one for one in self._here if one.judgement in same), None)
        if mine is None:
            sources = one_line(f"{kept.left.source} {kept.right.source}")
            self.notify(f"Open its articles first: {sources}", timeout=8, markup=False)
        else:
            self.dismiss(MarkChoice(mine.judgement, remove))

    def action_leave(self) -> None:
        """Back to the reader."""
        self.dismiss(None)


def searched(kept: StoredMark) -> str:
    """All words of a mark by which it can be found."""
    said = kept.judgement
    parts = [said.words, said.note, kept.left_words, kept.right_words]
    for article in (kept.left, kept.right):
        parts += [article.outlet or "", article.title or "", article.source]
    return " ".join(parts).casefold()
