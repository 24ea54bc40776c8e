"""One article made ready for alignment: its words, and the sentences and clauses they stand in.

Positions are word indices into `Witness.words`; only that column knows characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, groupby
from typing import Final

from wirediff.article import Article, Block, Role, Span
from wirediff.figures import figures
from wirediff.figures.number_words import vocabulary
from wirediff.settings import Settings
from wirediff.text.words import Words, joined, words_of

LONGEST_UNIT: Final = 100
"""Words after which a sentence is cut at its next clause, and at twice which it is cut anywhere:
lists, tables and texts without full stops must not become one unit that is compared as a whole.
Newspaper sentences measured on the seeds have 6 to 60 words."""

SHORTEST_UNIT: Final = 5
"""Words a sentence must have to be compared by itself; a shorter one joins its neighbour in
the paragraph: “We don’t like him. We don’t want him.” is one statement to a reader."""

SHORTEST_CLAUSE: Final = 4
"""Words a clause must have to be compared by meaning; a shorter one joins its neighbour. The
closeness of two or three words says little."""

FIGURES_KEPT: Final = 4_096
"""Words with digits whose value stays at hand: years, dates and rounded numbers come again."""

_CLAUSE_END: Final = re.compile(r"[^\w\s'’‘./%&@#$€£+-]|\s['‘-]|['’-]\s|[.]\s|\n")
"""What between two words may part two statements inside one sentence: any punctuation but
apostrophes, hyphens, slashes and signs that belong to a word or a figure."""


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
        return _within(self.words, span)

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

    def told_by_meaning(self, words: Range) -> Range:
        """Whole clauses without what is too short to have a meaning of its own to compare.

        That is any sentence of fewer than `SHORTEST_CLAUSE` words at either end, unless there is
        nothing else.
        """
        starts = [word for word in range(words.first + 1, words.last) if word in self.openings]
        written = [Range(*ends) for ends in _between(words, tuple(starts))]
        told = [each for each in written if len(each) >= SHORTEST_CLAUSE] or written
        return Range(told[0].first, told[-1].last)

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


def witness_of(article: Article, settings: Settings) -> Witness:
    """The parts of an article that take part under `settings`, cut into words and sentences."""
    blocks = tuple(_taking_part(article, settings))
    statements = [tuple(_statements(block)) for block in blocks]
    words, forms, keys = _columns(article, blocks)
    ranges = [tuple(_within(words, span) for span in of_block) for of_block in statements]
    spans = list(zip(chain.from_iterable(statements), chain.from_iterable(ranges), strict=True))
    headlines = [_within(words, span) for span in article.spans_of(Role.HEADLINE)]
    firsts = {own.first for _, own in spans}
    clause_starts = _clause_starts(article.text, words, firsts, headlines)
    return Witness(
        article,
        words,
        forms,
        keys,
        tuple(unit for of_block in ranges for unit in _units(of_block, clause_starts)),
        clause_starts,
        {own.first: span.start for span, own in spans},
        {own.last - 1: span.end for span, own in spans},
    )


def _within(words: Words, span: Span) -> Range:
    """The words that begin in a span; an empty range when none does."""
    return Range(bisect_left(words.starts, span.start), bisect_left(words.starts, span.end))


def _columns(
    article: Article, blocks: Sequence[Block]
) -> tuple[Words, tuple[str, ...], tuple[str, ...]]:
    """The words of the blocks, each read in its own language, with their forms and keys."""
    parts: list[tuple[Words, tuple[str, ...], tuple[str, ...]]] = []
    for other, same in groupby(blocks, key=lambda block: block.language):
        language = other or article.language
        words = words_of(
            article.text, [span for block in same for span in _statements(block)], language
        )
        values = _values(words, language)
        forms = _with(values, words.norms, words.norms)
        # What is in another language meets the other article's by names, most of all.
        keys = forms if other else _with(values, words.norms, words.stems)
        parts.append((words, forms, keys))
    if len(parts) == 1:
        return parts[0]
    return (
        joined([words for words, _, _ in parts]),
        tuple(form for _, forms, _ in parts for form in forms),
        tuple(key for _, _, keys in parts for key in keys),
    )


def _taking_part(article: Article, settings: Settings) -> Iterator[Block]:
    """The blocks that are compared; a caption that was already there stands for itself once."""
    seen: set[str] = set()
    for block in article.blocks:
        if block.role is Role.CAPTION:
            text = block.span.of(article.text)
            if settings.caption and text not in seen:
                yield block
            seen.add(text)
        elif block.role is Role.BODY or (
            settings.headline and block.role in (Role.HEADLINE, Role.DECK)
        ):
            yield block


def _statements(block: Block) -> Iterator[Span]:
    """The sentences of a block; a headline is one, whatever full stops are in it."""
    if block.role is Role.HEADLINE:
        yield block.span
    else:
        yield from (sentence.span for sentence in block.sentences)


def _values(words: Words, language: str | None) -> dict[str, str]:
    """The norms that state a figure by themselves, each with the figure's value: `2` and `two`.

    Units and numbers of several words are left to `figures`; here the same words only have to
    meet, and to look at each different word once is ten times as fast.
    """
    norms = set(words.norms)
    spelled = vocabulary(language).single if language else {}
    values = {norm: f"#{spelled[norm]}" for norm in spelled.keys() & norms}
    for norm in norms:
        if norm[0].isdigit() and (value := _value(norm, language)):
            values[norm] = value
    return values


@lru_cache(maxsize=FIGURES_KEPT)
def _value(norm: str, language: str | None) -> str:
    """The value that a word with digits states, or nothing."""
    if norm.isascii() and norm.isdecimal():
        return f"#{norm.lstrip('0') or '0'}"
    return next((f"#{figure.value}" for figure in figures(norm, language) if figure.is_plain), "")


def _with(
    values: Mapping[str, str], norms: tuple[str, ...], words: tuple[str, ...]
) -> tuple[str, ...]:
    """The words, figures by their values."""
    return tuple(map(values.get, norms, words)) if values else words


def _clause_starts(
    text: str, words: Words, firsts: Set[int], whole: Iterable[Range]
) -> tuple[int, ...]:
    """`firsts`, and words before which a clause ends; of these none inside `whole` ranges."""
    gaps = zip((0, *words.ends), words.starts, strict=False)
    parted = [
        index
        for index, (end, start) in enumerate(gaps)
        if start - end > 1 and _CLAUSE_END.search(text, end, start)
    ]
    inside = {index for own in whole for index in range(own.first, own.last)}
    return tuple(sorted({*parted} - inside | firsts - {len(words)}))


def _units(ranges: Iterable[Range], clause_starts: tuple[int, ...]) -> Iterator[Range]:
    """Each sentence's words; very long ones in pieces, very short ones with their neighbour."""
    whole: Range | None = None
    for unit in ranges:
        if not unit:
            continue
        if whole and min(len(whole), len(unit)) < SHORTEST_UNIT:
            whole = Range(whole.first, unit.last)
            continue
        if whole:
            yield from _pieces(whole, clause_starts)
        whole = unit
    if whole:
        yield from _pieces(whole, clause_starts)


def _pieces(unit: Range, clause_starts: tuple[int, ...]) -> Iterator[Range]:
    """A unit cut so that none is longer than twice `LONGEST_UNIT`, at clauses where it can be."""
    first = unit.first
    while unit.last - first > LONGEST_UNIT:
        cut = bisect_left(clause_starts, first + LONGEST_UNIT)
        end = clause_starts[cut] if cut < len(clause_starts) else unit.last
        end = min(end, first + 2 * LONGEST_UNIT, unit.last)
        yield Range(first, end)
        first = end
    if first < unit.last:
        yield Range(first, unit.last)
