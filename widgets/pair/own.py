"""What only one outlet has: the stretches of its article that no passage covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from wirediff.article import Article, Role, Span
from wirediff.text.intervals import Runs

TELLING: Final = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD, Role.BODY})
"""Roles that tell the story; only these can be an outlet's own."""

LEAST_WORDS: Final = 3
"""Words a stretch needs: what is left between two passages is often an "and" or "he said", and
stopping at each of those would make stepping useless."""

_WORD: Final = re.compile(r"\w+")


def own_stretches(article: Article, shared: Runs[tuple[int, ...]]) -> tuple[Span, ...]:
    """Stretches outside every passage, in order, each as long as nothing shared interrupts it.

    A stretch may run over several paragraphs; parts that do not tell the story (captions,
    boilerplate) neither belong to one nor end it. None begins or ends with punctuation or blanks.
    """
    stretches: list[Span] = []
    last_shared = -1
    for piece in _uncovered(article, shared):
        interrupted = _first_shared(shared, last_shared, piece.start) if stretches else True
        if not interrupted:
            stretches[-1] = Span(stretches[-1].start, piece.end)
        else:
            stretches.append(piece)
        last_shared = piece.end
    return tuple(span for span in stretches if _is_long_enough(article.text, span))


def _is_long_enough(text: str, span: Span) -> bool:
    words = _WORD.finditer(text, span.start, span.end)
    return sum(1 for _ in islice(words, LEAST_WORDS)) == LEAST_WORDS


def word_count(text: str) -> int:
    """Words, as a reader would count them."""
    return sum(1 for _ in _WORD.finditer(text))


def _uncovered(article: Article, shared: Runs[tuple[int, ...]]) -> Iterator[Span]:
    for block in article.blocks:
        if block.role not in TELLING:
            continue
        position = block.span.start
        for run in shared.within(block.span.start, block.span.end):
            yield from _trimmed(article.text, position, run.start)
            position = run.end
        yield from _trimmed(article.text, position, block.span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The range without what is not a word at its ends; nothing when it holds no word."""
    words = list(_edges(text, start, end))
    if words:
        yield Span(words[0], words[-1])


def _edges(text: str, start: int, end: int) -> Iterator[int]:
    first = _WORD.search(text, start, end)
    if first is None:
        return
    yield first.start()
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "_"):
        end -= 1
    yield end


def _first_shared(shared: Runs[tuple[int, ...]], start: int, end: int) -> bool:
    """Whether anything shared lies between two positions."""
    return any(True for _ in shared.within(start, end))
