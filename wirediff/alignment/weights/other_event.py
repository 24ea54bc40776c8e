"""What speaks against two sentences: they report the same sort of thing of somebody else.

Another player's arrest has the words of the first one, and neither its names nor its figures.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final

from wirediff.alignment.weights.rarity import Weights
from wirediff.alignment.weights.set_phrases import capitals_of
from wirediff.alignment.witness import Range, Witness

OTHER_NAMES: Final = -0.75
"""Log odds that it takes when both sentences have names and none in common."""

OTHER_FIGURES: Final = -1.5
"""The same for figures."""

TOLD_ALIKE: Final = 4
"""Words in a row, none of a wire phrase, that are no accident: there a name or a figure that is not
the same is a difference between two reports of one thing."""

SHORTEST: Final = 4
"""Letters of a name from which it may be another form of one: `Iran`, `Iranian`."""


def against(left: Witness, right: Witness, weights: Weights, one: Range, other: Range) -> float:
    """What to add to the log odds of two sentences, at most 0.0."""
    odds = 0.0
    if _differ(_names(left, one), _names(right, other)):
        odds += OTHER_NAMES
    if _differ(_figures(left, one), _figures(right, other)):
        odds += OTHER_FIGURES
    return odds if odds and not _told_alike(left, right, weights, one, other) else 0.0


def _differ(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both sides have some, and none of them in common."""
    return bool(ones) and bool(others) and ones.isdisjoint(others)


def _names(witness: Witness, sentence: Range) -> frozenset[str]:
    """The names of a sentence by their first letters, but for a word that opens it."""
    capitals = capitals_of(witness, sentence)
    return frozenset(
        witness.forms[sentence.first + at][:SHORTEST]
        for at, capital in enumerate(capitals)
        if capital and sentence.first + at not in witness.openings
    )


def _figures(witness: Witness, sentence: Range) -> frozenset[str]:
    keys = witness.forms[sentence.first : sentence.last]
    return frozenset(key for key in keys if key.startswith("#"))


def _told_alike(left: Witness, right: Witness, weights: Weights, one: Range, other: Range) -> bool:
    words = [
        [form for form, weight in zip(witness.forms[at.first : at.last],
                                      side.weights[at.first : at.last], strict=True) if weight]
        for witness, side, at in ((left, weights.left, one), (right, weights.right, other))
    ]  # fmt: skip
    # autojunk=False: difflib otherwise drops frequent words, and with them real runs.
    matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
    return bool(matcher.find_longest_match().size >= TOLD_ALIKE)
