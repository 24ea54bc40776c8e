"""A link by hand is chosen sentence by sentence on each side."""

from __future__ import annotations

import pytest

from tests.widgets.build import article_of
from widgets.page.layers import Hit
from widgets.pair.hand_link import HandLink, resized, sentence_beside, sentence_near
from widgets.pair.sides import Which
from wirediff.article import Span

ARTICLE = article_of("One is here. Two is here.", "Three is here.")
SENTENCES = ARTICLE.sentences


def words(span: Span | None) -> str:
    return "" if span is None else span.of(ARTICLE.text)


@pytest.mark.parametrize(
    ("position", "sentence"),
    [(0, "One is here."), (12, "One is here."), (14, "Two is here."), (999, "Three is here.")],
)
def test_the_sentence_near_a_position(position: int, sentence: str) -> None:
    assert words(sentence_near(SENTENCES, position)) == sentence


def test_without_sentences_there_is_none() -> None:
    assert sentence_near((), 0) is None


def test_sentences_are_stepped_through_and_both_ends_hold() -> None:
    first = SENTENCES[0].span
    second = sentence_beside(SENTENCES, first, 1)
    third = sentence_beside(SENTENCES, second, 1)
    assert [words(second), words(third)] == ["Two is here.", "Three is here."]
    assert sentence_beside(SENTENCES, third, 1) == third
    assert sentence_beside(SENTENCES, third, -1) == second
    assert sentence_beside(SENTENCES, first, -1) == first


def test_an_end_grows_and_shrinks_by_sentences_down_to_one() -> None:
    first = SENTENCES[0].span
    both = resized(SENTENCES, first, 1)
    assert words(both) == "One is here. Two is here."
    assert sentence_beside(SENTENCES, both, 1) == SENTENCES[2].span
    assert resized(SENTENCES, both, -1) == first
    assert resized(SENTENCES, first, -1) == first
    assert words(resized(SENTENCES, both, 9)) == ARTICLE.text


def test_both_ends_are_marked_and_the_one_chosen_on_stands_out() -> None:
    link = HandLink(Which.LEFT).chosen(Span(0, 5), Which.LEFT)
    assert not link.is_ready
    link = link.chosen(Span(3, 9), Which.RIGHT)
    assert link.is_ready
    assert link.hits(Which.LEFT).at(2) is Hit.FOUND
    assert link.hits(Which.RIGHT).at(4) is Hit.CURRENT
    assert link.exchanged().ends == {Which.LEFT: Span(3, 9), Which.RIGHT: Span(0, 5)}
