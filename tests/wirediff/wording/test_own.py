"""What no passage covers."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.reports.made import LEFT, article_of, articles, found, spans_in
from wirediff import Article, Role
from wirediff.wording.own import own_content

MAYOR = "“Stay at home,” said the mayor, Ann Lee."


def pieces(article: Article, *covered: str) -> list[tuple[str, bool, bool]]:
    return [
        (own.span.of(article.text), own.opens, own.closes)
        for own in own_content(article, (found(article, words) for words in covered))
    ]


def test_without_a_passage_headline_and_body_are_own_and_boilerplate_is_not() -> None:
    assert [text for text, _, _ in pieces(LEFT)] == [
        "Storm batters coast",
        "Winds of 160 km/h hit the islands.\u0020Schools were closed.",
        MAYOR,
    ]


@pytest.mark.parametrize(
    ("covered", "piece"),
    [
        ((MAYOR,), None),
        (("Stay at home,” said the mayor, Ann Lee",), None),
        (("said the mayor, Ann Lee.",), ("“Stay at home,”", True, False)),
        (("Stay at home",), ("said the mayor, Ann Lee.", False, True)),
        (("Stay at home", "Ann Lee."), ("said the mayor,", False, False)),
        (("Ann Lee.", "Stay at home", "home,” said"), ("the mayor,", False, False)),
    ],
)
def test_own_content_is_what_is_left_of_a_paragraph(
    covered: tuple[str, ...], piece: tuple[str, bool, bool] | None
) -> None:
    left = [own for own in pieces(LEFT, *covered) if own[0] in MAYOR]
    assert left == ([piece] if piece else [])


def test_a_piece_that_starts_at_a_sentence_opens_it() -> None:
    assert ("Schools were closed.", True, True) in pieces(
        LEFT, "Winds of 160 km/h hit the islands."
    )


def test_an_article_without_blocks_has_no_own_content() -> None:
    assert own_content(article_of(()), ()) == ()


@given(st.data())
def test_own_content_and_passages_never_overlap_and_together_hold_every_word(
    data: st.DataObject,
) -> None:
    article = data.draw(articles())
    covered = data.draw(st.lists(spans_in(article), max_size=4))
    own = [piece.span for piece in own_content(article, covered)]
    assert not any(piece.overlaps(span) for piece in own for span in covered)
    taken = {at for span in (*own, *covered) for at in range(span.start, span.end)}
    story = article.spans_of(Role.HEADLINE, Role.DECK, Role.BODY)
    assert own == sorted(own)
    for span in story:
        for match in re.finditer(r"\w", span.of(article.text)):
            assert span.start + match.start() in taken
