"""Every action that has a key, with the keys it has before the user chooses others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import walk_packages
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

import tui.screens
import widgets
from tui.app import WirediffApp


@dataclass(frozen=True, slots=True)
class Scope:
    """The actions among which a key must mean one thing: those of a screen, or of a widget."""

    name: str
    """The class."""
    keys: Mapping[str, tuple[str, ...]]
    """The keys of each action, by the name of its binding, in the order of help; not of those
    that Textual keeps for itself."""
    while_typing: frozenset[str] = frozenset()
    """Names of the actions that come before a line that is typed into."""


@cache
def scopes() -> tuple[Scope, ...]:
    """All of them; those of a screen hold for the application too."""
    found = ((node, _bindings_of(node)) for node in nodes())
    return tuple(_scope(node.__name__, bindings) for node, bindings in found if bindings)


def nodes() -> Iterator[type[DOMNode]]:
    """The screens and widgets of this program that have keys of their own."""
    seen: set[type[DOMNode]] = set()
    for package in (tui.screens, widgets):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for _, found in getmembers(import_module(module.name), _has_keys):
                if found not in seen:
                    seen.add(found)
                    yield found


def _has_keys(found: Any) -> bool:
    return (
        isclass(found)
        and issubclass(found, DOMNode)
        and found.__module__.split(".")[0] in ("tui", "widgets")
        and "BINDINGS" in vars(found)
    )


def _bindings_of(node: type[DOMNode]) -> list[Binding]:
    """Those with a name, one for each key: a screen's with those of its views and of the app."""
    around = (*getattr(node, "VIEWS", ()), WirediffApp) if issubclass(node, Screen) else ()
    return [
        binding
        for one in (*node.__mro__, *around)
        for binding in Binding.make_bindings(vars(one).get("BINDINGS", ()))
        if binding.id and not binding.system
    ]


def _scope(name: str, bindings: Sequence[Binding]) -> Scope:
    keys: dict[str, dict[str, None]] = {}
    for binding in bindings:
        keys.setdefault(binding.id or "", {})[binding.key] = None
    while_typing = frozenset(binding.id or "" for binding in bindings if binding.priority)
    return Scope(name, {id: tuple(each) for id, each in keys.items()}, while_typing)
