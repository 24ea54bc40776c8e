"""Filter, order and choice, and what the view makes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.reports.made import LEFT, RIGHT
from tui.screens.picker.article_order import Order, matching, matching_pairs, ordered, toggled
from tui.screens.picker.collection_view import MOST_PAIRS, CollectionView
from wirediff.collection.collection import Collection
from wirediff.collection.entry import Entry
from wirediff.collection.pair import Pair
from wirediff.collection.progress import Progress

ENTRIES = [
    Entry("in/bbc.txt", LEFT, starts=(0, 5, 9)),
    Entry("in/guardian.txt", replace(RIGHT, outlet="Guardian"), starts=(0, 5, 9, 14)),
    Entry("in/picture.jpg", reason="not text"),
    Entry(
        "in/sky.txt",
        replace(LEFT, source="in/sky.txt", outlet="Sky", published=None, title="Port strike"),
        starts=(0,),
    ),
]


def pair(first: int, second: int, share: float = 0.5) -> Pair:
    return Pair(
        first, second, (share, share), (1 - share, 1 - share), ({}, {}), {}, 0, 0, (), ((), ())
    )


@pytest.mark.parametrize(
    ("chosen", "number", "then"),
    [
        ((), 3, (3,)),
        ((3,), 1, (3, 1)),
        ((3, 1), 2, (1, 2)),
        ((3, 1), 3, (1,)),
        ((3,), 3, ()),
    ],
)
def test_two_are_chosen_and_a_third_displaces_the_oldest(
    chosen: tuple[int, ...], number: int, then: tuple[int, ...]
) -> None:
    assert toggled(chosen, number) == then


@given(st.lists(st.integers(0, 5)))
def test_never_more_than_two_different_articles_are_chosen(numbers: list[int]) -> None:
    chosen: tuple[int, ...] = ()
    for number in numbers:
        chosen = toggled(chosen, number)
        assert len(set(chosen)) == len(chosen) <= 2


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("", {0, 1, 2, 3}),
        ("  ", {0, 1, 2, 3}),
        ("storm", {0}),
        ("STORM bbc", {0}),
        ("reuters", {0, 3}),
        ("2023", {0, 1}),
        ("english", {0, 3}),
        ("picture", {2}),
        ("not text", {2}),
        ("nowhere", set()),
    ],
)
def test_an_article_is_found_by_every_word_that_is_shown_of_it(
    wanted: str, found: set[int]
) -> None:
    assert matching(ENTRIES, wanted) == found


def test_a_pair_is_found_by_words_of_either_article() -> None:
    pairs = [pair(0, 1), pair(1, 3)]
    assert matching_pairs(pairs, ENTRIES, "bbc guardian") == pairs[:1]
    assert matching_pairs(pairs, ENTRIES, "guardian") == pairs
    assert matching_pairs(pairs, ENTRIES, "") == pairs


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        (Order.GIVEN, [0, 1, 3, 2]),
        (Order.OUTLET, [0, 1, 3, 2]),
        (Order.DATE, [1, 0, 3, 2]),
        (Order.WORDS, [1, 0, 3, 2]),
        (Order.OWN, [3, 1, 0, 2]),
    ],
)
def test_articles_are_ordered_and_bad_files_come_last(order: Order, numbers: list[int]) -> None:
    assert ordered(ENTRIES, range(4), order, own=lambda number: number / 10) == numbers


def test_dates_with_and_without_a_time_are_ordered_together() -> None:
    entries = [
        Entry("", replace(LEFT, published=published))
        for published in (datetime(2023, 9, 13, 7), date(2023, 9, 13), None, date(2023, 9, 12))
    ]
    assert ordered(entries, range(4), Order.DATE, own=lambda _: 0.0) == [3, 1, 0, 2]


def test_times_with_zones_are_ordered_by_the_instant() -> None:
    jakarta = timezone(timedelta(hours=7))
    entries = [
        Entry("", replace(LEFT, published=published))
        for published in (
            datetime(2023, 9, 13, 7, tzinfo=jakarta), datetime(2023, 9, 13, 1, tzinfo=UTC)
        )
    ]  # fmt: skip
    assert ordered(entries, range(2), Order.DATE, own=lambda _: 0.0) == [0, 1]


def test_every_order_comes_round_again() -> None:
    order = Order.GIVEN
    seen = [order := order.next() for _ in Order]
    assert sorted(seen) == sorted(Order)
    assert order is Order.GIVEN


def view_of(entries: list[Entry], *pairs: Pair) -> CollectionView:
    view = CollectionView(Collection([entry.article or entry.source for entry in entries]))
    view.collection.update(
        Progress(tuple(enumerate(entries)), (), len(entries), len(entries), comparing=False)
    )
    view.collection.update(Progress((), pairs, len(pairs), len(pairs), comparing=True))
    return view


def test_before_anything_is_read_every_source_is_listed_by_name() -> None:
    view = CollectionView(Collection(["a.txt", LEFT]))
    assert [entry.source for entry in view.entries] == ["a.txt", "in/bbc.txt"]
    assert view.articles_listed() == [0, 1]
    assert view.status() == "2 articles"


def test_progress_is_said_until_everything_is_known() -> None:
    view = CollectionView(Collection(["a.txt", "b.txt"]))
    view.collection.update(
        Progress(((0, ENTRIES[0]),), (), 1, 2, comparing=False, waiting=("b.txt",))
    )
    assert view.status() == "2 articles · reading article 1 of 2"
    view.collection.update(Progress(((1, ENTRIES[1]),), (), 2, 2, comparing=False))
    view.collection.update(Progress((), (), 0, 1, comparing=True))
    assert view.status() == "2 articles · comparing pair 0 of 1"
    view.collection.update(Progress((), (pair(0, 1),), 1, 1, comparing=True))
    assert view.status() == "2 articles · 1 pair"


def test_bad_files_are_counted_and_cannot_be_chosen() -> None:
    view = view_of(ENTRIES, pair(0, 1))
    view.choose(2)
    view.choose(0)
    assert view.chosen == (0,)
    assert view.status() == "3 articles · 1 could not be read · 1 pair"
    assert view.collection.own(2) is None


def test_own_share_is_unknown_until_the_article_is_compared_or_nothing_is_left_to_compare() -> None:
    entries = [Entry(each.source, each) for each in (LEFT, RIGHT, replace(RIGHT, source="third"))]
    view = CollectionView(Collection([LEFT, RIGHT, "third"]))
    view.collection.update(Progress(tuple(enumerate(entries)), (), 3, 3, comparing=False))
    view.collection.update(Progress((), (pair(0, 1),), 1, 2, comparing=True))
    assert view.collection.own(0) is not None
    assert view.collection.own(2) is None
    view.collection.update(Progress((), (), 2, 2, comparing=True))
    assert view.collection.own(2) is not None


def test_own_share_is_unknown_until_there_is_a_pair() -> None:
    assert view_of(ENTRIES).collection.own(0) is None
    assert view_of(ENTRIES, pair(0, 1)).collection.own(0) == 1.0


def test_the_filter_narrows_both_lists() -> None:
    view = view_of(ENTRIES, pair(0, 1), pair(1, 3), pair(0, 3))
    view.filter = "sky"
    assert view.articles_listed() == [3]
    assert [(found.first, found.second) for found in view.pairs_listed()] == [(0, 3), (1, 3)]
    assert "showing “sky”" in view.status()


def test_the_best_pairs_are_listed_and_no_more_than_anybody_steps_through() -> None:
    numbers = list(combinations(range(40), 2))
    shares = [0.9] * MOST_PAIRS + [0.1] * (len(numbers) - MOST_PAIRS)
    pairs = (pair(*each, share) for each, share in zip(numbers, reversed(shares), strict=True))
    view = view_of(ENTRIES[:1] * 40, *pairs)
    assert len(view.pairs_listed()) == MOST_PAIRS
    assert {each.coverage for each in view.pairs_listed()} == {(0.9, 0.9)}
    assert "500 best listed" in view.status()


def test_only_articles_that_could_be_read_are_handed_on() -> None:
    view = view_of(ENTRIES)
    assert view.articles(1, 2, 0) == (ENTRIES[1].article, ENTRIES[0].article)
