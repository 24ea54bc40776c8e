"""From a page to its article: its text, what its tags say of it, what it tells beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import Any, Final

from trafilatura.settings import Document

from wirediff.article import Article, Role
from wirediff.errors import ReadError
from wirediff.reading.pieces import Piece, read_pieces
from wirediff.reading.roles.rules import Sign
from wirediff.reading.roles.shapes import word_count
from wirediff.reading.told import Told
from wirediff.sources.pages.extraction import Beside, article_runs, extracted
from wirediff.sources.pages.live_blog import live_entries
from wirediff.sources.pages.markup import tree_of
from wirediff.sources.pages.page_metadata import told_of
from wirediff.sources.pages.schema import body_of, records_of
from wirediff.sources.pages.signs import live_pieces, pieces_of
from wirediff.sources.pages.story_wrappers import unwrap
from wirediff.sources.pages.text_runs import Run, runs_of

FEWEST_WORDS: Final = 12
"""Words of the shortest report; a page with fewer, or without one sentence, holds no article."""

STUB: Final = 0.6
"""Share of the text in a page's record that must stand in the page itself; below it the page shows
the beginning only, and the record is read."""


_HAS_TAGS: Final = re.compile(r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|li|ul)\b", re.IGNORECASE)
"""What the text of a record has that was taken over with its tags."""


def page_article(
    page: str, source: str, url: str | None = None, doubts: tuple[str, ...] = ()
) -> Article:
    """The article of a page that is decoded already.

    Args:
        page: Its HTML.
        source: The name to give in an error.
        url: Its address, where that is known.
        doubts: What of its letters is in doubt, as `Article.doubts`.

    Raises:
        ReadError: It has too many tags, or holds no article.
    """
    tree = tree_of(page, source)
    lines = list(runs_of(tree))
    if unwrap(lines):
        lines = list(runs_of(tree))
    document = extracted(tree, url)
    if document is None:
        raise ReadError(source, NO_ARTICLE)
    records = records_of(tree)
    told = replace(told_of(tree, document, records, url), doubts=doubts)
    pieces = _pieces(lines, document, records, told, source)
    article = read_pieces(pieces, source=source, told=told)
    if not _is_article(article):
        raise ReadError(source, NO_ARTICLE)
    return article


NO_ARTICLE: Final = "holds no article text"


def _pieces(
    page: list[Run],
    document: Document,
    records: tuple[dict[str, Any], ...],
    told: Told,
    source: str,
) -> list[Piece]:
    if entries := live_entries(page):
        return list(live_pieces(entries, page, told.title))
    beside = Beside(told.title, document.description)
    runs = list(article_runs(document, page, beside))
    lines = _lines(unescape(body_of(records)), source)
    is_stub = sum(len(run.text) for run in runs) < STUB * sum(map(len, lines))
    # Without a text of its own in the page, extraction may have read the record, as one line.
    if is_stub or (len(runs) == 1 and len(lines) > 1):
        headline = [Piece(told.title, Sign.HEADLINE)] if told.title else []
        return [*headline, *map(Piece, lines)]
    return list(pieces_of(runs, page, told.title))


def _lines(body: str, source: str) -> list[str]:
    """The lines of a record's text, which may have tags in it."""
    if _HAS_TAGS.search(body):
        return [run.text for run in runs_of(tree_of(f"<body>{body}</body>", source))]
    return body.splitlines()


def _is_article(article: Article) -> bool:
    body = article.spans_of(Role.BODY)
    words = sum(word_count(span.of(article.text)) for span in body)
    return words >= FEWEST_WORDS
