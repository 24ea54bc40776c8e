from __future__ import annotations

import pytest

from wirediff import Article, Block, Role, Span

TEXT = "Judul\nIsi berita.\n\nQuelle: dpa\n"
HEADLINE = Block(Span(0, 5), Role.HEADLINE, ())
BODY = Block(Span(6, 17), Role.BODY, ())
CREDIT = Block(Span(19, 30), Role.CREDIT, (), language="de")
ARTICLE = Article(TEXT, "", (HEADLINE, BODY, CREDIT), language="id")


@pytest.mark.parametrize(
    ("position", "block", "language"),
    [
        (0, HEADLINE, "id"),
        (4, HEADLINE, "id"),
        (5, None, "id"),
        (6, BODY, "id"),
        (18, None, "id"),
        (19, CREDIT, "de"),
        (29, CREDIT, "de"),
        (30, None, "id"),
        (99, None, "id"),
    ],
)
def test_the_block_of_a_character_and_its_language(
    position: int, block: Block | None, language: str
) -> None:
    assert ARTICLE.block_at(position) is block
    assert ARTICLE.language_at(position) == language


def test_an_empty_article_has_no_block() -> None:
    empty = Article("", "", ())
    assert empty.block_at(0) is None
    assert empty.language_at(0) is None
