"""Whether the terminal is dark or light, as it says itself.

The question (OSC 11) is sent before Textual is loaded and the answer fetched after, so that the
start need not wait for it. A second question (DA1), which nearly every terminal answers, tells
that no answer to the first will come. What the user types in that time is handed over, not lost. An
answer that comes after all is dropped by `tui.terminal.input_parser`.
"""

from __future__ import annotations

import os
import re
import select
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

PATIENCE: Final = 0.5
"""Seconds from the question until no answer is waited for any more. Loading Textual takes most of
them; a link by ssh around the world 0.3."""

_QUESTION: Final = b"\x1b]11;?\x1b\\\x1b[c"

COLOUR: Final = re.compile(
    r"\x1b\]11;rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})(?:/[0-9a-f]{1,4})?"
    r"(?:\x07|\x1b\\)",
    re.IGNORECASE,
)
"""An answer to the first question: red, green and blue in hexadecimal digits."""

LAST: Final = re.compile(r"\x1b\[\?[\d;]{0,64}c")
"""An answer to the second."""

_DEAF: Final = ("linux", "dumb", "cons25", "vt")
"""How the names of terminals begin that would show the question instead of answering it."""

_LIGHT_COLOURS: Final = ("7", "15")
"""Those of the sixteen that are a light ground; `COLORFGBG` ends with the ground's."""

_NAMES: Final = {
    "\r": "enter", "\n": "enter", "\t": "tab", " ": "space", "\x1b": "escape", "\x7f": "backspace",
    "\x1b[A": "up", "\x1b[B": "down", "\x1b[C": "right", "\x1b[D": "left", "\x1b[H": "home",
    "\x1b[F": "end", "\x1b[5~": "pageup", "\x1b[6~": "pagedown", "\x1b[Z": "shift+tab",
}  # fmt: skip

_KEY: Final = re.compile(r"\x1b\[[0-9;]*[A-Za-z~]|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the terminal said, and what else came in."""

    is_light: bool | None = None
    """`None` when it did not say."""
    typed: str = ""
    """What the user typed before the answer was there."""

    @property
    def keys(self) -> tuple[str, ...]:
        """What was typed, by the names of keys or as characters."""
        return tuple(map(_named, _KEY.findall(self.typed)))


Collect = Callable[[], Answer]


@contextmanager
def asked(keyboard: int = 0, screen: int = 2) -> Iterator[Collect]:
    """Ask the terminal; inside, call what this gives to have the answer.

    Not asked are a terminal that cannot answer, and one whose user has typed already.

    Args:
        keyboard: The file descriptor to read from.
        screen: That to write to.
    """
    try:
        import termios
    except ImportError:  # Windows
        yield _by_environment
        return
    if not _answers(keyboard, screen):
        yield _by_environment
        return
    before = termios.tcgetattr(keyboard)
    silent = termios.tcgetattr(keyboard)
    silent[3] &= ~(termios.ICANON | termios.ECHO)
    try:
        # At once and without throwing away: what was typed stays where Textual will find it.
        termios.tcsetattr(keyboard, termios.TCSANOW, silent)
        if _is_ready(keyboard, 0):
            yield _by_environment
        else:
            os.write(screen, _QUESTION)
            deadline = time.monotonic() + PATIENCE
            yield lambda: answer_in(_heard(keyboard, deadline))
    finally:
        termios.tcsetattr(keyboard, termios.TCSANOW, before)


def _answers(keyboard: int, screen: int) -> bool:
    term = os.environ.get("TERM", "")
    return bool(term) and not term.startswith(_DEAF) and os.isatty(keyboard) and os.isatty(screen)


def _by_environment() -> Answer:
    return answer_in("")


def _is_ready(keyboard: int, seconds: float) -> bool:
    return bool(select.select([keyboard], [], [], max(0.0, seconds))[0])


def _heard(keyboard: int, deadline: float) -> str:
    """All that came in until the last answer, or until the deadline."""
    heard, decode = "", getincrementaldecoder("utf-8")("ignore").decode
    while not LAST.search(heard) and _is_ready(keyboard, deadline - time.monotonic()):
        part = os.read(keyboard, 4096)
        if not part:
            break
        heard += decode(part)
    return heard


def answer_in(heard: str) -> Answer:
    """What the terminal said among all that came in; else what `COLORFGBG` says."""
    colour = COLOUR.search(heard)
    typed = LAST.sub("", COLOUR.sub("", heard))
    if colour is None:
        ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
        return Answer(ground in _LIGHT_COLOURS if ground.isdecimal() else None, typed)
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in colour.groups())
    return Answer(0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5, typed)


def _named(key: str) -> str:
    if key in _NAMES:
        return _NAMES[key]
    if len(key) == 1 and key < " ":
        return f"ctrl+{chr(ord(key) + 96)}"
    return key
