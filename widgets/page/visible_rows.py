"""Which rows of an article a pane shows: folded, without what is hidden, with partners below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from widgets.page.folding import folded, kept_spans, only_roles, sentences_of, without_boilerplate
from widgets.page.inline import with_partner
from widgets.page.layers import alone
from widgets.page.side_text import Reading
from widgets.page.typesetting import EMPTY_PAGE, Page
from wirediff.article import Span
from wirediff.wording.own import STORY

PAGES_CACHED: Final = 4
"""Pages of one pane that stay at hand: most readers who fold or filter go back, and a page of
50,000 words takes some megabytes."""


@dataclass(frozen=True, slots=True)
class PageOptions:
    """All that decides which rows a pane shows: equal options give equal rows."""

    reading: Reading
    width: int
    """Cells of a row."""
    airy: bool
    """Whether blank rows set paragraphs apart."""
    folded: bool
    """Whether only what is shared and its context is shown."""
    hide_boilerplate: bool
    """Whether what is not the story is left out."""
    own_only: bool
    """Whether only what this outlet alone has is shown, with the rest of its sentences."""
    opened: tuple[Span, ...]
    """What is shown whatever hides it."""
    partner: Reading | None
    """Whose words stand under the passages in `numbers`."""
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class VisiblePage:
    """The rows, and the side as they are painted from it."""

    page: Page
    painted: Reading | None


NOTHING_VISIBLE: Final = VisiblePage(EMPTY_PAGE, None)


def visible_page(options: PageOptions) -> VisiblePage:
    """The rows that the options ask for."""
    whole = options.reading.article_text.page(options.width, airy=options.airy)
    if options.own_only:
        return _own(whole, options)
    return VisiblePage(_shared(whole, options), options.reading)


def _shared(page: Page, options: PageOptions) -> Page:
    """The whole article, less what is hidden, with the partner's words."""
    reading = options.reading
    if options.hide_boilerplate:
        page = without_boilerplate(page, options.opened)
    if options.folded:
        sentences = reading.article_text.sentences
        page = folded(page, kept_spans(sentences, reading.layers.shared, options.opened), sentences)
    if options.partner is not None:
        page = with_partner(page, reading, options.partner, options.numbers, options.width)
    return page


def _own(page: Page, options: PageOptions) -> VisiblePage:
    """Only the sentences with something that the other article does not have."""
    reading = options.reading
    sentences = reading.article_text.sentences
    own = (span for stretch in reading.layers.own for span in stretch.spans)
    page = only_roles(page, STORY, options.opened)
    page = folded(page, sentences_of(sentences, [*own, *options.opened]), sentences)
    return VisiblePage(page, replace(reading, layers=alone(reading.layers, len(reading.text))))
