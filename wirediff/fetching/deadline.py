"""An end to waiting that a server cannot put off by sending a byte now and then."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

Line = Callable[[], socket.socket | None]
"""The socket that is being waited for, if there is one yet."""


class Deadline:
    """So many seconds from entering it; then the request that is under way is cut.

    The time-out of a socket starts again with every byte. This one does not: when the time is up,
    the socket is shut down, and its reader reaches the end.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds
        self._line: Line | None = None
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Deadline:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._line = None

    @property
    def left(self) -> float:
        """Seconds that are left; 0.0 when the time is up."""
        return max(0.0, self._end - time.monotonic())

    @property
    def passed(self) -> bool:
        """Whether the time is up."""
        return self.left == 0.0

    def watch(self, line: Line) -> None:
        """Cut this socket and no other when the time is up.

        What is cut by then stays uncut: ask whether the time has `passed` after handing it over.
        """
        self._line = line

    def _cut(self) -> None:
        waited_for = self._line and self._line()
        if waited_for is not None:
            with suppress(OSError):
                # Not the method of a TLS socket, which would take the encryption off first.
                socket.socket.shutdown(waited_for, socket.SHUT_RDWR)
