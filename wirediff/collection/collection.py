"""A collection of articles and its pairs: which share most, and how much of each is its own.

Plain values and functions, used by the picker and by the list that is printed without a terminal.
Articles are known by their number in the collection, counted from 0.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from wirediff.access import is_url
from wirediff.article import Article, Role, Span
from wirediff.errors import ReadError
from wirediff.passages import Comparison, Kind, Passage
from wirediff.settings import Settings
from wirediff.text.words import words_of

MOST_SAMPLES: Final = 5
"""Passages kept to show what a pair shares: as many as a preview has room for."""

SAMPLE_LENGTH: Final = 300
"""Characters kept of each."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the collection, or the reason why it is not one."""

    source: str
    article: Article | None = None
    reason: str = ""
    """Why it could not be read; empty for an article."""
    starts: tuple[int, ...] = ()
    """First character of each word of the body."""
    stems: frozenset[str] = frozenset()
    """What these words have in common with their other forms, each once."""

    @property
    def words(self) -> int:
        """Words of the body."""
        return len(self.starts)


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


def entry_of(read: Article | ReadError) -> Entry:
    """What the collection keeps of an article, or of what is none."""
    if isinstance(read, ReadError):
        return Entry(read.source, reason=read.reason)
    words = words_of(read.text, read.spans_of(Role.BODY), read.language)
    return Entry(read.source, read, "", words.starts, frozenset(words.stems))


_NUMBERED: Final = re.compile(r"#\d+$")
"""How the source of an article ends that is one of several."""


def page_named_by(article: Article) -> str | None:
    """The web address of an article that was not read from there: an entry of a feed, an export.

    A feed may carry no more than the summary of what is on that page.
    """
    itself = is_url(article.source) and not _NUMBERED.search(article.source)
    return article.url if article.url and is_url(article.url) and not itself else None


def promising(entries: Sequence[Entry]) -> tuple[tuple[int, int], ...]:
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


def pair_of(entries: Sequence[Entry], numbers: tuple[int, int], settings: Settings) -> Pair:
    """Compare two articles of the collection by their wording."""
    first, second = (entries[number].article for number in numbers)
    if first is None or second is None:
        raise ValueError("only articles that could be read can be compared")
    from wirediff.comparing.compare import compare  # the picker is drawn without it

    return summary(numbers, compare(first, second, semantic=False, settings=settings))


def summary(numbers: tuple[int, int], comparison: Comparison) -> Pair:
    """The figures of a comparison."""
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


class OwnShares:
    """How much of each article no other one of the collection has, as pairs become known."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._starts = [entry.starts for entry in entries]
        self._shared = [bytearray(entry.words) for entry in entries]
        self._compared: set[int] = set()

    def add(self, pair: Pair) -> None:
        """Take in what a pair shares."""
        self._compared.update((pair.first, pair.second))
        for number, spans in zip((pair.first, pair.second), pair.covered, strict=True):
            starts, shared = self._starts[number], self._shared[number]
            for span in spans:
                first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
                shared[first:last] = b"\1" * (last - first)

    def knows(self, number: int) -> bool:
        """Whether an article is in any pair known so far."""
        return number in self._compared

    def of(self, number: int) -> float:
        """The share of its words that is in no pair known so far; 0.0 without words."""
        shared = self._shared[number]
        return shared.count(0) / len(shared) if shared else 0.0


def compared(entries: Sequence[Entry], settings: Settings) -> Iterator[Pair]:
    """Every pair, one after the other, the promising ones first."""
    for numbers in promising(entries):
        yield pair_of(entries, numbers, settings)
