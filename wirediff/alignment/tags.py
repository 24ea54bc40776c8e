"""Ends that say nothing by themselves: a speech tag, a name with its title, a stamp, a dateline."""

from __future__ import annotations

from typing import Final

from wirediff.alignment.weights.frames import framed_in
from wirediff.alignment.weights.set_phrases import capitals_of
from wirediff.alignment.witness import Range, Witness
from wirediff.differences.calendars import calendar_of
from wirediff.differences.claim_words import claim_words
from wirediff.differences.names import NOUNS_CAPITALISED
from wirediff.text.word_spans import is_unspaced
from wirediff.wording.ordinary_words import shares_of_sentences

SHORTEST: Final = 3
"""Letters of a word that says something."""


FREQUENT: Final = 0.0093
"""Share of ordinary sentences from which a word says nothing: the 150 most frequent ones."""


def is_tag(witness: Witness, end: Range) -> bool:
    """Whether an end has nothing but names, titles, figures, days and words of saying.

    Never in a language without lists of such words.
    """
    language = witness.article.language
    lists, calendar = claim_words(language), calendar_of(language)
    if lists is None or calendar is None:
        return False
    frequent = shares_of_sentences(language)
    in_frames = framed_in(witness, end)
    said = {word for at in lists.cues(witness.words.part(end.first, end.last))
            for word in range(at.first, at.last) if at.speaks}  # fmt: skip
    names = _names(witness, end, language)
    return all(
        (len(norm) < SHORTEST and not is_unspaced(norm))
        or not any(map(str.isalpha, norm))
        or frequent.get(norm, 0.0) >= FREQUENT
        or norm in lists.titles
        or norm in lists.generic
        or norm in calendar.weekdays
        or norm in calendar.months
        or at in said
        or names[at]
        or end.first + at in in_frames
        for at, norm in enumerate(witness.words.norms[end.first : end.last])
    )


def _names(witness: Witness, end: Range, language: str | None) -> list[bool]:
    """Which words of an end have the capital of a name."""
    if language in NOUNS_CAPITALISED:
        return [False] * len(end)
    sentence = witness.sentences[witness.sentence_at(end.first)]
    capitals = capitals_of(witness, sentence)
    return [
        at < sentence.last and capitals[at - sentence.first] and at not in witness.openings
        for at in range(end.first, end.last)
    ]
