"""What only one outlet has: the parts of an article that no passage covers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from wirediff.article import Article, Block, Role, Span
from wirediff.text.letters import MARKS

_STORY: Final = frozenset({Role.HEADLINE, Role.DECK, Role.BODY})
"""The roles that tell the story; captions count only where they repeat the body."""

_WORD: Final = re.compile(r"\w")

_CONTENT: Final = re.compile(rf"\w(?:.*[\w{MARKS}])?", re.DOTALL)
"""From the first to the last word: a gap without a word is punctuation, not content."""

_CLOSING: Final = re.compile(r"[^\w\s]*")
"""The full stop or quotation mark that closes what comes before it."""


@dataclass(frozen=True, slots=True)
class Own:
    """A piece of one outlet's own content, inside one block."""

    span: Span
    opens: bool
    """Whether it starts where a sentence starts."""
    closes: bool
    """Whether it ends where a sentence ends."""


def own_content(article: Article, covered: Iterable[Span]) -> tuple[Own, ...]:
    """The parts of headline, deck and body outside `covered`, in the order of the text.

    Each has at least one word and lies within one block; `covered` may come in any order and may
    overlap.
    """
    taken = _united(covered)
    starts, ends = [span.start for span in taken], [span.end for span in taken]
    return tuple(
        own
        for block in article.blocks
        if block.role in _STORY
        for gap in _gaps(
            block.span,
            taken[bisect_right(ends, block.span.start) : bisect_left(starts, block.span.end)],
        )
        for own in _content(article.text, block, gap)
    )


def _united(spans: Iterable[Span]) -> list[Span]:
    """The same characters as disjoint spans in order."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start <= united[-1].end:
            span = Span(united[-1].start, max(united.pop().end, span.end))
        united.append(span)
    return united


def _gaps(block: Span, taken: Iterable[Span]) -> Iterator[Span]:
    """What the taken spans leave of the block."""
    position = block.start
    for span in taken:
        if span.start > position:
            yield Span(position, span.start)
        position = span.end
    if position < block.end:
        yield Span(position, block.end)


def _content(text: str, block: Block, gap: Span) -> Iterator[Own]:
    """The words of the gap and the punctuation that closes them; nothing for a gap without."""
    found = _CONTENT.search(text, gap.start, gap.end)
    if found is None:
        return
    opened = [s.span.start for s in block.sentences if s.span.start <= found.start()]
    closed = [s.span.end for s in block.sentences if s.span.end >= found.end()]
    opens = bool(opened) and not _WORD.search(text, opened[-1], found.start())
    closes = bool(closed) and not _WORD.search(text, found.end(), closed[0])
    start = max(opened[-1], gap.start) if opens else found.start()
    closing = _CLOSING.match(text, found.end(), gap.end)
    yield Own(Span(start, closing.end() if closing else found.end()), opens, closes)
