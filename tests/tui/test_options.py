"""Which form a result is written in: the one that is asked for, else what its file's name says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.program import STORM, STORM_REWRITTEN
from tui.cli import main


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
        (["-o", "r.csv"], "a.txt and b.txt"),
        (["-o", "r"], "a.txt and b.txt"),
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


def test_reading_knows_its_own_forms_only(storm: tuple[str, str]) -> None:
    for name, beginning in (("r.json", "{"), ("r.html", "a.txt")):
        with pytest.raises(SystemExit):
            main(["read", storm[0], "-o", name])
        assert Path(name).read_text("utf-8").startswith(beginning)
