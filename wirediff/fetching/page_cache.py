"""Pages on disk, so that a comparison that is opened again asks no server again.

A convenience, bounded and shared by programs: see `wirediff.storage.as_cache`. It holds what the
server sent, since the reading of it may become better.
"""

from __future__ import annotations

import sqlite3
import zlib
from datetime import datetime
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

from wirediff.fetching.fetched import Fetched
from wirediff.fetching.limits import LIMITS
from wirediff.storage import BUSY_SECONDS, Database, as_cache

CACHE: Final = "pages-1.sqlite"
"""Name of the file; the number counts its formats."""

MOST: Final = 50_000_000
"""Bytes of compressed pages that are kept: about 600 of them, at some 80 kB each."""

KEPT: Final = 0.9
"""Share of `MOST` that stays when the file is full; the least recently used go first."""

_LAYOUT: Final = (
    (
        """CREATE TABLE IF NOT EXISTS pages (
            url TEXT PRIMARY KEY,
            final_url TEXT NOT NULL,
            media_type TEXT NOT NULL,
            charset TEXT,
            body BLOB NOT NULL,
            fetched_at TEXT NOT NULL,
            private INTEGER NOT NULL,
            used INTEGER NOT NULL
        )""",
        "CREATE INDEX IF NOT EXISTS by_use ON pages (used)",
    ),
)


class PageCache:
    """Pages by their normalised address; of more than `most` bytes the least used are dropped."""

    def __init__(self, path: Path, most: int = MOST, busy_seconds: float = BUSY_SECONDS) -> None:
        self._database = Database(path, _LAYOUT, busy_seconds=busy_seconds)
        self._most = most

    def load(self, key: str) -> Fetched | None:
        """The page that was kept under `key`, counted as used now; `None` when there is none."""
        return as_cache(self._database, lambda database: _found(database, key), None)

    def keep(self, key: str, page: Fetched) -> None:
        """Keep a page, unless the file cannot be written or the page was kept before."""
        if not page.from_cache:
            as_cache(self._database, lambda database: _keep(database, key, page, self._most), None)


def page_cache() -> PageCache:
    """The user's own; nothing is opened before it is used."""
    return PageCache(user_cache_path("wirediff", appauthor=False) / CACHE)


def _found(database: sqlite3.Connection, key: str) -> Fetched | None:
    row = database.execute(
        "SELECT final_url, media_type, charset, fetched_at, private, body FROM pages WHERE url = ?",
        (key,),
    ).fetchone()
    if row is None:
        return None
    database.execute("UPDATE pages SET used = ? WHERE url = ?", (_next_use(database), key))
    final_url, media_type, charset, fetched_at, private, packed = row
    body, when = _unpacked(packed), _moment(fetched_at)
    if body is None or when is None:
        return None
    return Fetched(key, final_url, media_type, charset, body, when, bool(private), from_cache=True)


def _unpacked(packed: bytes) -> bytes | None:
    """`None` for what was damaged on disk; never more than a page may have."""
    unpacking = zlib.decompressobj()
    try:
        body = unpacking.decompress(packed, LIMITS.size)
    except (zlib.error, TypeError):
        return None
    return body if unpacking.eof else None


def _moment(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except (ValueError, TypeError):
        return None


def _keep(database: sqlite3.Connection, key: str, page: Fetched, most: int) -> None:
    packed = zlib.compress(page.body)
    database.execute(
        "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            page.final_url,
            page.media_type,
            page.charset,
            packed,
            page.fetched_at.isoformat(),
            page.private,
            _next_use(database),
        ),
    )
    _make_room(database, most)


def _make_room(database: sqlite3.Connection, most: int) -> None:
    """Drop the least recently used pages until the others have room; the newest stays."""
    (held,) = database.execute("SELECT sum(length(body)) FROM pages").fetchone()
    if held <= most:
        return
    pages = database.execute("SELECT url, length(body) FROM pages ORDER BY used").fetchall()
    for key, size in pages[:-1]:
        if held <= most * KEPT:
            break
        database.execute("DELETE FROM pages WHERE url = ?", (key,))
        held -= size


def _next_use(database: sqlite3.Connection) -> int:
    """Uses are numbered, not dated: a clock that is set back must not age anything."""
    (last,) = database.execute("SELECT coalesce(max(used), 0) FROM pages").fetchone()
    return int(last) + 1
