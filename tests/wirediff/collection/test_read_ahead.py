"""Files read by another process: the same articles and errors, and nothing lost when it fails."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.wirediff.stories import REPOSITORY
from wirediff import ReadError, read
from wirediff import processes as child_process
from wirediff.collection import read_ahead as ahead
from wirediff.collection.read_ahead import ReadAhead
from wirediff.sources.material import LARGEST

SEEDS = [str(path) for path in sorted((REPOSITORY / "seeds").glob("*.txt"))]

posix = pytest.mark.skipif(sys.platform == "win32", reason="no such names, sessions and signals")


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "processors", lambda: 2)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that were started."""
    processes: list[subprocess.Popen[bytes]] = []
    start = child_process.start

    def starting(command: Sequence[str]) -> subprocess.Popen[bytes]:
        processes.append(start(command))
        return processes[-1]

    monkeypatch.setattr(child_process, "start", starting)
    return processes


def reading_with(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Have the files read by some other code."""
    command = (sys.executable, "-c", f"import os, pickle, sys\nout = sys.stdout.buffer\n{code}")
    monkeypatch.setattr(child_process, "running", lambda *arguments: command)


def test_the_articles_are_those_that_reading_gives(started: list[object]) -> None:
    reading = ReadAhead(SEEDS)
    assert [reading.article(file) for file in SEEDS] == [read(file) for file in SEEDS]
    assert len(started) == 1


def test_articles_are_asked_for_in_any_order_and_each_is_given_once() -> None:
    reading = ReadAhead(SEEDS[:2])
    assert reading.article(SEEDS[1]) == read(SEEDS[1])
    assert reading.article(SEEDS[0]) == read(SEEDS[0])
    assert reading.article(SEEDS[1]) is None


def test_a_file_given_twice_is_there_twice() -> None:
    reading = ReadAhead([SEEDS[0], SEEDS[0]])
    assert reading.article(SEEDS[0]) == reading.article(SEEDS[0]) == read(SEEDS[0])


def test_an_error_is_raised_as_reading_raises_it_and_loses_no_other_article(
    tmp_path: Path,
) -> None:
    (tmp_path / "empty.txt").touch()
    missing, empty = str(tmp_path / "missing.txt"), str(tmp_path / "empty.txt")
    reading = ReadAhead([missing, SEEDS[0], empty])
    for file in (missing, empty):
        with pytest.raises(ReadError) as expected:
            read(file)
        with pytest.raises(ReadError) as raised:
            reading.article(file)
        assert str(raised.value) == str(expected.value)
        assert (raised.value.source, raised.value.reason) == (file, expected.value.reason)
    assert reading.article(SEEDS[0]) == read(SEEDS[0])


@posix
@pytest.mark.parametrize("name", ["-", "--help", "-c", "a\nb\x1b[31m.txt", "\udcff.txt", "a#2"])
def test_a_file_of_any_name_is_read(tmp_path: Path, name: str) -> None:
    file = os.path.join(tmp_path, name)
    Path(file).write_text("Kim tiba di Moskow.\n")
    article = ReadAhead([file]).article(file)
    assert article is not None
    assert (article.text, article.source) == ("Kim tiba di Moskow.\n", file)


def test_what_is_not_read_ahead_is_nobodys(started: list[object]) -> None:
    assert ReadAhead().article(SEEDS[0]) is None
    assert started == []
    assert ReadAhead(SEEDS[:1]).article(SEEDS[1]) is None


@pytest.mark.parametrize(
    ("where", "name", "value"),
    [(ahead, "processors", lambda: 1), (sys, "executable", "")],
    ids=["with one processor", "without a Python to start"],
)
def test_nothing_is_read_ahead(
    monkeypatch: pytest.MonkeyPatch, started: list[object], where: object, name: str, value: object
) -> None:
    monkeypatch.setattr(where, name, value)
    assert ReadAhead(SEEDS[:1]).article(SEEDS[0]) is None
    assert started == []


@pytest.mark.parametrize("name", ["a\0b", "a" * 3_000_000], ids=["NUL", "endless"])
def test_names_that_no_process_can_be_told_are_not_read_ahead(name: str) -> None:
    reading = ReadAhead([SEEDS[0], name])
    assert reading.article(SEEDS[0]) is None
    assert reading.article(name) is None


def test_a_process_that_cannot_be_started_is_as_good_as_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(child_process, "running", lambda *arguments: ("/no/such/program",))
    assert ReadAhead(SEEDS[:1]).article(SEEDS[0]) is None


@pytest.mark.parametrize(
    "failure",
    [
        "os._exit(1)",
        "os.kill(os.getpid(), 9)",
        "out.write(b'Segmentation fault'); out.flush()",
        "out.write(pickle.dumps('x' * 9999)[:5000]); out.flush()",
    ],
    ids=["crashes", "is killed", "prints something else", "stops in the middle"],
)
def test_a_process_that_fails_loses_nothing_that_it_had_read(
    monkeypatch: pytest.MonkeyPatch, failure: str
) -> None:
    before = "from wirediff import read\nout.write(pickle.dumps(read(%r)))\nout.flush()\n"
    reading_with(monkeypatch, before % SEEDS[0] + failure)
    reading = ReadAhead(SEEDS[:3])
    assert reading.article(SEEDS[1]) is None
    assert reading.article(SEEDS[0]) == read(SEEDS[0])
    assert reading.article(SEEDS[2]) is None


def test_the_process_ends_with_its_last_file(started: list[subprocess.Popen[bytes]]) -> None:
    reading = ReadAhead(SEEDS[:1])
    assert reading.article(SEEDS[0]) is not None
    assert started[0].poll() is not None


def test_the_process_ends_when_nobody_can_ask_any_more(
    monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    reading_with(monkeypatch, "import time; time.sleep(600)")
    reading = ReadAhead(SEEDS[:1])
    assert started[0].poll() is None
    del reading
    gc.collect()
    assert started[0].poll() is not None


def test_the_process_ends_with_its_parent_in_the_middle_of_a_file(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("Kim Jong Un tiba di Moskow pada hari Rabu.\n" * (LARGEST // 50))
    command = child_process.running("wirediff.sources.read_ahead_worker", str(long))
    process = child_process.start(command)
    # Closes its standard input, as the end of this process would.
    told, _ = process.communicate(timeout=30)
    assert (told, process.returncode) == (b"", 0)
