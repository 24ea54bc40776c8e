"""From the keys that the user wants to the keys in force, or to what is wrong with them.

A key that the user gives to one action is taken from the action that has it by default, as long as
that one keeps another. Textual would take nonsense in silence, and let one of two actions with the
same key go without.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from textual.keys import Keys, key_to_character

from tui.keys.bindings import Scope
from tui.keys.key_choices import KeyChoices
from tui.keys.key_names import key_name
from tui.settings.settings_file import ConfigurationError

_NAMED: Final = frozenset(key.value for key in Keys if "+" not in key.value and key.value.isalnum())
"""Keys that have a name and no character: `f7`, `pagedown`."""

_MODIFIERS: Final = frozenset({"ctrl", "shift", "alt", "super"})

_MAY_NOT_ARRIVE: Final = frozenset({"alt", "super"})
"""Modifiers that many terminals keep for themselves."""

Keymap = dict[str, str]
"""The keys of an action, parted by commas, by the name of its binding; as Textual takes it."""


def keymap(choices: KeyChoices, scopes: Sequence[Scope]) -> Keymap:
    """The actions whose keys are others than by default.

    Raises:
        ConfigurationError: There is no such action or key, or two actions would have one key.
    """
    known = {id: keys for scope in scopes for id, keys in scope.keys.items()}
    for id in choices.keys:
        if id not in known:
            raise _no_such_action(choices, id, known)
    # A preset may name an action that only some screens have; what is not there needs no key.
    wanted = {id: _parsed(choices, id, keys) for id, keys in choices.wanted.items() if id in known}
    _refuse_what_is_typed(choices, scopes, wanted)
    given_up = {id: keys for scope in scopes for id, keys in _given_up(choices, scope, wanted)}
    return {id: ",".join(keys) for id, keys in {**given_up, **wanted}.items()}


def in_force(changed: Keymap, scopes: Sequence[Scope]) -> Keymap:
    """The keys of every action."""
    every = {id: ",".join(keys) for scope in scopes for id, keys in scope.keys.items()}
    return {**every, **changed}


def _parsed(choices: KeyChoices, id: str, text: str) -> tuple[str, ...]:
    """The keys that a text names, as Textual calls them."""
    keys = tuple(key_name(key.strip()) for key in text.split(",") if key.strip())
    for key in keys:
        if not _is_key(key):
            raise _error(choices, id, f"there is no key {key}; {_nearest_key(key)}")
    if not keys:
        raise _error(choices, id, "must name a key")
    if all(_MAY_NOT_ARRIVE.intersection(key.split("+")) for key in keys):
        raise _error(choices, id, f"{keys[0]} may not arrive from every terminal; add another key")
    return keys


def _refuse_what_is_typed(
    choices: KeyChoices, scopes: Sequence[Scope], wanted: Mapping[str, tuple[str, ...]]
) -> None:
    """An action that works while a line is typed into would take a character from the line."""
    while_typing = frozenset[str]().union(*(scope.while_typing for scope in scopes))
    for id in while_typing & wanted.keys():
        for key in wanted[id]:
            # Escape and tab have a character too, one that nobody types into a line.
            if (key_to_character(key) or "\0").isprintable():
                reason = f"{key} is typed into lines, where {id} works too; take one like f10"
                raise _error(choices, id, reason)


def _is_key(key: str) -> bool:
    *modifiers, base = key.split("+")
    if not set(modifiers) <= _MODIFIERS:
        return False
    if len(base) == 1:
        return base.isalnum() and modifiers != ["shift"]  # shift+a arrives as A
    return base in _names()


def _names() -> frozenset[str]:
    return _NAMED | _CHARACTERS


_CHARACTERS: Final = frozenset(
    key_name(character) for character in map(chr, range(33, 127)) if not character.isalnum()
)
"""Names of the characters that a keyboard has besides letters and digits."""


def _given_up(
    choices: KeyChoices, scope: Scope, wanted: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The actions of a scope that lose a key to another one, with those they keep."""
    taken: dict[str, str] = {}
    for id in (id for id in wanted if id in scope.keys):
        for key in wanted[id]:
            if key in taken:
                other = choices.places.get(taken[key], f"preset {choices.preset}")
                raise _error(choices, id, f"{key} is the key of {taken[key]} already ({other})")
            taken[key] = id
    for id, keys in scope.keys.items():
        if id in wanted or not taken.keys() & set(keys):
            continue
        kept = tuple(key for key in keys if key not in taken)
        if not kept:
            taker = next(taken[key] for key in keys if key in taken)
            raise _error(
                choices, taker, f"{keys[0]} is the only key of {id}; give that one another"
            )
        yield id, kept


def _nearest_key(key: str) -> str:
    near = difflib.get_close_matches(key, _names(), n=1)
    return f"did you mean {near[0]}?" if near else "keys are called a, A, ], f7, ctrl+d, pagedown"


def _no_such_action(choices: KeyChoices, id: str, known: Iterable[str]) -> ConfigurationError:
    near = difflib.get_close_matches(id, list(known), n=1)
    hint = f"did you mean {near[0]}?" if near else "wirediff config show lists them all"
    return _error(choices, id, f"there is no action {id}; {hint}")


def _error(choices: KeyChoices, id: str, reason: str) -> ConfigurationError:
    place = choices.places.get(id, f"[keys] preset {choices.preset}")
    return ConfigurationError(f"{place}: {reason}")
