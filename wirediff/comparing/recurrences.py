"""Where else an article says what stands in one place of it: a quote repeated, a lead said again.

A passage ties each statement of one article to its nearest like in the other. A reader may want to
know where else either article says the same, so as not to take the link for the only one.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from wirediff.article import Article, Sentence, Span
from wirediff.text.words import words_of
from wirediff.wording.own import STORY

ALIKE: Final = 0.58
"""Share of the weight of the shorter one's words that two statements must have in common, from 0.0
to 1.0; the rarer a word, the more it weighs. For the passages of the ten sample pairs 0.55 names
ten places and 0.65 eight, all but one or two of which say the same or a part of it; 0.5 names
seventeen, four of which have only the subject in common."""

LEAST: Final = 5
"""Distinct words in common: a name and an office alone would make any two sentences alike."""

MOST: Final = 3
"""Places named of one article, the likest first."""


class Recurrences:
    """Finds the sentences that say a thing again.

    It indexes each article the first time it looks there, which takes 0.1 s for 50,000 words, and
    holds the index: a caller that asks more than once keeps one of these.
    """

    def __init__(self) -> None:
        self._indices: dict[int, tuple[Article, _Index]] = {}

    def of(
        self,
        article: Article,
        statement: Sequence[Span],
        source: Article,
        *,
        besides: Sequence[Span] = (),
    ) -> tuple[Sentence, ...]:
        """The sentences of `article` that say what `statement` says, in the order of the text.

        By their words: where the two articles are in two languages there are none.

        Args:
            article: Where to look.
            statement: What is looked for, a place of `source`.
            source: The article that has the statement; may be `article` itself.
            besides: Where not to look: places of `article` that are known already.
        """
        index = self._index(article)
        wanted = _stems(source, statement)
        mass = index.mass(wanted)
        common = Counter(number for stem in wanted for number in index.having.get(stem, ()))
        scored = [
            (index.likeness(wanted, mass, number), number)
            for number, times in common.items()
            if times >= LEAST
            and not any(index.sentences[number].span.overlaps(span) for span in besides)
        ]
        best = sorted((each for each in scored if each[0] >= ALIKE), reverse=True)[:MOST]
        return tuple(index.sentences[number] for number in sorted(number for _, number in best))

    def _index(self, article: Article) -> _Index:
        # By identity, which the article held beside it keeps from being used again.
        known = self._indices.get(id(article))
        if known is None:
            known = self._indices[id(article)] = article, _index(article)
        return known[1]


@dataclass(frozen=True, slots=True)
class _Index:
    """The sentences of an article's story, to be found by their stems."""

    sentences: tuple[Sentence, ...]
    stems: tuple[frozenset[str], ...]
    """Those of each sentence."""
    having: Mapping[str, Sequence[int]]
    """For each stem the numbers of the sentences that have it."""
    weights: Mapping[str, float]
    """What each stem weighs: much when few sentences have it, nothing when all do."""
    rare: float
    """What a stem weighs that the article does not have."""
    masses: tuple[float, ...]
    """What all stems of each sentence weigh together."""

    def mass(self, stems: frozenset[str]) -> float:
        """What some stems weigh together."""
        return math.fsum(self.weights.get(stem, self.rare) for stem in stems)

    def likeness(self, wanted: frozenset[str], mass: float, number: int) -> float:
        """Share of the weight of the lighter one that `wanted` and a sentence have in common."""
        lighter = min(mass, self.masses[number])
        common = math.fsum(self.weights[stem] for stem in wanted & self.stems[number])
        return common / lighter if lighter else 0.0


def _index(article: Article) -> _Index:
    sentences = tuple(each for each in article.sentences if each.role in STORY)
    words = words_of(article.text, [each.span for each in sentences], article.language)
    ends = [bisect_left(words.starts, each.span.end) for each in sentences]
    stems = tuple(frozenset(words.stems[slice(*ends_of)]) for ends_of in pairwise([0, *ends]))
    having: dict[str, list[int]] = {}
    for number, known in enumerate(stems):
        for stem in known:
            having.setdefault(stem, []).append(number)
    weights = {
        stem: math.log((1 + len(sentences)) / len(places)) for stem, places in having.items()
    }
    return _Index(
        sentences,
        stems,
        having,
        weights,
        max(weights.values(), default=0.0),
        tuple(math.fsum(weights[stem] for stem in known) for known in stems),
    )


def _stems(article: Article, spans: Sequence[Span]) -> frozenset[str]:
    return frozenset(words_of(article.text, spans, article.language).stems)
