"""The command palette's entries: every action of the screen in front, with the key that does it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.screen import Screen


def keys_of(screen: Screen[Any], *ids: str) -> str:
    """The first key in force of each action, as a key is shown; the actions by their bindings."""
    active = {one.binding.id: one.binding for one in reversed(screen.active_bindings.values())}
    return " ".join(screen.app.get_key_display(active[id]) for id in ids if id in active)


class KeyCommands(Provider):
    """Offers whatever a key does here, what the footer shows first."""

    async def discover(self) -> Hits:
        """Everything, while nothing is typed yet."""
        for name, key, run in self._actions():
            yield DiscoveryHit(name, run, help=key)

    async def search(self, query: str) -> Hits:
        """What fits the words typed."""
        matcher = self.matcher(query)
        for name, key, run in self._actions():
            if (score := matcher.match(name)) > 0:
                yield Hit(score, matcher.highlight(name), run, help=key)

    def _actions(self) -> Iterator[tuple[str, str, Callable[[], Awaitable[None]]]]:
        """Each described action once: what it does, its first key, and what runs it."""
        seen: set[str] = set()
        by_weight = sorted(self.screen.active_bindings.values(), key=lambda a: not a.binding.show)
        for active in by_weight:
            binding = active.binding
            if binding.description and binding.action not in seen and not binding.system:
                seen.add(binding.action)
                yield (
                    binding.tooltip or binding.description,
                    f"Key: {self.app.get_key_display(binding)}",
                    partial(self._run, active),
                )

    async def _run(self, active: ActiveBinding) -> None:
        await self.app.run_action(active.binding.action, active.node)
