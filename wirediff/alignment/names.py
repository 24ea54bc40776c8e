"""Runs of words that name one thing: `Kim Jong Un`, `Presiden Vladimir Putin`, `twenty-five`.

The words of a name do not come to a text one by one, so that sharing all of them says no more than
sharing the name. Here a name is two or more adjacent words with a capital initial; scripts without
capitals have none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wirediff.alignment.witness import Range, Witness

MOSTLY_CAPITALISED: Final = 0.6
"""Share of capitalised words above which a sentence's capitals mean nothing: English headlines
capitalise 0.7 to 1.0 of their words, sentences of the seeds at most 0.5."""

_ADJACENT: Final = frozenset(" -\u00a0")
"""What may stand between two words of one name."""


def name_runs(witness: Witness) -> Iterator[Range]:
    """The names of two words and more, in order; none crosses the end of a sentence."""
    text = witness.article.text
    capital = [text[start].isupper() for start in witness.words.starts]
    for sentence in witness.sentences:
        count = sum(capital[sentence.first : sentence.last])
        if 1 < count <= MOSTLY_CAPITALISED * len(sentence):
            yield from _runs(witness, sentence, capital)


def _runs(witness: Witness, sentence: Range, capital: list[bool]) -> Iterator[Range]:
    first = sentence.first
    for index in range(sentence.first, sentence.last + 1):
        inside = index < sentence.last and capital[index]
        joined = inside and (index == first or _adjacent(witness, index))
        if not joined and index - first > 1:
            yield Range(first, index)
        if not joined:
            first = index if inside else index + 1


def _adjacent(witness: Witness, index: int) -> bool:
    """Whether nothing but a blank or a hyphen parts a word from the one before."""
    gap = witness.article.text[witness.words.ends[index - 1] : witness.words.starts[index]]
    return gap in _ADJACENT
