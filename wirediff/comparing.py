"""The comparison of two articles, from end to end."""

from __future__ import annotations

import math
from collections.abc import Callable

from wirediff.alignment.closeness import Closeness, Encode
from wirediff.alignment.links import Pair, links_of
from wirediff.alignment.overlap import overlap_of
from wirediff.alignment.rarity import weigh
from wirediff.alignment.statements import passages_of
from wirediff.alignment.stretches import stretches_of
from wirediff.alignment.witness import witness_of
from wirediff.article import Article
from wirediff.measures import order_kept, side_of
from wirediff.passages import Comparison, Stretch
from wirediff.settings import Settings

SUREST = 0.999
"""The score that `sensitivity=0.0` asks of a passage; `1.0` asks one less this."""


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
    links = links_of(pair, overlap, _least_log_odds(settings))
    passages = passages_of(pair, links)
    ends = [(passage.left, passage.right, passage.kind) for passage in passages]
    return Comparison(
        left=side_of(pair.left, pair.right, [(left, kind) for left, _, kind in ends]),
        right=side_of(pair.right, pair.left, [(right, kind) for _, right, kind in ends]),
        passages=passages,
        stretches=tuple(
            Stretch((pair.left.span(joined.left),), (pair.right.span(joined.right),))
            for joined in stretches_of(pair, overlap, links)
        ),
        order_kept=order_kept(pair.left, passages),
        semantic=pair.closeness is not None,
    )


def pair_of(left: Article, right: Article, settings: Settings, encode: Encode | None) -> Pair:
    """Two articles made ready for alignment, weighed against each other."""
    across = left.language != right.language
    one = witness_of(left, settings, across=across)
    other = witness_of(right, settings, across=across)
    closeness = Closeness(one, other, encode) if encode else None
    return Pair(one, other, weigh(one, other), closeness, across)


def _least_log_odds(settings: Settings) -> float:
    """What the sensitivity asks of a link: even odds at 0.5."""
    score = min(max(1.0 - settings.sensitivity, 1.0 - SUREST), SUREST)
    return math.log(score / (1.0 - score))
