"""What only one outlet has: the one definition, for the reader, the lists and every report.

Headline, deck, subheads and body tell the story; each of their words is inside a passage or own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from wirediff.article import Article, Block, Role, Span
from wirediff.passages import Side
from wirediff.text.letters import MARKS
from wirediff.text.word_spans import word_spans
from wirediff.wording.phrases import counted, percent

STORY: Final = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD, Role.BODY})
"""The roles that tell the story; only what stands there can be an outlet's own."""

_WORD: Final = re.compile(r"\w")

_CONTENT: Final = re.compile(rf"\w(?:.*[\w{MARKS}])?", re.DOTALL)
"""From the first word to the last: a gap without a word is punctuation, not content."""

_CLOSING: Final = re.compile(r"[^\w\s]*")
"""The full stop or quotation mark after the last word."""


@dataclass(frozen=True, slots=True)
class OwnPiece:
    """Own content inside one block: at least one word, with the punctuation that closes it."""

    span: Span
    opens: bool
    """Whether it starts where a sentence starts."""
    closes: bool
    """Whether it ends where a sentence ends."""

    def of(self, text: str) -> str:
        """Its words, with `…` where it starts or ends inside a sentence."""
        return f"{'' if self.opens else '… '}{self.span.of(text)}{'' if self.closes else ' …'}"


@dataclass(frozen=True, slots=True)
class OwnStretch:
    """Own content that nothing shared interrupts: what a reader steps to and a report counts."""

    pieces: tuple[OwnPiece, ...]
    """One for each block that it touches, in the order of the text; at least one."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its pieces lie."""
        return tuple(piece.span for piece in self.pieces)

    @property
    def span(self) -> Span:
        """From its first character to its last, with what stands between its pieces."""
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end)

    def words_in(self, text: str) -> int:
        """How many words it has."""
        return sum(1 for span in self.spans for _ in word_spans(text, span))


def own_stretches(article: Article, covered: Iterable[Span]) -> tuple[OwnStretch, ...]:
    """The story outside `covered`, in the order of the text; every word, however few there are.

    A stretch runs over paragraphs, and over captions and furniture between them, until something
    covered interrupts it. `covered` may come in any order and may overlap.
    """
    united = _united(covered)
    starts, ends = [span.start for span in united], [span.end for span in united]
    stretches: list[list[OwnPiece]] = []
    interruptions = -1
    for block in article.blocks:
        if block.role not in STORY:
            continue
        inside = united[bisect_right(ends, block.span.start) : bisect_left(starts, block.span.end)]
        for gap in _gaps(block.span, inside):
            piece = _piece(article.text, block, gap)
            if piece is None:
                continue
            before = bisect_left(starts, piece.span.start)
            if before == interruptions:
                stretches[-1].append(piece)
            else:
                stretches.append([piece])
            interruptions = before
    return tuple(OwnStretch(tuple(pieces)) for pieces in stretches)


def own_in_words(side: Side, stretches: Iterable[OwnStretch]) -> str:
    """How much a side has alone: `39% of its 612 words, 12 passages`."""
    passages = counted(len(tuple(stretches)), "passage")
    return f"{percent(side.own)} of its {counted(side.words, 'word')}, {passages}"


def _united(spans: Iterable[Span]) -> list[Span]:
    """The same characters as disjoint spans in order."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start <= united[-1].end:
            span = Span(united[-1].start, max(united.pop().end, span.end))
        united.append(span)
    return united


def _gaps(block: Span, covered: Iterable[Span]) -> Iterator[Span]:
    """What the covered spans leave of the block."""
    position = block.start
    for span in covered:
        if span.start > position:
            yield Span(position, span.start)
        position = span.end
    if position < block.end:
        yield Span(position, block.end)


def _piece(text: str, block: Block, gap: Span) -> OwnPiece | None:
    """The words of the gap and the punctuation that closes them; nothing for a gap without."""
    found = _CONTENT.search(text, gap.start, gap.end)
    if found is None:
        return None
    sentences = block.sentences
    first = bisect_right(sentences, found.start(), key=lambda sentence: sentence.span.start) - 1
    last = bisect_left(sentences, found.end(), key=lambda sentence: sentence.span.end)
    opening = sentences[first].span.start if first >= 0 else found.start()
    opens = first >= 0 and not _WORD.search(text, opening, found.start())
    closes = last < len(sentences) and not _WORD.search(text, found.end(), sentences[last].span.end)
    closing = _CLOSING.match(text, found.end(), gap.end)
    end = closing.end() if closing else found.end()
    return OwnPiece(Span(max(opening, gap.start) if opens else found.start(), end), opens, closes)
