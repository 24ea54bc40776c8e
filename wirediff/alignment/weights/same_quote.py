"""What one outlet quotes and another quotes too, as a part of more: `“asserts his innocence”`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from wirediff.alignment.weights.set_phrases import MOSTLY_CAPITALISED
from wirediff.alignment.witness import Range, Witness
from wirediff.differences.quotation_marks import quotes_of
from wirediff.text.word_spans import is_unspaced

SHORTEST: Final = 3
"""Words of a quote that are no accident; two are often an expression in inverted commas."""

SHORTEST_UNSPACED: Final = 8
"""The same in characters, in scripts without spaces."""

TITLES: Final = frozenset("《『")
"""Marks that open the title of a book, a film or a paper."""

OFTEN: Final = 3
"""Quotes of an article with the same first words from which these identify none of them: the title
of a film, a party's slogan."""

QUOTED: Final = 2.5
"""Log odds that it gives two sentences: enough for the shortest of such quotes to stand among two
independent reports of one day, where `prior.expectation` takes 1.0 to 1.7."""


def same_quotes(left: Witness, right: Witness) -> frozenset[tuple[int, int]]:
    """The sentences, as row and column, of which one quotes what the other quotes."""
    ones, others = list(_quotes(left)), list(_quotes(right))
    if not ones or not others:
        return frozenset()
    found = set(_parts(left, ones, right, others))
    found.update((row, column) for column, row in _parts(right, others, left, ones))
    return frozenset(found)


def _quotes(witness: Witness) -> Iterator[Range]:
    """The quotes of an article, sentence by sentence, but for titles and mere expressions."""
    text = witness.article.text
    for span in quotes_of(text):
        words = witness.within(span)
        while words and text[span.start - 1] not in TITLES:
            sentence = witness.sentences[witness.sentence_at(words.first)]
            part = Range(words.first, min(words.last, sentence.last))
            if _says_something(witness, part):
                yield part
            words = Range(part.last, words.last)


def _says_something(witness: Witness, words: Range) -> bool:
    forms = witness.forms[words.first : words.last]
    if len(forms) < SHORTEST:
        return False
    if any(map(is_unspaced, forms)) and len("".join(forms)) < SHORTEST_UNSPACED:
        return False
    text, starts = witness.article.text, witness.words.starts[words.first : words.last]
    return sum(text[start].isupper() for start in starts) <= MOSTLY_CAPITALISED * len(forms)


def _parts(
    witness: Witness, quotes: list[Range], other: Witness, others: list[Range]
) -> Iterator[tuple[int, int]]:
    """The sentences with a quote that stands as a whole in one of the other side, and where."""
    own, theirs = _places(witness, quotes), _places(other, others)
    for quote in quotes:
        words = witness.forms[quote.first : quote.last]
        opening = words[:SHORTEST]
        if max(len(own[opening]), len(theirs.get(opening, ()))) >= OFTEN:
            continue
        for place in theirs.get(opening, ()):
            if words == other.forms[place.first : min(place.first + len(quote), place.last)]:
                yield witness.sentence_at(quote.first), other.sentence_at(place.first)


def _places(witness: Witness, quotes: list[Range]) -> dict[tuple[str, ...], list[Range]]:
    """Where in the quotes every few words in a row stand, each with the rest of its quote."""
    places: dict[tuple[str, ...], list[Range]] = defaultdict(list)
    for quote in quotes:
        for first in range(quote.first, quote.last - SHORTEST + 1):
            words = witness.forms[first : first + SHORTEST]
            places[words].append(Range(first, quote.last))
    return places
