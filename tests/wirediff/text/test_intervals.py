from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirediff.article import Span
from wirediff.text.intervals import Run, Runs, layered

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda at: Span(at[0], at[0] + at[1])),
    max_size=12,
)


def test_at_finds_the_run_over_a_character() -> None:
    runs = Runs([(2, 5, "a"), (7, 9, "b")])
    assert [runs.at(position) for position in range(10)] == [
        *(None, None, "a", "a", "a", None, None, "b", "b", None)
    ]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 2, []),
        (0, 3, [(2, 3, "a")]),
        (3, 8, [(3, 5, "a"), (7, 8, "b")]),
        (5, 7, []),
        (9, 20, []),
        (4, 4, []),
    ],
)
def test_within_clips_to_the_range(
    start: int, end: int, expected: list[tuple[int, int, str]]
) -> None:
    runs = Runs([(2, 5, "a"), (7, 9, "b")])
    assert list(runs.within(start, end)) == [Run(*each) for each in expected]


def test_runs_are_equal_by_what_they_hold() -> None:
    runs = Runs([(2, 5, "a"), (7, 9, "b")])
    assert runs == Runs([(2, 5, "a"), (3, 3, "c"), (7, 9, "b")])
    assert hash(runs) == hash(Runs(runs))
    assert runs != Runs([(2, 5, "a"), (7, 9, "c")])
    assert runs != runs.runs


def test_empty_runs_are_dropped() -> None:
    assert len(Runs([(3, 3, "a")])) == 0


def test_overlapping_spans_are_named_together() -> None:
    runs = layered([(Span(0, 10), 0), (Span(5, 15), 1), (Span(20, 22), 2)])
    assert [tuple(run) for run in runs] == [
        (0, 5, (0,)),
        (5, 10, (0, 1)),
        (10, 15, (1,)),
        (20, 22, (2,)),
    ]


@given(SPANS)
def test_every_character_has_exactly_the_spans_that_cover_it(spans: list[Span]) -> None:
    runs = layered((span, number) for number, span in enumerate(spans))
    for position in range(-1, 60):
        over = tuple(number for number, span in enumerate(spans) if position in span)
        assert (runs.at(position) or ()) == over


@given(SPANS)
def test_layered_runs_are_disjoint_and_rise(spans: list[Span]) -> None:
    runs = list(layered((span, number) for number, span in enumerate(spans)))
    assert all(one.end <= two.start for one, two in itertools.pairwise(runs))
    assert all(
        one.end < two.start or one.value != two.value for one, two in itertools.pairwise(runs)
    )
