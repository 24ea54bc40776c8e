"""What the user calls outlets, kept for good.

A name is kept for an outlet as the article gives it; for an article that names none, for the site
that it is on, or else for its file.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from tui.handoff.pasted import PASTED
from wirediff import Article
from wirediff.access import is_url
from wirediff.errors import StoreError
from wirediff.storage import Database
from wirediff.wording.amounts import host_of

NAME: Final = "outlets-1.sqlite"
"""Name of the file; the number counts its formats."""

LONGEST: Final = 80
"""Characters of a name: more than any column shows."""

_LAYOUT: Final = (
    ("CREATE TABLE IF NOT EXISTS outlets (key TEXT PRIMARY KEY, name TEXT NOT NULL)",),
)


class OutletNames:
    """The file in which the names are kept."""

    def __init__(self, path: Path | None = None) -> None:
        place = path or user_data_path("wirediff", appauthor=False) / NAME
        self._database = Database(place, _LAYOUT, durable=True)

    def all(self) -> dict[str, str]:
        """Every name by its key; none where the file cannot be read."""
        nothing: dict[str, str] = {}
        try:
            return self._database.read(
                lambda opened: dict(opened.execute("SELECT key, name FROM outlets")), nothing
            )
        except StoreError:
            return nothing

    def keep(self, key: str, name: str) -> None:
        """Keep a name; an empty one is forgotten.

        Raises:
            StoreError: It cannot be kept.
        """

        def write(opened: sqlite3.Connection) -> None:
            opened.execute("DELETE FROM outlets WHERE key = ?", (key,))
            if name:
                opened.execute("INSERT INTO outlets VALUES (?, ?)", (key, name))

        self._database.write(write)


def key_of(article: Article) -> str:
    """What a name for the article's outlet is kept under; empty where nothing lasts."""
    if article.outlet:
        return f"outlet {article.outlet}"
    if is_url(article.source):
        return f"site {host_of(article.source)}"
    if article.source in ("", "-", PASTED):
        return ""
    path = os.path.abspath(article.source)
    # A name that is not UTF-8 comes with lone surrogates, which SQLite does not take.
    return f"file {path}".encode("utf-8", "backslashreplace").decode("utf-8")


def named(article: Article, names: Mapping[str, str]) -> Article:
    """The article with its outlet as the user calls it."""
    name = names.get(key_of(article)) if names else None
    return replace(article, outlet=name) if name else article
