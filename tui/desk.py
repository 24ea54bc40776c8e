"""The collection as far as it is known, and how the user looks at it: filter, order, choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.collection import Entry, OwnShares, Pair, best_first
from tui.gathering import Step
from tui.picking import Chosen, Order, matching, matching_pairs, ordered, toggled
from wirediff import Article
from wirediff.formats.wording import counted

MOST_PAIRS: Final = 500
"""Pairs listed: nobody steps through more, and the filter reaches the others."""


class Desk:
    """What the picker shows, without saying how it is drawn."""

    def __init__(self, given: Sequence[str | Article]) -> None:
        self.given: Final = tuple(given)
        self.known: Final[list[Entry | None]] = [None] * len(self.given)
        """What was read, by number; `None` while it was not."""
        self.pairs: Final[dict[tuple[int, int], Pair]] = {}
        """What was compared, by the numbers of both articles."""
        self.order = Order.GIVEN
        self.chosen: Chosen = ()
        self.wanted = ""
        """Words that an article must have to be listed."""
        self.progress = ""
        """What is being done; empty when everything is known."""
        self.paused = False
        """Whether the user wants no more of it for now."""
        self._own: OwnShares | None = None

    @property
    def entries(self) -> list[Entry]:
        """Every article; of one that is not read yet, only the source."""
        return [
            entry or Entry(given if isinstance(given, str) else given.source)
            for entry, given in zip(self.known, self.given, strict=True)
        ]

    def take(self, step: Step) -> None:
        """Take in what has become known."""
        for number, entry in step.entries:
            self.known[number] = entry
        if step.comparing:
            self._own = self._own or OwnShares(self.entries)
            for pair in step.pairs:
                self.pairs[pair.first, pair.second] = pair
                self._own.add(pair)
        what = "comparing pair" if step.comparing else "reading article"
        self.progress = "" if step.done == step.total else f"{what} {step.done} of {step.total}"

    def own(self, number: int) -> float | None:
        """The share of an article that no other one has; `None` while there is none to compare."""
        entry = self.known[number]
        if self._own is None or entry is None or entry.article is None or not self.pairs:
            return None
        return self._own.of(number)

    def articles_listed(self) -> list[int]:
        """The numbers of the articles that the filter lets through, in the order wanted."""
        entries = self.entries
        return ordered(
            entries, matching(entries, self.wanted), self.order, lambda n: self.own(n) or 0.0
        )

    def pairs_listed(self) -> list[Pair]:
        """The pairs that the filter lets through, best first, `MOST_PAIRS` of them at most."""
        found = matching_pairs(self.pairs.values(), self.entries, self.wanted)
        return best_first(found)[:MOST_PAIRS]

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
        """The collection in one line: how many articles and pairs, what is going on."""
        unread = sum(bool(entry and entry.reason) for entry in self.known)
        parts = [
            counted(len(self.given) - unread, "article"),
            f"{unread} could not be read" if unread else "",
            counted(len(self.pairs), "pair") if self.pairs else "",
            f"showing “{self.wanted}”" if self.wanted else "",
            f"{MOST_PAIRS} best listed" if len(self.pairs) > MOST_PAIRS else "",
            self.progress,
            "paused, p goes on" if self.paused and self.progress else "",
        ]
        return " · ".join(part for part in parts if part)
