"""The keys in force, and the command palette: every action of the screen in front with its key."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any, Final

from textual.binding import ActiveBinding, Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.screen import Screen

PLACE: Final = re.compile(r"\{([a-z]+[.][a-z_.-]+)\}")
"""Where a text names an action by its binding, to be read as the key in force: `{match.next}`."""


ENTER_ACTIONS: Final = {
    "select": "Take what is chosen in the list",
    "submit": "Take what is written",
}
"""What enter does in a list and on a line, in words: Textual's own actions, without a name to
remap."""


def in_force(screen: Screen[Any]) -> dict[str, Binding]:
    """The first binding in force of each action, by its name."""
    active = reversed(screen.active_bindings.values())
    return {one.binding.id: one.binding for one in active if one.binding.id}


def keys_of(screen: Screen[Any], *ids: str) -> str:
    """The first key in force of each action, as a key is shown; the actions by their bindings."""
    active = in_force(screen)
    return " ".join(screen.app.get_key_display(active[id]) for id in ids if id in active)


def with_keys(screen: Screen[Any], text: str) -> str:
    """A text of ours in which the key in force stands wherever an action is named."""
    return PLACE.sub(lambda place: keys_of(screen, place[1]), text)


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
        """Each named action once: what it does, its first key, and what runs it.

        Those without a name are Textual's own, such as moving the cursor of a line; only that which
        takes what stands there is offered.
        """
        seen: set[str] = set()
        by_weight = sorted(self.screen.active_bindings.values(), key=lambda a: not a.binding.show)
        for active in by_weight:
            binding = active.binding
            name = binding.id or (binding.action if binding.action in ENTER_ACTIONS else "")
            if name and name not in seen and not binding.system:
                seen.add(name)
                yield (
                    ENTER_ACTIONS.get(name) or binding.tooltip or binding.description,
                    f"Key: {self.app.get_key_display(binding)}",
                    partial(self._run, active),
                )

    async def _run(self, active: ActiveBinding) -> None:
        await self.app.run_action(active.binding.action, active.node)
