"""What `wirediff serve` says before it serves, and what it hands to each visitor's program."""

from __future__ import annotations

import importlib.util
import os
import shlex
import socket
import subprocess
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.program import ANTARA
from tui.cli.main import main
from tui.keys.key_choices import KeyChoices
from tui.settings.look import Look
from tui.settings.settings_file import Theme
from tui.web.served import WANTED, Served, decoded, encoded
from tui.web.serving import Address, ServeError, command, serve
from wirediff import Settings
from wirediff.access import Access

Captured = pytest.CaptureFixture[str]


def code_of(*arguments: str) -> object:
    with pytest.raises(SystemExit) as ended:
        main(["serve", *arguments])
    return ended.value.code


def test_without_the_extra_one_line_says_how_to_get_it(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = importlib.util.find_spec

    def found(name: str) -> ModuleSpec | None:
        return None if name == "textual_serve" else there(name)

    monkeypatch.setattr("tui.cli.serve_command.find_spec", found)
    assert code_of(ANTARA, ANTARA) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "pip install 'wirediff[web]'" in said


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["-", ANTARA], 2, "standard input (-) cannot be served"),
        (["absent.txt"], 1, "absent.txt"),
        (["--theme", "textual-lihgt"], 2, "did you mean textual-light?"),
        (["--port", "0"], 2, "--port"),
        (["--host", "256.256.256.256"], 1, "256.256.256.256:8000: cannot be listened on"),
        (["--host", "a" * 70], 1, "a:8000: cannot be listened on"),
    ],
)
def test_what_is_wrong_is_said_in_a_line_before_anything_is_served(
    arguments: list[str], code: int, words: str, capsys: Captured
) -> None:
    assert code_of(*arguments) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("host", "is_here"),
    [
        ("127.0.0.1", True), ("127.8.8.8", True), ("127.1", True), ("::1", True),
        ("localhost", True), ("0.0.0.0", False), ("0", False), ("::", False), ("", False),
        ("192.168.1.5", False),
    ],
)  # fmt: skip
def test_only_loopback_addresses_are_of_this_machine_alone(host: str, is_here: bool) -> None:
    assert Address(host, 8000).is_here is is_here


@pytest.mark.parametrize(
    ("found", "is_here"),
    [(["127.0.1.1"], True), (["127.0.0.1", "192.0.2.1"], False), ([], False)],
    ids=["loopback", "also elsewhere", "unknown"],
)
def test_a_name_is_of_this_machine_alone_if_all_its_addresses_are(
    found: list[str], is_here: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def resolved(*_: object, **__: object) -> list[tuple[object, ...]]:
        if not found:
            raise socket.gaierror("Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 8000)) for each in found]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    assert Address("news.example", 8000).is_here is is_here


@pytest.mark.parametrize("host", ["0.0.0.0", "::", ""])
def test_every_address_of_the_machine_is_said_by_its_name(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "desk")
    assert Address(host, 8000).url == "http://desk:8000/"


def test_others_are_warned_of(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """A documentation address (RFC 5737) that no machine has, so that nothing is ever served."""
    monkeypatch.setenv(WANTED, "")
    with pytest.raises(ServeError, match=r"192\.0\.2\.1:8000: cannot be listened on"):
        serve(Served((), Settings(), Access(), Look()), Address("192.0.2.1", 8000))
    (warning,) = capsys.readouterr().err.splitlines()
    assert "whoever reaches 192.0.2.1:8000 can read these articles" in warning


def test_an_address_of_version_six_stands_in_brackets() -> None:
    assert Address("::1", 80).url == "http://[::1]:80/"


@given(st.lists(st.text(st.characters(exclude_characters="\0"))))
def test_any_names_reach_the_visitor_s_program_by_the_environment(names: list[str]) -> None:
    settings, access = Settings(shortest=4), Access(refresh=True)
    look = Look(
        Theme("textual-light", "--theme"), KeyChoices("vim", {"match.next": "m"}), ascii=True
    )
    wanted = Served(tuple(names), settings, access, look)
    text = encoded(wanted)
    assert text.isascii()
    assert decoded(text) == wanted


@pytest.mark.skipif(os.name == "nt", reason="Windows has another shell")
def test_the_command_of_a_visitor_s_program_survives_any_place_of_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "my 'python' $HOME" / "python"
    python.parent.mkdir()
    python.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    python.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(python))
    assert shlex.split(command())[1] == str(python)
    said = subprocess.run(command(), shell=True, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["-P", "-m", "wirediff.application", "tui.web.served"]
