"""A program in a real terminal: what it takes until the terminal shows what is waited for."""

from __future__ import annotations

import os
import re
import select
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias

import pexpect
import pyte

from tests.tui.pseudo_terminal import Screen

COLUMNS, ROWS = 120, 40

PATIENCE: Final = 60.0
"""Seconds after which what was waited for will not come any more."""

QUIET: Final = 0.12
"""Seconds without a byte after which a picture is complete: seven frames of Textual's sixty."""

ANSWERED: Final = 0.5
"""Seconds after which a key that has drawn nothing will not draw anything."""

Shown: TypeAlias = Callable[[str], bool]
"""Whether a screen has what is waited for."""


class Program:
    """A program that runs in a terminal and can be given keys."""

    def __init__(self, child: pexpect.spawn[bytes]) -> None:
        self._child = child

    def press(self, keys: str) -> float:
        """Press keys at once; seconds until the last byte of the picture has come.

        A key that draws nothing takes 0 seconds.
        """
        start = time.perf_counter()
        self._child.send(keys)
        return self._last_byte(start) - start

    def resize(self, columns: int, rows: int) -> float:
        """Give the terminal another size; seconds until all of it is drawn."""
        start = time.perf_counter()
        self._child.setwinsize(rows, columns)
        return self._last_byte(start) - start

    @property
    def megabytes_at_most(self) -> float:
        """The most memory that the program has had so far, as the system says; Linux."""
        status = Path(f"/proc/{self._child.pid}/status").read_text("ascii")
        peak = re.search(r"VmHWM:\s*(\d+) kB", status)
        assert peak
        return int(peak[1]) / 1024

    def _last_byte(self, start: float) -> float:
        """When the last byte came before it became quiet."""
        last, patience = start, ANSWERED
        while select.select([self._child.child_fd], [], [], patience)[0]:
            os.read(self._child.child_fd, 65536)
            last, patience = time.perf_counter(), QUIET
        return last


def seconds_until(command: Sequence[str], shown: Shown) -> float:
    """Start a program and wait until its screen fulfils the condition; then end it."""
    start = time.perf_counter()
    with running(command, shown):
        return time.perf_counter() - start


@contextmanager
def running(command: Sequence[str], shown: Shown) -> Iterator[Program]:
    """A program, once its screen fulfils the condition."""
    child: pexpect.spawn[bytes] = pexpect.spawn(
        command[0],
        list(command[1:]),
        dimensions=(ROWS, COLUMNS),
        env={**os.environ, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"},
        timeout=PATIENCE,
    )
    child.delaybeforesend = None
    screen = Screen(COLUMNS, ROWS, child.send)
    stream = pyte.ByteStream(screen)
    try:
        while not shown("\n".join(screen.display)):
            stream.feed(child.read_nonblocking(65536, timeout=PATIENCE))
        yield Program(child)
    finally:
        child.close(force=True)
