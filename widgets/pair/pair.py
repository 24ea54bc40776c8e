"""One comparison ready to be shown: what each side shows of it, whatever the filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from widgets.page.article_text import ArticleText
from widgets.page.side_text import Reading, exchanged, readings_of
from widgets.pair.filtering import Filter, Selection, select
from widgets.pair.sides import Which, side_of
from wirediff.marks import Judgement
from wirediff.passages import Comparison, Difference, Kind
from wirediff.wording.disagreements import disagreements


class Pair:
    """A comparison with the readings of both sides, every passage marked.

    Each equals only itself: comparing two word by word would take longer than a key may. What a
    filter leaves and the same pair with its sides exchanged are worked out once.
    """

    def __init__(self, comparison: Comparison, left: Reading, right: Reading) -> None:
        self.comparison: Final = comparison
        self.both: Final = left, right
        self.readings: Final = {Which.LEFT: left, Which.RIGHT: right}
        self._selections: dict[Filter, Selection] = {}

    @cached_property
    def kinds(self) -> Counter[Kind]:
        """How many passages there are of each kind."""
        return Counter(passage.kind for passage in self.comparison.passages)

    @cached_property
    def moved(self) -> int:
        """How many passages stand in another place."""
        return sum(passage.moved for passage in self.comparison.passages)

    @cached_property
    def disagreements(self) -> tuple[tuple[int, Difference], ...]:
        """Every disagreement with the number of its passage, contradictions first."""
        return tuple(disagreements(self.comparison))

    def selection(self, wanted: Filter) -> Selection:
        """What a filter leaves."""
        found = self._selections.get(wanted)
        if found is None:
            found = self._selections[wanted] = select(wanted, *self.both)
        return found

    @cached_property
    def exchanged(self) -> Pair:
        """Left and right exchanged; exchanged again, it is this very pair."""
        comparison = self.comparison.mirrored()
        marks = {number: each.mirrored() for number, each in self.both[0].marks.items()}
        pair = Pair(comparison, *exchanged(*self.both, comparison.passages)).marked(marks)
        pair.exchanged = self
        return pair

    def refined(self, comparison: Comparison) -> Pair:
        """Another comparison of the same two articles, its sides as they stand here."""
        if comparison.left.article.text != self.comparison.left.article.text:
            comparison = comparison.mirrored()
        return pair_of(comparison, (each.article_text for each in self.both))

    def marked(self, marks: Mapping[int, Judgement]) -> Pair:
        """The same pair with other judgements, by the number of the passage."""
        left, right = (each.marked(marks) for each in self.both)
        return self if (left, right) == self.both else Pair(self.comparison, left, right)


def pair_of(comparison: Comparison, known: Iterable[ArticleText] = ()) -> Pair:
    """A comparison ready to be shown.

    Args:
        comparison: The comparison.
        known: Articles that were made ready before; those of the comparison among them are reused.
    """
    ready = {id(each.article): each for each in known}
    articles = {which: side_of(comparison, which).article for which in Which}
    texts = {which: ready.get(id(a)) or ArticleText(a) for which, a in articles.items()}
    return Pair(comparison, *readings_of(comparison, texts))
