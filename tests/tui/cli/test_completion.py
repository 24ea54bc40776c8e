"""What a shell is told of how a command line may go on."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.tui.program import run
from tui.cli.completion import SHELLS, VARIABLE


def offered(*words: str, shell: str = "bash") -> list[str]:
    """What is offered for the last of the words."""
    variables: dict[str, Any] = {VARIABLE: f"{shell}_complete", "COMP_CWORD": str(len(words))}
    done = run(COMP_WORDS=" ".join(("wirediff", *words)), **variables)
    assert done.stderr == b""
    return [line.rpartition(",")[2] for line in done.stdout.decode().splitlines()]


def test_the_first_word_is_a_command_or_an_article() -> None:
    assert "compare" in offered("com")
    variables: dict[str, Any] = {VARIABLE: "bash_complete", "COMP_CWORD": "1"}
    assert run(COMP_WORDS="wirediff ", **variables).stdout.startswith(b"file,")


def test_options_are_those_of_the_command() -> None:
    assert "--plain" in offered("--pl")
    assert offered("compare", "--format", "m") == ["markdown"]
    assert offered("compare", "a.txt", "b.txt", "--ma") == ["--marks"]
    assert offered("config", "sh") == ["show"]


def test_an_unknown_shell_is_told_nothing() -> None:
    variables: dict[str, Any] = {VARIABLE: "tcsh_complete"}
    assert run(**variables).stdout == b""


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_asks_the_program(shell: str, tmp_path: Path) -> None:
    script = run("completion", shell).stdout
    assert f"{VARIABLE}={shell}_complete".encode() in script
    if path := shutil.which(shell):
        subprocess.run([path, "-n"], input=script, check=True, cwd=tmp_path)
