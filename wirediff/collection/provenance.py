"""Who may have text from whom: evidence, never a verdict.

Most pairs of a story are siblings of an agency's text that is not in hand, and look alike for that.
So an edge needs evidence with a direction, says what it rests on, and is likely only where two
independent kinds agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from wirediff.article import Article, Role, Span
from wirediff.passages import Comparison, Kind, Passage, Side
from wirediff.statements import Confidence, Conflict, Edge, Statement
from wirediff.text.sanitise import one_line

MUCH: Final = 0.5
"""Share of an article's words that must stand in the other for an edge between them."""

LAG: Final = timedelta(minutes=5)
"""Time between two publications below which neither came first: clocks and feeds differ."""

CUT: Final = 0.8
"""Share of the shorter text, and of the part of the longer one that it reaches to, that must be the
same words for it to be that part cut off."""

TAIL: Final = 0.15
"""Share of the longer text that must follow the part that was cut off."""


def edges_between(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    comparisons: Mapping[tuple[int, int], Comparison],
) -> tuple[Edge, ...]:
    """Every pair of articles with evidence of a direction, likely ones first."""
    alone = dict(_shared_by_two_alone(statements))
    edges = (
        edge
        for (left, right), comparison in sorted(comparisons.items())
        if max(comparison.left.coverage, comparison.right.coverage) >= MUCH
        if (edge := _edge(left, right, articles, comparison, alone.get((left, right), "")))
    )
    ranks = list(Confidence)
    return tuple(sorted(edges, key=lambda edge: ranks.index(edge.confidence)))


def _edge(
    left: int,
    right: int,
    articles: Sequence[Article],
    comparison: Comparison,
    alone: str,
) -> Edge | None:
    sides = comparison.left, comparison.right
    ends = [p.left for p in comparison.passages], [p.right for p in comparison.passages]
    forth = tuple(_evidence(articles[left], articles[right], sides, comparison.passages, ends, 0))
    back = tuple(_evidence(articles[right], articles[left], sides, comparison.passages, ends, 1))
    if not forth and not back:
        return None
    source, target = (left, right) if len(forth) >= len(back) else (right, left)
    stronger, weaker = sorted((forth, back), key=len, reverse=True)
    if weaker:
        return Edge(source, target, stronger + weaker, Confidence.UNDECIDED)
    evidence = stronger + ((alone,) if alone else ())
    confidence = Confidence.LIKELY if len(evidence) > 1 else Confidence.POSSIBLE
    return Edge(source, target, evidence, confidence)


def _evidence(
    source: Article,
    target: Article,
    sides: tuple[Side, Side],
    passages: Sequence[Passage],
    ends: tuple[list[tuple[Span, ...]], list[tuple[Span, ...]]],
    which: int,
) -> Iterator[str]:
    """What speaks for `target` having text from `source`, one sentence a kind of evidence."""
    lag = _lag(source, target)
    if lag is not None and lag > LAG:
        yield f"published {_duration(lag)} later"
    if source.outlet and source.outlet in target.credits:
        yield f"names {one_line(source.outlet)} as its source"
    if _is_cut_from(sides[1 - which], ends[which], passages, source):
        yield "has the beginning of the other, almost word for word, and stops there"


def _lag(source: Article, target: Article) -> timedelta | None:
    """Time from one publication to the other; `None` unless both tell the time alike."""
    one, other = source.published, target.published
    if not isinstance(one, datetime) or not isinstance(other, datetime):
        return None
    if (one.tzinfo is None) != (other.tzinfo is None):
        return None
    return other - one


def _duration(lag: timedelta) -> str:
    minutes = round(lag.total_seconds() / 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = ((days, "d"), (hours, "h"), (minutes, "min"))
    return " ".join(f"{amount} {unit}" for amount, unit in parts if amount)


def _is_cut_from(
    target: Side, ends: Sequence[tuple[Span, ...]], passages: Sequence[Passage], source: Article
) -> bool:
    """Whether `target` is the beginning of `source`, by words, and `source` goes on."""
    close = [
        span
        for passage, spans in zip(passages, ends, strict=True)
        if passage.kind is not Kind.PARAPHRASE
        for span in spans
    ]
    body = source.spans_of(Role.BODY)
    kept = sum(target.coverage_by_kind.get(kind, 0.0) for kind in (Kind.VERBATIM, Kind.EDITED))
    if not close or not body or kept < CUT:
        return False
    last = max(span.end for span in close)
    whole = sum(map(len, body))
    before = sum(max(0, min(span.end, last) - span.start) for span in body)
    covered = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in body for b in close)
    return covered >= CUT * before and whole - before >= TAIL * whole


def _shared_by_two_alone(
    statements: Sequence[Statement],
) -> Iterator[tuple[tuple[int, int], str]]:
    """Pairs of articles that alone have a reading which the others contradict."""
    for statement in statements:
        for conflict in statement.conflicts:
            yield from _alone_in(conflict)


def _alone_in(conflict: Conflict) -> Iterator[tuple[tuple[int, int], str]]:
    others = sum(len(reading.places) for reading in conflict.readings)
    for reading in conflict.readings:
        articles = reading.articles
        if len(articles) == 2 and others > 2 and reading.words:
            pair = min(articles), max(articles)
            yield pair, f"only these two have “{one_line(reading.words)}”"
