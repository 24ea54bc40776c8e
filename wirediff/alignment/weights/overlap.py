"""Which sentence pairs share words, and how much weight of them.

Every pair of two long articles would be quadratic. Here each shared word proposes the pairs of
sentences that contain it, rarest words first, until a budget linear in the sentences is spent;
what very frequent words would add is little, by the definition of their weight.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from wirediff.alignment.weights.rarity import Weighed, Weights
from wirediff.alignment.witness import Witness

BUDGET_PER_SENTENCE: Final = 400
"""Proposals (a word in a pair) for each sentence of the two sides. Two articles of 70 sentences
spend less than this on their full shared vocabulary, so that only longer pairs are cut."""

KEPT_PER_SENTENCE: Final = 4
"""Pairs looked at for each sentence, heaviest first; a statement made more often than that in one
article is found through its other occurrences. 3 to 5 give the same passages and stretches on the
development articles and on PAN 2013; with 2 four pairs of articles in 137 change."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Pairs of sentences that share words; three columns of one length, ordered by pair."""

    rows: NDArray[np.int64]
    """Sentence of the left witness."""
    columns: NDArray[np.int64]
    """Sentence of the right witness."""
    shared: NDArray[np.float64]
    """Weight of the different words on both sides, mean of the sides."""

    def heaviest(self, lightest: float) -> dict[tuple[int, int], float]:
        """Pairs that share `lightest` or more and are among the heaviest of either sentence.

        Each with the weight that it shares.
        """
        heavy = self.shared >= lightest
        rows, columns, shared = self.rows[heavy], self.columns[heavy], self.shared[heavy]
        away = np.abs(rows - columns)
        kept = _heaviest(rows, shared, away) | _heaviest(columns, shared, away)
        pairs = zip(rows[kept].tolist(), columns[kept].tolist(), strict=True)
        return dict(zip(pairs, shared[kept].tolist(), strict=True))


def overlap_of(left: Witness, right: Witness, weights: Weights) -> Overlap:
    """The pairs that share at least one word within the budget; none give columns of length 0.

    Swapping the sides swaps rows and columns, and the order with them.
    """
    width = max(len(right.sentences), 1)
    on_left = _Postings(left, weights.left, weights.distinct)
    on_right = _Postings(right, weights.right, weights.distinct)
    proposals = on_left.sizes * on_right.sizes
    words = _affordable(proposals, len(left.sentences) + width)
    codes, shares = _proposed(on_left, on_right, words, width)
    pairs, which = np.unique(codes, return_inverse=True)
    shared: NDArray[np.float64] = np.bincount(which, weights=shares, minlength=len(pairs)).astype(
        np.float64
    )
    return Overlap(pairs // width, pairs % width, shared)


def _proposed(
    on_left: _Postings, on_right: _Postings, words: NDArray[np.int64], width: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """For each word, every sentence that has it on the left with every one on the right.

    The pair as `row * width + column`, and what the word weighs, mean of the sides.
    """
    rights = on_right.sizes[words]
    sizes = on_left.sizes[words] * rights
    within = counted_up(sizes)
    rights, which = np.repeat(rights, sizes), np.repeat(words, sizes)
    left = on_left.starts[which] + within // rights
    right = on_right.starts[which] + within % rights
    codes = on_left.sentences[left] * width + on_right.sentences[right]
    return codes, (on_left.weights[left] + on_right.weights[right]) / 2


def counted_up(sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """From 0 up to each size, one after the other: 2 and 3 give 0, 1, 0, 1, 2."""
    ends = np.cumsum(sizes)
    return np.arange(sizes.sum()) - np.repeat(ends - sizes, sizes)


def _affordable(sizes: NDArray[np.int64], sentences: int) -> NDArray[np.int64]:
    """The shared words that the budget reaches to, those that propose fewest pairs first."""
    shared = np.flatnonzero(sizes)
    shared = shared[np.argsort(sizes[shared], kind="stable")]
    return shared[np.cumsum(sizes[shared]) <= BUDGET_PER_SENTENCE * sentences]


class _Postings:
    """The sentences of each word of one side, and what the word weighs there."""

    def __init__(self, witness: Witness, side: Weighed, distinct: int) -> None:
        count = max(len(witness.sentences), 1)
        lengths = [len(words) for words in witness.sentences]
        codes = np.array(side.numbers, np.int64) * count + np.repeat(
            np.arange(len(lengths)), lengths
        )
        entries, first = np.unique(codes, return_index=True)
        words, self.sentences = np.divmod(entries, count)
        self.weights: NDArray[np.float64] = np.array(side.weights)[first]
        self.starts = np.searchsorted(words, np.arange(distinct + 1))
        """Where the sentences of each word begin; those of the next one follow."""
        self.sizes: NDArray[np.int64] = np.diff(self.starts)


def _heaviest(
    groups: NDArray[np.int64], weights: NDArray[np.float64], away: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Which entries are among the `KEPT_PER_SENTENCE` heaviest of their group.

    Of equals, those least `away` from the diagonal: a line that is repeated is looked for where it
    would stand if both articles told it in the same order.
    """
    order = np.lexsort((away, -weights, groups))
    ordered = groups[order]
    rank = np.arange(len(order)) - np.searchsorted(ordered, ordered)
    kept = np.zeros(len(groups), np.bool_)
    kept[order[rank < KEPT_PER_SENTENCE]] = True
    return kept
