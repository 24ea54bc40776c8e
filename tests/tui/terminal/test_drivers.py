"""No byte from a terminal ends the program, and a signal ends it as it should."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from tests.tui.processes import descendants, wait_until_ended
from tests.tui.program import ANTARA, REPUBLIKA, STORM, run

if os.name == "nt":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.tui.pseudo_terminal import Terminal

READER = ("--no-semantic", ANTARA, REPUBLIKA)

PROSE = b"The quick minister said on Monday: no new taxes, no quitting, \r no excuses."


@pytest.mark.parametrize(
    ("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)], ids=str
)
def test_a_signal_ends_it_with_its_code_and_the_terminal_as_it_was(name: str, code: int) -> None:
    with Terminal(*READER) as terminal:
        terminal.wait_for("1/", "scroll lock")
        assert {"1049", "1000", "25"} <= terminal.left_on.keys()
        terminal.signal(getattr(signal, name))
        assert terminal.wait_for_end() == code
        assert terminal.left_on == {}
        assert "Traceback" not in terminal.shown


def test_a_signal_while_a_verdict_is_typed_loses_no_mark_made_before() -> None:
    with Terminal(*READER) as terminal:
        terminal.wait_for("1/", "scroll lock")
        terminal.press("m")
        terminal.wait_for("your verdict")
        terminal.press("l", "tab", *"ask", "enter")
        terminal.wait_for("1 mark")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_for_end() == 143
    with Terminal(*READER) as terminal:
        terminal.wait_for("1/", "1 mark")


@pytest.mark.parametrize(
    ("signals", "code"),
    [([signal.SIGTERM], 143), ([signal.SIGHUP], 129), ([], 0)],
    ids=["SIGTERM", "SIGHUP", "ctrl+q"],
)
def test_a_note_that_is_half_typed_when_the_program_ends_is_kept(
    signals: list[signal.Signals], code: int
) -> None:
    with Terminal(*READER) as terminal:
        terminal.wait_for("1/", "scroll lock")
        terminal.press("m")
        terminal.wait_for("your verdict")
        terminal.press("l", "tab", *"ask the desk")
        terminal.wait_for("ask the desk")
        for each in signals:
            terminal.signal(each)
        if not signals:
            terminal.press("ctrl+q")
        assert terminal.wait_for_end() == code
    (kept,) = json.loads(run("marks", "--format", "json").stdout)["marks"]
    assert kept["note"] == "ask the desk"
    assert kept["kind"] is None  # the verdict was not confirmed


def test_any_byte_may_come_and_the_program_still_leaves_by_its_key() -> None:
    with Terminal(*READER) as terminal:
        terminal.wait_for("1/", "scroll lock")
        for sent in (b"\xe9", b"\xff\xfe\x80" * 30, b"\x1b[1;5", b"\x1b]11;rgb:", b"\x1b[200~n"):
            terminal.send(sent)
        # The last begins a paste that never ends.
        terminal.wait_for("Pasted text is ignored here")
        terminal.press("/")
        terminal.wait_for("find in both")
        terminal.send("caf\u00e9".encode("latin-1") + b"  ")
        terminal.wait_for("café")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize(
    "paste", [PROSE, b"\x1b[200~" + PROSE + b"\x1b[201~"], ids=["bare", "marked"]
)
def test_pasted_prose_runs_no_command_and_stands_in_an_input_line(paste: bytes) -> None:
    with Terminal(*READER, columns=120) as terminal:
        terminal.wait_for("1/", "scroll lock")
        terminal.send(paste)
        shown = terminal.wait_for("Pasted text is ignored here")
        assert "1/" in shown
        terminal.press("/")
        terminal.wait_for("find in both")
        terminal.send(paste)
        terminal.wait_for("The quick minister said on Monday")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0


def test_ctrl_z_gives_the_terminal_back_and_takes_it_again() -> None:
    with Terminal(*READER) as terminal:
        terminal.wait_for("1/", "scroll lock")
        terminal.press("ctrl+z")
        terminal.wait(lambda _shown: "1049" not in terminal.left_on)
        assert Path(f"/proc/{terminal.pid}/stat").read_text().split()[2] == "T"
        terminal.signal(signal.SIGCONT)
        terminal.wait(lambda _shown: "1049" in terminal.left_on)
        terminal.press("n")
        terminal.wait_for("2/", "scroll lock")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_on == {}


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no /proc to look into")
def test_children_end_with_the_program_also_when_it_is_killed(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text((STORM.replace("\n", " ") * 10 + "\n") * 3_000, "utf-8")
    with Terminal(str(long), str(long)) as terminal:
        terminal.wait_for("Reading long.txt")
        children = descendants(terminal.pid)
        assert children
        terminal.signal(signal.SIGKILL)
        assert terminal.wait_for_end() == -signal.SIGKILL
        wait_until_ended(children)


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-"])
def test_with_a_stream_closed_it_draws_or_prints_and_says_nothing_else(closed: str) -> None:
    with Terminal(*READER, redirected=closed, rows=400) as terminal:
        if "2" not in closed:
            terminal.wait_for("1/", "scroll lock")
            terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert "Traceback" not in terminal.shown


def test_a_terminal_that_goes_away_ends_it() -> None:
    with Terminal(*READER) as terminal:
        terminal.wait_for("1/", "scroll lock")
        pid = terminal.pid
        terminal.hang_up()
        wait_until_ended({pid})
