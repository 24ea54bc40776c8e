"""Writing results: whole or not at all, and never with a traceback."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.cli.output import WriteError, complain, wrapped, write_file


def test_a_new_file_holds_the_document_as_utf_8(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    write_file(str(target), "“Ciarán”\n")
    assert target.read_bytes() == "“Ciarán”\n".encode()


def test_a_new_file_gets_the_permissions_that_new_files_get(tmp_path: Path) -> None:
    (tmp_path / "plain.txt").touch()
    write_file(str(tmp_path / "out.txt"), "x")
    modes = [stat.S_IMODE(os.stat(tmp_path / name).st_mode) for name in ("plain.txt", "out.txt")]
    assert modes[0] == modes[1]


def test_a_file_that_is_there_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")
    target.chmod(0o640)
    write_file(str(target), "new")
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_a_link_to_the_file_that_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "out.txt", tmp_path / "link.txt"
    target.write_text("old")
    link.symlink_to(target)
    write_file(str(link), "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_failure_leaves_the_file_as_it_was_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")

    def full(_source: str, _target: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(WriteError, match="No space left on device"):
        write_file(str(target), "new")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


@pytest.mark.parametrize(
    "path", ["", "missing/out.txt", "."], ids=["no name", "no folder", "folder"]
)
def test_where_nothing_can_be_written_is_said_by_name(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WriteError) as error:
        write_file(path, "x")
    assert str(error.value).startswith(f"{path}: ")


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
    reader.start()
    write_file(str(pipe), "document")
    reader.join()
    assert received == [b"document"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_complaint_is_one_harmless_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain("a\nb\x1b[2J")
    assert capsys.readouterr().err == "wirediff: a b␛[2J\n"


def test_lines_break_between_words_and_go_on_under_their_indent() -> None:
    assert wrapped("  one two three\nfour\n", 9) == "  one two\n  three\nfour\n"


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.just(" ")),
    st.integers(5, 40),
)
def test_wrapping_changes_nothing_but_white_space(text: str, width: int) -> None:
    shown = wrapped(text, width)
    assert shown.split() == text.split()
    longest = max(map(len, text.split()), default=0)
    assert all(
        len(line) <= max(width, longest + len(line) - len(line.lstrip()))
        for line in shown.split("\n")
    )
