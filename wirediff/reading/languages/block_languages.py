"""Paragraphs in another language than their article: a statement quoted whole, a bilingual page.

The detector takes as long for a paragraph as reading does for all the rest of it. So a quick look
comes first: how usual a paragraph's letters are in the article's language, against the article's
own paragraphs. Only what is unusual there is put to the detector.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from wirediff.reading.languages.detection import chances, size
from wirediff.reading.roles.shapes import letters

LOOK: Final = 160
"""Characters of a paragraph that the quick look takes in: a line or two, 0.05 ms."""

GLANCE: Final = 400
"""Characters of a paragraph that the detector is first shown. On the development articles, those of
PAN 2013 included, it finds the same paragraphs to be in another language as with all of them."""

SHORTEST: Final = 60
"""Letters that a paragraph must have, counted as `language.SHORTEST` does: names, and there are
many in news, make shorter ones look like another language."""

UNUSUAL: Final = 0.7
"""How much less usual than the article's a paragraph's letters must be to be looked into: a mean
difference of natural logarithms. Of 865 paragraphs of English and Indonesian news 4 % are so by
chance; of the same in the other language, all but 1 %."""

CLEAR: Final = 0.3
"""How much more usual its letters must be in the other language. Between the right language and
the wrong one of these paragraphs there was never less than 0.38."""

SURE: Final = 0.8
"""How likely the detector must find the other language: in six of its seven trials."""

_NEVER: Final = -11.5
"""The logarithm of the chance of letters that a language has not: one in 100,000, a little less
than the rarest in its profile."""


def differing(paragraphs: Sequence[str], language: str | None) -> tuple[str | None, ...]:
    """The language of each paragraph that is clearly in another one than the article, or `None`."""
    long = [paragraph if size(paragraph[:LOOK]) >= SHORTEST else "" for paragraph in paragraphs]
    if language is None or not any(long):
        return (None,) * len(paragraphs)
    scores = [usualness(paragraph, language) for paragraph in long]
    ranked = sorted(score for score, paragraph in zip(scores, long, strict=True) if paragraph)
    # The upper quartile: half of the article may be in the other language.
    usual = ranked[-1 - len(ranked) // 4]
    return tuple(
        _other(paragraph, language, score) if paragraph and score < usual - UNUSUAL else None
        for paragraph, score in zip(long, scores, strict=True)
    )


def _other(paragraph: str, language: str, score: float) -> str | None:
    if chances(paragraph[:GLANCE], trials=1)[0] == language:
        return None  # as nearly always, and for a fraction of the time
    found, likely = chances(paragraph)
    if found is None or found == language or likely < SURE:
        return None
    return found if usualness(paragraph, found) > score + CLEAR else None


def usualness(text: str, language: str) -> float:
    """How usual the letters at the start of `text` are in a language.

    The mean logarithm of their chance, from `_NEVER` up: of three in a row, or of single ones in
    scripts without blanks, where there are thousands of them.
    """
    # Imported here: see `language.chances`.
    from wirediff.reading.languages.profiles import spelled, usual_letters

    line = spelled(text[:LOOK])
    plain, dense = letters(line)
    if dense > plain:
        known = usual_letters(language)
        return sum(known.get(letter, _NEVER) for letter in line) / len(line)
    words = line.split()
    if not words:
        return _NEVER
    # No language has the last letter of a word, a blank and the first of the next one in a row.
    between = len(words) - 1
    usual = sum(_usualness_of_word(word, language) for word in words) + between * _NEVER
    return usual / (len(line) - 2)


@lru_cache(20_000)
def _usualness_of_word(word: str, language: str) -> float:
    """The sum of the logarithms for each three letters in a row, a blank at each end being one."""
    from wirediff.reading.languages.profiles import usual_letters

    known = usual_letters(language)
    line = f" {word} "
    return sum(known.get(line[at : at + 3], _NEVER) for at in range(len(word)))
