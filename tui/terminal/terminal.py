"""Whether there is a terminal to draw on, and keys to read from."""

from __future__ import annotations

import os
import sys
from typing import Final

_KEYBOARD: Final = "CONIN$" if os.name == "nt" else "/dev/tty"
"""The terminal that the program was started from, whatever its standard input is."""

_FEW_GLYPHS: Final = ("linux", "cons25", "vt")
"""How the names of consoles begin whose fonts have letters and lines, but not these signs."""

_GLYPHS: Final = "⇅▌▏┃╭▀…·"


def is_served() -> bool:
    """Whether a browser shows the program: it brings screen and keys, so no terminal is needed."""
    return "web_driver" in os.environ.get("TEXTUAL_DRIVER", "")


def can_draw() -> bool:
    """Whether a full-screen program can run here.

    Textual draws on standard error, the user looks at standard output: both must be a terminal
    that can move its cursor. A stream that was closed is `None`.
    """
    streams = sys.stdout, sys.stderr
    return all(each and each.isatty() for each in streams) and os.environ.get("TERM") != "dumb"


def needs_ascii() -> bool:
    """Whether the terminal cannot show the frame's glyphs: by its encoding, its locale or its kind.

    Python itself writes UTF-8 in the locales C and POSIX; the terminal need not read it. A locale
    that nobody set says nothing. A browser has every glyph.
    """
    if is_served():
        return False
    if os.environ.get("TERM", "").startswith(_FEW_GLYPHS):
        return True
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return locale in ("C", "POSIX") or not _can_encode(getattr(sys.stderr, "encoding", None))


def _can_encode(encoding: str | None) -> bool:
    """Whether an encoding has signs of every kind that the frame is drawn with."""
    try:
        _GLYPHS.encode(encoding or "utf-8")
    except (LookupError, UnicodeEncodeError):
        return False
    return True


def take_keys_from_terminal() -> bool:
    """Read keys from the terminal even when standard input is a file or a pipe (as `less` does).

    Returns:
        Whether there is a terminal to read keys from.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        return True
    try:
        keyboard = os.open(_KEYBOARD, os.O_RDWR)
    except OSError:
        return False
    if keyboard:  # not where standard input was closed, whose number is free
        os.dup2(keyboard, 0)
        os.close(keyboard)
    if sys.__stdin__ is None:
        # Textual takes the keyboard's number from here.
        sys.stdin = sys.__stdin__ = open(0, closefd=False)  # type: ignore[misc]  # noqa: SIM115
    return True
