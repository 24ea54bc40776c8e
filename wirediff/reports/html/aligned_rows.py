"""Which paragraphs of two articles stand beside each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirediff.article import Article, Block, Span
from wirediff.passages import Passage

Paragraph = tuple[Block, ...]
"""Blocks that share a line: a dateline and the sentence that it opens, or a single block."""


class Row(NamedTuple):
    """Paragraphs of both sides, by their numbers; one of the two may be empty."""

    left: range
    right: range


class _Anchor(NamedTuple):
    """Paragraphs that share a passage, first and last of each side."""

    left: tuple[int, int]
    right: tuple[int, int]


def paragraphs_of(article: Article) -> tuple[Paragraph, ...]:
    """The blocks of an article, those on one line together."""
    paragraphs: list[list[Block]] = []
    for block in article.blocks:
        if paragraphs and "\n" not in article.text[paragraphs[-1][-1].span.end : block.span.start]:
            paragraphs[-1].append(block)
        else:
            paragraphs.append([block])
    return tuple(map(tuple, paragraphs))


def rows_of(
    left: Sequence[Paragraph], right: Sequence[Paragraph], passages: Sequence[Passage]
) -> Iterator[Row]:
    """All paragraphs in order, those that share a passage in one row.

    Passages told in another place tie nothing together. What stands between two rows that are tied
    is a row of its own. Every paragraph is in exactly one row.
    """
    at_left = at_right = 0
    for anchor in _anchors(left, right, passages):
        between = Row(range(at_left, anchor.left[0]), range(at_right, anchor.right[0]))
        if between.left or between.right:
            yield between
        at_left, at_right = anchor.left[1] + 1, anchor.right[1] + 1
        yield Row(range(anchor.left[0], at_left), range(anchor.right[0], at_right))
    if at_left < len(left) or at_right < len(right):
        yield Row(range(at_left, len(left)), range(at_right, len(right)))


def _anchors(
    left: Sequence[Paragraph], right: Sequence[Paragraph], passages: Sequence[Passage]
) -> list[_Anchor]:
    """What is tied together, in the order of both sides, disjoint."""
    on_left, on_right = _Touched(left), _Touched(right)
    anchors: list[_Anchor] = []
    for passage in passages:
        one, other = on_left.by(passage.left), on_right.by(passage.right)
        if passage.moved or one is None or other is None:
            continue
        last = anchors[-1] if anchors else _Anchor((-1, -1), (-1, -1))
        if one[0] > last.left[1] and other[0] > last.right[1]:
            anchors.append(_Anchor(one, other))
        elif one[0] >= last.left[0] and other[0] >= last.right[0]:
            anchors[-1] = _Anchor(
                (last.left[0], max(last.left[1], one[1])),
                (last.right[0], max(last.right[1], other[1])),
            )
    return anchors


class _Touched:
    """Finds the paragraphs that a passage lies in."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._starts = [paragraph[0].span.start for paragraph in paragraphs]
        self._ends = [paragraph[-1].span.end for paragraph in paragraphs]

    def by(self, spans: Sequence[Span]) -> tuple[int, int] | None:
        """Numbers of the first and the last; `None` when there is none."""
        first = bisect_right(self._ends, spans[0].start)
        last = bisect_left(self._starts, spans[-1].end) - 1
        return (first, last) if first <= last else None
