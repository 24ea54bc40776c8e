"""How close two sentences, or clauses of them, are in meaning, and how far that stands out.

The closeness of two vectors of one topic is high whatever they say, so that no absolute number
tells a statement in common from a neighbour. What counts is the margin: how much closer a pair is
than either of its ends is to the other article as a rule (Conneau et al., Word translation without
parallel data, 2018, as cross-domain similarity local scaling).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from wirediff.alignment.witness import Range, Witness
from wirediff.meaning import Encoder, Progress, Vectors

NEIGHBOURS: Final = 6
"""Sentences of the other article whose mean closeness is what is usual for a text; 4 to 8 rank the
development pairs alike, 2 and 3 worse."""

USUAL: Final = 0.85
"""Closeness taken for each neighbour that a short article lacks. On the development articles the
mean of a sentence's neighbours is 0.83 across languages, 0.85 in English, 0.88 in Indonesian."""

BLOCK: Final = 1024
"""Rows of a closeness matrix computed at a time, which bounds its memory."""

NEAREST: Final = 2
"""Units of the other side that each unit proposes as its partners."""

WHOLE: Final = 0.3
"""Share of a pair's best margin that its whole sentences must reach to be taken whole. Clauses
across languages are trimmed too eagerly from 0.5 on."""


@dataclass(frozen=True, slots=True)
class Margins:
    """How far a pair of sentences stands out in meaning."""

    sentences: float
    """Margin of the whole sentences; negative when either is closer to others."""
    clauses: float
    """Margin of the closest of their clauses and themselves, at least `sentences`."""
    left: Range
    """The longest left end that stands out almost as much as the closest does."""
    right: Range


class _Side:
    """The sentences of a witness and the clauses of its longer ones, with their vectors."""

    def __init__(self, witness: Witness) -> None:
        self.units: list[Range] = []
        owners: list[int] = []
        self.first: list[int] = []
        for number, sentence in enumerate(witness.sentences):
            clauses = witness.clauses_of(sentence)
            self.first.append(len(self.units))
            self.units += [sentence, *(clauses if len(clauses) > 1 else ())]
            owners += [number] * (len(self.units) - len(owners))
        self.owners = np.array(owners, np.int64)
        self.texts = [witness.text(unit) for unit in self.units]
        self.vectors: Vectors = np.zeros((0, 0), np.float32)

    def of(self, sentence: int) -> slice:
        """The units of a sentence: itself first, then its clauses."""
        beyond = self.first[sentence + 1] if sentence + 1 < len(self.first) else len(self.units)
        return slice(self.first[sentence], beyond)

    def usual(self, other: _Side) -> NDArray[np.float32]:
        """Mean closeness of each unit to its `NEIGHBOURS` closest sentences of the other side."""
        sentences = other.vectors[other.first]
        have = min(NEIGHBOURS, len(sentences))
        sums = [
            np.partition(block, -have, axis=1)[:, -have:].sum(axis=1)
            for _, block in _blocks(self.vectors, sentences)
        ]
        missing = np.float32((NEIGHBOURS - have) * USUAL)
        means: Vectors = (np.concatenate(sums) + missing) / np.float32(NEIGHBOURS)
        return means


class Closeness:
    """The margins of every pair of sentences, computed as they are asked for.

    Raises:
        EncoderError: the encoder cannot answer.
    """

    def __init__(
        self, left: Witness, right: Witness, encoder: Encoder, progress: Progress | None = None
    ) -> None:
        self._left = _Side(left)
        self._right = _Side(right)
        self._empty = not (self._left.units and self._right.units)
        if not self._empty:
            texts = [*self._left.texts, *self._right.texts]
            vectors = encoder.encode(texts, progress)
            self._left.vectors = vectors[: len(self._left.texts)]
            self._right.vectors = vectors[len(self._left.texts) :]
            self._left_usual = self._left.usual(self._right)
            self._right_usual = self._right.usual(self._left)

    def margins(self, row: int, column: int) -> Margins:
        """How far sentence `row` on the left and `column` on the right stand out together."""
        on_left, on_right = self._left.of(row), self._right.of(column)
        close = self._left.vectors[on_left] @ self._right.vectors[on_right].T
        usual = self._left_usual[on_left, None] + self._right_usual[None, on_right]
        margins = np.round(close - usual / 2, 5)
        best = float(margins.max())
        reaching = np.argwhere(margins >= WHOLE * best) if best > 0 else np.array([[0, 0]])
        ends = [
            (self._left.units[on_left.start + i], self._right.units[on_right.start + j])
            for i, j in reaching.tolist()
        ]
        left, right = max(ends, key=lambda pair: len(pair[0]) + len(pair[1]))
        return Margins(float(margins[0, 0]), best, left, right)

    def nearest(self) -> set[tuple[int, int]]:
        """Pairs of sentences of which some unit is among the `NEAREST` of the other's."""
        if self._empty:
            return set()
        forth = _nearest(self._left, self._right, self._right_usual)
        back = _nearest(self._right, self._left, self._left_usual)
        return {*forth, *((row, column) for column, row in back)}


def _nearest(side: _Side, other: _Side, usual: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """Each unit's sentence with the sentences of its nearest units on the other side."""
    count = min(NEAREST, len(other.units))
    for start, block in _blocks(side.vectors, other.vectors):
        standing_out = np.round(block - usual / 2, 5)
        partners = np.argpartition(-standing_out, count - 1, axis=1)[:, :count]
        for offset, row in enumerate(other.owners[partners].tolist()):
            owner = int(side.owners[start + offset])
            yield from ((owner, partner) for partner in row)


def _blocks(left: Vectors, right: Vectors) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """The closeness of all pairs, `BLOCK` rows at a time, each with its first row's number."""
    for start in range(0, len(left), BLOCK):
        yield start, left[start : start + BLOCK] @ right.T
