"""Reports tell what the reader made of the passages, where that is asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.tui.program import STORM, STORM_REWRITTEN
from tui.cli.main import main
from wirediff import compare, read
from wirediff.marks import Judged, Judgement
from wirediff.marks.mark_store import JudgementStore
from wirediff.marks.rows import LAYOUT
from wirediff.storage import Database

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def storm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Two articles of which the first passage is judged and the second a wrong match."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "kept"))
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    for path, text in zip(paths, (STORM, STORM_REWRITTEN), strict=True):
        path.write_text(text, "utf-8")
    articles = read(str(paths[0])), read(str(paths[1]))
    first, second = compare(*articles, semantic=False).passages
    store = JudgementStore()
    store.change(*articles, None, Judgement(first.left, first.right, Judged.WIRE, "see AP"))
    store.change(*articles, None, Judgement(second.left, second.right, Judged.WRONG))
    return str(paths[0]), str(paths[1])


def record_of(capsys: Captured, *arguments: str) -> Any:
    with pytest.raises(SystemExit) as ended:
        main(["compare", *arguments, "--no-semantic", "--format", "json"])
    assert ended.value.code == 0
    return json.loads(capsys.readouterr().out)


def test_marks_are_told_and_wrong_matches_left_out_when_asked_for(
    storm: tuple[str, str], capsys: Captured
) -> None:
    plain, marked = record_of(capsys, *storm), record_of(capsys, *storm, "--marks")
    assert len(plain["passages"]) == 2
    assert "judgements" not in plain
    assert len(marked["passages"]) == 1
    assert marked["left"]["measures"]["coverage"] < plain["left"]["measures"]["coverage"]
    said = {one["kind"]: (one["passage"], one["note"]) for one in marked["judgements"]}
    assert said == {"wire copy": (0, "see AP"), "wrong match": (None, "")}


def test_marks_are_found_whichever_article_comes_first(
    storm: tuple[str, str], capsys: Captured
) -> None:
    assert len(record_of(capsys, *reversed(storm), "--marks")["judgements"]) == 2


def test_marks_that_cannot_be_read_are_said_in_a_line(
    storm: tuple[str, str], capsys: Captured
) -> None:
    store = JudgementStore().path
    store.unlink()
    store.mkdir()
    with pytest.raises(SystemExit) as ended:
        main(["compare", *storm, "--no-semantic", "--marks"])
    assert ended.value.code == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert str(store) in captured.err


def test_marks_of_a_newer_program_do_not_stop_a_comparison(
    storm: tuple[str, str], capsys: Captured
) -> None:
    further = ("ALTER TABLE judgements ADD COLUMN mood TEXT",)
    Database(JudgementStore().path, [*LAYOUT, further]).write(lambda database: None)
    with pytest.raises(SystemExit) as ended:
        main(["compare", *storm, "--no-semantic", "--marks"])
    assert ended.value.code == 0
    captured = capsys.readouterr()
    assert "Shared passage 1 of 2" in captured.out
    assert captured.err.count("\n") == 1
    assert "a newer version of wirediff wrote it; comparing without marks" in captured.err


def test_damaged_marks_do_not_stop_a_comparison(storm: tuple[str, str], capsys: Captured) -> None:
    JudgementStore().path.write_bytes(b"damaged" * 999)
    with pytest.raises(SystemExit) as ended:
        main(["compare", *storm, "--no-semantic", "--marks"])
    assert ended.value.code == 0
    captured = capsys.readouterr()
    assert "Shared passage 1 of 2" in captured.out
    assert captured.err.count("\n") == 1
    assert "was damaged" in captured.err
