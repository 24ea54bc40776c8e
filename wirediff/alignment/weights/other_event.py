"""What speaks against two sentences: they report the same sort of thing of somebody else.

Another player's arrest has the words of the first one, and its meaning, and neither its names nor
its figures.
"""

from __future__ import annotations

from collections.abc import Set
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from wirediff.alignment.weights.rarity import Weighed, Weights
from wirediff.alignment.weights.set_phrases import capitals_of
from wirediff.alignment.witness import Range, Witness
from wirediff.differences.article_words import BEGINNING
from wirediff.differences.calendars import calendar_of
from wirediff.differences.claim_words import claim_words
from wirediff.differences.names import NOUNS_CAPITALISED

OTHER_NAMES: Final = -0.75
"""Log odds that it takes when both sentences have names and none in common."""

OTHER_FIGURES: Final = -1.5
"""The same for figures."""

TOLD_ALIKE: Final = 4
"""Words in a row, none of a wire phrase, that are no accident: there a name or a figure that is not
the same is a difference between two reports of one thing. A name counts as one word."""


def against(left: Witness, right: Witness, weights: Weights, one: Range, other: Range) -> float:
    """What to add to the log odds of two clauses, at most 0.0."""
    odds = 0.0
    if _differ(_names(left, one), _names(right, other)):
        odds += OTHER_NAMES
    if _differ(_figures(left, one), _figures(right, other)):
        odds += OTHER_FIGURES
    return odds if odds and not _told_alike(left, right, weights, one, other) else 0.0


def of_another_event(
    left: Witness, right: Witness, weights: Weights, one: Range, other: Range
) -> bool:
    """Whether two sentences tell of others: close as they are in meaning, they are no match.

    They are where they share no name, figure or run of words, and differ in some; and where each
    has a name that the whole other article does not know.
    """
    names = _telling_names(left, one), _telling_names(right, other)
    figures = _figures(left, one), _figures(right, other)
    disagree = (
        (_differ(*names) or _differ(*figures))
        and names[0].isdisjoint(names[1])
        and figures[0].isdisjoint(figures[1])
    )
    strange = not (names[0] <= right.index.beginnings or names[1] <= left.index.beginnings)
    return (disagree or strange) and not _told_alike(left, right, weights, one, other)


def _differ(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both sides have some, and none of them in common."""
    return bool(ones) and bool(others) and ones.isdisjoint(others)


def _names(witness: Witness, sentence: Range, ignored: Set[str] = frozenset()) -> frozenset[str]:
    """The names of a sentence by their first letters, but for a word that opens it.

    None where every noun has a capital.
    """
    if (witness.article.language or "").partition("-")[0] in NOUNS_CAPITALISED:
        return frozenset()
    return frozenset(
        witness.forms[word][:BEGINNING]
        for word, capital in enumerate(capitals_of(witness, sentence), start=sentence.first)
        if capital and word not in witness.openings and witness.forms[word] not in ignored
    )


def _telling_names(witness: Witness, sentence: Range) -> frozenset[str]:
    """As `_names`, without titles, days and months, which reports of anything have."""
    return _names(witness, sentence, _no_names(witness.article.language))


@lru_cache(8)
def _no_names(language: str | None) -> frozenset[str]:
    lists, calendar = claim_words(language), calendar_of(language)
    titles = lists.titles if lists else frozenset[str]()
    return titles.union(*((calendar.weekdays, calendar.months) if calendar else ()))


def _figures(witness: Witness, sentence: Range) -> frozenset[str]:
    keys = witness.forms[sentence.first : sentence.last]
    return frozenset(key for key in keys if key.startswith("#"))


def _told_alike(left: Witness, right: Witness, weights: Weights, one: Range, other: Range) -> bool:
    words = _telling(left, weights.left, one), _telling(right, weights.right, other)
    # autojunk=False: difflib otherwise drops frequent words, and with them real runs.
    matcher = SequenceMatcher(None, *words, autojunk=False)
    return bool(matcher.find_longest_match().size >= TOLD_ALIKE)


def _telling(witness: Witness, side: Weighed, words: Range) -> list[str]:
    """The words of a sentence that are in no wire phrase; of a name the first."""
    text, starts = witness.article.text, witness.words.starts
    return [
        witness.forms[at]
        for at in range(words.first, words.last)
        if side.weights[at] and not (side.runs[at] != at and text[starts[at]].isupper())
    ]
