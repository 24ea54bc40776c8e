from __future__ import annotations

from datetime import date

import pytest

from tests.widgets.build import article_of, comparison_of, passage_of, storm
from widgets.bars.citation import citation, cited, cited_both, quoted
from widgets.pair.sides import Which
from wirediff.article import Article, Span


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            Article(
                "",
                "https://e.org/x",
                (),
                title="A title",
                outlet="BBC",
                published=date(2023, 11, 2),
            ),
            "BBC, “A title”, 2023-11-02, https://e.org/x",
        ),
        (Article("", "story.txt", ()), "story.txt"),
        (Article("", "-", (), title="A title"), "standard input, “A title”"),
        (Article("", "", ()), "article"),
    ],
)
def test_what_is_known_of_the_source_is_said(article: Article, expected: str) -> None:
    assert citation(article) == expected


def test_a_passage_is_cited_with_its_words_as_they_stand() -> None:
    comparison = storm()
    assert cited(comparison, comparison.passages[0], Which.LEFT) == (
        "The storm hit the coast at dawn on Monday.\n"
        "— BBC, “Thousands without power after storm”, 2023-11-02, https://example.org/storm"
    )


def test_both_sides_are_cited_one_after_the_other() -> None:
    comparison = storm()
    first, second = cited_both(comparison, comparison.passages[1]).split("\n\n")
    assert first.startswith("More than 9,000")
    assert second.startswith("Some 9,500")
    assert "Reuters" in second


def test_parts_that_something_interrupts_are_joined_visibly() -> None:
    left, right = article_of("One two three four."), article_of("One four.")
    passage = passage_of(left, right, ["One two", "four."], "One four.")
    assert cited(comparison_of(left, right, passage), passage, Which.LEFT).startswith(
        "One two […] four."
    )


def test_what_is_copied_cannot_act_where_it_is_pasted() -> None:
    article = Article("rm\x1b[2J\u202e it", "", ())
    assert quoted(article, (Span(0, len(article.text)),)) == "rm␛[2J\ufffd it"
