"""Screens that explain themselves by one key, and hold all their actions in the command palette."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import ActiveBinding, BindingType
from textual.keys import key_to_character
from textual.screen import Screen

from tui.keys.commands import KeyCommands
from tui.keys.key_groups import HELP_KEY, explanation_of

Result = TypeVar("Result")


class ExplainedScreen(Screen[Result]):
    """Every screen of the program; `HELP` says what it shows, `BINDING_GROUP_TITLE` what it is.

    A dialog inherits from this and then from `ModalScreen`.
    """

    COMMANDS: ClassVar = Screen.COMMANDS | {KeyCommands}
    BINDINGS: ClassVar[list[BindingType]] = [HELP_KEY]

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave this screen, once: keys in bursts would take the next one with it."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()

    def keep_draft(self) -> None:
        """Keep what is half typed, because the program ends; by default there is nothing."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys in force, without those that are only letters for a line that is typed into.

        Textual leaves these out too, but before the user's own keys take the place of others.
        """
        active, focused = super().active_bindings, self.focused
        if focused is None:
            return active
        typed = focused.check_consume_key
        return {k: each for k, each in active.items() if not typed(k, key_to_character(k))}

    def action_toggle_help(self) -> None:
        """Explain what is shown now, over it."""
        from tui.screens.help_screen import HelpScreen  # the first screen comes without it

        self.app.push_screen(HelpScreen(explanation_of(self)))
