"""What can still be read of a damaged file of marks, page by page.

A query ends at the first damaged page, and finds nothing once a root is gone. Every page of a tree
tells by itself which rows lie on it. So all pages are looked through, wherever they belong, as
`.recover` of SQLite's shell does. Source: Database File Format, sqlite.org/fileformat2.html.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

_Row = tuple[object, ...]

_PAGE_SIZES: Final = frozenset(1 << power for power in range(9, 17))
_USUAL_SIZE: Final = 4096
"""Bytes of a page where the head of the file does not tell."""

_LEAF, _INNER = 0x0A, 0x02
"""The pages on which the rows of a table without row numbers lie."""

_KEY_BYTES: Final = 16
"""Bytes of an article's fingerprint."""


def salvaged(path: Path) -> tuple[list[_Row], list[_Row]]:
    """The rows of judgements and of articles that can be read, with all of their columns.

    Where several rows have one key, as pages that are no longer in use may have, the last judged
    one is taken.
    """
    judgements: dict[_Row, _Row] = {}
    articles: dict[object, _Row] = {}
    with suppress(OSError):
        for row in _rows(path.read_bytes()):
            if _is_judgement(row):
                whole = (*row, *[""] * (10 - len(row)))
                judgements[row[:4]] = max(
                    judgements.get(row[:4], whole), whole, key=lambda each: str(each[6])
                )
            elif _is_article(row):
                articles[row[0]] = row
    return list(judgements.values()), list(articles.values())


def put_back(database: sqlite3.Connection, rows: tuple[list[_Row], list[_Row]]) -> int:
    """Write salvaged rows into a file; how many judgements are new to it."""
    judgements, articles = rows
    for row in articles:
        database.execute("INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?)", row)
    places = ", ".join("?" * 10)
    return sum(
        database.execute(f"INSERT OR IGNORE INTO judgements VALUES ({places})", row).rowcount
        for row in judgements
    )


def _is_judgement(row: _Row) -> bool:
    """Whether the columns are those of a judgement, of the first layout or a later one."""
    kinds = (bytes, bytes, str, str, (str, type(None)), str, str, int, str, str)
    return 8 <= len(row) <= len(kinds) and _are(row, kinds) and _is_key(row[0]) and _is_key(row[1])


def _is_article(row: _Row) -> bool:
    kinds = (bytes, (str, type(None)), (str, type(None)), str)
    return len(row) == len(kinds) and _are(row, kinds) and _is_key(row[0])


def _are(row: _Row, kinds: tuple[type | tuple[type, ...], ...]) -> bool:
    return all(isinstance(value, kind) for value, kind in zip(row, kinds, strict=False))


def _is_key(value: object) -> bool:
    return isinstance(value, bytes) and len(value) == _KEY_BYTES


def _rows(content: bytes) -> Iterator[_Row]:
    """Every row on a page that can be read."""
    size = int.from_bytes(content[16:18], "big")
    size = size if size in _PAGE_SIZES else 65536 if size == 1 else _USUAL_SIZE
    pages = [content[at : at + size] for at in range(0, len(content), size)]
    for number, page in enumerate(pages):
        head = 100 if number == 0 else 0  # the first page begins with the head of the file
        kind = page[head] if len(page) == size else 0
        if kind not in (_LEAF, _INNER):
            continue
        first = head + (8 if kind == _LEAF else 12)
        for index in range(int.from_bytes(page[head + 3 : head + 5], "big")):
            at = int.from_bytes(page[first + 2 * index : first + 2 * index + 2], "big")
            # What is damaged may say anything.
            with suppress(ValueError, IndexError):
                yield _record(_payload(pages, page, at + (0 if kind == _LEAF else 4)))


def _payload(pages: list[bytes], page: bytes, at: int) -> bytes:
    """The bytes of the row at a place of a page, with those that went over to other pages."""
    length, at = _varint(page, at)
    room = len(page)
    most, least = (room - 12) * 64 // 255 - 23, (room - 12) * 32 // 255 - 23
    if length <= most:
        return page[at : at + length]
    here = least + (length - least) % (room - 4)
    here = here if here <= most else least
    parts, left = [page[at : at + here]], length - here
    following = int.from_bytes(page[at + here : at + here + 4], "big")
    for _ in pages:
        if left <= 0 or not following:
            break
        over = pages[following - 1]
        parts.append(over[4 : 4 + left])
        left -= room - 4
        following = int.from_bytes(over[:4], "big")
    return b"".join(parts)


def _record(payload: bytes) -> _Row:
    """The values of a row.

    Raises:
        ValueError, IndexError: They cannot be read.
    """
    end, at = _varint(payload, 0)
    body, row = end, list[object]()
    while at < end:
        kind, at = _varint(payload, at)
        length = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)[kind] if kind < 12 else (kind - 12) // 2
        value = payload[body : body + length]
        if len(value) < length:
            raise ValueError("cut off")
        body += length
        if kind == 0:
            row.append(None)
        elif kind < 12:
            row.append(int.from_bytes(value, "big", signed=True) if length else kind - 8)
        else:
            row.append(value.decode("utf-8") if kind % 2 else value)
    return tuple(row)


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and the place behind it."""
    value = 0
    for count in range(9):
        byte = content[at + count]
        if count == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    raise ValueError("no number")
