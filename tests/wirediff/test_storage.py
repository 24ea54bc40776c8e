"""One small file for several programs: all or nothing, laid out step by step, never lost."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.wirediff.stories import REPOSITORY
from tests.wirediff.unwritable import reachable_folder, unwritable
from wirediff.errors import StoreError
from wirediff.storage import Database, NewerError, SpoiltError, as_cache

FIRST = ("CREATE TABLE words (word TEXT NOT NULL)",)
SECOND = (
    "ALTER TABLE words ADD COLUMN letters INTEGER NOT NULL DEFAULT 0",
    "UPDATE words SET letters = length(word)",
)


def put(database: Database, *words: str) -> None:
    database.write(
        lambda opened: opened.executemany(
            "INSERT INTO words (word) VALUES (?)", [(word,) for word in words]
        )
    )


def words(database: Database) -> list[str]:
    return database.read(
        lambda opened: [word for (word,) in opened.execute("SELECT word FROM words")], []
    )


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as opened:
        return int(opened.execute("PRAGMA user_version").fetchone()[0])


def test_to_read_what_was_never_written_makes_no_file(tmp_path: Path) -> None:
    assert words(Database(tmp_path / "new" / "d", [FIRST])) == []
    assert not (tmp_path / "new").exists()


def test_what_was_written_is_read_by_the_next_one(tmp_path: Path) -> None:
    put(Database(tmp_path / "new" / "d", [FIRST]), "one", "two")
    assert words(Database(tmp_path / "new" / "d", [FIRST])) == ["one", "two"]


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of POSIX")
def test_on_a_full_disk_what_was_written_is_read(tmp_path: Path) -> None:
    put(Database(tmp_path / "d", [FIRST]), "one", "two")
    full = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from tests.wirediff.test_storage import FIRST, Database, words\n"
        # No file may grow, as on a full disk; the program is told, not killed.
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "found = words(Database(Path(sys.argv[1]), [FIRST]))\n"
        "sys.exit(found != ['one', 'two'])\n"
    )
    command = [sys.executable, "-c", full, str(tmp_path / "d")]
    assert subprocess.run(command, cwd=REPOSITORY, check=False).returncode == 0


@pytest.mark.parametrize("name", ["file:d?mode=ro", "with blank #1?", "déjà vu"])
def test_any_name_is_a_name(tmp_path: Path, name: str) -> None:
    put(Database(tmp_path / name, [FIRST]), "one")
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_work_that_fails_leaves_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "d", [FIRST])
    put(database, "one")

    def half(opened: sqlite3.Connection) -> None:
        opened.execute("DELETE FROM words")
        raise KeyError

    with pytest.raises(KeyError):
        database.write(half)
    assert words(database) == ["one"]


def test_an_older_layout_is_brought_up_to_date_with_what_it_holds(tmp_path: Path) -> None:
    put(Database(tmp_path / "d", [FIRST]), "three")
    newer = Database(tmp_path / "d", [FIRST, SECOND])
    assert newer.read(lambda opened: opened.execute("SELECT * FROM words").fetchall(), []) == [
        ("three", 5)
    ]
    assert version_of(tmp_path / "d") == 2


def test_a_step_that_fails_leaves_the_layout_as_it_was(tmp_path: Path) -> None:
    put(Database(tmp_path / "d", [FIRST]), "one")
    broken = Database(tmp_path / "d", [FIRST, (*SECOND, "UPDATE nothing SET at = all")])
    with pytest.raises(SpoiltError):
        words(broken)
    assert version_of(tmp_path / "d") == 1
    assert words(Database(tmp_path / "d", [FIRST])) == ["one"]


def test_a_newer_layout_is_refused_and_not_touched(tmp_path: Path) -> None:
    put(Database(tmp_path / "d", [FIRST, SECOND]), "one")
    before = (tmp_path / "d").read_bytes()
    older = Database(tmp_path / "d", [FIRST])
    for attempt in (words, put):
        with pytest.raises(NewerError, match="newer version of wirediff"):
            attempt(older)
    assert as_cache(older, lambda _: "done", "left alone") == "left alone"
    assert (tmp_path / "d").read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"not a database, but long enough for one" * 40, b"SQLite format 3\0" + b"\xff" * 5000],
    ids=["text", "a broken header"],
)
def test_what_is_no_database_is_said_to_be_spoilt_and_not_touched(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "d").write_bytes(content)
    for attempt in (words, put):
        with pytest.raises(SpoiltError, match="damaged"):
            attempt(Database(tmp_path / "d", [FIRST]))
    assert (tmp_path / "d").read_bytes() == content


def test_a_spoilt_cache_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "d").write_bytes(b"not a database, but long enough for one" * 40)
    database = Database(tmp_path / "d", [FIRST])
    assert as_cache(database, lambda opened: opened.execute("SELECT 7").fetchone(), None) == (7,)
    assert words(database) == []


def test_a_locked_file_is_said_to_be_in_use(tmp_path: Path) -> None:
    database = Database(tmp_path / "d", [FIRST], busy_seconds=0.05)
    put(database, "one")
    with closing(sqlite3.connect(tmp_path / "d", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program is using it"):
            put(database, "two")
        assert words(database) == ["one"]
    put(database, "two")
    assert words(database) == ["one", "two"]


def test_where_no_folder_can_be_made_the_reason_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError) as caught:
        put(Database(tmp_path / "file" / "d", [FIRST]), "one")
    assert caught.value.path == str(tmp_path / "file" / "d")


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    with pytest.raises(StoreError, match="it is a folder, not a file"):
        put(Database(tmp_path / "d", [FIRST]), "one")


_PRELUDE = """
import os, resource, signal, sys
from pathlib import Path
from tests.wirediff.unwritable import reachable_folder, unwritable
from wirediff.storage import Database
database = Database(Path(sys.argv[1]), [["CREATE TABLE words (word TEXT NOT NULL)"]],
                    busy_seconds=30, durable=True)
def put(word):
    database.write(lambda opened: opened.execute("INSERT INTO words VALUES (?)", (word,)))
"""


def child(code: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _PRELUDE + code, *arguments])


def test_programs_that_begin_a_file_together_lose_nothing(tmp_path: Path) -> None:
    code = "for number in range(30): put(f'{sys.argv[2]} {number}')"
    writers = [child(code, str(tmp_path / "d"), name) for name in ("a", "b", "c")]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    assert sorted(words(Database(tmp_path / "d", [FIRST]))) == sorted(
        f"{name} {number}" for name in ("a", "b", "c") for number in range(30)
    )


@pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")
def test_a_program_killed_in_the_middle_of_a_write_loses_only_that_write(tmp_path: Path) -> None:
    code = """
put("kept")
def die(opened):
    opened.executemany("INSERT INTO words VALUES (?)", [("half " * 2000,)] * 5000)
    os.kill(os.getpid(), signal.SIGKILL)
database.write(die)
"""
    assert child(code, str(tmp_path / "d")).wait(timeout=60) == -signal.SIGKILL
    assert words(Database(tmp_path / "d", [FIRST])) == ["kept"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")
def test_a_full_disk_is_told_and_what_was_kept_stays(tmp_path: Path) -> None:
    code = """
from wirediff.errors import StoreError
put("kept")
resource.setrlimit(resource.RLIMIT_FSIZE, (64_000, resource.RLIM_INFINITY))
try:
    put("too much " * 100_000)
except StoreError as error:
    sys.exit(error.reason != "the disk is full or does not answer")
sys.exit("was written")
"""
    assert child(code, str(tmp_path / "d")).wait(timeout=60) == 0
    assert words(Database(tmp_path / "d", [FIRST])) == ["kept"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_file_in_a_folder_that_may_not_be_written_is_read() -> None:
    with reachable_folder() as folder:
        database = Database(folder / "d", [FIRST])
        put(database, "one")
        with unwritable(folder):
            assert words(database) == ["one"]
            with pytest.raises(StoreError, match=r"may not be written|cannot be opened"):
                put(database, "two")
        assert words(database) == ["one"]
