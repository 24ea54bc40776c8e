from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.widgets.build import article_of, span_of, storm
from widgets.describing import (
    day,
    disagreement,
    headline,
    outlet_name,
    paragraph_number,
    percent,
    place,
    told,
)
from widgets.filtering import EVERYTHING
from widgets.layouts import Layout, arrange
from widgets.reading import readings_of
from widgets.typesetting import paragraph_starts
from wirediff.article import Article, Role
from wirediff.passages import Difference, Kind, What

STORM = storm()


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (Article("", "x.txt", (), outlet="BBC"), "BBC"),
        (Article("", "/news/x.txt", ()), "x.txt"),
        (Article("", "https://e.org/", ()), "e.org"),
        (Article("", "-", (), title="A title"), "A title"),
        (Article("", "", ()), "untitled"),
        (Article("", "", (), outlet="[/b]\x1b[2J\nX"), "[/b]␛[2J X"),
    ],
)
def test_a_side_always_has_a_name(article: Article, expected: str) -> None:
    assert outlet_name(article) == expected


def test_an_article_without_title_is_headed_by_its_beginning() -> None:
    assert headline(article_of("One two.\tThree.")) == "One two. Three."


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, ""),
        (date(2023, 9, 3), "3 Sep 2023"),
        (datetime(2023, 9, 13, 7, 9), "13 Sep 2023 07:09"),
    ],
)
def test_dates_are_short(published: date | None, expected: str) -> None:
    assert day(article_of("x", published=published)) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0.0, "0%"), (0.001, "1%"), (0.5, "50%"), (0.999, "99%"), (1.0, "100%")],
)
def test_nothing_and_everything_are_said_only_when_true(share: float, expected: str) -> None:
    assert percent(share) == expected


def test_paragraphs_are_counted_without_furniture() -> None:
    article = article_of("One.", (Role.CAPTION, "A photograph."), "Two.", (Role.BOILERPLATE, "Ad"))
    starts = paragraph_starts(article)
    assert len(starts) == 2
    assert paragraph_number(starts, article.text.index("Two")) == 2
    assert paragraph_number(starts, 0) == 1
    assert paragraph_number((), 5) == 1


def test_a_passage_is_placed_on_both_sides() -> None:
    left, right = readings_of(STORM)
    assert [place(left, right, number) for number in range(4)] == [
        "¶2 → ¶3",
        "¶4 → ¶5",
        "¶5 → ¶6",
        "¶5 → ¶2",
    ]


def test_a_passage_is_told_in_a_few_words() -> None:
    assert told(STORM.passages[3]) == "paraphrase, other words · ⇅ moved · 60% sure"


def test_a_disagreement_gives_both_values() -> None:
    left, right = article_of("9,000 homes"), article_of("9,500 homes")
    difference = Difference(What.NUMBER, span_of(left, "9,000"), span_of(right, "9,500"))
    assert disagreement(left, right, difference) == "number: 9,000 | 9,500"


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
