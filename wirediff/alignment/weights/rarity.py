"""How much a shared word says: rare ones much, those of every sentence nothing."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Final

import numpy as np
from numpy.typing import NDArray

from wirediff.alignment.weights.ascending import ascending
from wirediff.alignment.weights.frames import framed
from wirediff.alignment.weights.set_phrases import runs_as_one, set_phrases
from wirediff.alignment.witness import Range, Witness
from wirediff.wording.ordinary_words import shares_of_sentences

FEWEST_SENTENCES: Final = 40
"""Sentences by which words are weighed at the least: those that two short texts lack are taken for
ordinary sentences of the language, so that a word is neither rare nor frequent only because there
is little else. About the length of one agency report of the seeds."""


STEP: Final = 2.0**-24
"""Weights are multiples of this, so that sums of them are exact: a run weighs the same wherever it
stands, and in whatever order it is added up."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One side's words as numbers that mean the same on both sides, and what each weighs.

    Weights run from 0.0 to 1.0: the share of the largest possible surprise that a sentence
    containing the word carries (inverse document frequency with sentences as documents; Sparck
    Jones, A statistical interpretation of term specificity, 1972). The words of a name or of a set
    phrase weigh together what the rarest of them weighs, those of a wire phrase nothing.
    """

    numbers: tuple[int, ...]
    weights: tuple[float, ...]
    upto: tuple[float, ...]
    """What the words before each word weigh together, and last what all of them do."""
    runs: tuple[int, ...]
    """The first word of the name or set phrase that each word belongs to; mostly itself."""

    def mass(self, words: Range) -> float:
        """Weight of a run of words."""
        return self.upto[words.last] - self.upto[words.first]


@dataclass(frozen=True, slots=True)
class Weights:
    """Both sides of a pair, weighed by the sentences of both."""

    left: Weighed
    right: Weighed
    distinct: int
    """How many different words there are; every number is smaller."""


def weigh(left: Witness, right: Witness) -> Weights:
    """Number the words of both sides and weigh them by the sentences of both in which they stand.

    Swapping the sides swaps the two columns and changes no weight.
    """
    keys = sorted({*left.keys, *right.keys})
    number_of = {key: number for number, key in enumerate(keys)}
    numbers = [
        np.fromiter(map(number_of.__getitem__, one.keys), np.int64, len(one.keys))
        for one in (left, right)
    ]
    told = len(left.sentences) + len(right.sentences)
    assumed = _assumed(left, right, FEWEST_SENTENCES - told)
    counts = _sentences_with(left, numbers[0], len(keys))
    counts += _sentences_with(right, numbers[1], len(keys))
    weigh_one = _weighing(max(told, FEWEST_SENTENCES))
    weight_of = [
        weigh_one(count + assumed.get(key, 0.0))
        for key, count in zip(keys, counts.tolist(), strict=True)
    ]
    phrases = set_phrases((left, right), numbers, keys)
    return Weights(
        _weighed(left, numbers[0].tolist(), weight_of, phrases),
        _weighed(right, numbers[1].tolist(), weight_of, phrases),
        len(keys),
    )


def vocabulary(witness: Witness, numbers: NDArray[np.int64], distinct: int) -> NDArray[np.int64]:
    """The different words of each sentence, one sentence after the other.

    Args:
        witness: Whose sentences.
        numbers: The number of each of its words.
        distinct: What all numbers are smaller than.

    Returns:
        Sorted, `sentence * distinct + number` for each.
    """
    lengths = [len(sentence) for sentence in witness.sentences]
    return ascending(np.repeat(np.arange(len(lengths)), lengths) * distinct + numbers)


def _sentences_with(
    witness: Witness, numbers: NDArray[np.int64], distinct: int
) -> NDArray[np.int64]:
    """In how many sentences of one side each word stands, by its number."""
    different = vocabulary(witness, numbers, distinct)
    return np.bincount(different % max(distinct, 1), minlength=distinct)


def _weighing(sentences: int) -> Callable[[float], float]:
    """What a word weighs that stands in so many of the sentences."""
    most = math.log(sentences + 1)

    @cache  # most words stand in one to ten sentences
    def weight(count: float) -> float:
        return _in_steps(math.log((sentences + 1) / count) / most)

    return weight


def _assumed(left: Witness, right: Witness, sentences: int) -> dict[str, float]:
    """In how many of so many ordinary sentences each word would stand."""
    assumed: dict[str, float] = {}
    if sentences <= 0:
        return assumed
    for witness in (left, right):
        shares = shares_of_sentences(witness.article.language)
        for key, norm in zip(witness.keys, witness.words.norms, strict=True):
            if norm in shares:
                assumed[key] = max(assumed.get(key, 0.0), sentences * shares[norm])
    return assumed


def _weighed(
    witness: Witness,
    numbers: Sequence[int],
    weight_of: Sequence[float],
    phrases: frozenset[tuple[str, str]],
) -> Weighed:
    weights = list(map(weight_of.__getitem__, numbers))
    for index in framed(witness):
        weights[index] = 0.0
    runs = list(range(len(weights)))
    for name in runs_as_one(witness, phrases):
        runs[name.first : name.last] = [name.first] * len(name)
        of_name = weights[name.first : name.last]
        together = sum(of_name)
        if together:
            share = max(of_name) / together
            weights[name.first : name.last] = [_in_steps(weight * share) for weight in of_name]
    return Weighed(
        tuple(numbers),
        tuple(weights),
        tuple(accumulate(weights, initial=0.0)),
        tuple(runs),
    )


def _in_steps(weight: float) -> float:
    return round(weight / STEP) * STEP
