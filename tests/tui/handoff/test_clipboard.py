from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tui.handoff.clipboard import copy_locally, said, tool_for

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tools here are shell scripts")


def install(folder: Path, name: str, script: str) -> None:
    tool = folder / name
    tool.write_text(f"#!/bin/sh\n{script}\n")
    tool.chmod(0o755)


@pytest.mark.parametrize(
    ("tools", "extra", "expected"),
    [
        ([], {}, None),
        (["pbcopy"], {}, ("pbcopy",)),
        (["wl-copy"], {}, None),
        (["wl-copy"], {"WAYLAND_DISPLAY": "wayland-0"}, ("wl-copy",)),
        (["xclip"], {"DISPLAY": ":0"}, ("xclip", "-selection", "clipboard")),
        (["xclip", "wl-copy"], {"DISPLAY": ":0"}, ("xclip", "-selection", "clipboard")),
        (["clip.exe"], {}, ("clip.exe",)),
        (["pbcopy"], {"SSH_CONNECTION": "1.2.3.4"}, None),
        (["xclip"], {"DISPLAY": ":0", "SSH_TTY": "/dev/pts/0"}, None),
    ],
)
def test_the_tool_is_one_that_can_reach_this_users_clipboard(
    tmp_path: Path, tools: list[str], extra: dict[str, str], expected: tuple[str, ...] | None
) -> None:
    for name in tools:
        install(tmp_path, name, "exit 0")
    assert tool_for({"PATH": str(tmp_path), **extra}) == expected


def environment(folder: Path) -> dict[str, str]:
    return {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "DISPLAY": ":0"}


def test_the_text_reaches_the_tool_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "pbcopy", f"cat > {tmp_path}/taken")
    monkeypatch.setenv("PATH", environment(tmp_path)["PATH"])
    assert copy_locally("“Peña”\n東京", environment(tmp_path)) == "pbcopy"
    assert (tmp_path / "taken").read_text() == "“Peña”\n東京"


def test_a_tool_that_fails_has_not_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "pbcopy", "exit 1")
    monkeypatch.setenv("PATH", environment(tmp_path)["PATH"])
    assert copy_locally("text", environment(tmp_path)) is None


def test_without_a_tool_nothing_is_copied(tmp_path: Path) -> None:
    assert copy_locally("text", {"PATH": str(tmp_path)}) is None


def test_only_what_is_known_is_claimed() -> None:
    assert said("Passage", None) == "Passage: sent to the terminal (OSC 52), which may refuse it"
    assert said("Passage", "pbcopy") == (
        "Passage: copied with pbcopy, and sent to the terminal (OSC 52), which may refuse it"
    )
