"""What a program takes from its start until a real terminal shows what is waited for."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias

import pexpect
import pyte

from tests.tui.terminal import Screen

COLUMNS, ROWS = 120, 40

PATIENCE: Final = 60.0
"""Seconds after which what was waited for will not come any more."""

ANSWERED: Final = 1.0
"""Seconds after which a key is answered for certain."""

Shown: TypeAlias = Callable[[str], bool]
"""Whether a screen has what is waited for."""


def seconds_until(command: Sequence[str], shown: Shown) -> float:
    """Start a program and wait until its screen fulfils the condition; then end it."""
    start = time.perf_counter()
    with _running(command, shown):
        return time.perf_counter() - start


def megabytes_at_most(command: Sequence[str], shown: Shown, keys: str = "") -> float:
    """Start a program, wait for a screen, press keys, and ask the system for its peak; Linux."""
    with _running(command, shown) as child:
        for key in keys:
            child.send(key)
            _read_what_follows(child)
        status = Path(f"/proc/{child.pid}/status").read_text("ascii")
    peak = re.search(r"VmHWM:\s*(\d+) kB", status)
    assert peak
    return int(peak[1]) / 1024


@contextmanager
def _running(command: Sequence[str], shown: Shown) -> Iterator[pexpect.spawn[str]]:
    """The program, once its screen fulfils the condition."""
    child = pexpect.spawn(
        command[0],
        list(command[1:]),
        dimensions=(ROWS, COLUMNS),
        env={**os.environ, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"},
        encoding="utf-8",
        timeout=PATIENCE,
    )
    screen = Screen(COLUMNS, ROWS, child.send)
    stream = pyte.Stream(screen)
    try:
        while not shown("\n".join(screen.display)):
            stream.feed(child.read_nonblocking(65536, timeout=PATIENCE))
        yield child
    finally:
        child.close(force=True)


def _read_what_follows(child: pexpect.spawn[str]) -> None:
    """Read what is drawn after a key; a cursor that blinks would be waited for in vain."""
    end = time.monotonic() + ANSWERED
    while (left := end - time.monotonic()) > 0:
        with suppress(pexpect.TIMEOUT):
            child.read_nonblocking(65536, timeout=left)
