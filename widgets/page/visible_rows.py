"""Which rows of an article a pane shows: folded, without what is hidden, with partners below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from widgets.page.folding import folded, kept_spans, only_roles, sentences_of, without_boilerplate
from widgets.page.inline import with_partner
from widgets.page.layers import alone
from widgets.page.side_text import Reading
from widgets.page.typesetting import Page
from wirediff.article import Span
from wirediff.wording.own import STORY

PAGES_CACHED: Final = 4
"""Pages of one pane that stay at hand, and spreads of two: who folds or filters mostly goes back,
and they take some megabytes each for articles of 50,000 words."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that decides which rows a pane shows: the same rows whenever the same is wanted."""

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
class Laid:
    """The rows, and how they are painted."""

    page: Page
    painted: Reading


def laid(wanted: Wanted) -> Laid:
    """The rows that are wanted."""
    return _own(wanted) if wanted.own_only else Laid(_shared(wanted), wanted.reading)


def _whole(wanted: Wanted) -> Page:
    return wanted.reading.article_text.page(wanted.width, airy=wanted.airy)


def _shared(wanted: Wanted) -> Page:
    """The whole article, less what is hidden, with the partner's words."""
    reading, page = wanted.reading, _whole(wanted)
    if wanted.hide_boilerplate:
        page = without_boilerplate(page, wanted.opened)
    if wanted.folded:
        sentences = reading.article_text.sentences
        page = folded(page, kept_spans(sentences, reading.layers.shared, wanted.opened), sentences)
    if wanted.partner is not None:
        page = with_partner(page, reading, wanted.partner, wanted.numbers, wanted.width)
    return page


def _own(wanted: Wanted) -> Laid:
    """Only the sentences that hold something that the other article does not have."""
    reading = wanted.reading
    sentences = reading.article_text.sentences
    own = (span for stretch in reading.layers.own for span in stretch.spans)
    page = only_roles(_whole(wanted), STORY, wanted.opened)
    page = folded(page, sentences_of(sentences, [*own, *wanted.opened]), sentences)
    return Laid(page, replace(reading, layers=alone(reading.layers, len(reading.text))))
