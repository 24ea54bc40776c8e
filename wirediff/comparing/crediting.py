"""Agencies that only one of two articles names as a source of what both of them tell.

It is a remark about an outlet, so that it is made only where it is true: an article names an agency
wherever its text, its byline or its source does, in whatever script, but not by the credit of a
picture. Nothing is remarked of an agency, nor of an article that runs another agency's copy: both
may have their own words from the same speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from wirediff.article import Article, Credit, How, Span

if TYPE_CHECKING:  # loaded where it is used: the reader opens without what reads articles
    from wirediff.reading.roles.placeholders import Names

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

    One that `other` names in passing (`told Reuters`) counts only where the sentence that names it
    is shared.

    Args:
        article: The one that may lack a credit.
        other: The one that gives it.
        coverage: Share of the words of `article` that both have, from 0.0 to 1.0.
        shared: Where passages lie in `other`.

    Returns:
        Usual names, each once, in the order of `other`; nothing for less than `MUCH`.
    """
    if coverage < MUCH or _is_of_an_agency(article):
        return ()
    named = frozenset(_named(article))
    found = (credit for credit in other.credited if credit.agency not in named)
    return tuple(dict.fromkeys(c.agency for c in found if _is_for_shared(c, other, shared)))


def _is_of_an_agency(article: Article) -> bool:
    """Whether an agency publishes the article, or its text as a whole is an agency's."""
    own = {_agency_of().get(name or "") for name in (article.outlet, article.byline)} - {None}
    return bool(own) or any(credit.how in _OF_THE_TEXT for credit in article.credited)


def _named(article: Article) -> Iterator[str]:
    """Every agency that an article names anywhere but in the credit of a picture."""
    from wirediff.reading.folding import folded  # the reader is loaded without what reads articles

    pictures = {credit.span for credit in article.credited if credit.how is How.PHOTO}
    text = folded(article.text)
    for span in _spellings().spans(text):
        if span not in pictures:
            yield _agency_of()[span.of(text)]
    for field in (article.outlet, article.byline, article.title, article.url, article.source):
        view = folded(field or "")
        yield from (_agency_of()[span.of(view)] for span in _spellings().spans(view))
    beside = {credit.agency for credit in article.credited}
    yield from (agency for agency in article.credits if agency not in beside)


@cache
def _agency_of() -> dict[str, str]:
    """The usual name of an agency for each spelling, in capitals too."""
    from wirediff.reading.tables import agencies

    spelled = [(name, each.name) for each in agencies() for name in (*each.names, *each.marks)]
    return {**{name.upper(): agency for name, agency in spelled}, **dict(spelled)}


@cache
def _spellings() -> Names:
    from wirediff.reading.roles.placeholders import Names

    return Names(_agency_of())


def _is_for_shared(credit: Credit, article: Article, shared: Sequence[Span]) -> bool:
    if credit.how is not How.PHRASE:
        return credit.how in _OF_THE_TEXT
    sentence = next(
        (s.span for s in article.sentences if s.span.overlaps(credit.span)), credit.span
    )
    return any(sentence.overlaps(span) for span in shared)
