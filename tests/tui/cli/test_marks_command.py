"""`wirediff marks`: what was judged, printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from platformdirs import user_data_path

import wirediff
from tests.tui.program import ANTARA, REPUBLIKA
from tui.cli.main import main
from wirediff import Span
from wirediff.marks import Judged, Judgement
from wirediff.marks.mark_store import NAME, JudgementStore

Captured = pytest.CaptureFixture[str]


def code_of(*arguments: str) -> object:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    return exit_.value.code


@pytest.fixture
def _one_mark() -> None:
    left, right = wirediff.read(ANTARA), wirediff.read(REPUBLIKA)
    said = Judgement((Span(100, 140),), (Span(50, 90),), Judged.WIRE, "Reuters")
    JudgementStore().change(left, right, None, said)


def test_nothing_judged_is_a_result(capsys: Captured) -> None:
    assert code_of("marks") == 0
    assert capsys.readouterr().out == "Nothing was judged.\n"


@pytest.mark.usefixtures("_one_mark")
@pytest.mark.parametrize("articles", [[], [ANTARA, REPUBLIKA], [REPUBLIKA, ANTARA]])
def test_marks_are_listed_of_all_and_of_two(articles: list[str], capsys: Captured) -> None:
    assert code_of("marks", *articles, "--format", "json") == 0
    (mark,) = json.loads(capsys.readouterr().out)["marks"]
    assert mark["kind"] == "wire copy"
    outlets = {mark[side]["outlet"]: mark[side]["spans"] for side in ("left", "right")}
    assert outlets == {
        "ANTARA": [{"start": 100, "end": 140}],
        "Republika": [{"start": 50, "end": 90}],
    }


@pytest.mark.usefixtures("_one_mark")
def test_a_copy_of_the_files_elsewhere_has_the_same_marks(tmp_path: Path, capsys: Captured) -> None:
    copies = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for copy, path in zip(copies, (ANTARA, REPUBLIKA), strict=True):
        copy.write_bytes(Path(path).read_bytes())
    assert code_of("marks", *map(str, copies)) == 0
    assert "W wire copy" in capsys.readouterr().out


@pytest.mark.usefixtures("_one_mark")
@pytest.mark.parametrize(
    ("form", "word"), [("csv", "wire copy,,Reuters"), ("markdown", "| Reuters |")]
)
def test_the_list_is_written_to_a_file(form: str, word: str, tmp_path: Path) -> None:
    path = tmp_path / "marks"
    assert code_of("marks", "--format", form, "-o", str(path)) == 0
    assert word in path.read_text("utf-8")


def test_one_article_is_a_misuse(capsys: Captured) -> None:
    assert code_of("marks", ANTARA) == 2
    assert "give two articles" in capsys.readouterr().err


def test_a_damaged_file_is_told_in_one_line_and_kept(capsys: Captured) -> None:
    path = user_data_path("wirediff", appauthor=False) / NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(b"damaged" * 999)
    assert code_of("marks") == 1
    error = capsys.readouterr().err
    assert "was damaged, and is kept as" in error
    assert error.count("\n") == 1
    assert code_of("marks") == 0
