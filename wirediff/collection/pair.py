"""What two articles of a collection share, in figures; and which pairs come first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from wirediff.article import Span
from wirediff.collection.entry import Entry
from wirediff.passages import Comparison, Kind, Passage
from wirediff.settings import Settings

if TYPE_CHECKING:
    from wirediff.comparing.prepare import Prepared

MOST_SAMPLES: Final = 5
"""Passages kept to show what a pair shares: as many as a preview has room for."""

SAMPLE_LENGTH: Final = 300
"""Characters kept of each."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A passage, to show what a pair has in common."""

    kind: Kind
    text: str
    """The first article's wording, at most `SAMPLE_LENGTH` characters."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What two articles of the collection share, in figures: small enough to keep thousands."""

    first: int
    second: int
    coverage: tuple[float, float]
    own: tuple[float, float]
    """Share of each article's words that the other does not have."""
    by_kind: tuple[Mapping[Kind, float], Mapping[Kind, float]]
    passages: Mapping[Kind, int]
    """How many passages of each kind."""
    moved: int
    longest: int
    """Words of the longest passage, on the side where it has more."""
    samples: tuple[Sample, ...]
    """The longest passages, longest first, `MOST_SAMPLES` of them at most."""
    covered: tuple[tuple[Span, ...], tuple[Span, ...]]
    """What the passages cover in each article."""

    @property
    def closeness(self) -> float:
        """The mean of both coverages: a brief inside a feature counts half, a twin counts whole."""
        return sum(self.coverage) / 2


def pair_from(numbers: tuple[int, int], comparison: Comparison) -> Pair:
    """The figures of a comparison of two articles with these numbers."""
    left, right = comparison.left, comparison.right
    longest = sorted(comparison.passages, key=_length, reverse=True)[:MOST_SAMPLES]
    return Pair(
        *numbers,
        coverage=(left.coverage, right.coverage),
        own=(left.own, right.own),
        by_kind=(left.coverage_by_kind, right.coverage_by_kind),
        passages=Counter(passage.kind for passage in comparison.passages),
        moved=sum(passage.moved for passage in comparison.passages),
        longest=max(left.longest, right.longest),
        samples=tuple(_sample(passage, left.article.text) for passage in longest),
        covered=(
            tuple(span for passage in comparison.passages for span in passage.left),
            tuple(span for passage in comparison.passages for span in passage.right),
        ),
    )


def _length(passage: Passage) -> int:
    return sum(map(len, passage.left))


def _sample(passage: Passage, text: str) -> Sample:
    start, end = passage.left[0].start, passage.left[0].end
    return Sample(passage.kind, text[start : min(end, start + SAMPLE_LENGTH)])


def best_first(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs that share most first; equal ones in the order of the collection."""
    return sorted(pairs, key=lambda pair: (-pair.closeness, pair.first, pair.second))


def by_shared_words(entries: Sequence[Entry]) -> tuple[tuple[int, int], ...]:
    """Every pair of articles, those that share the most rare words first.

    Comparing in this order shows the pairs that matter long before the last one is done.
    """
    known = [number for number, entry in enumerate(entries) if entry.article]
    spread = Counter(stem for number in known for stem in entries[number].stems)
    rarity = {stem: math.log(len(known) / count) for stem, count in spread.items()}

    def shared(pair: tuple[int, int]) -> float:
        one, other = entries[pair[0]].stems, entries[pair[1]].stems
        return sum(rarity[stem] for stem in one & other) / (1 + min(len(one), len(other)))

    return tuple(sorted(combinations(known, 2), key=shared, reverse=True))


def compare_pairs(
    entries: Sequence[Entry], pairs: Iterable[tuple[int, int]], settings: Settings
) -> Iterator[Pair]:
    """Compare pairs by their wording, one after the other; each article is made ready once.

    Raises:
        ValueError: A pair names an entry that is no article.
    """
    # The picker is drawn without these.
    from wirediff.comparing.compare import compare
    from wirediff.comparing.prepare import prepare

    ready: dict[int, Prepared] = {}
    for pair in pairs:
        for number in pair:
            article = entries[number].article
            if article is None:
                raise ValueError("only articles that could be read can be compared")
            if number not in ready:
                ready[number] = prepare(article, settings)
        first, second = (ready[number] for number in pair)
        yield pair_from(pair, compare(first, second, semantic=False, settings=settings))


def compare_all(entries: Sequence[Entry], settings: Settings) -> Iterator[Pair]:
    """Compare every pair, those that share the most rare words first."""
    return compare_pairs(entries, by_shared_words(entries), settings)
