"""What the picker's rows and its preview say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from tests.tui.screens.picker.test_article_order import ENTRIES, view_of
from tests.wirediff.reports.made import LEFT, RIGHT, articles, comparison_by_hand
from tui.screens.picker.collection_view import CollectionView
from tui.screens.picker.picker_preview import (
    advice,
    article_preview,
    credited,
    legend,
    pair_preview,
)
from tui.screens.picker.picker_rows import (
    ARTICLE_COLUMNS,
    BAR,
    PAIR_COLUMNS,
    article_row,
    kind_bar,
    pair_row,
)
from wirediff import Article, Kind
from wirediff.collection.collection import Collection
from wirediff.collection.entry import Entry, entry_of
from wirediff.collection.pair import pair_from
from wirediff.collection.progress import Progress
from wirediff.text.sanitise import visible

BOTH = [entry_of(LEFT), entry_of(RIGHT)]
PAIR = pair_from((0, 1), comparison_by_hand())


def plain(_kind: Kind) -> Style:
    return Style.null()


def cells_of_article(number: int, entry: Entry, own: float | None = None) -> dict[str, str]:
    row = article_row(number, entry, own, (number,))
    return {c.key: cell.plain for c, cell in zip(ARTICLE_COLUMNS, row.cells, strict=True)}


def test_an_article_s_row_says_who_what_when_how_long_and_how_much_is_its_own() -> None:
    assert cells_of_article(0, BOTH[0], 0.39) == {
        "chosen": "✓A",
        "number": "1",
        "outlet": "BBC",
        "title": "Storm batters coast",
        "date": "2023-11-02",
        "time": "06:10",
        "language": "en",
        "words": "19",
        "credits": "Reuters, AP",
        "own": "39%",
    }


def test_the_zone_of_a_time_is_shown_where_it_is_known() -> None:
    wib = timezone(timedelta(hours=7), "WIB")
    article = replace(LEFT, published=datetime(2023, 9, 13, 7, 9, tzinfo=wib))
    assert cells_of_article(0, entry_of(article))["time"] == "07:09 WIB"
    assert cells_of_article(0, entry_of(replace(LEFT, published=date(2023, 9, 13))))["time"] == ""


def test_what_could_not_be_read_says_why() -> None:
    cells = cells_of_article(2, Entry("in/picture.jpg", reason="not\x1btext"))
    assert cells["outlet"] == "picture.jpg"
    assert cells["title"] == "✗ not␛text"


def test_what_is_not_read_yet_says_so() -> None:
    assert cells_of_article(0, Entry("in/a.txt"))["title"] == "reading …"


def test_the_second_chosen_article_is_b() -> None:
    row = article_row(1, BOTH[1], None, (0, 1))
    assert row.cells[0].plain == "✓B"


def test_a_pair_s_row_says_how_much_each_side_shares_and_in_which_way() -> None:
    row = pair_row(PAIR, BOTH, plain)
    cells = {c.key: cell.plain for c, cell in zip(PAIR_COLUMNS, row.cells, strict=True)}
    assert row.key == "0-1"
    assert cells == {
        "left": "1 BBC",
        "left-share": "61%",
        "left-bar": "EEEEEP····",
        "right": "2 guardian.txt",
        "right-share": "87%",
        "right-bar": "EEEEEPPPP·",
        "passages": "2",
        "moved": "1",
    }


@pytest.mark.parametrize(
    ("shares", "bar"),
    [
        ((0.0, 0.0, 0.0), "··········"),
        ((1.0, 0.0, 0.0), "VVVVVVVVVV"),
        ((0.24, 0.24, 0.24), "VVEEEPP···"),
        ((1 / 3, 1 / 3, 1 / 3), "VVVEEEEPPP"),
        ((0.04, 0.0, 0.0), "··········"),
    ],
)
def test_a_bar_is_a_tenth_of_the_article_a_letter(
    shares: tuple[float, float, float], bar: str
) -> None:
    assert kind_bar(dict(zip(Kind, shares, strict=True)), plain).plain == bar


@given(st.tuples(*[st.floats(0, 0.34)] * 3))
def test_a_bar_always_has_ten_cells(shares: tuple[float, ...]) -> None:
    assert len(kind_bar(dict(zip(Kind, shares, strict=True)), plain).plain) == BAR


def test_the_preview_of_a_pair_counts_its_passages_and_shows_the_longest() -> None:
    lines = pair_preview(PAIR, BOTH, plain).plain.splitlines()
    assert lines == [
        "1 BBC × 2 guardian.txt",
        "2 shared passages:  V  0   E  1   P  1  ",
        "⇅ 1 moved, longest 7 words",
        "1 BBC: 61% shared, 39% own",
        "2 guardian.txt: 87% shared, 13% own",
        "BBC credits Reuters and AP; guardian.txt credits no agency.",
        "",
        " E  Winds of 160 km/h hit the islands",
        " P  “Stay at home,”",
    ]


def test_the_preview_of_a_pair_without_passages_says_so() -> None:
    bare = pair_from((0, 1), replace(comparison_by_hand(), passages=()))
    assert "Nothing shared." in pair_preview(bare, BOTH, plain).plain


def test_the_preview_of_an_article_says_where_it_is_and_how_it_begins() -> None:
    lines = article_preview(BOTH[0]).plain.splitlines()
    assert lines == [
        "Storm batters coast",
        "BBC · 2 November 2023, 06:10 · English · 19 words · credits Reuters and AP",
        "in/bbc.txt",
        "",
        "Winds of 160 km/h hit the islands. Schools were closed.",
        "",
        "“Stay at home,” said the mayor, Ann Lee.",
    ]


def test_the_preview_of_a_bad_file_says_why() -> None:
    preview = article_preview(Entry("in/picture.jpg", reason="not text")).plain
    assert preview.splitlines() == [
        "in/picture.jpg",
        "Could not be read: not text",
        "",
        "{picker.retry} reads it again, {picker.remove} removes it.",
    ]


@pytest.mark.parametrize(
    ("left", "right", "sentence"),
    [
        (("Reuters",), ("AP", "Reuters"), "Both credit Reuters."),
        (("Reuters",), (), "BBC credits Reuters; guardian.txt credits no agency."),
        (("AFP",), ("AP",), "BBC credits AFP; guardian.txt credits AP."),
        ((), (), "Neither credits an agency."),
    ],
)
def test_who_credits_whom_is_one_sentence(
    left: tuple[str, ...], right: tuple[str, ...], sentence: str
) -> None:
    assert credited(replace(LEFT, credits=left), replace(RIGHT, credits=right)) == sentence


@given(articles())
def test_hostile_articles_are_shown_harmlessly(article: Article) -> None:
    entry = entry_of(article)
    row = article_row(0, entry, 0.5, ())
    shown = [cell.plain for cell in row.cells] + [article_preview(entry).plain]
    assert all(visible(text) == text for text in shown)
    assert all("\n" not in cell.plain for cell in row.cells)


def test_without_a_pair_the_preview_says_what_to_do() -> None:
    reading = CollectionView(Collection(["a.txt", "b.txt"]))
    reading.collection.update(Progress(((0, BOTH[0]),), (), 1, 2, comparing=False))
    assert advice(reading) == "Reading article 1 of 2 …"
    assert "takes two articles" in advice(view_of(ENTRIES[:1]))
    filtered = view_of(ENTRIES)
    filtered.filter = "nowhere"
    assert advice(filtered) == "No pair has these words: {picker.back} clears the filter."


def test_the_legend_explains_every_letter_of_a_bar() -> None:
    text = legend(plain).plain
    assert [sign for sign in ("V", "E", "P", "·") if sign not in text] == []
