"""Witnesses and pairs of stories, made ready for the parts of the aligner."""

from __future__ import annotations

from collections.abc import Sequence

from tests.wirediff.stories import Paragraph, story
from wirediff import Article, Settings
from wirediff.alignment.pair import Pair
from wirediff.alignment.witness import Range, Witness, witness_of
from wirediff.comparing.compare import pair_of

EVERYTHING = Settings()


def witness(*paragraphs: Paragraph, language: str | None = "en") -> Witness:
    return of(story(*paragraphs, language=language))


def of(article: Article, settings: Settings = EVERYTHING) -> Witness:
    return witness_of(article, settings)


def pair(
    left: Sequence[Paragraph], right: Sequence[Paragraph], language: str | None = "en"
) -> Pair:
    """Two stories weighed against each other, by their words alone."""
    return pair_of(story(*left, language=language), story(*right, language=language), EVERYTHING)


def texts(one: Witness, ranges: Sequence[Range]) -> list[str]:
    return [one.text(words) for words in ranges]


def place(one: Witness, words: str) -> Range:
    """Where these words stand in a witness; they must."""
    start = one.article.text.index(words)
    inside = [
        index for index, at in enumerate(one.words.starts) if start <= at < start + len(words)
    ]
    return Range(inside[0], inside[-1] + 1)
