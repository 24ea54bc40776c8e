"""Files that a process of its own reads while this one does something else.

A program that draws is not ready to compare before all that it needs is loaded, which takes as long
as reading does. Nothing of the engine is loaded here.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
import weakref
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from wirediff import processes as child_process
from wirediff.article import Article
from wirediff.errors import ReadError

_FAILURES: Final = (OSError, EOFError, pickle.UnpicklingError)
"""What a process that crashed or was killed shows itself as."""


class ReadAhead:
    """Files that are being read, one after the other; threads may ask for their articles.

    A file that is not read ahead, because there is only one processor or the process failed, is
    left to the caller. The process ends with the last file, and with this object.
    """

    def __init__(self, files: Sequence[str] = ()) -> None:
        self._coming = deque[str]()
        """Files that no answer has come for, in order."""
        self._answers: dict[str, Article | ReadError] = {}
        self._turn = threading.Lock()
        if files and sys.executable and processors() > 1:
            with suppress(OSError, ValueError):  # a name that cannot be an argument
                self._begin(files)

    def _begin(self, files: Sequence[str]) -> None:
        command = child_process.running("wirediff.sources.read_ahead_worker", *files)
        self._process = child_process.start(command)
        self._end = weakref.finalize(self, child_process.end, self._process)
        self._coming.extend(files)

    def article(self, file: str) -> Article | None:
        """The article in one of the files, once for each; waits until it is read.

        `None` when it is not read ahead.

        Raises:
            ReadError: As from `wirediff.sources.read`.
        """
        with self._turn:
            while file in self._coming and file not in self._answers:
                self._take()
            answer = self._answers.pop(file, None)
        if isinstance(answer, ReadError):
            raise answer
        return answer

    def close(self) -> None:
        """Wait no longer: what no answer has come for is not read ahead."""
        # A thread that waits for an answer sees the end of the process, and tidies up.
        if self._coming:
            child_process.kill(self._process)

    def _take(self) -> None:
        """Wait for the next answer."""
        assert self._process.stdout is not None  # a pipe
        try:
            self._answers[self._coming[0]] = pickle.load(self._process.stdout)
            self._coming.popleft()
        except _FAILURES:
            self._coming.clear()
        if not self._coming:
            self._end()


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
