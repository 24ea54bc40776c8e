"""Agencies that only one of two articles names as a source of what both of them tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wirediff.article import Article, Credit, How, Span

MUCH: Final = 0.5
"""Share of an article's words from which a credit that only the other gives is worth a remark.
Half: of the sample articles, those that report one event by other sources share up to 0.45 of their
words, the two that run the same agency's copy 0.62 and more."""

_OF_THE_TEXT: Final = frozenset((How.DATELINE, How.BYLINE, How.CREDIT))
"""Credits that are for a text as a whole. The one for a picture says nothing of the words."""


def uncredited(
    article: Article, other: Article, coverage: float, shared: Sequence[Span]
) -> tuple[str, ...]:
    """The agencies that `other` names as a source and `article`, which shares much with it, not.

    An agency that publishes `article` itself needs no credit there. One that `other` names in
    passing (`told Reuters`) counts only where the sentence that names it is shared.

    Args:
        article: The one that may lack a credit.
        other: The one that gives it.
        coverage: Share of the words of `article` that both have, from 0.0 to 1.0.
        shared: Where passages lie in `other`.

    Returns:
        Usual names, each once, in the order of `other`; nothing for less than `MUCH`.
    """
    if coverage < MUCH:
        return ()
    known = {*article.credits, article.outlet}
    found = (credit for credit in other.credited if credit.agency not in known)
    return tuple(dict.fromkeys(c.agency for c in found if _is_for_shared(c, other, shared)))


def _is_for_shared(credit: Credit, article: Article, shared: Sequence[Span]) -> bool:
    if credit.how is not How.PHRASE:
        return credit.how in _OF_THE_TEXT
    sentence = next(
        (s.span for s in article.sentences if s.span.overlaps(credit.span)), credit.span
    )
    return any(sentence.overlaps(span) for span in shared)
