"""Digests: a short run of sentences on one side that find themselves all over the other.

An outlet that sums a long story up takes a clause here and a figure there. Its sentences have no
neighbours in common with the other side's, so that nothing is near enough to be joined; what gives
a digest away is that one sentence after the other has its words somewhere in the same long text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from wirediff.alignment.pair import Pair
from wirediff.alignment.weights.ascending import ascending
from wirediff.alignment.weights.overlap import Overlap
from wirediff.alignment.weights.rarity import Weighed
from wirediff.alignment.witness import Range, Witness

USUAL: Final = 0.35
"""Share of a sentence's weight that its best partner has by chance; what is beyond speaks for a
digest, what is missing against it."""

WEAKEST: Final = 4.8
"""Weight beyond the usual that a digest must have. Nine digests of the PAN 2013 training corpus
have 5.2 and more; none of its unrelated pairs has a run of `SHORTEST` words with more than 4."""

FEWEST: Final = 3
"""Sentences of a digest, and of the other side, that must be involved."""

SHORTEST: Final = 40
"""Words of a digest."""

SPREAD: Final = (2.5, 15.0)
"""Words on the other side, as a multiple of the digest's: fewer are an ordinary stretch, more are
scattered chance."""

PARTNER: Final = 0.2
"""Share of a digest sentence's weight that makes a sentence of the other side part of it; from 0.1
to 0.25 the ends differ by a sentence or two."""

ALREADY: Final = 0.5
"""Share of a digest's words that ordinary stretches may have explained before: a sentence or two of
a digest often go with one paragraph of the other side."""

Ends = tuple[Range, Range]
"""Words of the left witness and of the right."""


def digests_of(pair: Pair, overlap: Overlap, explained: Sequence[Ends]) -> list[Ends]:
    """The digests on either side that `explained` stretches leave unexplained."""
    on_left = _digests(
        pair.left, pair.weights.left, pair.right, overlap.rows, overlap.columns, overlap.shared,
        [left for left, _ in explained],
    )  # fmt: skip
    on_right = _digests(
        pair.right, pair.weights.right, pair.left, overlap.columns, overlap.rows, overlap.shared,
        [right for _, right in explained],
    )  # fmt: skip
    return [*on_left, *((source, digest) for digest, source in on_right)]


def _digests(
    witness: Witness,
    side: Weighed,
    other: Witness,
    own: NDArray[np.int64],
    partners: NDArray[np.int64],
    shared: NDArray[np.float64],
    explained: Sequence[Range],
) -> Iterator[Ends]:
    """The digests of one witness, each with the words of the other that it sums up."""
    mass = np.array([side.mass(words) for words in witness.sentences])
    share = shared / np.maximum(mass[own], 1e-9)
    best = np.zeros(len(mass))
    np.maximum.at(best, own, share)
    for first, last in _runs((best - USUAL) * mass):
        digest = Range(witness.sentences[first].first, witness.sentences[last - 1].last)
        inside = (own >= first) & (own < last)
        closest = ascending(partners[inside & (share >= USUAL) & (share >= best[own])])
        if len(closest) < FEWEST or (best[first:last] > USUAL).sum() < FEWEST:
            continue
        spread = _hull(other, closest)
        already = sum(digest.common(words) for words in explained)
        if (
            len(digest) >= SHORTEST
            and SPREAD[0] < len(spread) / len(digest) <= SPREAD[1]
            and already <= ALREADY * len(digest)
        ):
            yield digest, _hull(other, partners[inside & (share >= PARTNER)])


def _runs(gains: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    """Runs of sentences whose gains add up to `WEAKEST` and more, each as heavy as it can be."""
    best = total = 0.0
    first = last = start = 0
    for index, gain in enumerate([*gains.tolist(), -np.inf]):
        total += gain
        if total > best:
            best, first, last = total, start, index + 1
        if total <= 0.0:
            if best >= WEAKEST:
                yield first, last
            best = total = 0.0
            start = index + 1


def _hull(witness: Witness, sentences: NDArray[np.int64]) -> Range:
    first, last = int(sentences.min()), int(sentences.max())
    return Range(witness.sentences[first].first, witness.sentences[last].last)
