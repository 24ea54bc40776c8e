"""When the program can draw, and when it prints instead."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from tui.terminal.terminal import can_draw, needs_ascii


@pytest.mark.parametrize(
    ("out", "error", "term", "draws"),
    [
        (True, True, "xterm-256color", True),
        (False, True, "xterm-256color", False),
        (True, False, "xterm-256color", False),
        (True, True, "dumb", False),
    ],
    ids=["terminal", "piped", "screen sent to a file", "cannot move its cursor"],
)
def test_only_a_terminal_for_both_streams_is_drawn_on(
    out: bool, error: bool, term: str, draws: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(isatty=lambda: out))
    monkeypatch.setattr(sys, "stderr", SimpleNamespace(isatty=lambda: error))
    monkeypatch.setenv("TERM", term)
    assert can_draw() is draws


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_stream_that_is_closed_is_not_drawn_on(
    closed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(sys, closed, None)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert not can_draw()


@pytest.mark.parametrize(
    ("term", "variable", "locale", "encoding", "needs"),
    [
        ("xterm-256color", "LANG", "en_GB.UTF-8", "utf-8", False),
        ("xterm-256color", "LANG", "", "utf-8", False),
        ("xterm-256color", "LANG", "C.UTF-8", "utf-8", False),
        ("xterm-256color", "LANG", "C", "utf-8", True),
        ("xterm-256color", "LC_ALL", "POSIX", "utf-8", True),
        ("xterm-256color", "LANG", "de_DE", "iso8859-1", True),
        ("xterm-256color", "LANG", "ja_JP", "euc_jp", True),
        ("linux", "LANG", "en_GB.UTF-8", "utf-8", True),
    ],
)
def test_ascii_is_for_terminals_that_cannot_show_the_signs(
    term: str,
    variable: str,
    locale: str,
    encoding: str,
    needs: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, locale)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys, "stderr", SimpleNamespace(encoding=encoding))
    assert needs_ascii() is needs
