"""One article as the aligner sees it: its words, and the sentences and clauses they stand in.

Positions are word indices into `Witness.words`; only that column knows characters.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from wirediff.article import Article, Span
from wirediff.differences.article_words import ArticleIndex
from wirediff.text.words import Words

SHORTEST_CLAUSE: Final = 4
"""Words a clause must have to be compared by meaning; a shorter one joins its neighbour. The
closeness of two or three words says little."""


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """Words `first` up to, not including, `last` of one witness."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first

    def common(self, other: Range) -> int:
        """Words that lie in both."""
        return max(min(self.last, other.last) - max(self.first, other.first), 0)


@dataclass(frozen=True, slots=True)
class Witness:
    """One article of a pair, as the aligner sees it."""

    article: Article
    words: Words
    """The words of every part that takes part, in the order of the text."""
    forms: tuple[str, ...]
    """Under which two words are the same word: the norm, or a figure's value however written."""
    keys: tuple[str, ...]
    """Under which each word is found again on the other side: its stem, or its form where this
    word's block and the rest of its article are in different languages; a figure by its value."""
    sentences: tuple[Range, ...]
    """What is compared, in order: sentences, none of them empty; very long ones in pieces, very
    short ones joined."""
    clause_starts: tuple[int, ...]
    """Words that open a clause, in order; every sentence's first word among them."""
    openings: Mapping[int, int]
    """Where a sentence starts, with its opening quote, by its first word."""
    endings: Mapping[int, int]
    """Where a sentence ends, with its full stop and closing quote, by its last word."""
    index: ArticleIndex
    """What the facts of its passages ask of the whole article."""

    def beside_another_language(self) -> Witness:
        """The same for a pair in two languages: only what is spelled alike is found again."""
        return replace(self, keys=self.forms)

    def span(self, words: Range) -> Span:
        """The characters from the first of `words` to the last."""
        return self.words.span(words.first, words.last)

    def span_with_marks(self, words: Range) -> Span:
        """As `span`, with the punctuation of the sentences that begin or end with these words."""
        span = self.span(words)
        return Span(
            self.openings.get(words.first, span.start), self.endings.get(words.last - 1, span.end)
        )

    def within(self, span: Span) -> Range:
        """The words that begin in `span`; an empty range when none does."""
        return words_within(self.words, span)

    def text(self, words: Range) -> str:
        """The text from the first of `words` to the last."""
        return self.span(words).of(self.article.text)

    def comparable(self, words: Range) -> Words:
        """Some of the words, with their forms for norms: as they are told apart or not."""
        part = self.words.part(words.first, words.last)
        return replace(part, norms=self.forms[words.first : words.last])

    def clause_around(self, words: Range) -> Range:
        """The smallest run of whole clauses that contains `words`."""
        starts = self.clause_starts
        first = starts[bisect_left(starts, words.first + 1) - 1]
        after = bisect_left(starts, words.last)
        return Range(first, starts[after] if after < len(starts) else len(self.words))

    def written_around(self, words: Range, unit: Range) -> Range:
        """The sentences as they are written that `words` touch, inside the unit they stand in."""
        first, last = words.first, words.last
        while first > unit.first and first not in self.openings:
            first -= 1
        while last < unit.last and last - 1 not in self.endings:
            last += 1
        return Range(first, last)

    def meaningful_part(self, words: Range) -> Range:
        """Some words without sentences at either end that are too short to be compared by meaning.

        Too short is fewer than `SHORTEST_CLAUSE` words; where all are, nothing is left out.
        """
        starts = [word for word in range(words.first + 1, words.last) if word in self.openings]
        written = [Range(*ends) for ends in _between(words, tuple(starts))]
        long = [each for each in written if len(each) >= SHORTEST_CLAUSE] or written
        return Range(long[0].first, long[-1].last)

    def sentence_at(self, word: int) -> int:
        """The number of the sentence that a word stands in."""
        return bisect_right(self.sentences, word, key=lambda sentence: sentence.first) - 1

    def clauses_of(self, sentence: Range) -> tuple[Range, ...]:
        """A sentence cut at its clauses, none shorter than `SHORTEST_CLAUSE` unless it is alone."""
        inside = bisect_left(self.clause_starts, sentence.first + 1)
        beyond = bisect_left(self.clause_starts, sentence.last)
        clauses: list[Range] = []
        for first, last in _between(sentence, self.clause_starts[inside:beyond]):
            if clauses and min(last - first, len(clauses[-1])) < SHORTEST_CLAUSE:
                clauses[-1] = Range(clauses[-1].first, last)
            else:
                clauses.append(Range(first, last))
        return tuple(clauses)


def _between(sentence: Range, cuts: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    return zip((sentence.first, *cuts), (*cuts, sentence.last), strict=True)


def words_within(words: Words, span: Span) -> Range:
    """The words that begin in a span; an empty range when none does."""
    return Range(bisect_left(words.starts, span.start), bisect_left(words.starts, span.end))
