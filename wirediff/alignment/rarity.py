"""How much a shared word says: rare ones much, those of every sentence nothing."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import Final

from wirediff.alignment.witness import Witness

FEWEST_SENTENCES: Final = 40
"""Sentences assumed at the least, so that in two very short texts a word is not taken for
frequent only because there is little else. About the length of one agency report of the seeds."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The stems of a pair as numbers, and the weight of each.

    Weights run from 0.0 to 1.0: the share of the largest possible surprise that a sentence
    containing the stem carries (inverse document frequency with sentences as documents; Sparck
    Jones, A statistical interpretation of term specificity, 1972).
    """

    left: tuple[int, ...]
    """The stem number of each word of the left witness."""
    right: tuple[int, ...]
    weights: tuple[float, ...]
    """By stem number."""


def vocabulary_of(left: Witness, right: Witness) -> Vocabulary:
    """Number the stems of both sides and weigh them by the sentences of both in which they stand.

    Swapping the sides swaps the two columns and changes no weight.
    """
    sentences_with: Counter[str] = Counter()
    for witness in (left, right):
        for words in witness.sentences:
            sentences_with.update(set(witness.words.stems[words.first : words.last]))
    sentences = max(len(left.sentences) + len(right.sentences), FEWEST_SENTENCES)
    most = math.log(sentences + 1)
    numbers = {stem: number for number, stem in enumerate(sorted(sentences_with))}
    weights = tuple(math.log((sentences + 1) / sentences_with[stem]) / most for stem in numbers)
    return Vocabulary(
        tuple(numbers[stem] for stem in left.words.stems),
        tuple(numbers[stem] for stem in right.words.stems),
        weights,
    )
