"""How the user looks at a collection: filter, order, choice."""

from __future__ import annotations

from collections.abc import Iterator
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
from wirediff.collection.collection import Collection
from wirediff.collection.entry import Entry
from wirediff.collection.pair import Pair, best_first
from wirediff.wording.phrases import counted

MOST_PAIRS: Final = 500
"""Pairs listed: nobody steps through more, and the filter reaches the others."""


class CollectionView:
    """What the picker shows of a collection, without saying how it is drawn."""

    def __init__(self, collection: Collection) -> None:
        self.collection: Final = collection
        self.names: dict[str, str] = {}
        """What the user calls outlets; see `tui.settings.outlet_names`."""
        self.order = Order.GIVEN
        self.chosen: Choice = ()
        self.filter = ""
        """Words that an article must have to be listed."""
        self.article: int | None = None
        """The article whose pairs are listed; `None` for the pairs of all."""
        self.paused = False
        """Whether the user stopped reading and comparing for now."""

    @property
    def entries(self) -> list[Entry]:
        """Every article by number, then the sources that wait; outlets as the user calls them."""
        collection = self.collection
        return [*map(self._named, collection.entries), *map(Entry, collection.waiting)]

    def _named(self, entry: Entry) -> Entry:
        if not self.names or entry.article is None:
            return entry
        return replace(entry, article=named(entry.article, self.names))

    def remove(self, number: int) -> None:
        """Remove an article from the collection and from what is chosen and looked at."""
        self.collection.remove(number)
        self.chosen = tuple(other for other in self.chosen if other != number)
        self.article = None if self.article == number else self.article

    def articles_there(self) -> list[int]:
        """The articles, whatever the filter."""
        gone = self.collection.gone
        return [number for number in range(len(self.entries)) if number not in gone]

    def articles_listed(self) -> list[int]:
        """The articles that the filter lets through, in the order asked for."""
        found = matching(self.entries, self.filter) - self.collection.gone
        return ordered(self.entries, found, self.order, lambda n: self.collection.own(n) or 0.0)

    def pairs_listed(self) -> list[Pair]:
        """The pairs of `article` that the filter lets through, best first, at most `MOST_PAIRS`."""
        pairs = self.collection.pairs
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

    def status(self) -> str:
        """The collection in one line; an action in braces stands for its key."""
        return " · ".join(filter(None, self._status()))

    def _status(self) -> Iterator[str]:
        collection = self.collection
        unread, pairs = len(collection.failed), len(collection.pairs)
        yield counted(collection.readable + len(collection.waiting), "article")
        yield f"{unread} could not be read" if unread else ""
        yield counted(pairs, "pair") if pairs else ""
        yield f"showing “{self.filter}”" if self.filter else ""
        yield f"{MOST_PAIRS} best listed" if pairs > MOST_PAIRS else ""
        yield collection.doing
        yield "paused, {picker.pause} goes on" if self.paused and collection.doing else ""
