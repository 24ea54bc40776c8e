"""What speaks for a pair of sentences making the same statement, weighed into one score.

Each piece of evidence is a number that grows with the likelihood of a match; a logistic regression
on hand-aligned articles weighs them (`python -m tests.quality.calibrate` fits it anew and
cross-validates it article by article). Few parameters, all of them in this module.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from wirediff.alignment.closeness import Margins
from wirediff.alignment.rarity import Weights
from wirediff.alignment.windows import Window
from wirediff.alignment.witness import Range

BY_CHANCE: Final = 0.7
"""Weight that two sentences of one topic share by chance; what is shared beyond it counts.
Anything from 0.5 to 0.9 gives the same links on the development articles."""

_SMOOTH_SHARED: Final = 0.1
_SMOOTH_SHARE: Final = 0.05
"""Added before a logarithm, so that no overlap at all is a low value and not minus infinity."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two sentences have in common; zeros and `None` where nothing was found or asked."""

    shared: float = 0.0
    """Weight of the words in common inside the window."""
    closeness: float = 0.0
    """Share of the window that is common, from 0.0 to 1.0: resemblance."""
    containment: float = 0.0
    """Share of the lighter sentence that is common, from 0.0 to 1.0."""
    margins: Margins | None = None
    """How far the pair stands out in meaning."""


NOTHING: Final = Evidence()


def evidence_of(
    left: Range, right: Range, window: Window | None, margins: Margins | None, weights: Weights
) -> Evidence:
    """Gather the evidence for two sentences from their best window and their margins."""
    if window is None:
        return Evidence(margins=margins)
    lighter = min(weights.left.mass(left), weights.right.mass(right))
    return Evidence(
        window.shared,
        window.closeness,
        min(window.shared / lighter, 1.0) if lighter else 0.0,
        margins,
    )


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weights of a logistic regression over the features of `features`."""

    intercept: float
    shared: float
    closeness: float
    containment: float
    clauses: float = 0.0
    sentences: float = 0.0

    def log_odds(self, evidence: Evidence) -> float:
        """Logarithm of the odds that the pair is a match; 0.0 is as likely as not."""
        weights = (self.shared, self.closeness, self.containment, self.clauses, self.sentences)
        return self.intercept + math.fsum(
            weight * value for weight, value in zip(weights, features(evidence), strict=True)
        )


def features(evidence: Evidence) -> tuple[float, float, float, float, float]:
    """The evidence on scales where it adds up: logarithms of shares, margins above zero."""
    margins = evidence.margins
    return (
        math.log(_SMOOTH_SHARED + max(evidence.shared - BY_CHANCE, 0.0)),
        math.log(_SMOOTH_SHARE + evidence.closeness),
        math.log(_SMOOTH_SHARE + evidence.containment),
        max(margins.clauses, 0.0) if margins else 0.0,
        max(margins.sentences, 0.0) if margins else 0.0,
    )


def probability(log_odds: float) -> float:
    """The probability for a logarithm of odds, from 0.0 to 1.0."""
    return 1.0 / (1.0 + math.exp(-max(min(log_odds, 700.0), -700.0)))


LEXICAL: Final = Calibration(1.517, 2.293, 0.598, 2.072)
"""For words alone."""

SEMANTIC: Final = Calibration(-0.086, 2.024, 0.371, 1.777, 39.339, 38.875)
"""For words and meaning in one language."""

ACROSS: Final = Calibration(-7.151, 0.805, 0.0, 0.0, 46.078, 210.091)
"""For meaning across two languages, where words are names and figures only."""
