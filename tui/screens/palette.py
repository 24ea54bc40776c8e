"""The command palette: Textual's own, which takes page keys also before its list is drawn."""

from __future__ import annotations

from contextlib import suppress

from textual.command import CommandPalette


class Palette(CommandPalette):
    """Textual's palette without one fault: see `widgets.bars.choice_list`."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError):
            super()._action_command_list(action)
