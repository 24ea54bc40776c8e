"""The collection as far as it is known, and how the user looks at it: filter, order, choice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

_BY_DEFAULT: Final = Access()


class CollectionView:
    """What the picker shows, without saying how it is drawn."""

    def __init__(
        self,
        given: Sequence[str | Article],
        access: Access = _BY_DEFAULT,
        ahead: ReadAhead | None = None,
    ) -> None:
        self.intake: Final = Intake(given, access, ahead)
        self.read: Final[list[Entry]] = []
        """What was read, by number, as it was read."""
        self.waiting: tuple[str, ...] = self.intake.waiting
        """The sources that are still to be read."""
        self.pairs: Final[dict[tuple[int, int], Pair]] = {}
        """What was compared, by the numbers of both articles."""
        self.removed: Final[list[int]] = []
        """Numbers of the articles that the user took away, the last one last."""
        self.names: dict[str, str] = {}
        """What the user calls outlets; see `tui.settings.outlet_names`."""
        self.order = Order.GIVEN
        self.chosen: Choice = ()
        self.wanted = ""
        """Words that an article must have to be listed."""
        self.progress = ""
        """What is being done; empty when everything is known."""
        self.paused = False
        """Whether the user wants no more of it for now."""
        self._retried: set[int] = set()
        self._own: OwnShares | None = None

    @property
    def entries(self) -> list[Entry]:
        """Every article by number, then the sources that wait; outlets as the user calls them."""
        return [*(self._named(entry) for entry in self.read), *map(Entry, self.waiting)]

    @property
    def known(self) -> Known:
        """What need not be done again."""
        return Known(len(self.read), frozenset(self.pairs), self._gone)

    @property
    def _gone(self) -> frozenset[int]:
        return frozenset(self.removed) | self._retried

    def _named(self, entry: Entry) -> Entry:
        if not self.names or entry.article is None:
            return entry
        return replace(entry, article=named(entry.article, self.names))

    def take(self, step: Step) -> None:
        """Take in what has become known."""
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
        """Take pairs into the shares that are each article's own; count all anew where need be."""
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

    # Taking in and taking away

    def add(self, sources: Iterable[str | Article]) -> int:
        """Read these too; those that are listed already are not. How many are new."""
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
        """Take an article away; of a source that waits, do not wait for it."""
        if number >= len(self.read):
            self.intake.leave(self.waiting[number - len(self.read)])
            self.waiting = self.intake.waiting
        else:
            self.removed.append(number)
            self._recount()
        self.chosen = tuple(other for other in self.chosen if other != number)

    def restore(self) -> bool:
        """Put back what was taken away last; whether there was anything."""
        if self.removed:
            self.removed.pop()
            self._recount()
            return True
        return False

    def retry(self, numbers: Iterable[int]) -> int:
        """Read once more what could not be read; how many of the numbers that are."""
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
        """The numbers of what could not be read, and is listed."""
        gone = self._gone
        return [n for n, entry in enumerate(self.read) if entry.reason and n not in gone]

    def _recount(self) -> None:
        self._own = None
        if self.pairs:
            self._count_own(())

    # Looking

    def articles_listed(self) -> list[int]:
        """The numbers of the articles that the filter lets through, in the order wanted."""
        entries = self.entries
        found = matching(entries, self.wanted) - self._gone
        return ordered(entries, found, self.order, lambda n: self.own(n) or 0.0)

    def pairs_listed(self) -> list[Pair]:
        """The pairs that the filter lets through, best first, `MOST_PAIRS` of them at most."""
        gone = self._gone
        there = [p for p in self.pairs.values() if not gone & {p.first, p.second}]
        return best_first(matching_pairs(there, self.entries, self.wanted))[:MOST_PAIRS]

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
        """The collection in one line: how many articles and pairs, what is going on."""
        gone = self._gone
        unread = len(self.failed())
        pairs = sum(not gone & set(numbers) for numbers in self.pairs)
        parts = [
            counted(self.readable() + len(self.waiting), "article"),
            f"{unread} could not be read" if unread else "",
            counted(pairs, "pair") if pairs else "",
            f"showing “{self.wanted}”" if self.wanted else "",
            f"{MOST_PAIRS} best listed" if pairs > MOST_PAIRS else "",
            self.progress,
            "paused, p goes on" if self.paused and self.progress else "",
        ]
        return " · ".join(part for part in parts if part)
