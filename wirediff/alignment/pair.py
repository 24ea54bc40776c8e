"""What the aligner works on: two witnesses made ready for each other, and a link between them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from wirediff.alignment.weights.closeness import Closeness
from wirediff.alignment.weights.evidence import ACROSS, LEXICAL, SEMANTIC, Calibration, Evidence
from wirediff.alignment.weights.overlap import Overlap, overlap_of
from wirediff.alignment.weights.rarity import Weights, weigh
from wirediff.alignment.witness import Range, Witness


@dataclass(frozen=True, slots=True)
class Pair:
    """Two witnesses, weighed against each other, with their closeness where it is known."""

    left: Witness
    right: Witness
    weights: Weights
    overlap: Overlap
    """The words that their sentences share."""
    across: bool
    """Whether the two are in different languages."""
    closeness: Closeness | None = None

    @property
    def calibration(self) -> Calibration:
        """How evidence is weighed for this pair."""
        if self.closeness is None:
            return LEXICAL
        return ACROSS if self.across else SEMANTIC


def pair_of(left: Witness, right: Witness) -> Pair:
    """Two witnesses weighed against each other by their words alone."""
    across = len({_language(left), _language(right)} - {None}) == 2
    if across:
        left, right = left.beside_another_language(), right.beside_another_language()
    weights = weigh(left, right)
    return Pair(left, right, weights, overlap_of(left, right, weights), across)


def _language(witness: Witness) -> str | None:
    language = witness.article.language
    return language and language.split("-")[0]


@dataclass(frozen=True, slots=True)
class Link:
    """A statement that both witnesses make: where, and what speaks for it."""

    row: int
    """Sentence of the left witness."""
    column: int
    """Sentence of the right witness."""
    left: Range
    right: Range
    log_odds: float
    evidence: Evidence
    stock: bool = False
    """Whether both sentences are wire phrases for the most part."""
    at_least: float = math.inf
    """The log odds if closeness in meaning does not count between sentences that name others; never
    more than `log_odds`, but infinite where nothing was asked."""
    left_room: Range | None = None
    """The words around `left` that no other link claims, up to the ends of its sentences as they
    are written; `None` before the ends are grown. Here facts are compared."""
    right_room: Range | None = None
    """As `left_room`, on the right."""
