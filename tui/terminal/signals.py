"""Signals that end the program: it leaves by the front door, and answers 128 and their number."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
"""Those that somebody sends who wants the program to end; not every system has all."""


class Program(Protocol):
    """What can be told to end, and keeps what is half typed when it does."""

    def leave(self, code: int) -> None:
        """End with an exit code."""


def end_on_signals(leave: Callable[[int], object] = sys.exit) -> None:
    """End at a signal, and at a second one at once.

    A signal that the parent process has it ignore, as `nohup` does, stays ignored.

    Args:
        leave: Called with the exit code, from the event loop if one runs.
    """
    hurried = False

    def end(number: int, _frame: object) -> None:
        nonlocal hurried
        code = 128 + number
        if hurried:
            os._exit(code)
        hurried = True
        loop = _running_loop()
        if loop is None:
            sys.exit(code)
        loop.call_soon_threadsafe(leave, code)

    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, end)
    sys.unraisablehook = _unraisable


def let_end() -> None:
    """Ignore the keyboard's signals from here on, for Python drops its handlers before it ends."""
    for name in ("SIGINT", "SIGQUIT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def _running_loop() -> AbstractEventLoop | None:
    # Not imported for this: until somebody loads it, no loop runs.
    asyncio = sys.modules.get("asyncio")
    return asyncio._get_running_loop() if asyncio else None


def _unraisable(what: sys.UnraisableHookArgs) -> None:
    """End even where a signal came while Python could not raise anything."""
    ended = what.exc_value
    if isinstance(ended, SystemExit) and isinstance(ended.code, int):
        os._exit(ended.code)
    sys.__unraisablehook__(what)
