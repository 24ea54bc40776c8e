"""Processes as the system shows them."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

PATIENCE: Final = 20.0
"""Seconds in which a process that has no reason to go on has to end."""


def descendants(pid: int) -> set[int]:
    """The processes that one has started, and those that these have."""
    children: set[int] = set()
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            children |= {int(each) for each in (task / "children").read_text().split()}
    return children.union(*map(descendants, children))


def is_running(pid: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has waited for does not."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def wait_until_ended(pids: Iterable[int]) -> None:
    """Wait until none of these processes runs."""
    deadline = time.monotonic() + PATIENCE
    while left := [pid for pid in pids if is_running(pid)]:
        assert time.monotonic() < deadline, f"{left} still run"
        time.sleep(0.02)
