"""Which sentence pairs are worth a close look: those that share enough weight of words.

Every pair of two long articles would be quadratic. Here each shared stem proposes the pairs that
contain it, rarest stems first, until a budget linear in the sentences is spent; what very frequent
stems would add is little, by the definition of their weight.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from wirediff.alignment.rarity import Vocabulary
from wirediff.alignment.witness import Witness

BUDGET_PER_SENTENCE: Final = 400
"""Proposals (stem in pair) for each sentence of the two sides. Two articles of 70 sentences spend
less than this altogether on their full shared vocabulary, so that only longer pairs are cut."""

KEPT_PER_SENTENCE: Final = 8
"""Pairs kept for each sentence, heaviest first; a statement made more often than that in one
article is found through its other occurrences."""

Pairs = NDArray[np.int64]
"""Shape (n, 2): sentence numbers left and right, in ascending order."""


def candidates(left: Witness, right: Witness, vocabulary: Vocabulary, lightest: float) -> Pairs:
    """Pairs of sentences whose shared stems weigh at least `lightest` together.

    Swapping the sides swaps the columns. No shared stem gives shape (0, 2).
    """
    codes, weights = _proposals(left, right, vocabulary)
    pairs, which = np.unique(codes, return_inverse=True)
    shared = np.bincount(which, weights=weights, minlength=len(pairs))
    heavy = shared >= lightest
    rows, columns = np.divmod(pairs[heavy], len(right.sentences) or 1)
    kept = _heaviest(rows, shared[heavy]) | _heaviest(columns, shared[heavy])
    return np.stack([rows[kept], columns[kept]], axis=1)


def _proposals(
    left: Witness, right: Witness, vocabulary: Vocabulary
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """For each shared stem and pair that contains it: the pair's code and the stem's weight."""
    rows, row_starts = _postings(left, vocabulary.left, len(vocabulary.weights))
    columns, column_starts = _postings(right, vocabulary.right, len(vocabulary.weights))
    sizes = np.diff(row_starts) * np.diff(column_starts)
    shared = np.flatnonzero(sizes)
    shared = shared[np.lexsort((shared, sizes[shared]))]
    budget = BUDGET_PER_SENTENCE * (len(left.sentences) + len(right.sentences))
    shared = shared[np.cumsum(sizes[shared]) <= budget]
    width = len(right.sentences)
    codes = [
        np.add.outer(
            rows[row_starts[stem] : row_starts[stem + 1]] * width,
            columns[column_starts[stem] : column_starts[stem + 1]],
        ).ravel()
        for stem in shared.tolist()
    ]
    weights = np.repeat(np.array(vocabulary.weights)[shared], sizes[shared])
    return np.concatenate(codes) if codes else np.zeros(0, np.int64), weights


def _postings(
    witness: Witness, stems: tuple[int, ...], count: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The sentences of each stem, one after the other, and where each stem's begin."""
    sentence_of = np.repeat(
        np.arange(len(witness.sentences)), [len(words) for words in witness.sentences]
    )
    codes = np.unique(np.array(stems, np.int64) * max(len(witness.sentences), 1) + sentence_of)
    stem_of, sentences = np.divmod(codes, max(len(witness.sentences), 1))
    return sentences, np.searchsorted(stem_of, np.arange(count + 1))


def _heaviest(groups: NDArray[np.int64], weights: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which entries are among the `KEPT_PER_SENTENCE` heaviest of their group; ties stay in."""
    order = np.lexsort((-weights, groups))
    first_of_group = np.searchsorted(groups[order], groups)
    last_kept = np.minimum(
        first_of_group + KEPT_PER_SENTENCE, np.searchsorted(groups[order], groups, side="right")
    )
    kept: NDArray[np.bool_] = weights >= weights[order][last_kept - 1]
    return kept
