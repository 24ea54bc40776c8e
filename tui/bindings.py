"""Every action that has a key, with the keys it has before the user chooses others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules
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


@cache
def scopes() -> tuple[Scope, ...]:
    """All of them; those of a screen hold for the application too."""
    return tuple(Scope(node.__name__, keys) for node in nodes() if (keys := _keys_of(node)))


def nodes() -> Iterator[type[DOMNode]]:
    """The screens and widgets of this program that have keys of their own."""
    seen: set[type[DOMNode]] = set()
    for package in (tui.screens, widgets):
        for module in iter_modules(package.__path__, f"{package.__name__}."):
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


def _keys_of(node: type[DOMNode]) -> dict[str, tuple[str, ...]]:
    app = [WirediffApp] if issubclass(node, Screen) else []
    keys: dict[str, tuple[str, ...]] = {}
    for one in (*node.__mro__, *app):
        for binding in Binding.make_bindings(vars(one).get("BINDINGS", ())):
            if binding.id and not binding.system:
                known = keys.get(binding.id, ())
                keys[binding.id] = tuple(dict.fromkeys((*known, binding.key)))
    return keys
