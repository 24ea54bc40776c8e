"""Vectors on disk: a small SQLite file that is a convenience and never a trouble.

Two programs can use it at once. A file that is no database is replaced; one that cannot be written
or is locked is left alone, and the caller computes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from zlib import crc32

from wirediff.storage import BUSY_SECONDS, Database, as_cache

MOST: Final = 50_000
"""Vectors kept: about 45 MB, the sentences of over a thousand articles."""

KEPT: Final = 0.9
"""Share of `MOST` that stays when the file is full; the least recently used go first."""

_AT_ONCE: Final = 500
"""Keys in one query; SQLite allows 999 on old versions."""

_LAYOUT: Final = (
    (
        """CREATE TABLE IF NOT EXISTS vectors (
            key BLOB PRIMARY KEY,
            vector BLOB NOT NULL,
            used INTEGER NOT NULL
        ) WITHOUT ROWID""",
        "CREATE INDEX IF NOT EXISTS by_use ON vectors (used)",
    ),
)


class VectorStore:
    """Vectors as float16 bytes by key; the least recently used of more than `most` are dropped."""

    def __init__(self, path: Path, most: int = MOST, busy_seconds: float = BUSY_SECONDS) -> None:
        self._database = Database(path, _LAYOUT, busy_seconds=busy_seconds)
        self._most = most

    def load(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What is stored of the keys, counted as used now; nothing when the file cannot be read."""
        nothing: dict[bytes, bytes] = {}
        if not keys:
            return nothing
        return as_cache(self._database, lambda database: _found(database, keys), nothing)

    def save(self, vectors: Mapping[bytes, bytes]) -> None:
        """Keep the vectors, unless the file cannot be written."""
        if vectors:
            as_cache(self._database, lambda database: _save(database, vectors, self._most), None)


def _found(database: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    for start in range(0, len(keys), _AT_ONCE):
        part = keys[start : start + _AT_ONCE]
        marks = ",".join("?" * len(part))
        rows = database.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", part)
        found.update((key, kept[:-4]) for key, kept in rows if kept == _sealed(key, kept[:-4]))
    now = _next_use(database)
    database.executemany("UPDATE vectors SET used = ? WHERE key = ?", [(now, key) for key in found])
    return found


def _sealed(key: bytes, vector: bytes) -> bytes:
    """A vector as it is stored: with a checksum, since SQLite keeps none."""
    return vector + crc32(key + vector).to_bytes(4, "big")


def _save(database: sqlite3.Connection, vectors: Mapping[bytes, bytes], most: int) -> None:
    now = _next_use(database)
    database.executemany(
        "INSERT OR REPLACE INTO vectors (key, vector, used) VALUES (?, ?, ?)",
        [(key, _sealed(key, vector), now) for key, vector in vectors.items()],
    )
    (count,) = database.execute("SELECT count(*) FROM vectors").fetchone()
    if count > most:
        database.execute(
            "DELETE FROM vectors WHERE key IN (SELECT key FROM vectors ORDER BY used, key LIMIT ?)",
            (count - int(most * KEPT),),
        )


def _next_use(database: sqlite3.Connection) -> int:
    """Uses are numbered, not dated: a clock that is set back must not age anything."""
    (last,) = database.execute("SELECT coalesce(max(used), 0) FROM vectors").fetchone()
    return int(last) + 1
