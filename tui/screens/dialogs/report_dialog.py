"""In which form a report is written, and where to."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.handoff.report_files import with_suffix
from tui.keys.commands import ENTER_ACTIONS
from tui.screens.explained_screen import Dialog
from widgets.bars.choice_list import ChoiceList
from widgets.bars.input_line import InputLine
from widgets.bars.key_bar import Hint, KeyBar
from wirediff.reports.formats import REPORTS
from wirediff.text.sanitise import one_line


@dataclass(frozen=True, slots=True)
class Form:
    """What can be written, as a person chooses it."""

    title: str
    suffix: str
    told: str
    """What it is good for, in a few words."""
    report: str | None
    """Its name among the reports; `None` for the picture of the screen."""


FORMS: Final = (
    Form("HTML page", REPORTS["html"].suffix, "to read, mail and print", "html"),
    Form("Markdown", REPORTS["markdown"].suffix, "for a wiki, a ticket, a mail", "markdown"),
    Form("Text", REPORTS["text"].suffix, "plain lines, to be read aloud too", "text"),
    Form("JSON", REPORTS["json"].suffix, "everything, for programs", "json"),
    Form("Picture", ".svg", "what the screen shows, as SVG", None),
)
"""In the order in which they are offered, the likeliest first."""

_SUFFIXES: Final = tuple(form.suffix for form in FORMS)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written, and where to."""

    form: Form
    path: str


class ReportDialog(Dialog[Wanted | None]):
    """Asks for a form and a path; ends with both, or nothing when it was left.

    A file that is there already is named first, and taken the place of only when asked again.
    """

    BINDING_GROUP_TITLE = "write a report"
    HELP = """
    Choose a form by the arrows, look where it goes, and Enter writes it; a click on a form
    writes it at once. {report.field} goes to the path and back, so that it can be changed. A file
    that is there already is written over only when you press Enter once more.

    The report has what you are reading: both articles, every passage shown or not, and your
    verdicts and notes.
    """

    CSS_PATH = "report_dialog.tcss"
    AUTO_FOCUS = "#forms"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move(1)", "Next form", show=False, id="report.down"),
        Binding("k", "move(-1)", "Previous form", show=False, id="report.up"),
        Binding("tab,shift+tab", "other_field", "Form or path", id="report.field"),
        Binding("enter", "write", "Write", id="report.keep"),
        Binding("escape", "leave", "Write nothing", id="report.leave"),
    ]

    HINTS = (
        Hint("form", ("report.down", "report.up")),
        Hint("path", ("report.field",)),
        Hint("write", ("report.keep", *ENTER_ACTIONS), needed=True),
        Hint("leave", ("report.leave",), needed=True),
        Hint("help", ("help.toggle",)),
    )

    def __init__(self, suggest: Callable[[str], str], *, is_download: bool = False) -> None:
        """Ask for a report.

        Args:
            suggest: Gives a path for a suffix.
            is_download: Whether a browser takes the file, which has a name then and no path.
        """
        super().__init__()
        self._suggest = suggest
        self._is_download = is_download
        self._suggested = suggest(FORMS[0].suffix)
        self._warned_of: str | None = None

    def compose(self) -> ComposeResult:
        """The forms, the path, and room for a word on it."""
        with Vertical(id="box") as box:
            box.border_title = "write a report"
            yield ChoiceList(*map(_option, FORMS), id="forms", markup=False, compact=True)
            yield Static("Name" if self._is_download else "To", id="label")
            yield InputLine(one_line(self._suggested), id="path", compact=True)
            yield Static("", id="word", markup=False)
            yield KeyBar(self.HINTS)

    def on_mount(self) -> None:
        """Stand at the first form."""
        self.query_one(OptionList).highlighted = 0

    @property
    def _form(self) -> Form:
        return FORMS[self.query_one(OptionList).highlighted or 0]

    @property
    def _path(self) -> str:
        return self.query_one("#path", Input).value

    @on(OptionList.OptionHighlighted)
    def _fit_path(self) -> None:
        """Follow the form: a name that nobody has touched anew, any other only in its suffix."""
        path, suffix = self._path, self._form.suffix
        if path == self._suggested:
            self._suggested = one_line(self._suggest(suffix))
            changed = self._suggested
        else:
            changed = with_suffix(path, suffix, _SUFFIXES)
        field = self.query_one("#path", Input)
        field.value, field.cursor_position = changed, len(changed)

    @on(Input.Changed)
    def _take_back_the_warning(self) -> None:
        self._warned_of = None
        self._tell("")

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def action_write(self) -> None:
        """End with the answer, unless there is something to be said first."""
        path = self._path.strip()
        full = path if self._is_download else os.path.expanduser(path)
        if not path:
            self._tell("A name is needed.")
        elif not self._is_download and (problem := self._problem(full)):
            self._tell(problem)
        else:
            self.dismiss(Wanted(self._form, full))

    def _problem(self, path: str) -> str | None:
        """What speaks against writing there, said once for a file that may be replaced."""
        if os.path.isdir(path):
            return "That is a folder; add a name."
        if not os.path.isdir(os.path.dirname(path) or os.curdir):
            return "There is no such folder."
        if os.path.lexists(path) and self._warned_of != path:
            self._warned_of = path
            return "There is such a file. Enter again writes over it."
        return None

    def _tell(self, word: str) -> None:
        self.query_one("#word", Static).update(Content(word))

    def action_move(self, by: int) -> None:
        """To the next or previous form."""
        forms = self.query_one(OptionList)
        forms.highlighted = ((forms.highlighted or 0) + by) % len(FORMS)

    def action_other_field(self) -> None:
        """From the forms to the path, or back."""
        forms = self.query_one(OptionList)
        (self.query_one("#path") if forms.has_focus else forms).focus()

    def action_leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)


def _option(form: Form) -> Option:
    return Option(Content.assemble(f" {form.title:<10}", (f" {form.told}", "$text-muted")))


class WrittenDialog(Dialog[None]):
    """Says where a report is, and opens it for whoever wants to see it."""

    BINDING_GROUP_TITLE = "a report is written"
    HELP = "The report is where the box says. {written.open} opens it in a browser."

    CSS_PATH = "report_dialog.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "open", "Open it in a browser", id="written.open"),
        Binding("escape,enter,q", "leave", "Back to the reader", id="written.leave"),
    ]

    HINTS = (
        Hint("open", ("written.open",)),
        Hint("back", ("written.leave",), needed=True),
    )

    def __init__(self, form: Form, path: Path, told: str) -> None:
        """Say it.

        Args:
            form: What was written.
            path: Where it is.
            told: The same in words.
        """
        super().__init__()
        self._form = form
        self._path = path
        self._told = told

    def compose(self) -> ComposeResult:
        """What was written, where, and what can be done now."""
        with Vertical(id="box") as box:
            box.border_title = f"{self._form.title} written"
            yield Static(Content(one_line(self._told)), id="told")
            yield KeyBar(self.HINTS)

    def action_open(self) -> None:
        """Open it where pages are opened."""
        self.app.open_url(self._path.absolute().as_uri())
        self.dismiss(None)

    def action_leave(self) -> None:
        """Back to the reader."""
        self.dismiss(None)
