"""What is shown while two articles are being read and compared."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, LoadingIndicator, Static
from textual.worker import get_current_worker

from tui.working import NoLongerWanted, beside, stops_with
from wirediff import Article, Comparison, ReadError, Settings, compare, read
from wirediff.formats.wording import name_of
from wirediff.sanitise import one_line


class OpeningScreen(Screen[None]):
    """Reads two articles and compares their wording, in the background.

    Ends in one of two messages; whoever gets it shows the next screen.
    """

    CSS_PATH = "opening.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape", "leave", "Back", id="opening.leave"),
    ]

    @dataclass
    class Done(Message):
        """The comparison is ready to be read."""

        comparison: Comparison
        top_level: bool

    @dataclass
    class Failed(Message):
        """One of the articles could not be read."""

        error: ReadError

    def __init__(
        self,
        left: str | Article,
        right: str | Article,
        settings: Settings,
        *,
        top_level: bool = False,
    ) -> None:
        """Open two articles.

        Args:
            left: A path, or an article that was read already.
            right: As `left`.
            settings: How to compare.
            top_level: Whether leaving ends the program.
        """
        super().__init__()
        self._given = left, right
        self._settings = settings
        self._top_level = top_level

    def compose(self) -> ComposeResult:
        """The names of both articles, and a sign of life."""
        with Vertical(id="opening"):
            yield Static(" × ".join(map(_name, self._given)), id="names", markup=False)
            yield LoadingIndicator()
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Start at once."""
        self._open()

    @work(group="open")
    async def _open(self) -> None:
        check = stops_with(get_current_worker())
        try:
            with suppress(NoLongerWanted):
                comparison = await beside(lambda: self._compared(check))
                self.post_message(self.Done(comparison, self._top_level))
        except ReadError as error:
            self.post_message(self.Failed(error))

    def _compared(self, check: Callable[..., None]) -> Comparison:
        left, right = (read(given) if isinstance(given, str) else given for given in self._given)
        check()
        return compare(left, right, semantic=False, settings=self._settings, progress=check)

    def action_leave(self) -> None:
        """Back to the picker, or out of the program."""
        if self._top_level:
            self.app.exit()
        else:
            self.dismiss(None)


def _name(given: str | Article) -> str:
    """The file's name, or the outlet of what was read already."""
    return one_line(PurePath(given).name or given) if isinstance(given, str) else name_of(given)
