from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from widgets.page.viewport import Viewport
from widgets.pair.following import Course, course, rising, settle

PAIRS = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 199)), max_size=20)


def test_between_anchors_the_way_is_straight() -> None:
    way = course([(10, 40), (20, 50)], 100, 200)
    assert [way.map(row) for row in (0, 5, 10, 15, 20, 60, 100)] == [0, 20, 40, 45, 50, 125, 200]


def test_beyond_the_ends_the_way_stops() -> None:
    way = course([], 10, 30)
    assert way.map(-5) == 0
    assert way.map(50) == 30


def test_what_would_turn_back_is_no_anchor() -> None:
    way = course([(10, 10), (20, 150), (30, 30)], 100, 200)
    assert (20, 150) not in zip(way.leading, way.following, strict=True)
    assert way.map(30) == 30


@given(PAIRS)
def test_a_rising_run_rises_and_none_is_longer(pairs: list[tuple[int, int]]) -> None:
    run = rising(pairs)
    assert all(a < c and b < d for (a, b), (c, d) in itertools.pairwise(run))
    assert set(run) <= set(pairs)
    longest: dict[tuple[int, int], int] = {}
    for pair in sorted(set(pairs)):
        before = [n for (a, b), n in longest.items() if a < pair[0] and b < pair[1]]
        longest[pair] = 1 + max(before, default=0)
    assert len(run) == max(longest.values(), default=0)


@given(PAIRS, st.floats(0, 100), st.floats(0, 100))
def test_the_way_never_runs_back(pairs: list[tuple[int, int]], one: float, two: float) -> None:
    way = course(pairs, 100, 200)
    low, high = sorted((one, two))
    assert way.map(low) <= way.map(high)


@given(PAIRS, st.integers(1, 50), st.integers(1, 50), st.integers(0, 200))
def test_both_pages_begin_and_end_together(
    pairs: list[tuple[int, int]], height: int, other: int, top: int
) -> None:
    way = course(pairs, 100, 200)
    follower = Viewport(0, other, 200)
    assert way.top_for(Viewport(0, height, 100), follower) == 0
    if height == other:
        end = way.top_for(Viewport(100 - height, height, 100), follower)
        assert abs(end - follower.last_top) < 1
    wanted = way.top_for(Viewport(min(top, 100 - height), height, 100), follower)
    assert 0 <= wanted <= follower.last_top


def test_there_and_back_is_the_same_way() -> None:
    way = course([(10, 40), (60, 90)], 100, 200)
    assert way.reverse.map(way.map(33)) == 33
    assert way.reverse.reverse == way


def test_empty_pages_have_a_way_too() -> None:
    assert Course((0, 0), (0, 0)).map(5) == 0
    assert course([], 0, 0).top_for(Viewport(0, 5, 0), Viewport(0, 5, 0)) == 0


@given(st.floats(-500, 500), st.integers(-5, 5))
def test_a_drift_shrinks_and_keeps_its_side(drift: float, scrolled: int) -> None:
    left = settle(drift, scrolled)
    assert abs(left) <= abs(drift)
    assert left * drift >= 0


def test_a_drift_is_gone_within_some_pages_of_reading() -> None:
    drift = 400.0
    for _ in range(60):
        drift = settle(drift, 1)
    assert drift == 0
