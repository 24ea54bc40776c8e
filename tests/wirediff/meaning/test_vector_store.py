"""A cache file is a convenience: bounded, shared, and never a reason to fail."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from wirediff.meaning import VectorStore


def vector(value: float) -> bytes:
    return np.full(8, value, "<f2").tobytes()


ONE = {b"one": vector(1)}


def keys(count: int, start: int = 0) -> list[bytes]:
    return [f"key {number:04}".encode() for number in range(start, start + count)]


def test_what_was_saved_is_found_again_and_nothing_else(tmp_path: Path) -> None:
    VectorStore(tmp_path / "new folder" / "v").save({b"one": vector(1), b"two": vector(2)})
    again = VectorStore(tmp_path / "new folder" / "v")
    assert again.load([b"one", b"three"]) == ONE
    assert again.load([]) == {}


def test_more_keys_than_one_query_takes_are_found(tmp_path: Path) -> None:
    store = VectorStore(tmp_path / "v")
    store.save(dict.fromkeys(keys(1234), vector(1)))
    assert len(store.load(keys(2000))) == 1234


def test_the_least_recently_used_go_when_the_file_is_full(tmp_path: Path) -> None:
    store = VectorStore(tmp_path / "v", most=10)
    for key in keys(10):
        store.save({key: vector(1)})
    store.load(keys(1))
    store.save({b"new": vector(2)})
    kept = store.load([*keys(10), b"new"])
    assert len(kept) == 9
    assert kept.keys() >= {keys(1)[0], b"new"}
    assert not kept.keys() & set(keys(2, start=1))


def test_the_file_stays_bounded(tmp_path: Path) -> None:
    store = VectorStore(tmp_path / "v", most=50)
    for start in range(0, 1000, 20):
        store.save(dict.fromkeys(keys(20, start), vector(1)))
    assert len(store.load(keys(1000))) <= 50
    assert (tmp_path / "v").stat().st_size < 100_000


def corrupt(path: Path, content: bytes) -> None:
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.write_bytes(content)


@pytest.mark.parametrize(
    "content",
    [b"not a database, but long enough for one" * 40, b"SQLite format 3\0" + b"\xff" * 5000],
    ids=["text", "a broken header"],
)
def test_a_file_that_is_no_database_is_made_anew(tmp_path: Path, content: bytes) -> None:
    corrupt(tmp_path / "v", content)
    store = VectorStore(tmp_path / "v")
    assert store.load([b"one"]) == {}
    store.save(ONE)
    assert store.load([b"one"]) == ONE


def test_a_database_damaged_in_the_middle_is_made_anew_or_read_right(tmp_path: Path) -> None:
    store = VectorStore(tmp_path / "v")
    saved = {key: vector(number) for number, key in enumerate(keys(500))}
    store.save(saved)
    with closing(sqlite3.connect(tmp_path / "v")) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray((tmp_path / "v").read_bytes())
    content[4096:8192] = b"\xff" * 4096
    corrupt(tmp_path / "v", bytes(content))
    found = store.load(keys(500))
    assert found.items() <= saved.items()
    store.save(ONE)
    assert store.load([b"one"]) == ONE


def test_a_database_with_another_layout_is_made_anew(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "v")) as database:
        database.execute("CREATE TABLE vectors (something TEXT)")
        database.commit()
    store = VectorStore(tmp_path / "v")
    store.save(ONE)
    assert store.load([b"one"]) == ONE


def test_a_vector_whose_bytes_changed_on_disk_is_not_found(tmp_path: Path) -> None:
    store = VectorStore(tmp_path / "v")
    store.save({b"one": vector(1), b"two": vector(2)})
    with closing(sqlite3.connect(tmp_path / "v")) as database, database:
        database.execute("UPDATE vectors SET vector = ? WHERE key = ?", (b"\1" * 20, b"one"))
    assert store.load([b"one", b"two"]) == {b"two": vector(2)}


def test_a_file_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "v", tmp_path / "folder"):
        store = VectorStore(path)
        store.save(ONE)
        assert store.load([b"one"]) == {}
    assert (tmp_path / "folder").is_dir()


def test_a_locked_file_is_done_without_and_kept(tmp_path: Path) -> None:
    store = VectorStore(tmp_path / "v", busy_seconds=0.05)
    store.save(ONE)
    with closing(sqlite3.connect(tmp_path / "v", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert store.load([b"one"]) == {}
        store.save({b"two": vector(2)})
    assert store.load([b"one", b"two"]) == ONE


_WRITER = """
import sys
from pathlib import Path
from wirediff.meaning import VectorStore
store = VectorStore(Path(sys.argv[1]), busy_seconds=30)
for number in range(60):
    key = f"{sys.argv[2]} {number}".encode()
    store.save({key: key * 2})
    store.load([key])
"""


def test_two_programs_write_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    VectorStore(tmp_path / "v").save(ONE)
    command = [sys.executable, "-c", _WRITER, str(tmp_path / "v")]
    writers = [subprocess.Popen([*command, name]) for name in ("left", "right")]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    saved = [f"{name} {number}".encode() for name in ("left", "right") for number in range(60)]
    assert VectorStore(tmp_path / "v").load(saved) == {key: key * 2 for key in saved}
