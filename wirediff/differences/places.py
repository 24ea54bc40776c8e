"""Which country a name means or is derived from: `Iran`, `Iranian`; CLDR has the names."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from wirediff.text import cldr
from wirediff.text.words import normalise

_PARTED: Final = re.compile(r"[^\w']+")

SHORTEST: Final = 4
"""Letters of a country's name from which another word may be derived."""

ENDING: Final = 4
"""Letters that make an adjective or a people of a country: `Ukraine`, `Ukrainians`."""


@dataclass(frozen=True, slots=True)
class _Table:
    """The names that CLDR does not have, each with the name it stands for."""

    renamed: Mapping[str, str]
    alike: Mapping[str, str]


@cache
def _table() -> _Table:
    text = files(__package__).joinpath("tables", "places.toml").read_text("utf-8")
    table = tomllib.loads(text)
    renamed = {phrase(name): phrase(names[0]) for names in table["renamed"] for name in names}
    alike = {
        phrase(name): phrase(main)
        for main, names in table["alike"].items()
        for name in (main, *names)
    }
    return _Table(MappingProxyType(renamed), MappingProxyType(alike))


def phrase(name: str) -> str:
    """A name as its normalised words with blanks between."""
    return " ".join(normalise(word) for word in _PARTED.split(name) if word)


@lru_cache(cldr.LANGUAGES)
def _countries(language: str | None) -> Mapping[str, str]:
    """The names of countries and regions in a language, each with CLDR's code."""
    locale = cldr.locale_of(language)
    names = locale.territories.items() if locale is not None else ()
    return MappingProxyType({phrase(name): code for code, name in names})


@lru_cache(cldr.LANGUAGES)
def _roots(language: str | None) -> Mapping[str, list[str]]:
    """The names of countries by their first letters."""
    roots: dict[str, list[str]] = {}
    for name in _countries(language):
        roots.setdefault(name[: SHORTEST - 1], []).append(name)
    return MappingProxyType(roots)


NAMES_KEPT: Final = 4_096
"""Names whose place stays at hand."""


@lru_cache(NAMES_KEPT)
def place_of(name: str, language: str | None) -> str:
    """A key for the country that a name names or is derived from; empty for none.

    `name` is in the form of `phrase`.
    """
    renamed = _table().renamed.get(name, name)
    name = _table().alike.get(renamed, renamed)
    for spoken in (language, "en"):
        known = _countries(spoken)
        if name in known:
            return known[name]
        alike = _roots(spoken).get(name[: SHORTEST - 1], ())
        roots = [root for root in alike if _derived(name, root)]
        if roots:
            return known[max(roots, key=len)]
    return name if name in _table().alike.values() else ""


def _derived(name: str, root: str) -> bool:
    """Whether a name is a country's with another ending: `russian` of `russia`."""
    if name.count(" ") != root.count(" ") or len(root) < SHORTEST:
        return False
    stem = root[:-1] if root[-1] in "aeioy" and len(root) > SHORTEST else root
    return name.startswith(stem) and len(name) - len(stem) <= ENDING


def renamed(one: str, other: str) -> bool:
    """Whether two names are spellings of one, or its former and its present name."""
    table = _table().renamed
    return one in table and table[one] == table.get(other)
