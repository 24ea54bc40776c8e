"""Judging, taking back and keeping: what cannot be written waits, what others wrote stands."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.wirediff.stories import UNRELATED, story
from wirediff import Span
from wirediff.marks import Judged, Judgement, Judgements
from wirediff.marks.autosave import NOT_SAVED, Autosave
from wirediff.marks.history import Change, History
from wirediff.marks.mark_store import JudgementStore

LEFT, RIGHT = story(*UNRELATED[:3]), story(*UNRELATED[2:5])
WIRE = Judgement((Span(0, 9),), (Span(4, 8),), Judged.WIRE)
LINK = Judgement((Span(20, 30),), (Span(1, 3),), by_hand=True)


@pytest.fixture
def store(tmp_path: Path) -> JudgementStore:
    return JudgementStore(tmp_path / "j", busy_seconds=0.05)


def test_steps_are_taken_back_and_done_again_in_turn() -> None:
    history = History()
    history.put(WIRE)
    lifted = replace(WIRE, kind=Judged.LIFTED)
    history.put(lifted)
    history.put(LINK)
    states = [history.judgements.each]
    while history.undo():
        states.append(history.judgements.each)
    assert states == [(lifted, LINK), (lifted,), (WIRE,), ()]
    while history.redo():
        states.append(history.judgements.each)
    assert states[4:] == [(WIRE,), (lifted,), (lifted, LINK)]


def test_after_a_new_judgement_nothing_is_done_again() -> None:
    history = History()
    history.put(WIRE)
    history.undo()
    history.put(LINK)
    assert history.redo() is None


def test_what_was_taken_away_comes_back() -> None:
    history = History()
    history.put(WIRE)
    assert history.take_away(WIRE) == Change(WIRE, None)
    assert history.undo() == Change(None, WIRE)
    assert history.judgements.each == (WIRE,)


def test_a_step_that_others_changed_since_is_passed_over() -> None:
    history = History()
    history.put(LINK)
    history.put(WIRE)
    history.judgements = Judgements((LINK, replace(WIRE, note="theirs")))
    assert history.undo() == Change(LINK, None)
    assert history.undo() is None


def test_what_is_kept_is_read_by_the_next_one(store: JudgementStore) -> None:
    keeper = Autosave(store, LEFT, RIGHT)
    assert keeper.keep().judgements == Judgements()
    assert keeper.keep(Change(None, WIRE)).judgements == Judgements((WIRE,))
    assert Autosave(store, LEFT, RIGHT).keep().judgements == Judgements((WIRE,))
    assert keeper.keep(Change(WIRE, None), Change(None, LINK)).troubles == ()
    assert store.of(LEFT, RIGHT) == Judgements((LINK,))


def test_marks_of_another_program_are_seen_with_the_next_call(store: JudgementStore) -> None:
    keeper = Autosave(store, LEFT, RIGHT)
    keeper.keep(Change(None, WIRE))
    Autosave(store, LEFT, RIGHT).keep(Change(None, LINK))
    assert keeper.keep().judgements == Judgements((WIRE, LINK))


def test_the_word_of_another_program_on_the_same_passage_stands_and_is_told(
    store: JudgementStore,
) -> None:
    keeper = Autosave(store, LEFT, RIGHT)
    keeper.keep(Change(None, WIRE))
    theirs = replace(WIRE, note="theirs")
    Autosave(store, LEFT, RIGHT).keep(Change(WIRE, theirs))
    standing = keeper.keep(Change(WIRE, replace(WIRE, note="mine")))
    assert standing.judgements == Judgements((theirs,))
    assert standing.troubles[0].startswith("Another program")
    assert standing.troubles[0].endswith("its change wins over yours: wire copy “mine”.")


def test_what_cannot_be_written_waits_and_is_tried_again(store: JudgementStore) -> None:
    keeper = Autosave(store, LEFT, RIGHT)
    keeper.keep(Change(None, WIRE))
    lifted = replace(WIRE, kind=Judged.LIFTED)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        (told,) = keeper.keep(Change(WIRE, lifted)).troubles
        assert told.startswith(NOT_SAVED)
        assert "another program is using it" in told
        keeper.keep(Change(None, LINK))
    assert store.of(LEFT, RIGHT) == Judgements((WIRE,))
    assert keeper.keep().judgements == Judgements((lifted, LINK))
    assert store.of(LEFT, RIGHT) == Judgements((lifted, LINK))


@pytest.mark.parametrize("passes", [True, False], ids=["passes", "stays"])
def test_at_the_end_what_waits_is_tried_again_and_what_is_lost_is_said(
    tmp_path: Path, passes: bool
) -> None:
    in_the_way = tmp_path / "in the way"
    in_the_way.touch()
    keeper = Autosave(JudgementStore(in_the_way / "j"), LEFT, RIGHT)
    noted = replace(WIRE, note="both from Reuters")
    keeper.keep(Change(None, noted), Change(None, LINK), Change(LINK, None))
    if passes:
        in_the_way.unlink()
        assert keeper.close() == ""
        assert JudgementStore(in_the_way / "j").of(LEFT, RIGHT).each == (noted,)
    else:
        assert keeper.close() == "Not on disk, and lost: wire copy “both from Reuters”."


def test_at_the_end_nothing_is_said_of_what_is_on_disk(store: JudgementStore) -> None:
    keeper = Autosave(store, LEFT, RIGHT)
    assert keeper.close() == ""
    keeper.keep(Change(None, WIRE))
    assert keeper.close() == ""


def test_what_was_taken_back_while_it_waited_is_not_written(store: JudgementStore) -> None:
    keeper = Autosave(store, LEFT, RIGHT)
    keeper.keep(Change(None, WIRE))
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        keeper.keep(Change(None, LINK))
        keeper.keep(Change(LINK, None))
    standing = keeper.keep()
    assert standing.judgements == Judgements((WIRE,))
    assert standing.troubles == ()


def test_when_the_file_is_damaged_what_is_known_is_written_to_a_new_one(
    store: JudgementStore,
) -> None:
    keeper = Autosave(store, LEFT, RIGHT)
    keeper.keep(Change(None, WIRE))
    store.path.write_bytes(b"damaged" * 999)
    standing = keeper.keep(Change(None, LINK))
    assert standing.judgements == Judgements((WIRE, LINK))
    assert "was damaged, and is kept as j-damaged" in standing.troubles[0]
    assert store.of(LEFT, RIGHT) == Judgements((WIRE, LINK))


def test_what_was_saved_of_a_damaged_file_is_no_other_program_s(store: JudgementStore) -> None:
    keeper = Autosave(store, LEFT, RIGHT)
    for number in range(60):
        span = (Span(number, number + 1),)
        keeper.keep(Change(None, Judgement(span, span, note="a long note " * 40)))
    with closing(sqlite3.connect(store.path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(store.path.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    store.path.write_bytes(content)
    standing = keeper.keep(Change(None, WIRE))
    assert len(standing.troubles) == 1
    assert "could be saved" in standing.troubles[0]
    assert len(store.of(LEFT, RIGHT)) == 61


def test_what_cannot_be_read_is_told_and_is_not_nothing(tmp_path: Path) -> None:
    (tmp_path / "j").mkdir()
    standing = Autosave(JudgementStore(tmp_path / "j"), LEFT, RIGHT).keep()
    assert standing.judgements is None
    assert "cannot be read" in standing.troubles[0]
