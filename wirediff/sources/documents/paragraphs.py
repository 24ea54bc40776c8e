"""From the paragraphs of a document to its articles: an export of a database, or one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.pieces import Piece, read_pieces
from wirediff.reading.roles.rules import Sign
from wirediff.sources.databases.export_text import articles_in
from wirediff.sources.material import Material, refuse_too_many_lines


def articles_of_paragraphs(
    paragraphs: Sequence[Piece], material: Material
) -> Iterator[Article | ReadError]:
    """The articles of a document, numbered where it is the export of a database.

    Raises:
        ReadError: It has no text.
    """
    text = "\n".join(piece.text for piece in paragraphs)
    if not text.strip():
        raise ReadError(material.name, "holds no text, only pictures or nothing at all")
    articles = articles_in(text, material)
    if articles is not None:
        yield from articles
    else:
        refuse_too_many_lines(text, material.name)
        yield read_pieces(_with_one_headline(paragraphs), source=material.name)


def _with_one_headline(paragraphs: Sequence[Piece]) -> Iterator[Piece]:
    """The paragraphs; the first heading is the headline when nothing of the story precedes it."""
    opening = True
    for piece in paragraphs:
        if piece.text.strip():
            is_headline = opening and piece.sign in (Sign.SUBHEAD, Sign.HEADLINE)
            yield Piece(piece.text, Sign.HEADLINE) if is_headline else piece
            opening = False
