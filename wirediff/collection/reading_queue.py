"""The sources of a collection, read article by article while more of them may come."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final

from wirediff.access import Access, is_url
from wirediff.article import Article
from wirediff.collection.entry import Entry, entry_of
from wirediff.collection.inputs import at_most_comparable
from wirediff.collection.read_ahead import ReadAhead
from wirediff.errors import ReadError
from wirediff.text.sanitise import one_line
from wirediff.wording.amounts import amount, host_of

Announce = Callable[[str], None]
"""Called often with words for what is being read; an exception from it stops the reading."""

SKIPPED: Final = "was left before it was read"
"""The reason of a source that the user did not wait for."""


class ReadingQueue:
    """Reads one source after the other; a source may hold many articles.

    One thread reads, another may add sources or skip some. Reading may stop at any time and
    go on later: no article is lost, none is read twice.
    """

    def __init__(
        self, sources: Iterable[str | Article], access: Access, ahead: ReadAhead | None = None
    ) -> None:
        self.entries: list[Entry] = []
        """What was read so far, in order; it only ever grows."""
        self.done = 0
        """Sources that were read to their end, or skipped."""
        self._waiting = deque(sources)
        self._access = access
        self._ahead = ahead or ReadAhead()
        self._skipped: set[str] = set()
        self._guard = threading.Lock()
        """Held for moments, while what is known changes."""
        self._turn = _Turn()

    @property
    def waiting(self) -> tuple[str, ...]:
        """The names of the sources that are not read to their end, the current one first."""
        with self._guard:
            names = map(_name, self._waiting)
            return tuple(name for name in names if name not in self._skipped)

    def add(self, sources: Iterable[str | Article]) -> None:
        """Read these too, when the others are read."""
        with self._guard:
            for source in sources:
                self._skipped.discard(_name(source))
                self._waiting.append(source)

    def skip(self, source: str) -> None:
        """Do not wait for this one: it is listed with `SKIPPED` as its reason.

        The thread that reads it may still be waiting for a server; the next to read need not.
        """
        with self._guard:
            if self._turn.records is not None and _name(self._waiting[0]) == source:
                self._drop()
            else:
                self._skipped.add(source)
        self._ahead.close()  # it would read this one before the next

    def read_next(self, announce: Announce) -> bool:
        """Read the next article; whether there was anything left to do."""
        while True:
            turn = self._turn
            with turn.reading:
                # Another thread may have come to the end of the source.
                if turn is self._turn:
                    return self._read_in(turn, announce)

    def _read_in(self, turn: _Turn, announce: Announce) -> bool:
        with self._guard:
            if not self._waiting:
                return False
            source = self._waiting[0]
            if _name(source) in self._skipped:
                self._skipped.discard(_name(source))
                self._drop()
                return True
        record = self._read(source, turn, announce)
        with self._guard:
            if turn is not self._turn:
                # Skipped in the meantime.
                return True
            if record is None:
                self._finish()
            else:
                turn.count += 1
                self.entries.append(entry_of(record))
        return True

    def _read(
        self, source: str | Article, turn: _Turn, announce: Announce
    ) -> Article | ReadError | None:
        """The next article of the source; `None` at its end."""
        turn.announce = announce
        if turn.records is None:
            announce(self._words(source))
            turn.records = islice(self._opened(source, turn), turn.count, None)
        elif turn.count > 1:
            announce(f"{self._words(source)}, {turn.count:,} articles")
        try:
            return next(turn.records, None)
        except _Skipped:
            return None
        except BaseException:
            # Stopped inside a page or an archive: it is opened again, past what was read.
            turn.records = None
            raise

    def _opened(self, source: str | Article, turn: _Turn) -> Iterator[Article | ReadError]:
        if not isinstance(source, str):
            yield source
            return
        article = self._article_ahead(source)
        if turn is not self._turn:
            raise _Skipped
        if article is not None:
            yield article
            return

        def progress(received: int, total: int | None) -> None:
            if turn is not self._turn:
                raise _Skipped
            turn.announce(self._words(source) + amount(received, total))

        from wirediff.sources import read_all  # the picker is drawn without it

        yield from at_most_comparable(
            read_all(source, access=self._access, progress=progress), source
        )

    def _article_ahead(self, source: str) -> Article | None:
        try:
            return self._ahead.article(source)
        except ReadError:
            return None  # it may hold several articles

    def _drop(self) -> None:
        self.entries.append(Entry(_name(self._waiting[0]), reason=SKIPPED))
        self._finish()

    def _finish(self) -> None:
        self._waiting.popleft()
        self._turn = _Turn()
        self.done += 1

    def _words(self, source: str | Article) -> str:
        name = _name(source)
        total = self.done + len(self._waiting)
        what = f"fetching {host_of(name)}" if is_url(name) else f"reading {_short(name)}"
        return f"{what} ({self.done + 1} of {total})"


class _Turn:
    """One source, from its first article until it is at its end or skipped."""

    def __init__(self) -> None:
        self.reading: Final = threading.Lock()
        self.records: Iterator[Article | ReadError] | None = None
        self.count = 0
        """Its articles read so far."""
        self.announce: Announce = _silent


def _silent(words: str) -> None:
    """Announce nothing."""


class _Skipped(Exception):
    """The user left the source that is being read."""


def _name(source: str | Article) -> str:
    return source if isinstance(source, str) else source.source


def _short(name: str) -> str:
    return one_line(os.path.basename(name) or name)
