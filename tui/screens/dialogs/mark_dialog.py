"""The reader's verdict on a passage, and a note."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.keys.commands import ENTER_ACTIONS
from tui.screens.explained_screen import ExplainedScreen
from widgets.bars.choice_list import ChoiceList
from widgets.bars.input_line import InputLine
from widgets.bars.key_bar import Hint, KeyBar
from widgets.page.side_text import Reading
from widgets.paint.cells import fit
from widgets.pair.sides import Which
from wirediff.marks import LETTERS, Judged, Judgement
from wirediff.text.sanitise import one_line

MEANINGS: Final = {
    Judged.WIRE: "both took it from an agency",
    Judged.LIFTED: "one took it from the other",
    Judged.QUOTE: "both quote the same person or paper",
    Judged.COINCIDENCE: "the same by chance",
    Judged.WRONG: "no match; it no longer counts",
}
"""What each verdict means."""

VERDICTS: Final = (*Judged, None)
"""In the order of the digits; no verdict is 0."""

LONGEST_NOTE: Final = 2_000
"""Characters of a note."""

QUOTED: Final = 200
"""Characters of each end that are shown: two lines and a little."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the reader decided."""

    kind: Judged | None
    note: str


class MarkDialog(ExplainedScreen[Verdict | None], ModalScreen[Verdict | None]):
    """Asks for a verdict and a note; ends with both, or with nothing when the reader cancels."""

    BINDING_GROUP_TITLE = "your verdict"
    HELP = """
    Judge this passage: choose a verdict by its digit, its letter, the arrows or the mouse, and add
    a note if you like ({mark.field} goes to that line and back). Enter saves both; a click on a
    verdict saves it at once. {mark.leave} changes nothing.

    A wrong match no longer counts. Your marks are in every report, and you can undo each of them.
    """

    CSS_PATH = "mark_dialog.tcss"
    AUTO_FOCUS = "#verdicts"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012
    """Below 20 rows there is no room for two long wordings and gaps beside all the verdicts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                f"{digit},{LETTERS[kind].lower()}",
                f"choose({index})",
                f"{kind.capitalize()}",
                show=False,
                id=f"mark.{kind.name.lower()}",
            )
            for index, (digit, kind) in enumerate(zip("12345", Judged, strict=True))
        ),
        Binding("0,n", "choose(5)", "No verdict, only a note", show=False, id="mark.none"),
        Binding("j", "move(1)", "Next verdict", show=False, id="mark.down"),
        Binding("k", "move(-1)", "Previous verdict", show=False, id="mark.up"),
        Binding("tab,shift+tab,slash", "other_field", "Verdict or note", id="mark.field"),
        Binding("enter", "keep", "Save", id="mark.keep"),
        Binding("escape", "leave", "Change nothing", id="mark.leave"),
    ]

    HINTS = (
        Hint("save", ("mark.keep", *ENTER_ACTIONS), needed=True),
        Hint("note", ("mark.field",)),
        Hint("cancel", ("mark.leave",), needed=True),
        Hint("help", ("help.toggle",)),
    )

    def __init__(
        self,
        where: Judgement,
        left: Reading,
        right: Reading,
        keep: Callable[[Verdict], object] = lambda _verdict: None,
    ) -> None:
        """Ask about one place.

        Args:
            where: The judgement of that place, or a blank one.
            left: The left side.
            right: The right side.
            keep: Called with an unfinished note when the program ends while this is open.
        """
        super().__init__()
        self._where = where
        self._keep = keep
        self._sides = (left, right)

    def compose(self) -> ComposeResult:
        """Both wordings, the verdicts, the note."""
        with Vertical(id="box") as box:
            box.border_title = "note on own words" if self._where.on_own else "your verdict"
            box.set_class(not self._where.on_own, "-choosing")
            with Vertical(id="wordings"):
                yield from self._wordings()
            verdicts = ChoiceList(*self._options(), id="verdicts", markup=False, compact=True)
            verdicts.display = not self._where.on_own
            yield verdicts
            with Vertical(id="below"):
                yield InputLine(
                    self._where.note,
                    placeholder="a note, if you like",
                    max_length=LONGEST_NOTE,
                    id="note",
                    compact=True,
                )
                yield KeyBar(self.HINTS)

    def on_mount(self) -> None:
        """Begin at the present verdict, or at the note where there is none to give."""
        self.query_one(OptionList).highlighted = VERDICTS.index(self._where.kind)
        if self._where.on_own:
            self.query_one(InputLine).begin()

    def on_resize(self) -> None:
        """Keep the chosen verdict in view where there is no room for all."""
        self.call_after_refresh(self.query_one(OptionList).scroll_to_highlight)

    def _wordings(self) -> Iterator[Static]:
        for reading in self._sides:
            if words := self._words(reading):
                name = fit(reading.called, 13) + " "
                yield Static(Content.assemble((name, "$text-muted"), words), classes="words")

    def _options(self) -> list[Option]:
        options = [
            Option(
                Content.assemble(
                    (f" {index} ", "bold"),
                    (f" {LETTERS[kind]} ", "bold reverse"),
                    f" {fit(kind, 14)}",
                    (MEANINGS[kind], "$text-muted"),
                )
            )
            for index, kind in enumerate(Judged, start=1)
        ]
        none = Content.assemble(
            (" 0 ", "bold"), "    no verdict    ", ("only a note", "$text-muted")
        )
        return [*options, Option(none)]

    def _words(self, reading: Reading) -> str:
        spans = self._where.left if reading.which is Which.LEFT else self._where.right
        words = one_line(" … ".join(span.of(reading.article.text) for span in spans))
        return words if len(words) <= QUOTED else words[: QUOTED - 1] + "…"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Letters go into the note while it is written, and own words get no verdict."""
        if action in ("choose", "move"):
            return not self.query_one(Input).has_focus and not self._where.on_own
        return True

    def action_choose(self, index: int) -> None:
        """Choose a verdict, without saving it yet."""
        self.query_one(OptionList).highlighted = index

    def action_move(self, by: int) -> None:
        """To the next or previous verdict."""
        verdicts = self.query_one(OptionList)
        if by > 0:
            verdicts.action_cursor_down()
        else:
            verdicts.action_cursor_up()

    def action_other_field(self) -> None:
        """From the verdicts to the note, or back."""
        note, verdicts = self.query_one(InputLine), self.query_one(OptionList)
        if note.has_focus and verdicts.display:
            verdicts.focus()
        else:
            note.begin()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_keep()

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_keep()

    def action_keep(self) -> None:
        """End with the chosen verdict and the note."""
        chosen = self.query_one(OptionList).highlighted
        kind = None if chosen is None or self._where.on_own else VERDICTS[chosen]
        self.dismiss(Verdict(kind, self._note))

    def keep_draft(self) -> None:
        """Keep the note as it is, beside the former verdict: Enter has not confirmed another."""
        if self._note and self._note != self._where.note:
            self._keep(Verdict(self._where.kind, self._note))

    @property
    def _note(self) -> str:
        """The note; one that the reader did not change keeps its blanks."""
        note, former = self.query_one(Input).value, self._where.note
        return former if note == former else note.strip()

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
