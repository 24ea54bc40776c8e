"""What is shown while two articles are being read and compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import ClassVar, Final

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from tui.screens.explained_screen import ExplainedScreen
from tui.workers import NoLongerWanted, beside, stops_with
from wirediff.access import Access, is_url
from wirediff.article import Article
from wirediff.collection.read_ahead import ReadAhead
from wirediff.errors import ReadError
from wirediff.passages import Comparison
from wirediff.settings import Settings
from wirediff.text.sanitise import one_line
from wirediff.wording.amounts import amount, host_of
from wirediff.wording.phrases import name_of

QUITTING: Final = "Quit before the two articles are open"

DOTS: Final = 3
BEAT: Final = 0.4
"""Seconds from one dot to the next. Textual's own indicator draws 16 pictures a second, on the one
interpreter that does the work which is waited for."""


class OpeningScreen(ExplainedScreen[None]):
    """Reads two articles and compares their wording, in the background.

    Ends in `Done` or `Failed`; the application shows the next screen.
    """

    BINDING_GROUP_TITLE = "opening two articles"
    HELP = """
    Two articles are read and compared; the reader opens by itself when that is done. A page of the
    web may take up to half a minute. {opening.leave} waits no longer.
    """

    CSS_PATH = "opening.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape", "leave", "Back", id="opening.leave"),
        Binding("q,escape", "exit", "Quit", id="opening.leave", tooltip=QUITTING),
    ]

    @dataclass
    class Done(Message):
        """The comparison is ready to be read."""

        comparison: Comparison
        top_level: bool
        typed: Sequence[str]
        """Keys pressed meanwhile that are meant for what comes; more of them until it is there."""

    @dataclass
    class Failed(Message):
        """One of the articles could not be read."""

        error: ReadError

    @dataclass
    class Doing(Message):
        """Something is being done that may take its time."""

        words: str

        def can_replace(self, message: Message) -> bool:
            """Only the latest is worth showing."""
            return isinstance(message, OpeningScreen.Doing)

    def __init__(
        self,
        left: str | Article,
        right: str | Article,
        settings: Settings,
        access: Access,
        *,
        ahead: ReadAhead | None = None,
        top_level: bool = False,
    ) -> None:
        """Open two articles.

        Args:
            left: A path, a web address, or an article that was read already.
            right: As `left`.
            settings: How to compare.
            access: What may be fetched.
            ahead: Files that are being read already.
            top_level: Whether leaving quits, since there is no screen to go back to.
        """
        super().__init__()
        self._top_level = top_level
        self._given = left, right
        self._settings = settings
        self._access = access
        self._ahead = ahead or ReadAhead()
        self._typed: list[str] = []
        self._doing = ""
        self._beats = 0

    def compose(self) -> ComposeResult:
        """The names of both articles, and what is being done."""
        with Vertical(id="opening"):
            yield Static(" × ".join(map(_name, self._given)), id="names", markup=False)
            yield Static(id="doing", markup=False)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Start at once."""
        self._open()
        if self.app.animation_level != "none":
            self.set_interval(BEAT, self._show_life)

    def _show_life(self) -> None:
        """Let the dots after what is being done come and go."""
        self._beats += 1
        self._show_doing()

    def _show_doing(self) -> None:
        dots = DOTS if self.app.animation_level == "none" else self._beats % (DOTS + 1)
        line = f"{self._doing} {'.' * dots:<{DOTS}}" if self._doing else ""
        self.query_one("#doing", Static).update(line)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leaving goes back to the screen below, or quits where there is none."""
        return self._top_level is (action == "exit") if action in ("leave", "exit") else True

    @work(group="open")
    async def _open(self) -> None:
        check = stops_with(get_current_worker())
        try:
            with suppress(NoLongerWanted):
                comparison = await beside(lambda: self._compared(check))
                self.post_message(self.Done(comparison, self._top_level, self._typed))
        except ReadError as error:
            self.post_message(self.Failed(error))

    def _compared(self, check: Callable[..., None]) -> Comparison:
        # Loaded behind the screen, which is there in half the time: the rest takes as long again.
        from tui.settings.outlet_names import OutletNames, named
        from wirediff.comparing.compare import compare
        from wirediff.comparing.prepare import prepare

        # Meanwhile the files are being read.
        import_module("tui.screens.reader.reader")
        names = OutletNames().all()
        left = prepare(named(self._article(self._given[0], check), names), self._settings)
        right = named(self._article(self._given[1], check), names)
        self._tell("Comparing")
        check()
        return compare(left, right, semantic=False, settings=self._settings, progress=check)

    def _article(self, given: str | Article, check: Callable[..., None]) -> Article:
        if not isinstance(given, str):
            return given
        self._tell(f"Reading {_name(given)}")
        article = self._ahead.article(given)
        if article is not None:
            return article
        from wirediff.sources import read

        def progress(received: int, total: int | None) -> None:
            check()
            self._tell(f"Fetching {host_of(given)}{amount(received, total)}")

        return read(given, access=self._access, progress=progress)

    def _tell(self, doing: str) -> None:
        """Say from the thread that works what it is at."""
        self.post_message(self.Doing(doing))

    def on_key(self, event: events.Key) -> None:
        """Keep what means nothing here for the reader."""
        self._typed.append(event.key)

    def on_opening_screen_doing(self, message: Doing) -> None:
        """Show what is being done."""
        self._doing = message.words
        self._show_doing()

    def action_leave(self) -> None:
        """Back to the picker."""
        self.dismiss(None)

    def action_exit(self) -> None:
        """Out of the program."""
        self.app.exit()


def _name(given: str | Article) -> str:
    """The file's name, the page's address, or the outlet of what was read already."""
    if not isinstance(given, str):
        return name_of(given)
    return one_line(given if is_url(given) else PurePath(given).name or given)
