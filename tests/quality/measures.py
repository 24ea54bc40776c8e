"""How well a comparison agrees with a gold alignment.

links
    Recall: the share of gold links that some passage finds. A passage finds a link when each of its
    ends covers at least half of the link's, and is at most three times as long: two whole sections
    linked with each other find nothing.
    Precision: the share of passages that are right. A passage is right when at least half of each
    of its ends lies in sentences that gold links with each other; where gold counts those neither
    way, so does the passage.
characters
    What the passages highlight on both sides, against what both annotators marked; what only one of
    them marked, or what counts neither way, is left out.
kind
    The share of found links whose kind is one that an annotator gave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Final

from tests.quality.characters import Characters, inside, union
from tests.quality.gold import GoldLink, GoldPair, GoldSide
from wirediff import Comparison, Passage, Span

COVERED: Final = 0.5
"""Share of a link's end that a passage must cover, and of a passage's end that must be linked."""

TOO_LONG: Final = 3
"""Times as long as a link's end a passage's may be at most."""


class Judgement(StrEnum):
    """What gold says of a passage."""

    RIGHT = "right"
    NEUTRAL = "neutral"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Counts:
    """How often something was found that is there, found that is not, or missed."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Counts)))

    @property
    def precision(self) -> float:
        return share(self.hits, self.hits + self.false)

    @property
    def recall(self) -> float:
        return share(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> float:
        return f1(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Judged:
    """A comparison held against its gold."""

    pair: GoldPair
    passages: tuple[tuple[Passage, Judgement], ...]
    found: tuple[tuple[GoldLink, bool], ...]
    """The gold links that were found, each with whether its kind was right."""
    missed: tuple[GoldLink, ...]
    characters: Counts


@dataclass(frozen=True, slots=True)
class Scores:
    """The measures of several comparisons together."""

    precision: float
    recall: float
    characters: Counts
    kind: float
    wrong: int

    @property
    def f1(self) -> float:
        return f1(self.precision, self.recall)


def share(part: float, whole: float) -> float:
    """`part` of `whole`; 0.0 of nothing."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """The harmonic mean; 0.0 when both are."""
    return share(2 * precision * recall, precision + recall)


def judged(pair: GoldPair, comparison: Comparison) -> Judged:
    """Hold a comparison of the pair's articles against the pair's links."""
    found, missed = [], []
    for link in pair.links:
        finders = [one for one in comparison.passages if _finds(one, link)]
        if finders:
            found.append((link, any(one.kind in link.kinds for one in finders)))
        else:
            missed.append(link)
    return Judged(
        pair,
        tuple((one, _judgement(pair, one)) for one in comparison.passages),
        tuple(found),
        tuple(missed),
        _characters(pair, comparison),
    )


def scores(results: Iterable[Judged]) -> Scores:
    """The measures over all links and passages of several comparisons."""
    every = list(results)
    judgements = [judgement for one in every for _, judgement in one.passages]
    right = judgements.count(Judgement.RIGHT)
    wrong = judgements.count(Judgement.WRONG)
    kinds = [same for one in every for _, same in one.found]
    links = len(kinds) + sum(len(one.missed) for one in every)
    return Scores(
        precision=share(right, right + wrong),
        recall=share(len(kinds), links),
        characters=sum((one.characters for one in every), Counts()),
        kind=share(sum(kinds), len(kinds)),
        wrong=wrong,
    )


def _finds(passage: Passage, link: GoldLink) -> bool:
    return _covers(passage.left, link.left) and _covers(passage.right, link.right)


def _covers(end: tuple[Span, ...], marked: tuple[Span, ...]) -> bool:
    """Whether an end covers what one of the annotators marked, without being much longer."""
    characters = inside(end)
    return any(
        len(characters & inside([span])) >= COVERED * len(span)
        and len(characters) <= TOO_LONG * len(span)
        for span in marked
    )


def _judgement(pair: GoldPair, passage: Passage) -> Judgement:
    linked = {(link.row, link.column) for link in pair.links}
    left, right = inside(passage.left), inside(passage.right)
    together = [
        (row, column)
        for row in _touched(pair.left, left)
        for column in _touched(pair.right, right)
        if (row, column) in linked | pair.neutral
    ]
    on_left = inside(pair.left.sentences[row] for row, _ in together)
    on_right = inside(pair.right.sentences[column] for _, column in together)
    if len(left & on_left) < COVERED * len(left) or len(right & on_right) < COVERED * len(right):
        return Judgement.WRONG
    return Judgement.RIGHT if linked & set(together) else Judgement.NEUTRAL


def _touched(side: GoldSide, characters: Characters) -> Iterator[int]:
    for number, sentence in enumerate(side.sentences):
        if not characters.isdisjoint(range(sentence.start, sentence.end)):
            yield number


def _characters(pair: GoldPair, comparison: Comparison) -> Counts:
    left = _of_side(
        pair.left,
        inside(span for one in comparison.passages for span in one.left),
        [link.left for link in pair.links],
        (row for row, _ in pair.neutral),
    )
    right = _of_side(
        pair.right,
        inside(span for one in comparison.passages for span in one.right),
        [link.right for link in pair.links],
        (column for _, column in pair.neutral),
    )
    return left + right


def _of_side(
    side: GoldSide,
    highlighted: Characters,
    links: Iterable[tuple[Span, ...]],
    neutral: Iterable[int],
) -> Counts:
    marked = [[inside([span]) for span in by_annotator] for by_annotator in links]
    by_all = union(frozenset.intersection(*each) for each in marked)
    by_any = union(one for each in marked for one in each)
    free = inside(side.sentences[number] for number in neutral) | (by_any - by_all)
    return Counts(
        hits=len(highlighted & by_all),
        false=len(highlighted - by_all - free),
        missed=len(by_all - highlighted),
    )


Compare = Callable[[GoldPair], Comparison]


def evaluated(pairs: Iterable[GoldPair], compare: Compare) -> list[Judged]:
    """Compare the articles of each pair and judge the answers."""
    return [judged(pair, compare(pair)) for pair in pairs]
