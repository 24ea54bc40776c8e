"""Witnesses and pairs of stories, made ready for the parts of the aligner."""

from __future__ import annotations

from collections.abc import Sequence

from tests.wirediff.stories import Paragraph, story
from wirediff import Article, Settings
from wirediff.alignment.links import candidates_of, links_among, whole_links
from wirediff.alignment.pair import Link, Pair, pair_of
from wirediff.alignment.witness import Range, Witness
from wirediff.comparing.prepare import prepare

EVERYTHING = Settings()


def witness(*paragraphs: Paragraph, language: str | None = "en") -> Witness:
    return of(story(*paragraphs, language=language))


def of(article: Article, settings: Settings = EVERYTHING) -> Witness:
    return prepare(article, settings).witness


def pair(
    left: Sequence[Paragraph], right: Sequence[Paragraph], language: str | None = "en"
) -> Pair:
    """Two stories weighed against each other, by their words alone."""
    return pair_of(witness(*left, language=language), witness(*right, language=language))


def links_of(one: Pair, least: float, shortest: int = 1) -> tuple[Link, ...]:
    """The links of a pair, as a comparison makes them."""
    return whole_links(one, links_among(one, candidates_of(one), least), shortest)


def texts(one: Witness, ranges: Sequence[Range]) -> list[str]:
    return [one.text(words) for words in ranges]


def place(one: Witness, words: str) -> Range:
    """Where these words stand in a witness; they must."""
    start = one.article.text.index(words)
    inside = [
        index for index, at in enumerate(one.words.starts) if start <= at < start + len(words)
    ]
    return Range(inside[0], inside[-1] + 1)
