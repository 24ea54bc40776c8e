"""An article made ready to be compared: its words and sentences found once for all of its pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from wirediff.alignment.units import clause_starts_of, units_of
from wirediff.alignment.witness import Witness, words_within
from wirediff.alignment.word_forms import statements, word_forms
from wirediff.article import Article, Block, Role
from wirediff.differences.article_words import ArticleIndex
from wirediff.settings import Settings


@dataclass(frozen=True, slots=True)
class Prepared:
    """One article made ready: for any number of pairs, in this process or in another.

    The caller that compares an article more than once holds it: a story, a worker of a cluster.
    """

    witness: Witness
    headline: bool
    """Whether headline and deck take part, as `Settings.headline`."""
    caption: bool
    """Whether captions take part, as `Settings.caption`."""

    @property
    def article(self) -> Article:
        """The article."""
        return self.witness.article

    def suits(self, settings: Settings) -> bool:
        """Whether the same parts take part under these settings."""
        return (self.headline, self.caption) == (settings.headline, settings.caption)


def prepare(article: Article | Prepared, settings: Settings | None = None) -> Prepared:
    """The article made ready under some settings; what is ready already is given back."""
    settings = settings or Settings()
    if isinstance(article, Prepared):
        return article if article.suits(settings) else prepare(article.article, settings)
    witness = _witness(article, tuple(_taking_part(article, settings)))
    return Prepared(witness, settings.headline, settings.caption)


def _taking_part(article: Article, settings: Settings) -> Iterator[Block]:
    """The blocks that are compared; a caption that was already there stands for itself once."""
    seen: set[str] = set()
    for block in article.blocks:
        if block.role is Role.CAPTION:
            text = block.span.of(article.text)
            if settings.caption and text not in seen:
                yield block
            seen.add(text)
        elif block.role is Role.BODY or (
            settings.headline and block.role in (Role.HEADLINE, Role.DECK)
        ):
            yield block


def _witness(article: Article, blocks: tuple[Block, ...]) -> Witness:
    words, forms, keys = word_forms(article, blocks)
    spans = [tuple(statements(block)) for block in blocks]
    ranges = [tuple(words_within(words, span) for span in of_block) for of_block in spans]
    written = list(zip(chain.from_iterable(ranges), chain.from_iterable(spans), strict=True))
    headlines = [words_within(words, span) for span in article.spans_of(Role.HEADLINE)]
    firsts = {inside.first for inside, _ in written}
    clause_starts = clause_starts_of(article.text, words, firsts, headlines)
    return Witness(
        article,
        words,
        forms,
        keys,
        sentences=tuple(unit for of_block in ranges for unit in units_of(of_block, clause_starts)),
        clause_starts=clause_starts,
        openings={inside.first: span.start for inside, span in written},
        endings={inside.last - 1: span.end for inside, span in written},
        index=ArticleIndex(article.text),
    )
