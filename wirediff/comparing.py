"""The comparison of two articles, from end to end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType

from wirediff.alignment.candidates import candidates
from wirediff.alignment.order import Placed, in_order
from wirediff.alignment.rarity import Vocabulary, vocabulary_of
from wirediff.alignment.selection import WEAKEST, Link, clause_share, reach, select
from wirediff.alignment.windows import best_window
from wirediff.alignment.witness import Range, Witness, witness_of
from wirediff.article import Article, Span
from wirediff.passages import (
    Comparison,
    Derived,
    Kind,
    Passage,
    Side,
    Stretch,
    Verdict,
)
from wirediff.settings import Settings
from wirediff.worddiff import word_diff

EDITED = 0.6


def compare(
    left: Article,
    right: Article,
    *,
    semantic: bool | None = None,
    settings: Settings | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Comparison:
    """What two articles share, and what is each one's own."""
    settings = settings or Settings()
    one, other = witness_of(left, settings), witness_of(right, settings)
    vocabulary = vocabulary_of(one, other)
    links = _links(one, other, vocabulary)
    passages = _passages(one, other, links)
    return Comparison(
        _side(one, [p.left for p in passages], [p.kind for p in passages]),
        _side(other, [p.right for p in passages], [p.kind for p in passages]),
        passages,
        tuple(Stretch(p.left, p.right) for p in passages),
        1.0,
        semantic=False,
    )


def _links(left: Witness, right: Witness, vocabulary: Vocabulary) -> list[Link]:
    found = []
    for row, column in candidates(left, right, vocabulary, WEAKEST).tolist():
        x, y = left.sentences[row], right.sentences[column]
        window = best_window(x, y, vocabulary)
        if window is None or window.strength < WEAKEST:
            continue
        if clause_share(window, left, right, vocabulary) < 0.4:
            continue
        found.append(
            Link(
                reach(window.left, x, left, vocabulary.left, vocabulary.weights),
                reach(window.right, y, right, vocabulary.right, vocabulary.weights),
                window.strength,
            )
        )
    return select(found)


def _passages(left: Witness, right: Witness, links: Sequence[Link]) -> tuple[Passage, ...]:
    links = sorted(links, key=lambda l: (l.left.first, l.right.first))
    kept = in_order(
        [Placed(l.left.first, l.right.first, len(l.left) + len(l.right)) for l in links]
    )
    return tuple(_passage(left, right, link, i not in kept) for i, link in enumerate(links))


def _passage(left: Witness, right: Witness, link: Link, moved: bool) -> Passage:
    a = left.words.part(link.left.first, link.left.last)
    b = right.words.part(link.right.first, link.right.last)
    diff = word_diff(a, b)
    kind = (
        Kind.VERBATIM
        if a.norms == b.norms
        else Kind.EDITED
        if diff.kept >= EDITED
        else Kind.PARAPHRASE
    )
    score = min(1.0, link.strength / (link.strength + 1))
    return Passage(
        (left.span(link.left),), (right.span(link.right),), kind, moved, score, (), (), diff.runs
    )


def _side(witness: Witness, spans: list[tuple[Span, ...]], kinds: list[Kind]) -> Side:
    covered: dict[int, Kind] = {}
    order = list(Kind)
    starts = witness.words.starts
    from bisect import bisect_left

    longest = 0
    for passage, kind in zip(spans, kinds, strict=True):
        count = 0
        for span in passage:
            for index in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                covered[index] = min(covered.get(index, kind), kind, key=order.index)
                count += 1
        longest = max(longest, count)
    words = len(witness.words)
    by_kind = {k: sum(v is k for v in covered.values()) / (words or 1) for k in Kind}
    return Side(
        witness.article,
        words,
        len(covered) / (words or 1),
        MappingProxyType(by_kind),
        0.0,
        longest,
        Verdict(Derived.PARTLY, ""),
    )
