"""How long a program takes from its start until a real terminal shows what is waited for."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence

import pexpect
import pyte

COLUMNS, ROWS = 120, 40


def seconds_until(command: Sequence[str], shown: Callable[[str], bool]) -> float:
    """Start a program and wait until its screen fulfils the condition; then end it."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    environment = {**os.environ, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"}
    start = time.perf_counter()
    child = pexpect.spawn(
        command[0],
        list(command[1:]),
        dimensions=(ROWS, COLUMNS),
        env=environment,
        encoding="utf-8",
        timeout=60,
    )
    try:
        while not shown("\n".join(screen.display)):
            stream.feed(child.read_nonblocking(65536, timeout=60))
        return time.perf_counter() - start
    finally:
        child.close(force=True)
