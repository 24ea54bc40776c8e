"""One article made ready for showing: safe text, and its rows once wrapped for a width."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Final

from widgets.page.typesetting import Page, shown_text, typeset
from wirediff.article import Article, Sentence
from wirediff.wording.phrases import block_labels

WIDTHS_KEPT: Final = 4
"""Wrappings kept: both widths of a toggled layout, the one before a resize, and one to come."""


class ArticleText:
    """An article with what is worked out about it once and asked for often.

    Belongs to the article and not to the pane that shows it, so that nothing is lost when the
    sides are exchanged, a filter is set or a better comparison arrives.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text: Final = shown_text(article.text)
        """The article's text as a pane writes it, character for character as long."""
        self._pages: dict[tuple[int, bool], Page] = {}

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in the order of the text."""
        return self.article.sentences

    def place(self, position: int) -> str:
        """Where a character stands: `¶4`, or the role of a part that is no paragraph."""
        index = bisect_right(self._starts, position) - 1
        return self._labels[index] if index >= 0 else ""

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self.article.blocks]

    @cached_property
    def _labels(self) -> list[str]:
        labels = (label for _, label in block_labels(self.article))
        return [label.replace("paragraph ", "¶") for label in labels]

    def page(self, width: int, *, airy: bool) -> Page:
        """The whole article in rows of at most `width` cells, wrapped at the first asking."""
        key = (width, airy)
        if key not in self._pages:
            if len(self._pages) >= WIDTHS_KEPT:
                self._pages.clear()
            self._pages[key] = typeset(self.article, self.text, width, airy=airy)
        return self._pages[key]
