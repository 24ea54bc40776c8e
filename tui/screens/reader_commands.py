"""Every action of the reader in the command palette."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.screens.reader_keys import READER_KEYS


class ReaderCommands(Provider):
    """Offers the reader's actions by what they do, each with its keys."""

    async def discover(self) -> Hits:
        """All actions, in the order of the help."""
        for title, keys, binding in _commands():
            yield DiscoveryHit(title, partial(self.screen.run_action, binding.action), help=keys)

    async def search(self, query: str) -> Hits:
        """The actions whose description matches."""
        matcher = self.matcher(query)
        for title, keys, binding in _commands():
            score = matcher.match(title)
            if score > 0:
                run = partial(self.screen.run_action, binding.action)
                yield Hit(score, matcher.highlight(title), run, help=keys)


def _commands() -> Iterator[tuple[str, str, Binding]]:
    for binding in READER_KEYS:
        yield binding.tooltip or binding.description, f"key {binding.key}", binding
