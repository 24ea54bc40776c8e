"""What a shell is told of how a command line may go on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.program import run
from tui.cli.completion import SHELLS, VARIABLE


def offered(*words: str, shell: str = "bash") -> list[str]:
    """What is offered for the last of the words."""
    done = asked(shell, " ".join(("wirediff", *words)), len(words))
    assert done.stderr == b""
    return [line.rpartition(",")[2] for line in done.stdout.decode().splitlines()]


def asked(shell: str, words: str, word: int) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "wirediff"],
        env={
            **os.environ,
            VARIABLE: f"{shell}_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(word),
        },
        capture_output=True,
        check=True,
    )


def test_the_first_word_is_a_command_or_an_article() -> None:
    assert "compare" in offered("com")
    assert asked("bash", "wirediff ", 1).stdout.startswith(b"file,")


def test_options_are_those_of_the_command() -> None:
    assert "--plain" in offered("--pl")
    assert offered("compare", "--format", "m") == ["markdown"]
    assert offered("compare", "a.txt", "b.txt", "--ma") == ["--marks"]
    assert offered("config", "sh") == ["show"]


def test_an_unknown_shell_is_told_nothing() -> None:
    assert asked("tcsh", "wirediff ", 1).stdout == b""


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_asks_the_program(shell: str, tmp_path: Path) -> None:
    script = run("completion", shell).stdout
    assert f"{VARIABLE}={shell}_complete".encode() in script
    if path := shutil.which(shell):
        subprocess.run([path, "-n"], input=script, check=True, cwd=tmp_path)
