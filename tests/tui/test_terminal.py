"""When the program can draw, and when it prints instead."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from tui.terminal import can_draw


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
