from __future__ import annotations

import pytest

from tests.widgets.build import article_of, span_of
from widgets.pair.own import own_stretches, word_count
from wirediff.article import Article, Role, Span
from wirediff.text.intervals import layered


def own(article: Article, *shared: str) -> list[str]:
    runs = layered((span_of(article, words), number) for number, words in enumerate(shared))
    return [span.of(article.text) for span in own_stretches(article, runs)]


def test_without_passages_everything_told_is_one_stretch() -> None:
    article = article_of((Role.HEADLINE, "A storm came."), "It blew hard.", "Then it went.")
    assert own(article) == ["A storm came.\n\nIt blew hard.\n\nThen it went"]


def test_what_is_shared_divides_stretches() -> None:
    article = article_of("It blew very hard. All was shared here. Then it went away.")
    assert own(article, "All was shared here.") == ["It blew very hard", "Then it went away"]


def test_scraps_between_passages_are_no_stretch() -> None:
    article = article_of("It blew very hard, he said. All was shared here.")
    assert own(article, "It blew very hard", "All was shared here.") == []


@pytest.mark.parametrize("role", [Role.CAPTION, Role.BOILERPLATE, Role.CREDIT, Role.BYLINE])
def test_what_does_not_tell_the_story_is_nobodys_own(role: Role) -> None:
    article = article_of((role, "Read also: ten more stories."), "It blew very hard.")
    assert own(article) == ["It blew very hard"]


def test_furniture_does_not_divide_a_stretch() -> None:
    article = article_of("It blew very hard.", (Role.CAPTION, "A photograph."), "Then it went.")
    assert len(own(article)) == 1


def test_a_wholly_shared_article_has_nothing_of_its_own() -> None:
    article = article_of("It blew very hard.")
    assert own_stretches(article, layered([(Span(0, len(article.text)), 0)])) == ()


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("one", 1), ("9,000 homes", 3), ("“Kim’s” — two", 3)]
)
def test_words_are_counted(text: str, count: int) -> None:
    assert word_count(text) == count
