"""The application: which screen is in front, and what is worked out behind it.

Screens are imported when they are shown, so that the first one does not wait for the others.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import events, work
from textual._styles_cache import StylesCache
from textual.actions import ActionParseResult
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.dom import DOMNode
from textual.driver import Driver
from textual.filter import LineFilter
from textual.message import Message
from textual.screen import Screen
from textual.theme import Theme
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.cli.exit_codes import DONE
from tui.handoff.browser import opened
from tui.keys.key_groups import HELP_AND_LEAVING
from tui.keys.key_names import key_name
from tui.screens.explained_screen import ExplainedScreen
from tui.screens.opening import OpeningScreen
from tui.settings.remembered import Memory
from tui.workers import NoLongerWanted, beside, stops_with
from widgets.paint.glyphs import KEYS, InAscii
from widgets.paint.high_contrast import HIGH_CONTRAST
from wirediff.access import Access
from wirediff.article import Article
from wirediff.collection.read_ahead import ReadAhead
from wirediff.errors import ReadError
from wirediff.passages import Comparison
from wirediff.settings import Settings
from wirediff.text.sanitise import one_line

if TYPE_CHECKING:
    from tui.screens.picker.picker import PickerScreen
    from tui.screens.reader.reader import ReaderScreen

_BY_DEFAULT: Final = Access()

_PICTURE: Final = "Screenshot"

_OURS: Final = frozenset({"Keys", "Quit", _PICTURE})
"""Commands of Textual that would stand in the palette beside ours: help, leaving, a picture, which
is one of the reports."""


SETTLED_AFTER: Final = 1.0
"""Seconds from the opening of a reader until its articles are taken out of the garbage collector's
rounds: nobody should wait for that."""

TIDIED_AFTER: Final = 0.3
"""Seconds from one screen to the next until what the former one held is freed, some ms of work."""


def tidy() -> None:
    """Free what screens held that are gone.

    Textual keeps a cache by object, which holds a thousand widgets with every line of theirs; and
    the garbage collector alone comes round after some forty screens.
    """
    StylesCache.get_inner_outer.cache_clear()
    gc.collect()


def settle() -> None:
    """Let the garbage collector go round by the articles that are read, but not by former ones.

    In the middle of a key it would go through all of them: 0.1 s for two of 50,000 words.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


class WirediffApp(App[ReadError | None]):
    """Reads articles side by side; ends with the error when one of two could not be read."""

    TITLE = "wirediff"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+q",
            "quit",
            "Quit",
            id="app.quit",
            show=False,
            priority=True,
            group=HELP_AND_LEAVING,
        ),
        Binding(
            "ctrl+z",
            "suspend_process",
            "Suspend, and come back with fg",
            id="app.suspend",
            show=False,
            group=HELP_AND_LEAVING,
        ),
        Binding("ctrl+c", "help_quit", id="app.copy-or-hint", show=False, system=True),
    ]

    @dataclass
    class Compared(Message):
        """A better comparison for a reader has been worked out."""

        reader: ReaderScreen
        comparison: Comparison
        settings: Settings

    def __init__(
        self,
        given: Sequence[str | Article],
        *,
        settings: Settings | None = None,
        access: Access = _BY_DEFAULT,
        ahead: ReadAhead | None = None,
        theme: str | None = None,
        memory: Memory | None = None,
        typed: Sequence[str] = (),
        as_list: bool = True,
        in_ascii: bool = False,
        driver: type[Driver] | None = None,
    ) -> None:
        """Open articles.

        Args:
            given: Paths, or articles that were read already.
            settings: How to compare.
            access: What may be fetched.
            ahead: Those of the paths that are being read already.
            theme: The name of a theme; Textual's own choice when left out.
            memory: Where to keep what is chosen and what was explained; nowhere when left out.
            typed: Keys that were pressed before there was anything to take them.
            as_list: Whether to let the user pick a pair; otherwise the two are read at once.
            in_ascii: Whether to draw the frame in ASCII.
            driver: What draws on the terminal and reads its keys; Textual's own choice when left
                out.
        """
        super().__init__(driver_class=driver)
        self._tidying = False
        self._given = tuple(given)
        self._settings = settings or Settings()
        self._access = access
        self._ahead = ahead
        self._as_list = as_list
        for each in HIGH_CONTRAST:
            self.register_theme(each)
        if theme:
            self.theme = theme
        self._kept_theme = self.theme
        self._memory = memory
        self._typed = tuple(typed)
        self._last_filters = (InAscii(),) if in_ascii else ()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What lines go through last, whichever widget drew them."""
        return [*super().get_line_filters(), *self._last_filters]

    def get_key_display(self, binding: Binding) -> str:
        """What a key is called; by a word where its sign cannot be drawn."""
        shown = super().get_key_display(binding)
        return shown.translate(KEYS) if self._last_filters else shown

    def on_mount(self) -> None:
        """Show the first screen."""
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        self.screen_change_signal.subscribe(self, self._tidy_soon)
        self.call_after_refresh(self._press_typed)
        if self._as_list:
            from tui.screens.picker.picker import PickerScreen

            self.push_screen(
                PickerScreen(self._given, self._settings, self._access, ahead=self._ahead)
            )
        else:
            left, right = self._given
            self.push_screen(
                OpeningScreen(
                    left, right, self._settings, self._access, ahead=self._ahead, top_level=True
                )
            )

    def _tidy_soon(self, _screen: Screen[Any]) -> None:
        if not self._tidying:
            self._tidying = True
            self.set_timer(TIDIED_AFTER, self._tidy)

    def _tidy(self) -> None:
        self._tidying = False
        tidy()

    def _keep_theme(self, theme: Theme) -> None:
        if self._memory is not None and theme.name != self._kept_theme:
            self._kept_theme = theme.name
            self._memory.keep(theme=theme.name)

    def _press_typed(self) -> None:
        for key in self._typed:
            self.simulate_key(key_name(key))

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key asks for once the screen in front is complete: keys come in bursts."""
        screen, namespace = self.screen, default_namespace
        if isinstance(namespace, Widget) and not (
            namespace.is_attached and namespace.screen is screen
        ):
            return True  # meant for a screen that is gone
        if not screen.is_mounted:
            screen.call_later(self.run_action, action, namespace, namespaces)
            return True
        return await super().run_action(action, namespace, namespaces)

    async def on_key(self, event: events.Key) -> None:
        """Type what was sent before the input line had the focus, instead of running commands.

        Textual hands a whole burst to the widget that has the focus when it arrives.
        """
        line = self.focused
        if isinstance(line, Input) and line.check_consume_key(event.key, event.character):
            event.prevent_default()
            await line._on_key(event)

    def action_command_palette(self) -> None:
        """Show the palette."""
        from tui.screens.palette import Palette  # loads what few use at the start

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def leave(self, code: int) -> None:
        """End with an exit code, and save what every open screen would save."""
        for screen in self.screen_stack:
            if isinstance(screen, ExplainedScreen) and screen.is_mounted:
                screen.keep_draft()
        self.exit(return_code=code)

    def _handle_exception(self, error: Exception) -> None:
        """Fail, but not on a screen that misses its widgets because the program is ending.

        From the call of `exit` on Textual mounts no widget, yet still calls `on_mount` of a screen.
        """
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    async def action_quit(self) -> None:
        """End the program from any screen."""
        self.leave(DONE)

    def on_paste(self) -> None:
        """Say why a paste that nothing has taken does nothing: as keys it would run commands."""
        self.notify("Pasted text is ignored here, since no input line is open.", markup=False)

    def on_picker_screen_opened(self, message: PickerScreen.Opened) -> None:
        """Read the two articles that were chosen."""
        self.push_screen(OpeningScreen(message.left, message.right, self._settings, self._access))

    def on_opening_screen_failed(self, message: OpeningScreen.Failed) -> None:
        """Without both articles there is nothing to read."""
        self.exit(message.error, return_code=1)

    async def on_opening_screen_done(self, message: OpeningScreen.Done) -> None:
        """Show what the wording says at once, and let meaning refine it."""
        from tui.screens.reader.reader import ReaderScreen

        comparison, settings = message.comparison, self._settings
        reader = ReaderScreen(
            comparison,
            shortest=settings.shortest,
            top_level=message.top_level,
            first_time=self._memory is not None and not self._memory.read().greeted,
        )
        await self.switch_screen(reader)
        self.set_timer(SETTLED_AFTER, settle)
        for key in message.typed:
            self.simulate_key(key)
        if settings.semantic:
            self._compare(reader, comparison, settings)

    def on_reader_screen_greeted(self) -> None:
        """Greet nobody twice."""
        if self._memory is not None:
            self._memory.keep(greeted=True)

    def on_reader_screen_compare_again(self, message: ReaderScreen.CompareAgain) -> None:
        """Compare with another shortest passage; the next reader begins as was set again."""
        settings = replace(self._settings, shortest=message.shortest)
        self._compare(message.screen, message.screen.comparison, settings)

    @work(exclusive=True, group="compare")
    async def _compare(self, reader: ReaderScreen, before: Comparison, settings: Settings) -> None:
        """Compare the articles of a reader with everything that the settings allow."""
        from wirediff.comparing.compare import compare

        check = stops_with(get_current_worker())
        left, right = before.left.article, before.right.article
        with suppress(NoLongerWanted):
            comparison = await beside(
                lambda: compare(left, right, settings=settings, progress=check)
            )
            self.post_message(self.Compared(reader, comparison, settings))

    def on_wirediff_app_compared(self, message: Compared) -> None:
        """Hand a better comparison to its reader, if somebody still reads it."""
        reader = message.reader
        if reader.is_attached and message.comparison != reader.found:
            reader.refine(message.comparison, shortest=message.settings.shortest)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open a page in a browser: the visitor's own, or one of this machine."""
        if self.is_web:
            super().open_url(url, new_tab=new_tab)
        else:
            self._open_here(url)

    @work(group="browser")
    async def _open_here(self, url: str) -> None:
        """Open a page, and say when there is nothing that opens it."""
        # Beside the screen: some browsers answer when they are closed.
        if not await beside(lambda: opened(url)):
            message = f"No browser could be opened. The address is {one_line(url)}"
            self.notify(message, timeout=10, markup=False)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Textual's, without those that the program's own keys do."""
        ours = _OURS if hasattr(screen, "action_report") else _OURS - {_PICTURE}
        return (each for each in super().get_system_commands(screen) if each.title not in ours)
