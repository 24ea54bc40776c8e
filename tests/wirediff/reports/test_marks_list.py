"""Lists of what was judged, for people, programs, spreadsheets and documents."""

from __future__ import annotations

import codecs
import csv
import io
import json
from datetime import UTC, datetime

import pytest

from tests.wirediff.reports.made import HOSTILE
from wirediff import Span
from wirediff.marks import Judged, Judgement
from wirediff.marks.rows import ArticleNames, StoredMark
from wirediff.reports.marks_list import MARKS, marks_csv, marks_json, marks_markdown, marks_text
from wirediff.text.sanitise import visible

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ANTARA = ArticleNames("Storm", "ANTARA", "/articles/antara.txt")
PAPER = ArticleNames(None, None, "/articles/paper.txt")
LIFTED = StoredMark(
    ANTARA,
    PAPER,
    Judgement((Span(0, 5),), (Span(2, 9),), Judged.LIFTED, "ask the desk", NOON, by_hand=True),
    "Winds of more than",
    "Winds beyond",
)
OWN = StoredMark(PAPER, ANTARA, Judgement((Span(3, 4),), (), None, "who?", NOON), "The museum", "")


def test_text_is_linear() -> None:
    assert marks_text([LIFTED, OWN]) == (
        "L lifted, linked by hand, 2026-11-24 12:00 UTC\n"
        "  note: ask the desk\n"
        "  ANTARA: “Winds of more than”\n"
        "    /articles/antara.txt\n"
        "  paper.txt: “Winds beyond”\n"
        "    /articles/paper.txt\n"
        "\n"
        "N note, 2026-11-24 12:00 UTC\n"
        "  note: who?\n"
        "  paper.txt: “The museum”\n"
        "    /articles/paper.txt\n"
        "  ANTARA: –\n"
        "    /articles/antara.txt\n"
    )


def test_json_holds_everything() -> None:
    document = json.loads(marks_json([LIFTED, OWN]))
    assert document["version"] == 1
    first, second = document["marks"]
    assert first == {
        "kind": "lifted",
        "note": "ask the desk",
        "at": "2026-11-24T12:00:00+00:00",
        "by_hand": True,
        "left": {
            "title": "Storm",
            "outlet": "ANTARA",
            "source": "/articles/antara.txt",
            "words": "Winds of more than",
            "spans": [{"start": 0, "end": 5}],
        },
        "right": {
            "title": None,
            "outlet": None,
            "source": "/articles/paper.txt",
            "words": "Winds beyond",
            "spans": [{"start": 2, "end": 9}],
        },
    }
    assert second["kind"] is None
    assert second["right"]["spans"] == []


def test_a_spreadsheet_reads_a_row_for_each() -> None:
    written = marks_csv([LIFTED, OWN])
    assert written.encode("utf-8").startswith(codecs.BOM_UTF8)
    head, *rows = csv.reader(io.StringIO(written.removeprefix("\ufeff")))
    assert [dict(zip(head, row, strict=True))["verdict"] for row in rows] == ["lifted", ""]
    assert [dict(zip(head, row, strict=True))["by hand"] for row in rows] == ["yes", ""]


@pytest.mark.parametrize(
    "note", ["=1+1", "+A1", "-cmd|' /C calc'!A0", "@SUM(A1)", "＝1+1", "＋A1", "－A1", "＠SUM(A1)"]
)
def test_no_cell_of_a_spreadsheet_is_a_formula(note: str) -> None:
    kept = StoredMark(ANTARA, PAPER, Judgement((), (), None, note, NOON), note, note)
    _, row = csv.reader(io.StringIO(marks_csv([kept])))
    assert [cell for cell in row if note in cell] == [f"'{note}"] * 3


def test_markdown_is_a_table_in_which_nothing_is_markup() -> None:
    kept = StoredMark(ANTARA, PAPER, Judgement((), (), None, "a|b <b> [x](y)", NOON), "*", "`")
    lines = marks_markdown([kept]).splitlines()
    assert lines[1] == "| --- | --- | --- | --- | --- |"
    assert "a\\|b \\<b\\> \\[x\\](y)" in lines[2]
    assert "“\\*”" in lines[2]


def test_nothing_judged_is_said() -> None:
    assert marks_text([]) == marks_markdown([]) == "Nothing was judged.\n"
    assert json.loads(marks_json([]))["marks"] == []
    assert marks_csv([]).count("\n") == 1


@pytest.mark.parametrize("name", MARKS)
def test_hostile_words_are_harmless(name: str) -> None:
    for words in HOSTILE:
        hostile = ArticleNames(words, words, words)
        kept = StoredMark(hostile, hostile, Judgement((), (), None, words, NOON), words, words)
        written = MARKS[name]([kept]).removeprefix("\ufeff")
        if name == "json":
            assert json.loads(written)["marks"][0]["note"] == words
        else:
            assert visible(written) == written
