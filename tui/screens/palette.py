"""The command palette: Textual's own, without two faults that keys in bursts bring to light."""

from __future__ import annotations

from contextlib import suppress

from textual import work
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette
from textual.css.query import NoMatches
from textual.screen import ScreenResultType
from textual.worker import Worker


class Palette(CommandPalette):
    """Textual's palette; see `widgets.bars.choice_list` and `ExplainedScreen.dismiss`."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError):
            super()._action_command_list(action)

    def _watch__list_visible(self) -> None:
        with suppress(NoMatches):  # a timer comes to the palette when it has been left
            super()._watch__list_visible()

    def _gather_commands(self, search_value: str) -> Worker[None]:
        if self.query(CommandList):
            return super()._gather_commands(search_value)
        return self._nothing_to_gather()  # a key was faster than the palette

    @work
    async def _nothing_to_gather(self) -> None:
        pass

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave the palette, once."""
        return super().dismiss(None) if self.app.screen is self else AwaitComplete()
