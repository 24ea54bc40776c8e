"""Sources that are being read into a collection, article by article, and more as they come."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from tui.amounts import amount, host_of
from tui.collection import Entry, entry_of
from wirediff import Article, ReadError, read_all
from wirediff.access import Access, is_url
from wirediff.sanitise import one_line

Tell = Callable[[str], None]
"""Called with words for what is being done, often; what it raises stops the reading."""

LEFT: str = "was left before it was read"
"""The reason of a source that the user did not wait for."""


class Intake:
    """Reads one source after the other; a source may hold many articles.

    One thread reads, another may add sources or leave some. Reading may be stopped at any time and
    taken up again: no article is lost, none is read twice.
    """

    def __init__(self, given: Iterable[str | Article], access: Access) -> None:
        self.entries: list[Entry] = []
        """What was read so far, in order; it only ever grows."""
        self.done = 0
        """Sources that were read to their end."""
        self._waiting = deque(given)
        self._access = access
        self._left: set[str] = set()
        self._reading = threading.Lock()
        self._records: Iterator[Article | ReadError] | None = None
        self._taken = 0
        self._tell: Tell = lambda _words: None

    @property
    def waiting(self) -> tuple[str, ...]:
        """The names of the sources that are not read to their end, the current one first."""
        names = (given if isinstance(given, str) else given.source for given in (*self._waiting,))
        return tuple(name for name in names if name not in self._left)

    def add(self, sources: Iterable[str | Article]) -> None:
        """Read these too, when the others are read."""
        for source in sources:
            if isinstance(source, str):
                self._left.discard(source)
            self._waiting.append(source)

    def leave(self, source: str) -> None:
        """Do not wait for this one: it is listed with `LEFT` as its reason."""
        self._left.add(source)

    def read_next(self, tell: Tell) -> bool:
        """Read the next article; whether there was anything left to do."""
        with self._reading:
            if not self._waiting:
                return False
            self._tell = tell
            source = self._waiting[0]
            try:
                record = self._next_of(source)
            except _NotWaitedFor:
                record = ReadError(_name(source), LEFT)
                self._records = iter(())
            except BaseException:
                # Stopped inside a page or an archive: it is opened again, past what was taken.
                self._records = None
                raise
            if record is None:
                self._finish()
            else:
                self._taken += 1
                self.entries.append(entry_of(record))
            return True

    def _next_of(self, source: str | Article) -> Article | ReadError | None:
        self._check(source)
        if self._records is None:
            self._tell(self._words(source))
            self._records = islice(self._opened(source), self._taken, None)
        elif self._taken > 1:
            self._tell(f"{self._words(source)}, {self._taken:,} articles")
        return next(self._records, None)

    def _opened(self, source: str | Article) -> Iterator[Article | ReadError]:
        if not isinstance(source, str):
            return iter((source,))

        def progress(received: int, total: int | None) -> None:
            self._check(source)
            self._tell(self._words(source) + amount(received, total))

        return read_all(source, access=self._access, progress=progress)

    def _check(self, source: str | Article) -> None:
        if _name(source) in self._left:
            self._left.discard(_name(source))
            raise _NotWaitedFor

    def _finish(self) -> None:
        self._waiting.popleft()
        self._records = None
        self._taken = 0
        self.done += 1

    def _words(self, source: str | Article) -> str:
        name = _name(source)
        total = self.done + len(self._waiting)
        what = f"fetching {host_of(name)}" if is_url(name) else f"reading {_short(name)}"
        return f"{what} ({self.done + 1} of {total})"


class _NotWaitedFor(Exception):
    """The user left the source that is being read."""


def _name(source: str | Article) -> str:
    return source if isinstance(source, str) else source.source


def _short(name: str) -> str:
    return one_line(os.path.basename(name) or name)
