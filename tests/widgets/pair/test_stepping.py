from __future__ import annotations

import pytest

from tests.widgets.build import article_of, passage_of, storm
from widgets.pair.sides import Which
from widgets.pair.stepping import (
    BACK,
    FORWARD,
    reading_order,
    same_passage,
    starts_of,
    step,
    step_from,
    stepped,
)
from wirediff.passages import Kind

STORM = storm()
ALL = range(len(STORM.passages))


def test_each_side_has_its_own_order() -> None:
    assert reading_order(STORM.passages, Which.LEFT, ALL) == (0, 1, 2, 3)
    assert reading_order(STORM.passages, Which.RIGHT, ALL) == (3, 0, 1, 2)


def test_hidden_passages_are_passed_over() -> None:
    assert reading_order(STORM.passages, Which.RIGHT, [0, 2]) == (0, 2)


@pytest.mark.parametrize(
    ("current", "direction", "expected"),
    [(3, FORWARD, 0), (0, FORWARD, 1), (2, FORWARD, None), (3, BACK, None), (9, FORWARD, None)],
)
def test_a_step_goes_to_the_neighbour(current: int, direction: int, expected: int | None) -> None:
    assert step((3, 0, 1, 2), current, direction) == expected


@pytest.mark.parametrize(
    ("current", "position", "direction", "expected"),
    [
        (3, 99, FORWARD, 0),
        (1, 0, FORWARD, None),
        (None, 15, FORWARD, 1),
        (None, 15, BACK, 0),
        (9, 0, FORWARD, 3),
        (None, 99, FORWARD, None),
    ],
)
def test_without_a_current_one_a_step_goes_on_from_where_the_reader_is(
    current: int | None, position: int, direction: int, expected: int | None
) -> None:
    assert stepped((3, 0, 1), (0, 10, 20), current, position, direction) == expected


@pytest.mark.parametrize(
    ("position", "direction", "expected"),
    [
        (0, FORWARD, 0),
        (10, FORWARD, 0),
        (11, FORWARD, 1),
        (31, FORWARD, None),
        (10, BACK, None),
        (11, BACK, 0),
        (99, BACK, 2),
    ],
)
def test_a_step_from_somewhere_goes_to_the_nearest(
    position: int, direction: int, expected: int | None
) -> None:
    assert step_from([10, 20, 30], position, direction) == expected


def test_starts_rise_in_a_sides_own_order() -> None:
    order = reading_order(STORM.passages, Which.RIGHT, ALL)
    starts = starts_of(STORM.passages, Which.RIGHT, order)
    assert list(starts) == sorted(starts)


def test_a_passage_is_found_again_after_a_better_comparison() -> None:
    left = article_of("One two three. Four five six.")
    right = article_of("Four five. One two three.")
    wanted = passage_of(left, right, "One two", "One two three", Kind.EDITED)
    others = [
        passage_of(left, right, "Four five six.", "Four five."),
        passage_of(left, right, "One two three.", "One two three."),
    ]
    assert same_passage(others, wanted, [0, 1]) == 1
    assert same_passage(others, wanted, [0]) is None
    assert same_passage([], wanted, []) is None
