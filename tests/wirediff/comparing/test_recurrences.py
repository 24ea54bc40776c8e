"""Where else an article says what stands in one place of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.stories import UNRELATED, story
from wirediff.article import Article
from wirediff.comparing import recurrences as module
from wirediff.comparing.recurrences import MOST, Recurrences

SAID = "Nine thousand homes lost electricity when the storm reached the northern coast on Tuesday."
AGAIN = "When the storm reached the northern coast, nine thousand homes lost their electricity."
SUBJECT = "The storm of Tuesday was the worst in a generation, forecasters in the capital agreed."


def found(article: Article, statement: str, source: Article) -> list[str]:
    start = source.text.index(statement)
    (span,) = [each.span for each in source.sentences if each.span.start == start]
    besides = [span] if source is article else []
    places = Recurrences().of(article, [span], source, besides=besides)
    return [each.span.of(article.text) for each in places]


@pytest.mark.parametrize(
    ("other", "expected"),
    [(AGAIN, [AGAIN]), (SAID, [SAID]), (SUBJECT, []), (UNRELATED[3], [])],
    ids=["reworded", "the same", "only the subject in common", "something else"],
)
def test_what_is_said_again_in_the_same_article(other: str, expected: list[str]) -> None:
    article = story(SAID, UNRELATED[0], UNRELATED[1], UNRELATED[2], other)
    assert found(article, SAID, article) == expected


def test_what_is_said_again_in_the_other_article_in_the_order_of_its_text() -> None:
    article = story(AGAIN, UNRELATED[0], UNRELATED[1], SAID)
    assert found(article, SAID, story(UNRELATED[2], SAID)) == [AGAIN, SAID]


def test_no_more_places_than_can_be_read() -> None:
    article = story(*[SAID] * (MOST + 2), *UNRELATED)
    assert len(found(article, UNRELATED[0], article)) == 0
    assert len(Recurrences().of(article, [article.sentences[0].span], article)) == MOST


def test_an_article_is_indexed_once_however_often_it_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = story(SAID, *UNRELATED, AGAIN)
    indexed: list[Article] = []
    make = module._index

    def made(each: Article) -> object:
        indexed.append(each)
        return make(each)

    monkeypatch.setattr(module, "_index", made)
    recurrences = Recurrences()
    for sentence in article.sentences:
        recurrences.of(article, [sentence.span], article)
    assert indexed == [article]


@given(st.lists(st.text(max_size=80), max_size=6))
def test_any_text_can_be_asked(paragraphs: list[str]) -> None:
    article = story(*paragraphs)
    for sentence in article.sentences:
        for place in Recurrences().of(article, [sentence.span], article, besides=[sentence.span]):
            assert not place.span.overlaps(sentence.span)
