from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.widgets.build import article_of, span_of, storm
from widgets.bars.descriptions import day, disagreement, passage_summary, place
from widgets.page.article_text import ArticleText
from widgets.page.side_text import readings_of
from widgets.pair.filtering import EVERYTHING
from widgets.pair.layouts import Layout, arrange
from wirediff.article import Role
from wirediff.passages import Difference, Kind, Severity, What

STORM = storm()


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, ""),
        (date(2023, 9, 3), "2023-09-03"),
        (datetime(2023, 9, 13, 7, 9), "2023-09-13 07:09"),
    ],
)
def test_dates_are_short_and_the_same_in_every_country(
    published: date | None, expected: str
) -> None:
    assert day(article_of("x", published=published)) == expected


def test_a_place_is_a_paragraph_or_a_part() -> None:
    article = article_of((Role.HEADLINE, "Head."), "One.", (Role.CAPTION, "A photograph."), "Two.")
    article_text = ArticleText(article)
    words = ("Head", "One", "photo", "Two")
    assert [article_text.place(article.text.index(each)) for each in words] == [
        *("headline", "¶1", "caption", "¶2")
    ]
    assert ArticleText(article_of()).place(0) == ""


def test_a_passage_is_placed_on_both_sides() -> None:
    left, right = readings_of(STORM)
    assert [place(left, right, number) for number in range(4)] == [
        "¶1 → ¶2",
        "¶3 → ¶4",
        "¶4 → ¶5",
        "¶4 → ¶1",
    ]


def test_a_passage_is_told_in_a_few_words() -> None:
    assert passage_summary(STORM.passages[3]) == "paraphrase, other words · ⇅ moved · 60% sure"


def test_a_disagreement_says_in_signs_and_words_how_grave_it_is() -> None:
    left, right = article_of("9,000 homes"), article_of("9,500 homes")
    difference = Difference(What.NUMBER, span_of(left, "9,000"), span_of(right, "9,500"))
    said = {
        Severity.DIFFERENCE: "≠ D number: 9,000 | 9,500",
        Severity.CONTRADICTION: "≠ C number: 9,000 | 9,500 (contradiction)",
        Severity.SPELLING: "≈ S number: 9,000 | 9,500 (spelling)",
    }
    for severity, words in said.items():
        assert disagreement(left, right, replace(difference, severity=severity)) == words


def test_a_filter_hides_kinds_and_what_is_not_moved() -> None:
    assert EVERYTHING.numbers(STORM.passages) == (0, 1, 2, 3)
    assert EVERYTHING.toggled(Kind.VERBATIM).numbers(STORM.passages) == (1, 3)
    assert EVERYTHING.only_moved(True).numbers(STORM.passages) == (3,)
    assert EVERYTHING.toggled(Kind.EDITED).toggled(Kind.EDITED) == EVERYTHING


@pytest.mark.parametrize(
    ("columns", "rows", "one_column", "expected"),
    [
        (200, 60, False, Layout.WIDE),
        (100, 16, False, Layout.WIDE),
        (100, 16, True, Layout.COLUMN),
        (99, 40, False, Layout.COLUMN),
        (60, 16, False, Layout.COLUMN),
        (59, 40, False, Layout.MINIMAL),
        (200, 15, False, Layout.MINIMAL),
        (40, 12, True, Layout.MINIMAL),
    ],
)
def test_the_layout_follows_from_the_room(
    columns: int, rows: int, one_column: bool, expected: Layout
) -> None:
    assert arrange(columns, rows, one_column=one_column).layout is expected
