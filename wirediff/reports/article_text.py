"""What wirediff read of one article as linear text, and on demand why.

One statement a line, no drawing, no colour; everything taken from the article is sanitised.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wirediff.article import Article, How
from wirediff.reading.explanation import Explanation
from wirediff.text.disguises import oddities
from wirediff.text.sanitise import one_line, visible
from wirediff.wording.languages import language_name
from wirediff.wording.phrases import block_labels, credits_in_words, date_in_words, listed, name_of

_HOW: Final = {
    How.DATELINE: "dateline",
    How.BYLINE: "byline",
    How.CREDIT: "credit line",
    How.PHOTO: "picture",
    How.PHRASE: "text",
}
"""Where an agency is named, as short as a list of them needs it."""


def article_text(article: Article, explanation: Explanation | None = None) -> str:
    """What wirediff read of the article: its head, then each part under its role.

    A sentence is one line, and so is each reason, when an explanation is given. Ends with a line
    feed.
    """
    return visible("\n".join(_lines(article, explanation))) + "\n"


def _lines(article: Article, explanation: Explanation | None) -> Iterator[str]:
    yield name_of(article)
    for field, name, value in facts(article):
        if field == "credits" and article.credited:
            value = _credits_and_how(article)
        if field != "outlet" or explanation:
            yield f"  {name}: {one_line(value)}"
        if explanation and field in explanation.facts:
            yield f"    from: {one_line(explanation.facts[field])}"
    if odd := (*article.doubts, *oddities(article.text)):
        yield f"  Careful: {one_line('; '.join(odd))}"
    for index, (block, label) in enumerate(block_labels(article)):
        yield f"\n{label}{_because(explanation, index)}"
        for sentence in block.sentences:
            yield f"  {one_line(sentence.span.of(article.text))}"


def _because(explanation: Explanation | None, index: int) -> str:
    if explanation is None:
        return ""
    reason = explanation.blocks[index]
    return f": {one_line(reason.words)} (rule {reason.rule})"


def facts(article: Article) -> Iterator[tuple[str, str, str]]:
    """What is known of an article: the field, its name for people, its value in words."""
    known = {
        "title": ("Title", article.title),
        "outlet": ("Outlet", article.outlet),
        "source": ("Source", article.source),
        "url": ("Address", article.url if article.url != article.source else None),
        "published": ("Published", date_in_words(article.published)),
        "updated": ("Updated", date_in_words(article.updated)),
        "byline": ("By", article.byline),
        "language": ("Language", language_name(article.language)),
        "credits": ("Credits", credits_in_words(article)),
    }
    return ((field, name, value) for field, (name, value) in known.items() if value)


def _credits_and_how(article: Article) -> str:
    """`Reuters (dateline, text) and Kyodo (text)`."""
    ways: dict[str, dict[str, None]] = {agency: {} for agency in article.credits}
    for credit in article.credited:
        ways.setdefault(credit.agency, {})[_HOW[credit.how]] = None
    return listed(f"{agency} ({', '.join(how)})" if how else agency for agency, how in ways.items())
