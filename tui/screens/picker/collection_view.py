"""A collection as the picker shows it: what was read and compared so far, filter, order, choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tui.screens.picker.article_order import (
    Choice,
    Order,
    matching,
    matching_pairs,
    ordered,
    toggled,
)
from tui.settings.outlet_names import named
from wirediff import Article
from wirediff.access import Access
from wirediff.collection.collection import Entry, OwnShares, Pair, best_first, page_named_by
from wirediff.collection.read_ahead import ReadAhead
from wirediff.collection.source_queue import Intake
from wirediff.collection.steps import Known, Step
from wirediff.wording.phrases import counted

MOST_PAIRS: Final = 500
"""Pairs listed: nobody steps through more, and the filter reaches the others."""


class CollectionView:
    """What the picker shows, without saying how it is drawn.

    Articles are known by their numbers from 0, in the order in which they were read; sources that
    wait to be read have the numbers after them.
    """

    def __init__(
        self,
        given: Sequence[str | Article],
        access: Access | None = None,
        ahead: ReadAhead | None = None,
    ) -> None:
        self.intake: Final = Intake(given, access or Access(), ahead)
        self.read: Final[list[Entry]] = []
        self.waiting: tuple[str, ...] = self.intake.waiting
        self.pairs: Final[dict[tuple[int, int], Pair]] = {}
        self.removed: Final[list[int]] = []
        """Articles that the user took away, the last one last."""
        self.names: dict[str, str] = {}
        """What the user calls outlets; see `tui.settings.outlet_names`."""
        self.order = Order.GIVEN
        self.chosen: Choice = ()
        self.filter = ""
        """Words that an article must have to be listed."""
        self.article: int | None = None
        """The article whose pairs are listed; `None` for the pairs of all."""
        self.progress = ""
        """What is being done; empty when everything is known."""
        self.paused = False
        """Whether the user stopped the reading and comparing."""
        self._retried: set[int] = set()
        self._own: OwnShares | None = None

    @property
    def entries(self) -> list[Entry]:
        """Every article by number, then the sources that wait; outlets as the user calls them."""
        return [*(self._named(entry) for entry in self.read), *map(Entry, self.waiting)]

    def _named(self, entry: Entry) -> Entry:
        if not self.names or entry.article is None:
            return entry
        return replace(entry, article=named(entry.article, self.names))

    @property
    def known(self) -> Known:
        """What need not be read or compared again."""
        return Known(len(self.read), frozenset(self.pairs), self._gone)

    @property
    def _gone(self) -> frozenset[int]:
        return frozenset(self.removed) | self._retried

    def update(self, step: Step) -> None:
        """Add what was read or compared since the last step."""
        for number, entry in step.entries:
            self.read[number : number + 1] = [entry]
        if step.entries:
            self._own = None
        self.waiting = step.waiting
        if step.comparing:
            for pair in step.pairs:
                self.pairs[pair.first, pair.second] = pair
            self._count_own(step.pairs)
        what = "comparing pair" if step.comparing else "reading article"
        self.progress = "" if step.done == step.total else f"{what} {step.done} of {step.total}"

    def _count_own(self, new: Iterable[Pair]) -> None:
        """Count new pairs in the articles' own shares; all pairs where nothing is counted yet."""
        if self._own is None:
            self._own = OwnShares(self.read)
            new = self.pairs.values()
        gone = self._gone
        for pair in new:
            if not gone & {pair.first, pair.second}:
                self._own.add(pair)

    def own(self, number: int) -> float | None:
        """The share of an article that no other one has; `None` until it is compared with one."""
        if self._own is None or not self.pairs or number >= len(self.read):
            return None
        if self.progress and not self._own.knows(number):
            return None
        return self._own.of(number) if self.read[number].article else None

    # Changing the collection

    def add(self, sources: Iterable[str | Article]) -> int:
        """Read these too, those that are not listed yet; how many that are."""
        gone = self._gone
        listed = {entry.source for n, entry in enumerate(self.read) if n not in gone}
        new = [
            source
            for source in dict.fromkeys(sources)
            if not isinstance(source, str) or source not in listed.union(self.waiting)
        ]
        self.intake.add(new)
        self.waiting = self.intake.waiting
        return len(new)

    def remove(self, number: int) -> None:
        """Take an article away; for a source that waits, stop waiting for it."""
        if number >= len(self.read):
            self.intake.leave(self.waiting[number - len(self.read)])
            self.waiting = self.intake.waiting
        else:
            self.removed.append(number)
            self._recount()
        self.chosen = tuple(other for other in self.chosen if other != number)
        self.article = None if self.article == number else self.article

    def restore(self) -> bool:
        """Put back what was removed last; whether there was anything."""
        if self.removed:
            self.removed.pop()
            self._recount()
            return True
        return False

    def retry(self, numbers: Iterable[int]) -> int:
        """Read again what could not be read; how many of the numbers that are."""
        failed = [n for n in numbers if n in self.failed()]
        self._retried.update(failed)
        self.intake.add(self.read[number].source for number in failed)
        self.waiting = self.intake.waiting
        return len(failed)

    def page_of(self, number: int) -> str | None:
        """The address of the page that an article of a feed or an export names as its own."""
        article = self.read[number].article if number < len(self.read) else None
        return None if article is None else page_named_by(article)

    def failed(self) -> list[int]:
        """The articles that could not be read, and are listed."""
        gone = self._gone
        return [n for n, entry in enumerate(self.read) if entry.reason and n not in gone]

    def _recount(self) -> None:
        self._own = None
        if self.pairs:
            self._count_own(())

    # Looking

    def articles_listed(self) -> list[int]:
        """The articles that the filter lets through, in the order asked for."""
        found = matching(self.entries, self.filter) - self._gone
        return ordered(self.entries, found, self.order, lambda n: self.own(n) or 0.0)

    def articles_there(self) -> list[int]:
        """The articles, whatever the filter."""
        return [n for n in range(len(self.read) + len(self.waiting)) if n not in self._gone]

    def pairs_there(self) -> list[Pair]:
        """The pairs, whatever the filter."""
        gone = self._gone
        return [pair for pair in self.pairs.values() if not gone & {pair.first, pair.second}]

    def pairs_listed(self) -> list[Pair]:
        """The pairs of `article` that the filter lets through, best first, at most `MOST_PAIRS`."""
        pairs = self.pairs_there()
        if self.article is not None:
            pairs = [pair for pair in pairs if self.article in (pair.first, pair.second)]
        return best_first(matching_pairs(pairs, self.entries, self.filter))[:MOST_PAIRS]

    def choose(self, number: int) -> None:
        """Choose an article, or take the choice back; what could not be read cannot be chosen."""
        if self.entries[number].article is not None:
            self.chosen = toggled(self.chosen, number)

    def articles(self, *numbers: int) -> tuple[Article, ...]:
        """Those of the articles that could be read."""
        entries = self.entries
        found = (entries[number].article for number in numbers)
        return tuple(article for article in found if article is not None)

    def readable(self) -> int:
        """How many articles could be read, and are listed."""
        gone = self._gone
        return sum(entry.article is not None for n, entry in enumerate(self.read) if n not in gone)

    def status(self) -> str:
        """The collection in one line; an action in braces stands for its key."""
        return " · ".join(filter(None, self._status()))

    def _status(self) -> Iterator[str]:
        unread, pairs = len(self.failed()), len(self.pairs_there())
        yield counted(self.readable() + len(self.waiting), "article")
        yield f"{unread} could not be read" if unread else ""
        yield counted(pairs, "pair") if pairs else ""
        yield f"showing “{self.filter}”" if self.filter else ""
        yield f"{MOST_PAIRS} best listed" if pairs > MOST_PAIRS else ""
        yield self.progress
        yield "paused, {picker.pause} goes on" if self.paused and self.progress else ""
