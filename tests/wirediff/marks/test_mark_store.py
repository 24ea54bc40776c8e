"""What was judged is found again by what the articles say, and is never lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.wirediff.stories import UNRELATED, story
from tests.wirediff.unwritable import reachable_folder, unwritable
from wirediff import Article, Span
from wirediff.errors import StoreError
from wirediff.marks import Judged, Judgement, Judgements
from wirediff.marks.mark_store import ChangedError, JudgementStore, SetAsideError
from wirediff.marks.rows import LAYOUT
from wirediff.storage import Database, NewerError

LEFT, RIGHT = story(*UNRELATED[:3]), story(*UNRELATED[2:5])
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
WIRE = Judgement((Span(0, 9), Span(12, 15)), (Span(4, 8),), Judged.WIRE, "Reuters, 6 am", NOON)
LINK = Judgement((Span(20, 30),), (Span(1, 3),), None, "", NOON, by_hand=True)
OWN = Judgement((Span(40, 50),), (), None, "who said it?", NOON)


@pytest.fixture
def store(tmp_path: Path) -> JudgementStore:
    return JudgementStore(tmp_path / "new folder" / "j", busy_seconds=0.05)


def keep(store: JudgementStore, *judgements: Judgement) -> None:
    for judgement in judgements:
        store.change(LEFT, RIGHT, None, judgement)


def test_nothing_judged_is_nothing_and_makes_no_file(store: JudgementStore) -> None:
    assert store.of(LEFT, RIGHT) == Judgements()
    assert store.every() == ()
    assert not store.path.parent.exists()


def test_what_was_judged_is_found_again(store: JudgementStore) -> None:
    keep(store, WIRE, LINK, OWN)
    assert JudgementStore(store.path).of(LEFT, RIGHT) == Judgements((WIRE, LINK, OWN))
    assert store.of(LEFT, story(UNRELATED[5])) == Judgements()


def test_the_order_of_the_articles_does_not_matter(store: JudgementStore) -> None:
    keep(store, WIRE, OWN)
    store.change(RIGHT, LEFT, None, LINK.mirrored())
    assert store.of(LEFT, RIGHT) == Judgements((WIRE, LINK, OWN))
    assert store.of(RIGHT, LEFT) == Judgements((WIRE, LINK, OWN)).mirrored()


def test_a_moved_or_renamed_file_finds_its_marks(store: JudgementStore) -> None:
    keep(store, WIRE)
    moved = replace(LEFT, source="elsewhere/antara.txt", title="Another title", outlet="Tempo")
    assert store.of(moved, RIGHT) == Judgements((WIRE,))


def test_a_judgement_is_replaced_and_taken_back(store: JudgementStore) -> None:
    keep(store, WIRE)
    lifted = replace(WIRE, kind=Judged.LIFTED)
    store.change(LEFT, RIGHT, WIRE, lifted)
    assert store.of(LEFT, RIGHT) == Judgements((lifted,))
    store.change(LEFT, RIGHT, lifted, None)
    assert store.of(LEFT, RIGHT) == Judgements()


def test_what_another_program_judged_meanwhile_is_not_overwritten(store: JudgementStore) -> None:
    keep(store, WIRE)
    theirs = replace(WIRE, note="it is AFP")
    JudgementStore(store.path).change(LEFT, RIGHT, WIRE, theirs)
    for mine in (replace(WIRE, kind=Judged.WRONG), None):
        with pytest.raises(ChangedError, match="another program changed this mark"):
            store.change(LEFT, RIGHT, WIRE, mine)
    with pytest.raises(ChangedError):
        store.change(LEFT, RIGHT, None, WIRE)
    assert store.of(LEFT, RIGHT) == Judgements((theirs,))


@pytest.mark.parametrize(
    "note", ["a\nb", "\x1b[31m\x00", "\ud800 alone", "'; DROP TABLE --", "🖊" * 999]
)
def test_any_note_is_kept(store: JudgementStore, note: str) -> None:
    said = replace(WIRE, note=note)
    keep(store, said)
    (found,) = store.of(LEFT, RIGHT)
    assert found.note == note.replace("\ud800", "?")
    store.change(LEFT, RIGHT, said, None)
    assert len(store.of(LEFT, RIGHT)) == 0


def test_an_article_of_any_text_can_be_judged(store: JudgementStore) -> None:
    hostile = replace(LEFT, text="\ud800\x00" + LEFT.text, title="\ud800", outlet="")
    store.change(hostile, RIGHT, None, WIRE)
    assert store.of(hostile, RIGHT) == Judgements((WIRE,))
    assert store.every()[0].judgement.note == WIRE.note


def test_all_are_listed_newest_first_with_what_it_takes_to_know_them(
    store: JudgementStore, tmp_path: Path
) -> None:
    file = tmp_path / "antara.txt"
    file.touch()
    named = replace(LEFT, title="Storm", outlet="ANTARA", source=str(file))
    later = replace(LINK, at=NOON + timedelta(hours=1))
    store.change(named, RIGHT, None, WIRE)
    store.change(named, story(UNRELATED[6]), None, later)
    newest, oldest = store.every()
    ends = [
        (one.title, one.outlet, one.source, words)
        for kept in (newest, oldest)
        for one, words in ((kept.left, kept.left_words), (kept.right, kept.right_words))
    ]
    text = LEFT.text
    assert ("Storm", "ANTARA", str(file), f"{text[:9]} … {text[12:15]}") in ends
    assert ("Storm", "ANTARA", str(file), text[20:30]) in ends
    assert {newest.judgement.by_hand, oldest.judgement.by_hand} == {True, False}
    assert newest.judgement.by_hand


def test_a_file_of_the_first_version_is_brought_up_to_date_and_keeps_all(tmp_path: Path) -> None:
    first = Database(tmp_path / "j", LAYOUT[:1])
    newer = JudgementStore(tmp_path / "new")
    keep(newer, WIRE, LINK)
    with closing(sqlite3.connect(tmp_path / "new")) as database:
        rows = database.execute(
            "SELECT one, other, one_spans, other_spans, kind, note, at, by_hand FROM judgements"
        ).fetchall()
    first.write(
        lambda database: database.executemany(
            "INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows
        )
    )
    store = JudgementStore(tmp_path / "j")
    assert store.of(LEFT, RIGHT) == Judgements((WIRE, LINK))
    assert {kept.left_words for kept in store.every()} == {""}
    keep(store, OWN)
    assert store.of(LEFT, RIGHT) == Judgements((WIRE, LINK, OWN))


def test_a_file_of_a_newer_program_is_not_touched(tmp_path: Path) -> None:
    further = ("ALTER TABLE judgements ADD COLUMN mood TEXT",)
    Database(tmp_path / "j", [*LAYOUT, further]).write(lambda database: None)
    before = (tmp_path / "j").read_bytes()
    store = JudgementStore(tmp_path / "j")
    with pytest.raises(NewerError, match="newer version"):
        store.of(LEFT, RIGHT)
    with pytest.raises(NewerError, match="newer version"):
        keep(store, WIRE)
    assert (tmp_path / "j").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["j"]


def damaged(path: Path) -> bytes:
    """A database of many judgements with a page of its middle overwritten."""
    store = JudgementStore(path)
    for number in range(60):
        span = (Span(number, number + 1),)
        keep(store, Judgement(span, span, note="a long note " * 40, at=NOON))
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    return bytes(content)


@pytest.mark.parametrize("how", ["no database", "damaged in the middle"])
def test_a_damaged_file_is_set_aside_and_not_deleted(tmp_path: Path, how: str) -> None:
    path = tmp_path / "j"
    content = b"this is a text" * 400 if how == "no database" else damaged(path)
    path.write_bytes(content)
    store = JudgementStore(path)
    with pytest.raises(SetAsideError) as caught:
        store.of(LEFT, RIGHT)
    (aside,) = tmp_path.glob("j-damaged-*.sqlite")
    assert aside.read_bytes() == content
    assert aside.name in str(caught.value)
    keep(store, WIRE)
    assert WIRE in store.of(LEFT, RIGHT).each


def test_what_can_be_read_of_a_damaged_file_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "j"
    path.write_bytes(damaged(path))
    store = JudgementStore(path)
    with pytest.raises(SetAsideError) as caught:
        store.every()
    saved = store.of(LEFT, RIGHT)
    assert 20 <= len(saved) < 60
    assert all(each.note == "a long note " * 40 for each in saved)
    assert f"{len(saved)} marks could be saved" in str(caught.value)
    assert {kept.left.title for kept in store.every()} == {LEFT.title}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@pytest.mark.parametrize("what", ["a folder", "a pipe or a device"])
def test_what_is_no_file_is_named_and_not_waited_for(tmp_path: Path, what: str) -> None:
    path = tmp_path / "j"
    path.mkdir() if what == "a folder" else os.mkfifo(path)
    store = JudgementStore(path)
    for attempt in (lambda: store.of(LEFT, RIGHT), store.every, lambda: keep(store, WIRE)):
        with pytest.raises(StoreError, match=f"it is {what}, not a file"):
            attempt()
    assert list(tmp_path.iterdir()) == [path]


def test_two_damaged_files_are_both_kept(tmp_path: Path) -> None:
    store = JudgementStore(tmp_path / "j")
    for content in (b"one" * 999, b"two" * 999):
        store.path.write_bytes(content)
        with pytest.raises(SetAsideError):
            keep(store, WIRE)
    kept = {path.read_bytes()[:3] for path in tmp_path.glob("j-damaged-*.sqlite")}
    assert kept == {b"one", b"two"}


def test_rows_that_cannot_be_understood_stay_and_hide_no_others(store: JudgementStore) -> None:
    keep(store, WIRE, LINK)
    with closing(sqlite3.connect(store.path)) as database, database:
        database.execute("UPDATE judgements SET kind = 'nonsense' WHERE kind IS NOT NULL")
    assert store.of(LEFT, RIGHT) == Judgements((LINK,))
    assert [kept.judgement.by_hand for kept in store.every()] == [True]
    with closing(sqlite3.connect(store.path)) as database:
        assert database.execute("SELECT count(*) FROM judgements").fetchone() == (2,)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_where_nothing_may_be_written_marks_are_read_all_the_same() -> None:
    with reachable_folder() as folder:
        store = JudgementStore(folder / "j")
        keep(store, WIRE)
        with unwritable(folder):
            assert store.of(LEFT, RIGHT) == Judgements((WIRE,))
            with pytest.raises(StoreError, match=str(folder)):
                keep(store, LINK)


def test_a_locked_file_is_read_and_not_written(store: JudgementStore) -> None:
    keep(store, WIRE)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert store.of(LEFT, RIGHT) == Judgements((WIRE,))
        with pytest.raises(StoreError, match="another program is using it"):
            keep(store, LINK)
    keep(store, LINK)
    assert len(store.of(LEFT, RIGHT)) == 2


_WRITER = """
import sys
from pathlib import Path
from wirediff import Article, Span
from wirediff.marks import Judgement
from wirediff.marks.mark_store import JudgementStore
store = JudgementStore(Path(sys.argv[1]), busy_seconds=30)
first = int(sys.argv[2])
for number in range(first, first + 40):
    span = (Span(number, number + 1),)
    store.change(Article("one" * 99, "", ()), Article("other" * 99, "", ()), None,
                 Judgement(span, span))
"""


def test_two_programs_judge_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _WRITER, str(tmp_path / "j")]
    writers = [subprocess.Popen([*command, first]) for first in ("0", "100")]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    one, other = Article("one" * 99, "", ()), Article("other" * 99, "", ())
    starts = [each.left[0].start for each in JudgementStore(tmp_path / "j").of(one, other)]
    assert starts == [*range(40), *range(100, 140)]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_kill_in_the_middle_of_judging_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    dying = _WRITER.replace("    store.change(", "    if number == 30: arm()\n    store.change(")
    arm = """
import os, signal
from wirediff.marks import mark_store as module
def arm():
    def die(*arguments):
        insert(*arguments)
        os.kill(os.getpid(), signal.SIGKILL)
    insert, module.insert = module.insert, die
"""
    program = [sys.executable, "-c", arm + dying, str(tmp_path / "j"), "0"]
    assert subprocess.run(program, check=False, timeout=60).returncode == -9
    one, other = Article("one" * 99, "", ()), Article("other" * 99, "", ())
    kept = JudgementStore(tmp_path / "j").of(one, other)
    assert [each.left[0].start for each in kept] == list(range(30))
