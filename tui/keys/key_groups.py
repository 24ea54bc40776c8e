"""What there is to say about the screen in front: what it shows, and every key that is in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from tui.keys.commands import in_force
from widgets.bars.key_table import KeyGroup, Keys

HELP_AND_LEAVING: Final = Binding.Group("Help and leaving")
"""What every screen has."""

HELP_KEY: Final = Binding(
    "question_mark,f1",
    "toggle_help",
    "What this screen shows, and its keys",
    show=False,
    id="help.toggle",
    group=HELP_AND_LEAVING,
)
"""The key of every screen; while a line is typed into, only the function key is free."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a screen says of itself."""

    title: str
    paragraphs: tuple[str, ...]
    """Plain text; an action in braces, `{match.next}`, stands for its key in force."""
    groups: tuple[KeyGroup, ...]
    active: dict[str, str]
    """The first key in force of each action, by its name."""


def explanation_of(screen: Screen[Any]) -> Explanation:
    """Explains a screen as it is now: what has the focus first, and no key that does nothing."""
    nodes = _nodes(screen)
    # The innermost alone: with a line to type into, what it lies in does nothing for the moment.
    told = next((node for node in nodes if _is_ours(node) and node.HELP), screen)
    paragraphs = (" ".join(part.split()) for part in (told.HELP or "").split("\n\n"))
    display = screen.app.get_key_display
    return Explanation(
        told.BINDING_GROUP_TITLE or "",
        tuple(part for part in paragraphs if part),
        _groups_of(screen, nodes),
        {id: display(binding) for id, binding in in_force(screen).items()},
    )


def _nodes(screen: Screen[Any]) -> list[DOMNode]:
    """What has the focus and all that it lies in, then the application."""
    focused = screen.focused
    nodes = [screen] if focused is None else list(focused.ancestors_with_self)
    return [*(node for node in nodes if node is not screen.app), screen.app]


def _is_ours(node: DOMNode) -> bool:
    """Whether it is of this program; what Textual's own say of themselves helps nobody here."""
    return type(node).__module__.split(".")[0] in ("tui", "widgets")


def _groups_of(screen: Screen[Any], nodes: Sequence[DOMNode]) -> tuple[KeyGroup, ...]:
    """What can be done now: the actions of each node in turn, those of one title together."""
    groups: dict[str, list[Keys]] = {}
    for node in nodes:
        keys = _keys_of(screen, node)
        for binding in _declared(type(node)):
            if binding.id in keys:
                title = binding.group.description if binding.group else _title(node)
                what = binding.tooltip or binding.description
                groups.setdefault(title, []).append(Keys(keys.pop(binding.id), what))
    return tuple(KeyGroup(title, tuple(actions)) for title, actions in groups.items())


def _title(node: DOMNode) -> str:
    """What the actions of a widget stand under; those of a screen need no title."""
    name = "" if isinstance(node, Screen) else node.BINDING_GROUP_TITLE or ""
    return name[:1].upper() + name[1:]


def _keys_of(screen: Screen[Any], node: DOMNode) -> dict[str, str]:
    """The keys in force of a node's actions, by their names."""
    shown: dict[str, dict[str, None]] = {}
    for active in screen.active_bindings.values():
        if active.node is node and active.binding.id and not active.binding.system:
            key = screen.app.get_key_display(active.binding)
            shown.setdefault(active.binding.id, {})[key] = None
    return {id: " ".join(keys) for id, keys in shown.items()}


def _declared(node: type[DOMNode]) -> Iterator[Binding]:
    for owner in node.__mro__:
        yield from Binding.make_bindings(vars(owner).get("BINDINGS", ()))
