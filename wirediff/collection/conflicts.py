"""Where the articles of one statement disagree, and which of them have which reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from wirediff.article import Article, Span
from wirediff.passages import Comparison, Difference, Passage
from wirediff.statements import Conflict, Member, Reading

Node = tuple[int, Span]
"""What one article says of a fact, or where it says nothing of it."""


@dataclass(frozen=True, slots=True)
class _Disagreement:
    left: Node
    right: Node
    difference: Difference


def conflicts_of(
    members: Sequence[Member],
    articles: Sequence[Article],
    comparisons: Mapping[tuple[int, int], Comparison],
) -> tuple[Conflict, ...]:
    """The facts on which members of one statement disagree, contradictions first.

    Two members disagree on what the comparison of their articles says of them. Members that were
    compared and differ from the same others, but not from each other, share a reading.
    """
    passages = list(_between(members, comparisons))
    found = _with_whole_facts(list(_disagreements(passages)))
    conflicts = (_conflict(group, passages, articles) for group in _by_fact(found))
    return tuple(
        sorted(
            (conflict for conflict in conflicts if len(conflict.readings) > 1),
            key=lambda conflict: (conflict.severity.rank, conflict.readings[0].places),
        )
    )


def _between(
    members: Sequence[Member], comparisons: Mapping[tuple[int, int], Comparison]
) -> Iterator[tuple[int, int, Passage]]:
    """Every passage between two members, with their articles."""
    for one, other in combinations(members, 2):
        left, right = sorted((one, other), key=lambda member: member.article)
        comparison = comparisons.get((left.article, right.article))
        for passage in comparison.passages if comparison else ():
            if _meet(passage.left, left.spans) and _meet(passage.right, right.spans):
                yield left.article, right.article, passage


def _disagreements(passages: Iterable[tuple[int, int, Passage]]) -> Iterator[_Disagreement]:
    for left, right, passage in passages:
        for difference in passage.differences:
            if difference.disagrees:
                ends = (left, difference.left), (right, difference.right)
                yield _Disagreement(*ends, difference)


def _with_whole_facts(found: Sequence[_Disagreement]) -> list[_Disagreement]:
    """The same with one span for each fact of an article, whatever its other articles cut off."""
    whole: dict[Node, Node] = {}
    nodes = sorted({node for each in found for node in (each.left, each.right)})
    for article, span in nodes:
        known = [n for n in whole.values() if n[0] == article and _same_place(n[1], span)]
        whole[article, span] = known[0] if known else (article, span)
    return [_Disagreement(whole[each.left], whole[each.right], each.difference) for each in found]


def _same_place(one: Span, other: Span) -> bool:
    return one == other or one.overlaps(other)


def _by_fact(found: Sequence[_Disagreement]) -> list[list[_Disagreement]]:
    """Disagreements in groups that have a reading in common."""
    groups: list[tuple[set[Node], list[_Disagreement]]] = []
    for each in found:
        nodes, members = {each.left, each.right}, [each]
        for group in [group for group in groups if group[0] & nodes]:
            nodes |= group[0]
            members = group[1] + members
            groups.remove(group)
        groups.append((nodes, members))
    return [members for _, members in groups]


def _conflict(
    group: Sequence[_Disagreement],
    passages: Sequence[tuple[int, int, Passage]],
    articles: Sequence[Article],
) -> Conflict:
    nodes = sorted({node for each in group for node in (each.left, each.right)})
    apart = {frozenset((each.left, each.right)) for each in group}
    gravest = min((each.difference for each in group), key=lambda d: (d.severity.rank, d.what))
    readings = (
        Reading(_words(members[0], articles), _once(members))
        for members in _readings(nodes, apart, passages, articles)
    )
    return Conflict(
        what=Counter(each.difference.what for each in group).most_common(1)[0][0],
        severity=gravest.severity,
        readings=tuple(sorted(readings, key=lambda r: (-len(r.places), r.words, r.places))),
        detail=gravest.detail,
        slip=next((each.difference.slip for each in group if each.difference.slip), ""),
    )


def _readings(
    nodes: Sequence[Node],
    apart: set[frozenset[Node]],
    passages: Sequence[tuple[int, int, Passage]],
    articles: Sequence[Article],
) -> list[list[Node]]:
    """Nodes that say the same: in the same words, or compared and not found to differ."""
    readings: list[list[Node]] = []
    for node in nodes:
        for reading in readings:
            if not any(frozenset((node, other)) in apart for other in reading) and any(
                _folded(node, articles) == _folded(other, articles)
                or _compared(node, other, passages)
                for other in reading
            ):
                reading.append(node)
                break
        else:
            readings.append([node])
    return readings


def _compared(one: Node, other: Node, passages: Sequence[tuple[int, int, Passage]]) -> bool:
    """Whether a passage holds both."""
    (left, left_span), (right, right_span) = sorted((one, other))
    return left != right and any(
        ends[:2] == (left, right)
        and _meet(ends[2].left, (left_span,))
        and _meet(ends[2].right, (right_span,))
        for ends in passages
    )


def _words(node: Node, articles: Sequence[Article]) -> str:
    return node[1].of(articles[node[0]].text)


def _folded(node: Node, articles: Sequence[Article]) -> str:
    return " ".join(_words(node, articles).casefold().split())


def _once(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """One place an article, the first."""
    places: dict[int, Span] = {}
    for article, span in nodes:
        places.setdefault(article, span)
    return tuple(places.items())


def _meet(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for span in spans for other in others)
