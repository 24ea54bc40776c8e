"""The keys in force, and the command palette: every action of the screen in front with its key."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any, Final, NamedTuple

from textual.binding import ActiveBinding, Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from tui.keys.everyday_words import EVERYDAY, Everyday, fit

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


_WORDS_FIT: Final = 100
"""Score of an action for each degree to which the typed words fit it: more than Textual gives to
letters that only occur in it, which come last."""


_RANKS: Final = {name: rank for rank, name in enumerate(EVERYDAY)}


class _Action(NamedTuple):
    """One row of the palette."""

    name: str
    title: str
    synonyms: str
    what: str
    key: str
    run: Callable[[], Awaitable[None]]

    def rank(self) -> int:
        """Its place among the actions in everyday words; after all of them if it is not there."""
        return _RANKS.get(self.name, len(_RANKS))

    @property
    def display(self) -> Content:
        return self.shown(Content(self.title))

    def shown(self, title: Content) -> Content:
        """The title with the key behind it."""
        return Content.assemble(title, "  ", (self.key, "bold $text-accent"))


class KeyCommands(Provider):
    """Offers whatever a key does here, by everyday words; what the footer shows first."""

    async def discover(self) -> Hits:
        """Everything, while nothing is typed yet."""
        for action in self._actions():
            yield DiscoveryHit(action.display, action.run, text=action.title, help=action.what)

    async def search(self, query: str) -> Hits:
        """What fits the words typed: titles first, then synonyms, then titles with the letters."""
        matcher = self.matcher(query)
        for order, action in enumerate(sorted(self._actions(), key=_Action.rank)):
            words = fit(query, action.title, action.synonyms, action.what)
            score = words * _WORDS_FIT - order if words else matcher.match(action.title)
            if score > 0:
                title = action.shown(matcher.highlight(action.title))
                yield Hit(score, title, action.run, text=action.title, help=action.what)

    def _actions(self) -> Iterator[_Action]:
        """Each named action once, with its first key.

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
                what = ENTER_ACTIONS.get(name) or binding.tooltip or binding.description
                title, synonyms = EVERYDAY.get(name) or Everyday(what)
                key = self.app.get_key_display(binding)
                yield _Action(name, title, synonyms, what, key, partial(self._run, active))

    async def _run(self, active: ActiveBinding) -> None:
        await self.app.run_action(active.binding.action, active.node)
