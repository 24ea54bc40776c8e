"""Finding words in both articles at once: smart case, accents folded, in the order of reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from widgets.page.layers import Hit
from widgets.pair.sides import Which
from widgets.search.search_folding import fold, folded
from wirediff.article import Span
from wirediff.text.intervals import Runs

MOST_FINDS: Final = 5_000
"""Finds kept on each side: nobody steps through more, and marking 20,000 takes 60 ms at a key."""


@dataclass(frozen=True, slots=True)
class Find:
    """One place where a search found its words."""

    which: Which
    span: Span


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, and at which find the reader is."""

    finds: tuple[Find, ...] = ()
    """The left text's first, each side's in its order."""
    index: int | None = None
    """The reader's place among them; none when nothing was found."""

    @property
    def here(self) -> Find | None:
        """Where the reader is."""
        return None if self.index is None else self.finds[self.index]

    @property
    def count(self) -> str:
        """Where the reader is of how many: `3/14`; `1/5000+` where there may be more."""
        sides = Counter(find.which for find in self.finds)
        more = "+" if max(sides.values(), default=0) >= MOST_FINDS else ""
        return f"{0 if self.index is None else self.index + 1}/{len(self.finds)}{more}"

    def stepped(self, direction: int) -> Search:
        """The same search one find on, going round at the ends."""
        if self.index is None:
            return self
        return replace(self, index=(self.index + direction) % len(self.finds))

    def exchanged(self) -> Search:
        """The same search when the sides are exchanged."""
        return replace(self, finds=tuple(Find(each.which.other, each.span) for each in self.finds))

    def hits(self, which: Which) -> Runs[Hit]:
        """One side's finds as marks for its pane."""
        return Runs(
            (found.span.start, found.span.end, Hit.CURRENT if i == self.index else Hit.FOUND)
            for i, found in enumerate(self.finds)
            if found.which is which
        )


NO_SEARCH: Final = Search()
"""Nothing looked for."""


def search(query: str, left: str, right: str, which: Which, position: int) -> Search:
    """Look for `query` in both texts, starting from a character of one side."""
    return search_among(find(query, left, right), which, position)


def search_among(finds: tuple[Find, ...], which: Which, position: int) -> Search:
    """A search that found these, starting from a character of one side."""
    return Search(finds, nearest(finds, which, position))


def find(query: str, left: str, right: str) -> tuple[Find, ...]:
    """Every place in both texts that says `query`, the left text's first.

    Lower-case letters stand for capitals too, a capital for itself; letters without accents stand
    for those with, typographic quotes and dashes for typed ones, blanks for any white space.
    Nothing is found for a blank query.
    """
    words = fold(query, exact=_exact_case(query)).split()
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    return tuple(
        Find(which, span)
        for which, text in ((Which.LEFT, left), (Which.RIGHT, right))
        for span in islice(_spans(pattern, text, _exact_case(query)), MOST_FINDS)
    )


def nearest(finds: Sequence[Find], which: Which, position: int) -> int | None:
    """Index of the first find on `which` at or after `position`, else of the first of all."""
    later = (
        index
        for index, found in enumerate(finds)
        if found.which is which and found.span.start >= position
    )
    return next(later, 0 if finds else None)


def _exact_case(query: str) -> bool:
    return query != query.lower()


def _spans(pattern: re.Pattern[str], text: str, exact: bool) -> Iterator[Span]:
    plain = folded(text, exact=exact, flowing=True)
    for found in pattern.finditer(plain.text):
        yield plain.source_span(*found.span())
