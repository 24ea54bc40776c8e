"""What has moved: everything outside the heaviest run that both articles tell in order."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.properties import steady
from wirediff.alignment.order import Placed, in_order

CASES = [
    ("nothing", [], []),
    ("one passage", [(5, 9, 3)], [0]),
    ("all in order", [(0, 0, 5), (5, 7, 5), (9, 12, 5)], [0, 1, 2]),
    ("the lighter of two has moved", [(0, 9, 4), (9, 0, 5)], [1]),
    ("of two alike the first given stays", [(0, 9, 5), (9, 0, 5)], [0]),
    ("one long passage outweighs two short ones", [(0, 20, 50), (50, 0, 9), (60, 10, 9)], [0]),
    ("two passages together outweigh one", [(0, 20, 15), (50, 0, 9), (60, 10, 9)], [1, 2]),
    ("a statement that serves two keeps its order", [(0, 0, 5), (0, 8, 5), (6, 8, 5)], [0, 1, 2]),
    ("given out of order", [(9, 12, 5), (0, 0, 5), (5, 7, 5)], [0, 1, 2]),
]


@pytest.mark.parametrize(
    ("given_passages", "staying"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_the_passages_that_stay(
    given_passages: list[tuple[int, int, int]], staying: list[int]
) -> None:
    assert sorted(in_order([Placed(*one) for one in given_passages])) == staying


positions = st.integers(0, 7)
placed = st.lists(st.builds(Placed, positions, positions, st.integers(1, 6)), max_size=8)


def rises(run: tuple[Placed, ...]) -> bool:
    """Whether both articles tell the passages in one order."""
    ordered = sorted(run, key=lambda one: (one.left, one.right))
    return all(before.right <= after.right for before, after in pairwise(ordered))


def weight(run: tuple[Placed, ...]) -> int:
    return sum(one.weight for one in run)


@steady(200)
@given(placed)
def test_no_other_run_told_in_order_by_both_is_heavier(passages: list[Placed]) -> None:
    kept = tuple(passages[index] for index in sorted(in_order(passages)))
    every_run = (run for n in range(len(passages) + 1) for run in combinations(passages, n))
    assert rises(kept)
    assert weight(kept) == max(weight(run) for run in every_run if rises(run))


@steady(100)
@given(placed)
def test_the_same_passages_stay_when_the_sides_are_swapped(passages: list[Placed]) -> None:
    swapped = [replace(one, left=one.right, right=one.left) for one in passages]
    assert in_order(swapped) == in_order(passages)


def test_of_ten_thousand_passages_every_tenth_is_found_to_have_moved() -> None:
    passages = [Placed(n, n if n % 10 else n + 100_000, 5) for n in range(10_000)]
    assert in_order(passages) == frozenset(n for n in range(10_000) if n % 10)
