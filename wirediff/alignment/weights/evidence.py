"""What speaks for a pair of sentences making the same statement, weighed into one score.

Each piece of evidence is a number that grows with the likelihood of a match; a logistic regression
on hand-aligned articles weighs them (`python -m tests.quality.calibrate` fits it anew and
cross-validates it article by article). Few parameters, all of them in this module.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from wirediff.alignment.weights.closeness import Margins

BY_CHANCE: Final = 0.7
"""Weight that two sentences of one topic share by chance; what is shared beyond it counts.
Anything from 0.5 to 0.9 gives the same links on the development articles."""

SUREST: Final = 0.999
"""The highest score that evidence gives. A certainty is only what follows without any: an article
told whole, or a reader's own link."""

Reals = NDArray[np.float64]

_SMOOTH_SHARED: Final = 0.1
_SMOOTH_SHARE: Final = 0.05
"""Added before a logarithm, so that no overlap at all is a low value and not minus infinity."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two sentences have in common; zeros and `None` where nothing was found or asked."""

    shared: float = 0.0
    """Weight of the words in common inside the window."""
    words: int = 0
    """How many different words those are."""
    of_clause: float = 0.0
    """What they weigh as a share of the lighter of the clauses around them, from 0.0 to 1.0."""
    of_sentence: float = 0.0
    """What they weigh as a share of the lighter sentence, from 0.0 to 1.0."""
    closeness: float = 0.0
    """Share of the window that is common, from 0.0 to 1.0: resemblance. It does not count by
    itself: a window is chosen for it, so that of two words it is often 1.0."""
    margins: Margins | None = None
    """How far the pair stands out in meaning."""


NOTHING: Final = Evidence()


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weights of a logistic regression over the features of `features`."""

    intercept: float
    shared: float
    words: float
    of_clause: float
    of_sentence: float
    clause_margin: float = 0.0
    sentence_margin: float = 0.0

    def log_odds(self, evidence: Evidence) -> float:
        """Logarithm of the odds that the pair is a match; 0.0 is as likely as not."""
        shared, words, of_clause, of_sentence, clauses, sentences = features(evidence)
        return (
            self.intercept
            + self.shared * shared
            + self.words * words
            + self.of_clause * of_clause
            + self.of_sentence * of_sentence
            + self.clause_margin * clauses
            + self.sentence_margin * sentences
        )

    def by_words(self, shared: Reals, words: Reals, of_clause: Reals, of_sentence: Reals) -> Reals:
        """As `log_odds`, of many pairs at once and by their words alone."""
        return (
            self.intercept
            + self.shared * np.log(_SMOOTH_SHARED + np.maximum(shared - BY_CHANCE, 0.0))
            + self.words * np.log(1 + words)
            + self.of_clause * np.log(_SMOOTH_SHARE + of_clause)
            + self.of_sentence * np.log(_SMOOTH_SHARE + of_sentence)
        )

    def by_meaning(self, margins: Margins) -> float:
        """What closeness of meaning adds to the log odds, never less than 0.0."""
        return self.clause_margin * max(margins.clauses, 0.0) + self.sentence_margin * max(
            margins.sentences, 0.0
        )


def features(evidence: Evidence) -> tuple[float, float, float, float, float, float]:
    """The evidence on scales where it adds up: logarithms of shares, margins above zero."""
    margins = evidence.margins
    return (
        math.log(_SMOOTH_SHARED + max(evidence.shared - BY_CHANCE, 0.0)),
        math.log(1 + evidence.words),
        math.log(_SMOOTH_SHARE + evidence.of_clause),
        math.log(_SMOOTH_SHARE + evidence.of_sentence),
        max(margins.clauses, 0.0) if margins else 0.0,
        max(margins.sentences, 0.0) if margins else 0.0,
    )


def score_of(log_odds: float) -> float:
    """The probability as it is told: in thousandths, and never a certainty."""
    return min(round(probability(log_odds), 3), SUREST)


def probability(log_odds: float) -> float:
    """The probability for a logarithm of odds, from 0.0 to 1.0."""
    return 1.0 / (1.0 + math.exp(-max(min(log_odds, 700.0), -700.0)))


LEXICAL: Final = Calibration(-2.318, 0.662, 2.788, 1.491, 1.507)
"""For words alone."""

SEMANTIC: Final = Calibration(-2.378, 0.685, 2.305, 1.377, 1.032, 9.511, 65.952)
"""For words and meaning in one language. The intercept is 0.65 above the one fitted: the regression
judges every pair of sentences, and of those that are left when rivals are settled more are right
(on the development articles nine of the twelve that it scores 0.2 to 0.6). From 0.3 to 0.85 above,
no wrong one is let in there."""

ACROSS: Final = Calibration(-7.151, 0.805, 0.0, 0.0, 0.0, 46.078, 210.091)
"""For meaning across two languages, where words are names and figures only."""
