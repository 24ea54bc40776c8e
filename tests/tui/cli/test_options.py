"""Which form a result is written in: the one that is asked for, else what its file's name says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.program import STORM, STORM_REWRITTEN
from tui.cli.main import main


@pytest.fixture
def storm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.chdir(tmp_path)
    for name, text in (("a.txt", STORM), ("b.txt", STORM_REWRITTEN)):
        Path(name).write_text(text, "utf-8")
    return "a.txt", "b.txt"


@pytest.mark.parametrize(
    ("options", "beginning"),
    [
        (["-o", "r.html"], "<!doctype html>"),
        (["-o", "R.HTM"], "<!doctype html>"),
        (["-o", "r.md"], "# a.txt and b.txt"),
        (["-o", "r.json"], "{"),
        (["-o", "r.txt"], "a.txt and b.txt"),
        (["-o", "r.docx"], "a.txt and b.txt"),
        (["-o", "r"], "a.txt and b.txt"),
        (["-o", "r.csv", "--format", "text"], "a.txt and b.txt"),
        (["--format", "json", "-o", "r.html"], "{"),
        (["-o", "r.html", "--format", "text"], "a.txt and b.txt"),
    ],
)
def test_the_name_of_the_file_decides_unless_a_form_is_asked_for(
    storm: tuple[str, str], options: list[str], beginning: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["compare", *storm, "--no-semantic", *options])
    assert ended.value.code == 0
    written = Path(next(name for name in options if name.lower().startswith("r")))
    assert written.read_text("utf-8").startswith(beginning)


@pytest.mark.parametrize(
    ("command", "name", "beginning"),
    [
        (["read", "a.txt"], "r.json", "{"),
        (["read", "a.txt"], "r.log", "a.txt"),
        (["marks"], "r.csv", "\ufeffat,verdict,"),
        (["marks"], "r.md", "Nothing was judged."),
    ],
)
def test_other_commands_go_by_the_name_too(
    storm: tuple[str, str], command: list[str], name: str, beginning: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command, "-o", name])
    assert ended.value.code == 0
    assert Path(name).read_text("utf-8").startswith(beginning)


@pytest.mark.parametrize(
    ("command", "name", "said"),
    [
        (["read", "a.txt"], "r.html", "writes no html; choose text or json with --format"),
        (["read", "a.txt"], "r.MD", "writes no markdown; choose text or json with --format"),
        (["marks"], "r.htm", "writes no html; choose text, json, csv or markdown with --format"),
        (
            ["compare", "a.txt", "b.txt"],
            "r.csv",
            "writes no csv; choose text, json, markdown or html with --format",
        ),
    ],
)
def test_a_name_that_says_a_form_which_cannot_be_written_is_refused(
    storm: tuple[str, str],
    command: list[str],
    name: str,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command, "-o", name])
    assert ended.value.code == 2
    assert f"wirediff: -o {name}: this command {said}. Try " in capsys.readouterr().err
    assert not Path(name).exists()
