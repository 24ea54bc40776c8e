"""From articles on one event to their story: who says what, and where they disagree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from wirediff.article import Article
from wirediff.collection.conflicts import conflicts_of
from wirediff.collection.places import Place, places_and_links
from wirediff.collection.provenance import edges_between
from wirediff.collection.shares import shares_of
from wirediff.collection.stars import Neighbours, neighbours_of, stars
from wirediff.comparing.compare import compare
from wirediff.comparing.prepare import prepare
from wirediff.meaning import Encoder
from wirediff.passages import Comparison
from wirediff.settings import Settings
from wirediff.statements import Member, Statement, Story

Progress = Callable[[int, int], None]
"""Called with pairs compared and pairs in all; whatever it raises ends the work."""


def story(
    articles: Sequence[Article],
    *,
    base: int | None = None,
    semantic: bool | None = None,
    settings: Settings | None = None,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
) -> Story:
    """What articles on one event say together: every statement that two of them make, or more.

    The same articles and settings give the same answer on every run and in whatever order; only
    the numbers of the articles follow the order. With two articles, the statements are the
    passages of their comparison, line by line.

    Args:
        articles: The articles; fewer than two have no statements.
        base: The article whose order the statements follow; by default the one that shares most.
        semantic: Whether meaning is part of the evidence; by default what `settings` says.
        settings: How to compare; by default `Settings()`.
        encoder: Who tells closeness of meaning; by default the one of this machine.
        progress: Called after each pair.
    """
    given = tuple(articles)
    ranks = _ranks(given)
    prepared = [prepare(article, settings) for article in given]
    pairs = list(combinations(range(len(given)), 2))
    comparisons: dict[tuple[int, int], Comparison] = {}
    for done, (left, right) in enumerate(pairs, start=1):
        comparisons[left, right] = compare(
            prepared[left], prepared[right], semantic=semantic, settings=settings, encoder=encoder
        )
        if progress:
            progress(done, len(pairs))
    statements = _statements(given, ranks, comparisons)
    leading = _leading(given, ranks, statements) if base is None else base
    ordered = _in_order(statements, leading, ranks)
    unfinished = Story(given, leading, ordered, (), (), comparisons, False)
    return replace(
        unfinished,
        shares=shares_of(given, ordered, comparisons, unfinished.most),
        edges=edges_between(given, ordered, comparisons),
        semantic=all(each.semantic for each in comparisons.values()),
    )


def _ranks(articles: Sequence[Article]) -> list[int]:
    """The place of each article in an order that follows from what they say."""
    order = sorted(range(len(articles)), key=lambda n: (articles[n].text, articles[n].source))
    ranks = [0] * len(articles)
    for rank, number in enumerate(order):
        ranks[number] = rank
    return ranks


def _statements(
    articles: Sequence[Article],
    ranks: Sequence[int],
    comparisons: dict[tuple[int, int], Comparison],
) -> list[Statement]:
    places, links = places_and_links(articles, ranks, comparisons)
    neighbours = neighbours_of(links)
    found: list[Statement] = []
    for group in stars(places, neighbours):
        members = _members(group, places, neighbours)
        medoid = next(n for n, member in enumerate(members) if member.kind is None)
        found.append(Statement(members, medoid, conflicts_of(members, articles, comparisons)))
    return found


def _members(
    group: Sequence[int], places: Sequence[Place], neighbours: Neighbours
) -> tuple[Member, ...]:
    """The members of a statement whose centre comes first, by article and place."""
    centre, *others = group
    members = [Member(places[centre].article, places[centre].spans, None, 1.0)]
    seen = {places[centre].article}
    for other in sorted(others, key=lambda o: (-neighbours[centre][o].strength, o)):
        place, link = places[other], neighbours[centre][other]
        again = place.article in seen
        seen.add(place.article)
        members.append(Member(place.article, place.spans, link.kind, link.score, link.moved, again))
    return tuple(sorted(members, key=lambda member: (member.article, member.spans)))


def _leading(
    articles: Sequence[Article], ranks: Sequence[int], statements: Sequence[Statement]
) -> int:
    """The article whose statements have the most articles in all."""
    weights = [0] * len(articles)
    for statement in statements:
        for article in statement.articles:
            weights[article] += statement.weight
    numbers = range(len(articles))
    return max(numbers, key=lambda number: (weights[number], -ranks[number]), default=0)


def _in_order(
    statements: Sequence[Statement], base: int, ranks: Sequence[int]
) -> tuple[Statement, ...]:
    """Statements as the base article tells them, then those of the others, article by article."""

    def place(statement: Statement) -> tuple[int, int]:
        first = min(
            statement.members,
            key=lambda m: (m.article != base, ranks[m.article], m.spans),
        )
        return -1 if first.article == base else ranks[first.article], first.spans[0].start

    return tuple(sorted(statements, key=place))
