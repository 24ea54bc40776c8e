"""What is known of outlets, agencies, dates and places: the tables beside this module, typed.

A table is a TOML file in `tables/`, written to be extended by a line; its head says how.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency."""

    name: str
    """As an article's `credits` names it."""
    names: tuple[str, ...]
    """How running text spells it."""
    marks: tuple[str, ...]
    """Further spellings that count only in a dateline, a credit line or a photo credit."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A site, paper or broadcaster that publishes articles."""

    name: str
    """As an article's `outlet` names it."""
    domains: tuple[str, ...]
    """Where it publishes, without `www.`; a path may follow (`bbc.com/indonesia`)."""
    names: tuple[str, ...]
    """How its marks spell it."""
    country: str | None = None
    """Where it is at home, in two letters, when neither its domains nor its language say so."""


@cache
def table(name: str) -> Mapping[str, Any]:
    """What `tables/NAME.toml` holds."""
    content = files(__package__).joinpath("tables", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(content)


@cache
def agencies() -> tuple[Agency, ...]:
    """Every agency, in the order of the table."""
    return tuple(
        Agency(name, tuple(entry["names"]), tuple(entry.get("marks", ())))
        for name, entry in table("agencies").items()
    )


@cache
def outlets() -> tuple[Outlet, ...]:
    """Every outlet, in the order of the table."""
    return tuple(
        Outlet(name, tuple(entry["domains"]), tuple(entry.get("names", ())), entry.get("country"))
        for name, entry in table("outlets").items()
    )
