"""What pairs of sentences share at most, told for many pairs at once.

The window of a pair is dear to find, and nine in ten candidates are no match whatever it is. Here
the odds that a pair has at best follow from all words that its sentences share, as if these stood
close together, in the clause where they are densest.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from wirediff.alignment.pair import Pair
from wirediff.alignment.weights.ascending import ascending
from wirediff.alignment.weights.overlap import counted_up
from wirediff.alignment.weights.rarity import Weighed, vocabulary
from wirediff.alignment.witness import Witness

BLOCK: Final = 4_096
"""Pairs looked at in one step, which bounds the memory."""

Numbers = NDArray[np.int64]
Reals = NDArray[np.float64]


class Bounds:
    """The odds that pairs of sentences have at best by their words."""

    def __init__(self, pair: Pair) -> None:
        """Bound the odds of pairs of sentences of `pair`."""
        self._calibration = pair.calibration
        self._left = _Side(pair.left, pair.weights.left, pair.weights.distinct)
        self._right = _Side(pair.right, pair.weights.right, pair.weights.distinct)

    def log_odds(self, rows: Numbers, columns: Numbers) -> Reals:
        """For sentence `rows[n]` on the left and `columns[n]` on the right, each in its place."""
        blocks = [
            self._of_block(rows[start : start + BLOCK], columns[start : start + BLOCK])
            for start in range(0, len(rows), BLOCK)
        ]
        return np.concatenate([np.zeros(0), *blocks])

    def _of_block(self, rows: Numbers, columns: Numbers) -> Reals:
        left = self._left.shared_with(self._right, rows, columns)
        right = self._right.shared_with(self._left, columns, rows)
        # Both name the same words for the same pairs.
        weights = (left.weights + right.weights) / 2
        often = np.minimum(left.times, right.times)
        shared: Reals = np.bincount(left.which, often * weights, len(rows)).astype(np.float64)
        lighter = np.minimum(self._left.masses[rows], self._right.masses[columns])
        of_clause = np.maximum(
            self._left.densest(left, weights, len(rows)),
            self._right.densest(right, weights, len(rows)),
        )
        return self._calibration.by_words(
            shared,
            np.maximum(left.runs, right.runs),
            np.minimum(of_clause, 1.0),
            np.minimum(_shares(shared, lighter), 1.0),
        )


@dataclass(frozen=True, slots=True)
class _Shared:
    """What sentences of one side have of the words of others."""

    which: Numbers
    """Of which pair each different word is; pairs in order, the words of each too."""
    times: Numbers
    """How often that word comes."""
    weights: Reals
    """The most that it weighs."""
    places: Numbers
    """Where such words stand, pair by pair."""
    of_place: Numbers
    """Which of the different words stands there."""
    runs: Numbers
    """In how many names, phrases and single words they come at most; by pair."""


class _Side:
    """The sentences of one witness as columns."""

    def __init__(self, witness: Witness, side: Weighed, distinct: int) -> None:
        self._distinct = max(distinct, 1)
        self._numbers = np.array(side.numbers, np.int64)
        self._weights = np.array(side.weights)
        self._runs = np.array(side.runs, np.int64)
        upto = np.array(side.upto)
        self._firsts = np.array([words.first for words in witness.sentences], np.int64)
        lasts = np.array([words.last for words in witness.sentences], np.int64)
        self._lengths = lasts - self._firsts
        self.masses: Reals = upto[lasts] - upto[self._firsts]
        self._vocabulary = vocabulary(witness, self._numbers, distinct)
        bounds = list(pairwise((*witness.clause_starts, len(witness.words))))
        lengths = [last - first for first, last in bounds]
        self._clauses = np.repeat(np.arange(len(bounds)), lengths)
        self._clause_masses = np.array([upto[last] - upto[first] for first, last in bounds])

    def shared_with(self, other: _Side, own: Numbers, others: Numbers) -> _Shared:
        """What sentence `own[n]` has of the words of `others[n]`."""
        which, places = self._places(own)
        found = other.has(others[which], self._numbers[places])
        which, places = which[found], places[found]
        words, of_place, times = np.unique(
            which * self._distinct + self._numbers[places],
            return_inverse=True,
            return_counts=True,
        )
        weights = np.zeros(len(words))
        np.maximum.at(weights, of_place, self._weights[places])
        of_pair = words // self._distinct
        runs = ascending(which * len(self._runs) + self._runs[places]) // max(len(self._runs), 1)
        told = [np.bincount(of_each, minlength=len(own)) for of_each in (runs, of_pair)]
        return _Shared(of_pair, times, weights, places, of_place, np.minimum(*told))

    def densest(self, shared: _Shared, weights: Reals, count: int) -> Reals:
        """The largest share of a clause's weight that is shared; by pair.

        No run of clauses has more: the share of several is between theirs. `weights` are those of
        the different words, on both sides.
        """
        densest = np.zeros(count)
        if len(shared.places):
            which, clauses = shared.which[shared.of_place], self._clauses[shared.places]
            # Words come in order, so those of one clause stand together.
            opens = np.diff(which * len(self._clause_masses) + clauses, prepend=-1) != 0
            starts = np.flatnonzero(opens)
            weight = np.add.reduceat(weights[shared.of_place], starts)
            share = _shares(weight, self._clause_masses[clauses[starts]])
            np.maximum.at(densest, which[starts], share)
        return densest

    def has(self, sentences: Numbers, numbers: Numbers) -> NDArray[np.bool_]:
        """Whether each sentence has the word beside it."""
        wanted = sentences * self._distinct + numbers
        at = np.searchsorted(self._vocabulary, wanted)
        # One more than there are, so that what would come last is looked up too.
        found: NDArray[np.bool_] = np.append(self._vocabulary, -1)[at] == wanted
        return found

    def _places(self, own: Numbers) -> tuple[Numbers, Numbers]:
        """The words of some sentences: in the how many-th of them each is, and where it stands."""
        lengths = self._lengths[own]
        which = np.repeat(np.arange(len(own)), lengths)
        return which, self._firsts[own][which] + counted_up(lengths)


def _shares(part: Reals, whole: Reals) -> Reals:
    """Each part of its whole; 0.0 of nothing."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
