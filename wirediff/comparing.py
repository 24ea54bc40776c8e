"""The comparison of two articles, from end to end."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from types import MappingProxyType

from wirediff.alignment.closeness import Closeness, Encode
from wirediff.alignment.evidence import probability
from wirediff.alignment.links import Link, Pair, links_of
from wirediff.alignment.order import Placed, in_order
from wirediff.alignment.overlap import overlap_of
from wirediff.alignment.rarity import weigh
from wirediff.alignment.stretches import stretches_of
from wirediff.alignment.witness import Witness, witness_of
from wirediff.article import Article, Span
from wirediff.passages import Comparison, Derived, Kind, Passage, Side, Stretch, Verdict
from wirediff.settings import Settings
from wirediff.worddiff import word_diff

EDITED = 0.6


def compare(
    left: Article,
    right: Article,
    *,
    semantic: bool | None = None,
    settings: Settings | None = None,
    encode: Encode | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Comparison:
    """What two articles share, and what is each one's own."""
    settings = settings or Settings()
    pair = pair_of(left, right, settings, encode if semantic in (None, True) else None)
    overlap = overlap_of(pair.left, pair.right, pair.weights)
    threshold = min(max(1.0 - settings.sensitivity, 0.001), 0.999)
    links = links_of(pair, overlap, math.log(threshold / (1 - threshold)))
    passages = _passages(pair.left, pair.right, links)
    return Comparison(
        _side(pair.left, [p.left for p in passages], [p.kind for p in passages]),
        _side(pair.right, [p.right for p in passages], [p.kind for p in passages]),
        passages,
        tuple(
            Stretch((pair.left.span(s.left),), (pair.right.span(s.right),))
            for s in stretches_of(pair, overlap, links)
        ),
        1.0,
        semantic=pair.closeness is not None,
    )


def pair_of(left: Article, right: Article, settings: Settings, encode: Encode | None) -> Pair:
    across = left.language != right.language
    one = witness_of(left, settings, across=across)
    other = witness_of(right, settings, across=across)
    closeness = Closeness(one, other, encode) if encode else None
    return Pair(one, other, weigh(one, other), closeness, across)


def _passages(left: Witness, right: Witness, links: Sequence[Link]) -> tuple[Passage, ...]:
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
        if left.forms[link.left.first:link.left.last] == right.forms[link.right.first:link.right.last]
        else Kind.EDITED
        if diff.kept >= EDITED
        else Kind.PARAPHRASE
    )
    score = round(probability(link.log_odds), 3)
    return Passage(
        (left.span(link.left),), (right.span(link.right),), kind, moved, score, (), (), diff.runs
    )


def _side(witness: Witness, spans: list[tuple[Span, ...]], kinds: list[Kind]) -> Side:
    covered: dict[int, Kind] = {}
    order = list(Kind)
    starts = witness.words.starts
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
