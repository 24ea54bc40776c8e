"""In which format to write a report, and where to."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.handoff.report_files import with_suffix
from tui.keys.commands import ENTER_ACTIONS
from tui.screens.explained_screen import ExplainedScreen
from widgets.bars.choice_list import ChoiceList
from widgets.bars.input_line import InputLine
from widgets.bars.key_bar import Hint, KeyBar
from wirediff.reports.formats import REPORTS, Report
from wirediff.text.sanitise import one_line


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """What can be written, as a person chooses it."""

    title: str
    suffix: str
    purpose: str
    """What it is good for, in a few words."""
    report: str | None
    """Its name among the reports; `None` for the picture of the screen."""


_FIRST: Final = ("html", "markdown", "text", "json")
"""The reports that people ask for most, in the order in which the dialog offers them."""


def formats(reports: Mapping[str, Report]) -> tuple[ReportFormat, ...]:
    """Every report that there is, the most wanted ones first, then the picture."""
    names = [
        *(name for name in _FIRST if name in reports),
        *(n for n in reports if n not in _FIRST),
    ]
    return (
        *(_format_of(reports[name]) for name in names),
        ReportFormat("Picture", ".svg", "what the screen shows, as SVG", None),
    )


def _format_of(report: Report) -> ReportFormat:
    title = report.title[:1].upper() + report.title[1:]
    return ReportFormat(title, report.suffix, report.purpose, report.name)


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What to write, and where to."""

    format: ReportFormat
    path: str


class ReportDialog(ExplainedScreen[ReportRequest | None], ModalScreen[ReportRequest | None]):
    """Asks for a format and a path; ends with both, or with nothing when the reader cancels.

    It replaces a file only when the reader confirms that.
    """

    BINDING_GROUP_TITLE = "export a report"
    HELP = """
    Choose a format with the arrows; Enter writes it to the path below. A click on a format writes
    it at once. {report.field} goes to the path and back, so that you can change it. wirediff
    replaces a file only when you press Enter once more.

    The report has both articles, every passage shown or not, and your verdicts and notes.
    """

    CSS_PATH = "report_dialog.tcss"
    AUTO_FOCUS = "#forms"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move(1)", "Next format", show=False, id="report.down"),
        Binding("k", "move(-1)", "Previous format", show=False, id="report.up"),
        Binding("tab,shift+tab", "other_field", "Format or path", id="report.field"),
        Binding("enter", "write", "Write", id="report.keep"),
        Binding("escape", "leave", "Cancel", id="report.leave"),
    ]

    HINTS = (
        Hint("format", ("report.down", "report.up")),
        Hint("path", ("report.field",)),
        Hint("write", ("report.keep", *ENTER_ACTIONS), needed=True),
        Hint("cancel", ("report.leave",), needed=True),
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
        self._formats = formats(REPORTS)
        self._suggested = suggest(self._formats[0].suffix)
        self._warned_of: str | None = None

    def compose(self) -> ComposeResult:
        """The formats, the path, and room for a message."""
        with Vertical(id="box") as box:
            box.border_title = "Export report"
            yield ChoiceList(*map(_option, self._formats), id="forms", markup=False, compact=True)
            yield Static("Name" if self._is_download else "To", id="label")
            yield InputLine(one_line(self._suggested), id="path", compact=True)
            yield Static("", id="word", markup=False)
            yield KeyBar(self.HINTS)

    def on_mount(self) -> None:
        """Begin at the first format."""
        self.query_one(OptionList).highlighted = 0

    @property
    def _format(self) -> ReportFormat:
        return self._formats[self.query_one(OptionList).highlighted or 0]

    @property
    def _path(self) -> str:
        return self.query_one("#path", Input).value

    @on(OptionList.OptionHighlighted)
    def _fit_path(self) -> None:
        """Fit the path to the format; of a path that was typed, only the suffix."""
        path, suffix = self._path, self._format.suffix
        if path == self._suggested:
            self._suggested = one_line(self._suggest(suffix))
            changed = self._suggested
        else:
            suffixes = [each.suffix for each in self._formats]
            changed = with_suffix(path, suffix, suffixes)
        field = self.query_one("#path", Input)
        field.value, field.cursor_position = changed, len(changed)

    @on(Input.Changed)
    def _take_back_the_warning(self) -> None:
        self._warned_of = None
        self._tell("")

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def action_write(self) -> None:
        """End with the request, unless something is in the way."""
        path = self._path.strip()
        full = path if self._is_download else os.path.expanduser(path)
        if not path:
            self._tell("Type a file name.")
        elif not self._is_download and (problem := self._problem(full)):
            self._tell(problem)
        else:
            self.dismiss(ReportRequest(self._format, full))

    def _problem(self, path: str) -> str | None:
        """What is in the way; for a file that may be replaced, only the first time."""
        if os.path.isdir(path):
            return "That is a folder; add a file name."
        if not os.path.isdir(os.path.dirname(path) or os.curdir):
            return "That folder does not exist."
        if os.path.lexists(path) and self._warned_of != path:
            self._warned_of = path
            return "That file exists. Press Enter again to replace it."
        return None

    def _tell(self, word: str) -> None:
        self.query_one("#word", Static).update(Content(word))

    def action_move(self, by: int) -> None:
        """To the next or previous format."""
        forms = self.query_one(OptionList)
        forms.highlighted = ((forms.highlighted or 0) + by) % len(self._formats)

    def action_other_field(self) -> None:
        """From the formats to the path, or back."""
        forms = self.query_one(OptionList)
        if forms.has_focus:
            self.query_one("#path", InputLine).begin()
        else:
            forms.focus()

    def action_leave(self) -> None:
        """Cancel."""
        self.dismiss(None)


def _option(each: ReportFormat) -> Option:
    return Option(Content.assemble(f" {each.title:<10}", (f" {each.purpose}", "$text-muted")))


class WrittenDialog(ExplainedScreen[None], ModalScreen[None]):
    """Says where a report is, and opens it on request."""

    BINDING_GROUP_TITLE = "a written report"
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

    def __init__(self, format: ReportFormat, path: Path, where: str) -> None:
        """Name a report.

        Args:
            format: What was written.
            path: Where it is.
            where: The same in words, with its size.
        """
        super().__init__()
        self._format = format
        self._path = path
        self._where = where

    def compose(self) -> ComposeResult:
        """What was written, where, and what can be done now."""
        with Vertical(id="box") as box:
            box.border_title = f"{self._format.title} written"
            yield Static(Content(one_line(self._where)), id="told")
            yield KeyBar(self.HINTS)

    def action_open(self) -> None:
        """Open it where pages are opened."""
        self.app.open_url(self._path.absolute().as_uri())
        self.dismiss(None)

    def action_leave(self) -> None:
        """Back to the reader."""
        self.dismiss(None)
