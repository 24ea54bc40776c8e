"""What is read of a damaged file of marks, whatever is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.properties import steady
from tests.wirediff.stories import UNRELATED, story
from wirediff import Span
from wirediff.marks import Judged, Judgement
from wirediff.marks.mark_store import JudgementStore
from wirediff.marks.salvage import salvaged

LEFT, RIGHT = story(*UNRELATED[:3]), story(*UNRELATED[2:5])
COUNT = 80
PAGE = 4096


@cache
def whole() -> bytes:
    """A file of many marks, some with notes that do not fit on a page."""
    with TemporaryDirectory() as folder:
        store = JudgementStore(Path(folder) / "j")
        for number in range(COUNT):
            span = (Span(number, number + 1),)
            note = f"{number} " * (3_000 if number % 9 == 0 else 90)
            at = datetime(2026, 11, 24, tzinfo=UTC) + timedelta(minutes=number)
            store.change(LEFT, RIGHT, None, Judgement(span, span, Judged.WIRE, note, at))
        with closing(sqlite3.connect(store.path)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return store.path.read_bytes()


def saved_of(content: bytes, folder: Path) -> list[tuple[object, ...]]:
    (folder / "damaged").write_bytes(content)
    return salvaged(folder / "damaged")[0]


def test_every_row_of_a_whole_file_is_read_as_sqlite_reads_it(tmp_path: Path) -> None:
    saved = saved_of(whole(), tmp_path)
    with closing(sqlite3.connect(tmp_path / "damaged")) as database:
        assert sorted(saved) == sorted(database.execute("SELECT * FROM judgements"))
        (articles,) = [salvaged(tmp_path / "damaged")[1]]
        assert sorted(articles) == sorted(database.execute("SELECT * FROM articles"))


def test_one_page_costs_no_more_than_the_rows_on_it(tmp_path: Path) -> None:
    pages = len(whole()) // PAGE
    counts = []
    for number in range(pages):
        content = bytearray(whole())
        content[number * PAGE : (number + 1) * PAGE] = b"\xff" * PAGE
        counts.append(len(saved_of(bytes(content), tmp_path)))
    assert min(counts) > COUNT * 3 // 4
    assert counts[0] == COUNT


def test_half_a_file_gives_what_is_in_that_half(tmp_path: Path) -> None:
    assert 0 < len(saved_of(whole()[: len(whole()) // 2], tmp_path)) < COUNT


@steady(60)
@given(st.lists(st.tuples(st.integers(0, len(whole()) - 1), st.binary(min_size=1, max_size=40))))
def test_no_damage_ends_the_reading(damage: list[tuple[int, bytes]]) -> None:
    content = bytearray(whole())
    for at, bytes_there in damage:
        content[at : at + len(bytes_there)] = bytes_there
    with TemporaryDirectory() as folder:
        assert len(saved_of(bytes(content), Path(folder))) <= COUNT * 2
