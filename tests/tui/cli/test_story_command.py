"""`wirediff story`: several articles on one event, printed."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.tui.program import SEEDS, STORM, STORM_REWRITTEN, UNRELATED, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a", STORM), ("b", STORM_REWRITTEN), ("c", UNRELATED)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


def test_the_story_of_a_folder_says_who_has_which_statement(folder: Path) -> None:
    result = run("story", ".", "--no-semantic", cwd=folder)
    text = result.stdout.decode()
    assert (result.returncode, result.stderr) == (0, b"")
    assert text.splitlines()[0].endswith("3 articles, 2 shared statements")
    assert "a.txt ●" in text or "b.txt ●" in text
    assert "c.txt lacks 2 statements of what most share: 1 and 2" in text


def test_the_file_s_name_decides_the_form(folder: Path) -> None:
    for name in ("s.json", "s.csv", "s.md"):
        assert (
            run("story", "a.txt", "b.txt", "--no-semantic", "-o", name, cwd=folder).returncode == 0
        )
    assert json.loads((folder / "s.json").read_text("utf-8"))["version"] == 1
    rows = list(csv.DictReader(io.StringIO((folder / "s.csv").read_text("utf-8"))))
    assert {row["outlet"] for row in rows} == {"a.txt", "b.txt"}
    assert (folder / "s.md").read_text("utf-8").startswith("# ")


def test_the_base_is_named_by_its_source_or_its_outlet(folder: Path) -> None:
    for arguments in (["a.txt", "b.txt", "--base", "b.txt"], [str(SEEDS), "--base", "Tempo"]):
        result = run("story", *arguments, "--no-semantic", "--format", "json", cwd=folder)
        document = json.loads(result.stdout)
        base = document["articles"][document["base"]]
        assert arguments[-1] in (base["source"], base["outlet"])
    result = run("story", "a.txt", "b.txt", "--base", "Nobody", cwd=folder)
    assert result.returncode == 1
    assert result.stderr.decode().count("\n") == 1


def test_what_cannot_be_read_costs_none_of_the_others(folder: Path) -> None:
    (folder / "d.txt").write_bytes(b"")
    result = run("story", "a.txt", "missing.txt", "b.txt", "--no-semantic", cwd=folder)
    assert result.returncode == 0
    assert result.stderr.decode().startswith("wirediff: missing.txt: ")
    assert "2 articles" in result.stdout.decode()


def test_one_article_is_no_story(folder: Path) -> None:
    result = run("story", "a.txt", cwd=folder)
    assert (result.returncode, result.stdout) == (1, b"")
    assert "two articles or more" in result.stderr.decode()
