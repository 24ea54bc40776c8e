"""Where else an article says what stands in one place of it: a quote repeated, a lead said again.

A passage ties each statement of one article to its nearest like in the other. Who reads one may
want to know whether the same is said elsewhere too, on either side, so that the link is not taken
for the only one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from wirediff.article import Article, Role, Sentence, Span
from wirediff.tokens import words_of

ALIKE: Final = 0.58
"""Share of the weight of the shorter one's words that two statements must have in common, from 0.0
to 1.0; the rarer a word, the more it weighs. For the passages of the ten sample pairs 0.55 names
ten places and 0.65 eight, all but one or two of which say the same or a part of it; 0.5 names
seventeen, four of which have only the subject in common."""

TOLD: Final = frozenset({Role.HEADLINE, Role.DECK, Role.BODY})
"""Parts that tell the story."""

LEAST: Final = 5
"""Distinct words in common: a name and an office alone would make any two sentences alike."""

MOST: Final = 3
"""Places told of one article, the likest first."""

ARTICLES_KEPT: Final = 2
"""Articles whose words stay at hand: a reader looks at one passage of a pair after the other."""


def recurrences(
    article: Article, statement: Sequence[Span], source: Article, *, besides: Sequence[Span] = ()
) -> tuple[Sentence, ...]:
    """The sentences of `article` that say what `statement` says, in the order of the text.

    By their words: where the two articles are in two languages there are none.

    Args:
        article: Where to look.
        statement: What is looked for, a place of `source`.
        source: The article that has the statement; may be `article` itself.
        besides: Where not to look: places of `article` that are known already.
    """
    told, stems, weights = _told(article)
    wanted = _stems(source, statement)
    scored = [
        (_likeness(wanted, known, weights), number)
        for number, known in enumerate(stems)
        if not any(told[number].span.overlaps(span) for span in besides)
    ]
    best = sorted((each for each in scored if each[0] >= ALIKE), reverse=True)[:MOST]
    return tuple(told[number] for number in sorted(number for _, number in best))


@lru_cache(maxsize=ARTICLES_KEPT)
def _told(
    article: Article,
) -> tuple[tuple[Sentence, ...], tuple[frozenset[str], ...], Mapping[str, float]]:
    """What an article says, the stems of each sentence, and how much each stem tells."""
    told = tuple(each for each in article.sentences if each.role in TOLD)
    stems = tuple(_stems(article, (each.span,)) for each in told)
    return told, stems, _weights(stems)


def _stems(article: Article, spans: Sequence[Span]) -> frozenset[str]:
    return frozenset(words_of(article.text, spans, article.language).stems)


def _weights(sentences: Sequence[frozenset[str]]) -> Mapping[str, float]:
    """How much each word tells: much when few sentences have it, nothing when all do."""
    seen = Counter(stem for stems in sentences for stem in stems)
    return {stem: math.log((1 + len(sentences)) / count) for stem, count in seen.items()}


def _likeness(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """Share of the weight of the lighter one that both have; 0.0 below `LEAST` words."""
    common = one & other
    if len(common) < LEAST:
        return 0.0
    rare = max(weights.values())
    lighter = min(sum(weights.get(stem, rare) for stem in stems) for stems in (one, other))
    return sum(weights[stem] for stem in common) / lighter if lighter else 0.0
