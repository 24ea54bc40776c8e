"""Asking a terminal for its colour: on a pseudo-terminal whose other end the test holds."""

from __future__ import annotations

import os
import pty
import termios
import threading
from collections.abc import Iterator

import pytest

from tui.terminal.background import Answer, answer_in, asked

DARK = "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\"
LIGHT = "\x1b]11;rgb:ff/ff/f0\x07"
LAST = "\x1b[?62;22c"

HEARD = [
    ("", Answer(None)),
    (LAST, Answer(None)),
    (DARK + LAST, Answer(False)),
    (LIGHT + LAST, Answer(True)),
    ("n" + LIGHT + "j\x1b[B" + LAST + "]", Answer(True, "nj\x1b[B]")),
    ("\x1b]11;rgb:zz/00/00\x07", Answer(None, "\x1b]11;rgb:zz/00/00\x07")),
]


@pytest.fixture(autouse=True)
def _a_common_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("COLORFGBG", raising=False)


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    """The terminal's end and the program's."""
    terminal, program = pty.openpty()
    yield terminal, program
    os.close(terminal)
    os.close(program)


@pytest.mark.parametrize(("heard", "expected"), HEARD)
def test_answers_are_told_from_what_was_typed(heard: str, expected: Answer) -> None:
    assert answer_in(heard) == expected


def test_what_was_typed_is_keys() -> None:
    assert Answer(None, "N]\r\t\x1b[5~\x04é").keys == (
        *("N", "]", "enter", "tab", "pageup", "ctrl+d", "é"),
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [("15;0", False), ("0;15", True), ("0;default;7", True), ("12;8", False), ("x", None)],
)
def test_without_an_answer_the_environment_may_tell(
    said: str, expected: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORFGBG", said)
    assert answer_in("").is_light is expected
    assert answer_in(LIGHT).is_light is True


def test_a_terminal_is_asked_without_echo_and_left_as_it_was(ends: tuple[int, int]) -> None:
    terminal, program = ends
    before = termios.tcgetattr(program)

    def reply() -> None:
        assert os.read(terminal, 64).startswith(b"\x1b]11;?")
        os.write(terminal, f"n{LIGHT}{LAST}".encode())

    replying = threading.Thread(target=reply)
    replying.start()
    with asked(program, program) as collect:
        replying.join()
        assert collect() == Answer(True, "n")
    assert termios.tcgetattr(program) == before
    os.write(program, b"!")
    assert os.read(terminal, 64) == b"!", "nothing was echoed"


def test_what_was_typed_before_stays_where_it_is_and_nothing_is_asked(
    ends: tuple[int, int],
) -> None:
    terminal, program = ends
    os.write(terminal, b"q\r")
    with asked(program, program) as collect:
        assert collect() == Answer()
    assert os.read(program, 8) == b"q\n"


@pytest.mark.parametrize("term", ["linux", "dumb", "vt100", ""])
def test_a_terminal_that_would_show_the_question_is_not_asked(
    term: str, ends: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal, program = ends
    monkeypatch.setenv("TERM", term)
    with asked(program, program) as collect:
        assert collect() == Answer()
    os.write(program, b"!")
    assert os.read(terminal, 64) == b"!"


def test_a_pipe_is_not_asked() -> None:
    reading, writing = os.pipe()
    with asked(reading, writing) as collect:
        assert collect() == Answer()
    os.write(writing, b"!")
    assert os.read(reading, 64) == b"!"
    os.close(reading)
    os.close(writing)
