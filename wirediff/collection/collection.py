"""The articles of a collection and their pairs, as reading and comparing bring them in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from wirediff.access import Access
from wirediff.article import Article
from wirediff.collection.entry import Entry, page_named_by
from wirediff.collection.own_shares import OwnShares
from wirediff.collection.pair import Pair
from wirediff.collection.progress import Known, Progress
from wirediff.collection.read_ahead import ReadAhead
from wirediff.collection.reading_queue import ReadingQueue

_BY_DEFAULT: Final = Access()


class Collection:
    """What was read and compared so far, without what the user removed.

    Articles are known by their number, counted from 0, which never changes.
    """

    def __init__(
        self,
        sources: Sequence[str | Article] = (),
        access: Access = _BY_DEFAULT,
        ahead: ReadAhead | None = None,
    ) -> None:
        self.queue: Final = ReadingQueue(sources, access, ahead)
        self.entries: Final[list[Entry]] = []
        """What was read, by number, as it was read; removed ones too."""
        self.waiting: tuple[str, ...] = self.queue.waiting
        """The sources that are still to be read."""
        self.doing = ""
        """What is being done, in words; empty when all is done."""
        self._pairs: Final[dict[tuple[int, int], Pair]] = {}
        self._removed: Final[list[int]] = []
        """Numbers of the articles that the user removed, the last one last."""
        self._retried: Final[set[int]] = set()
        self._own: OwnShares | None = None

    @property
    def known(self) -> Known:
        """What need not be done again."""
        return Known(len(self.entries), frozenset(self._pairs), self.gone)

    @property
    def gone(self) -> frozenset[int]:
        """Numbers that are not listed: removed by the user, or read once more under another."""
        return frozenset(self._removed) | self._retried

    @property
    def pairs(self) -> list[Pair]:
        """The pairs that were compared, of articles that are listed."""
        gone = self.gone
        return [pair for pair in self._pairs.values() if not gone & {pair.first, pair.second}]

    def pair(self, first: int, second: int) -> Pair:
        """The pair of two articles that were compared."""
        return self._pairs[first, second]

    @property
    def failed(self) -> list[int]:
        """The numbers of what could not be read, and is listed."""
        gone = self.gone
        return [n for n, entry in enumerate(self.entries) if entry.reason and n not in gone]

    @property
    def readable(self) -> int:
        """How many articles could be read, and are listed."""
        gone = self.gone
        return sum(
            entry.article is not None and n not in gone for n, entry in enumerate(self.entries)
        )

    def update(self, progress: Progress) -> None:
        """Add what reading and comparing report."""
        for number, entry in progress.entries:
            self.entries[number : number + 1] = [entry]
        if progress.entries:
            self._own = None
        self.waiting = progress.waiting
        if progress.comparing:
            self._pairs.update({(pair.first, pair.second): pair for pair in progress.pairs})
            self._count_own(progress.pairs)
        what = "comparing pair" if progress.comparing else "reading article"
        finished = progress.done == progress.total
        self.doing = "" if finished else f"{what} {progress.done} of {progress.total}"

    def own(self, number: int) -> float | None:
        """The share of an article that no other one has; `None` until it is compared with one."""
        if self._own is None or not self._pairs or number >= len(self.entries):
            return None
        if self.doing and not self._own.knows(number):
            return None
        return self._own.of(number) if self.entries[number].article else None

    def page_of(self, number: int) -> str | None:
        """The address of the page that an article of a feed or an export names as its own."""
        article = self.entries[number].article if number < len(self.entries) else None
        return None if article is None else page_named_by(article)

    def add(self, sources: Iterable[str | Article]) -> int:
        """Read these too, but for those that are listed already; how many are new."""
        gone = self.gone
        listed = {entry.source for n, entry in enumerate(self.entries) if n not in gone}
        new = [
            source
            for source in dict.fromkeys(sources)
            if not isinstance(source, str) or source not in listed.union(self.waiting)
        ]
        self._queue(new)
        return len(new)

    def remove(self, number: int) -> None:
        """Remove an article; skip a source that waits."""
        if number >= len(self.entries):
            self.queue.skip(self.waiting[number - len(self.entries)])
            self.waiting = self.queue.waiting
        else:
            self._removed.append(number)
            self._recount()

    def restore(self) -> bool:
        """Put back the article that was removed last; whether there was one."""
        if self._removed:
            self._removed.pop()
            self._recount()
            return True
        return False

    def retry(self, numbers: Iterable[int]) -> int:
        """Read once more what could not be read; how many of the numbers that are."""
        failed = [number for number in numbers if number in self.failed]
        self._retried.update(failed)
        self._queue(self.entries[number].source for number in failed)
        return len(failed)

    def _queue(self, sources: Iterable[str | Article]) -> None:
        self.queue.add(sources)
        self.waiting = self.queue.waiting

    def _recount(self) -> None:
        self._own = None
        if self._pairs:
            self._count_own(())

    def _count_own(self, new: Iterable[Pair]) -> None:
        """Count new pairs into the shares; all pairs where the articles have changed."""
        if self._own is None:
            self._own = OwnShares(self.entries)
            new = self._pairs.values()
        gone = self.gone
        for pair in new:
            if not gone & {pair.first, pair.second}:
                self._own.add(pair)
