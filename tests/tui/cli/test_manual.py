"""The manual page and the help say what the options are, and fit a terminal."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import click
import pytest

from tests.tui.program import run
from tui.cli.exit_codes import MEANINGS
from tui.cli.help_and_version import CONTEXT
from tui.cli.main import commands, opening
from tui.cli.manual import manual_page


def every_command() -> Iterator[tuple[str, ...]]:
    yield ()
    for name, command in commands.commands.items():
        inner = command.commands if isinstance(command, click.Group) else ()
        yield from [(name,), *((name, each) for each in inner)]


def test_the_page_has_every_option_of_every_command_and_every_exit_code() -> None:
    page = manual_page(opening, commands).replace(r"\-", "-")
    for command in (opening, *commands.commands.values()):
        for parameter in command.params:
            assert all(option in page for option in (*parameter.opts, *parameter.secondary_opts))
    assert all(f".B {code}\n" in page for code in MEANINGS)


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not installed")
def test_man_understands_the_page_and_keeps_its_examples_in_lines() -> None:
    page = run("manual").stdout
    shown = subprocess.run(
        ["man", "--warnings", "-l", "-"], input=page, capture_output=True, check=True
    )
    assert shown.stderr == b""
    assert b"wirediff A B          read two articles side by side\n" in shown.stdout


@pytest.mark.parametrize("command", every_command(), ids=" ".join)
def test_help_fits_eighty_columns(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    found: click.Command = opening
    for name in command:
        group = commands if found is opening else found
        assert isinstance(group, click.Group)
        found = group.commands[name]
    context = click.Context(found, info_name="wirediff", terminal_width=80, **CONTEXT)
    lines = found.get_help(context).splitlines()
    assert max(map(len, lines)) <= 80


def test_examples_come_before_the_options() -> None:
    shown = run("--help").stdout.decode()
    assert 0 < shown.index("wirediff A B ") < shown.index("--plain")
