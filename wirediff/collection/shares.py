"""How each article stands in a story: what is its own, what it lacks, what it may owe an agency."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from wirediff.article import Article, How, Role, Span
from wirediff.passages import Comparison
from wirediff.reading.tables import agencies
from wirediff.statements import Member, Shares, Statement
from wirediff.text.words import words_of

TELLING: Final = (Role.HEADLINE, Role.DECK, Role.BODY)
"""The parts whose words count."""

_QUOTED: Final = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"|「[^」]*」")


class _Words:
    """Which words of one article lie in some spans."""

    def __init__(self, article: Article) -> None:
        self.starts = words_of(article.text, article.spans_of(*TELLING), article.language).starts

    def inside(self, spans: Iterable[Span]) -> int:
        """How many words begin in the spans, each counted once."""
        found = bytearray(len(self.starts))
        for span in spans:
            first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
            found[first:last] = b"\1" * (last - first)
        return found.count(1)


def shares_of(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    comparisons: Mapping[tuple[int, int], Comparison],
    most: int,
) -> tuple[Shares, ...]:
    """The measures of every article.

    Args:
        articles: Those of the story.
        statements: What two or more of them say.
        comparisons: Of every pair that was compared.
        most: How many articles a statement must have to be missed in another.
    """
    shared: list[list[Span]] = [[] for _ in articles]
    for (left, right), comparison in comparisons.items():
        for passage in comparison.passages:
            shared[left] += passage.left
            shared[right] += passage.right
    return tuple(
        _shares(number, article, shared[number], articles, statements, most)
        for number, article in enumerate(articles)
    )


def _shares(
    number: int,
    article: Article,
    shared: Sequence[Span],
    articles: Sequence[Article],
    statements: Sequence[Statement],
    most: int,
) -> Shares:
    words = _Words(article)
    total = len(words.starts)
    mine = [statement for statement in statements if number in statement.articles]
    lacking = [
        (-statement.weight, index)
        for index, statement in enumerate(statements)
        if statement.weight >= most and number not in statement.articles
    ]
    owed = list(_owed(number, article, articles, mine))
    return Shares(
        words=total,
        own=1.0 - words.inside(shared) / total if total else 0.0,
        omitted=tuple(index for _, index in sorted(lacking)),
        pyramid=_pyramid([each.weight for each in mine], [each.weight for each in statements]),
        wire_gap=words.inside(s for member, _ in owed for s in member.spans) / total
        if total
        else 0.0,
        uncredited=tuple(dict.fromkeys(agency for _, agency in owed)),
    )


def _pyramid(mine: Sequence[int], weights: Sequence[int]) -> float:
    best = sum(sorted(weights, reverse=True)[: len(mine)])
    return sum(mine) / best if best else 0.0


def _owed(
    number: int, article: Article, articles: Sequence[Article], mine: Sequence[Statement]
) -> Iterator[tuple[Member, str]]:
    """Members that also stand in an article which credits an agency, while this one names none.

    An agency owes no credit to itself or to a rival, an article that runs one agency's text owes
    none to another for what both report, and a quotation belongs to its speaker.
    """
    if any(article.outlet == agency.name for agency in agencies()) or _credited(article):
        return
    for statement in mine:
        named = (
            agency
            for other in statement.articles
            if other != number
            for agency in _credited(articles[other])
        )
        agency = next((each for each in named if each not in article.credits), None)
        if agency is not None:
            for member in statement.of(number):
                if not _is_quotation(article, member.spans):
                    yield member, agency


def _credited(article: Article) -> list[str]:
    """The agencies that an article names as the source of all its text, not in a phrase."""
    whole = (How.DATELINE, How.BYLINE, How.CREDIT)
    return [credit.agency for credit in article.credited if credit.how in whole]


def _is_quotation(article: Article, spans: Sequence[Span]) -> bool:
    """Whether more than half of it stands in quotation marks."""
    quoted = sum(
        len(match.group())
        for span in spans
        for match in _QUOTED.finditer(article.text, span.start, span.end)
    )
    return 2 * quoted > sum(map(len, spans))
