"""Putting text on the clipboard, and saying truthfully what was done.

A terminal may ignore OSC 52 and never answers it, so that a program cannot know whether the text
arrived; a local tool can be trusted, but there may be none, and over ssh it is the wrong machine's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from typing import Final

TOOLS: Final[tuple[tuple[str, ...], ...]] = (
    ("pbcopy",),
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("clip.exe",),
)
"""Programs that put their input on the clipboard; the first that is installed and fits is used."""

PATIENCE: Final = 2.0
"""Seconds to wait for a tool; one that cannot reach its display would otherwise hang."""

SENT: Final = "sent to the terminal (OSC 52), which may refuse it"
"""What is true after OSC 52, and nothing more."""

HANDED: Final = "sent to the browser, which may refuse it"
"""The same where a browser shows the program. Tools are those of another machine then."""

_NEEDS: Final = {"wl-copy": "WAYLAND_DISPLAY", "xclip": "DISPLAY"}
"""The variable without which a tool has nowhere to put text."""


def tool_for(environment: Mapping[str, str]) -> tuple[str, ...] | None:
    """The command that can reach this user's clipboard, if any; none in a remote session."""
    if "SSH_CONNECTION" in environment or "SSH_TTY" in environment:
        return None
    for command in TOOLS:
        needed = _NEEDS.get(command[0])
        if (needed is None or environment.get(needed)) and shutil.which(
            command[0], path=environment.get("PATH")
        ):
            return command
    return None


def copy_locally(text: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """Hand text to a local tool; the tool's name when it took it."""
    command = tool_for(environment)
    if command is None:
        return None
    encoding = "utf-16-le" if command[0] == "clip.exe" else "utf-8"
    try:
        subprocess.run(
            command,
            input=text.encode(encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return command[0]


def said(what: str, tool: str | None) -> str:
    """What to tell the reader after copying `what`."""
    return f"{what}: copied with {tool}, and {SENT}" if tool else f"{what}: {SENT}"
