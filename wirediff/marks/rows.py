"""How judgements lie in the file: the layout, and rows made of values and values of rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Final

from wirediff.article import Article, Span
from wirediff.marks.judgement import Judged, Judgement
from wirediff.storage import Layout

QUOTED: Final = 300
"""Characters of each end that are kept to recognise it by in a list."""

LAYOUT: Final[Layout] = (
    (
        """CREATE TABLE articles (
            key BLOB PRIMARY KEY,
            title TEXT,
            outlet TEXT,
            source TEXT NOT NULL
        ) WITHOUT ROWID""",
        """CREATE TABLE judgements (
            one BLOB NOT NULL,
            other BLOB NOT NULL,
            one_spans TEXT NOT NULL,
            other_spans TEXT NOT NULL,
            kind TEXT,
            note TEXT NOT NULL,
            at TEXT NOT NULL,
            by_hand INTEGER NOT NULL,
            PRIMARY KEY (one, other, one_spans, other_spans)
        ) WITHOUT ROWID""",
    ),
    (
        "ALTER TABLE judgements ADD COLUMN one_words TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE judgements ADD COLUMN other_words TEXT NOT NULL DEFAULT ''",
        "CREATE INDEX by_time ON judgements (at)",
    ),
)
"""Articles are named by the fingerprint of their text; of a pair, the lesser one comes first. The
second step keeps the beginning of what was judged, for a list that has not read the articles."""

Place = tuple[bytes, bytes, str, str]
"""The two articles of a judgement and its ends, as the file names them."""

_COLUMNS: Final = "one_spans, other_spans, kind, note, at, by_hand"

_HERE: Final = "one = ? AND other = ? AND one_spans = ? AND other_spans = ?"

_EVERY: Final = f"""
SELECT {_COLUMNS}, one_words, other_words,
    a.title, a.outlet, a.source, b.title, b.outlet, b.source
FROM judgements
LEFT JOIN articles AS a ON a.key = one
LEFT JOIN articles AS b ON b.key = other
ORDER BY at DESC, one, other, one_spans, other_spans
"""


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """An article as it was when something of it was judged."""

    title: str | None
    outlet: str | None
    source: str
    """A path (absolute where it was a file), a URL, `-`, or `""`."""


@dataclass(frozen=True, slots=True)
class StoredMark:
    """A judgement as the file has it, with what it takes to recognise its articles."""

    left: ArticleNames
    right: ArticleNames
    judgement: Judgement
    """Its left side is that of `left`."""
    left_words: str
    """How the left end begins; `""` when it was judged before that was kept."""
    right_words: str


def key_of(article: Article) -> bytes:
    """A fingerprint of what the article says, whatever its name and place."""
    return blake2b(article.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def place_of(left: Article, right: Article, judgement: Judgement) -> Place:
    """Where a judgement stands in the file; the article with the lesser key must be left."""
    return key_of(left), key_of(right), _written(judgement.left), _written(judgement.right)


def stored_form(judgement: Judgement | None) -> Judgement | None:
    """A judgement as it comes back from the file."""
    return judgement and replace(judgement, note=_storable(judgement.note))


def of_pair(database: sqlite3.Connection, one: bytes, other: bytes) -> tuple[Judgement, ...]:
    """The judgements of two articles; rows that cannot be read stay in the file."""
    rows = database.execute(
        f"SELECT {_COLUMNS} FROM judgements WHERE one = ? AND other = ?", (one, other)
    )
    return tuple(_judgements(rows))


def mark_at(database: sqlite3.Connection, place: Place) -> Judgement | None:
    """What stands at a place."""
    rows = database.execute(f"SELECT {_COLUMNS} FROM judgements WHERE {_HERE}", place)
    return next(_judgements(rows), None)


def remove(database: sqlite3.Connection, place: Place) -> None:
    """Let nothing stand at a place."""
    database.execute(f"DELETE FROM judgements WHERE {_HERE}", place)


def every(database: sqlite3.Connection) -> tuple[StoredMark, ...]:
    """All judgements that can be read, the newest first."""
    return tuple(_kept(database.execute(_EVERY)))


def stored_marks_of(
    left: Article, right: Article, judgements: Iterable[Judgement]
) -> tuple[StoredMark, ...]:
    """The judgements of two articles that are at hand, in their order."""
    one, other = (
        ArticleNames(_name(each.title), _name(each.outlet), _storable(each.source))
        for each in (left, right)
    )
    return tuple(
        StoredMark(
            one, other, said, _beginning(left.text, said.left), _beginning(right.text, said.right)
        )
        for said in judgements
    )


def insert(
    database: sqlite3.Connection, left: Article, right: Article, judgement: Judgement
) -> None:
    """Write a judgement, its articles' names and how its ends begin."""
    written = (
        *place_of(left, right, judgement),
        judgement.kind,
        _storable(judgement.note),
        judgement.at.astimezone(UTC).isoformat(),
        judgement.by_hand,
        _beginning(left.text, judgement.left),
        _beginning(right.text, judgement.right),
    )
    database.execute(
        f"INSERT INTO judgements (one, other, {_COLUMNS}, one_words, other_words)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        written,
    )
    database.executemany(
        "INSERT OR REPLACE INTO articles (key, title, outlet, source) VALUES (?, ?, ?, ?)",
        [
            (key_of(one), *map(_name, (one.title, one.outlet, _whence(one.source))))
            for one in (left, right)
        ],
    )


def _name(text: str | None) -> str | None:
    return None if text is None else _storable(text)


def _judgements(rows: Iterable[tuple[object, ...]]) -> Iterator[Judgement]:
    """The rows that can be read; the others stay in the file."""
    for row in rows:
        with suppress(ValueError):
            yield _judgement(*row)


def _kept(rows: Iterable[tuple[object, ...]]) -> Iterator[StoredMark]:
    for row in rows:
        words = [str(text) for text in row[6:8]]
        left, right = (
            ArticleNames(_text(title), _text(outlet), str(source or ""))
            for title, outlet, source in (row[8:11], row[11:14])
        )
        with suppress(ValueError):
            yield StoredMark(left, right, _judgement(*row[:6]), *words)


def _judgement(*row: object) -> Judgement:
    """One row's judgement; `ValueError` when it cannot be read."""
    left, right, kind, note, at, by_hand = row
    return Judgement(
        _read(str(left)),
        _read(str(right)),
        Judged(str(kind)) if kind is not None else None,
        str(note),
        datetime.fromisoformat(str(at)),
        bool(by_hand),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _whence(source: str) -> str:
    """The source, as an absolute path where it is a file."""
    with suppress(OSError, ValueError):
        if source and source != "-" and Path(source).exists():
            return str(Path(source).absolute())
    return source


def _written(spans: Iterable[Span]) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def _read(written: str) -> tuple[Span, ...]:
    return tuple(Span(*map(int, span.split("-", 1))) for span in written.split())


def _beginning(text: str, spans: Iterable[Span]) -> str:
    return _storable(" … ".join(span.of(text) for span in spans)[:QUOTED])


def _storable(text: str) -> str:
    """Text without lone surrogates, which SQLite does not take."""
    return text.encode("utf-8", "replace").decode("utf-8")
