"""What a comparison view shows, as a value: valid whatever it is made from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.build import long_pair, storm
from widgets.pair.filtering import Filter
from widgets.pair.pair import Pair, pair_of
from widgets.pair.sides import Which
from widgets.pair.state import Here, ViewState
from wirediff.passages import Kind

PAIRS = {name: pair_of(make()) for name, make in (("storm", storm), ("long", long_pair))}

filters = st.builds(Filter, st.frozensets(st.sampled_from(Kind)), st.booleans())
places = st.none() | st.builds(Here, st.integers(-2, 200), st.none() | st.sampled_from(list(Which)))
states = st.builds(
    ViewState,
    st.sampled_from(list(PAIRS.values())),
    side=st.sampled_from(list(Which)),
    here=places,
    filter=filters,
)


def assert_valid(state: ViewState) -> None:
    assert state.current is None or state.current_own is None
    assert state.current is None or state.current in state.order
    if state.current_own is not None:
        assert state.own_pieces[state.current_own].span == state.own_span


@given(states)
def test_what_is_current_is_there(state: ViewState) -> None:
    assert_valid(state)


@given(states, filters, st.sampled_from(list(Which)), st.sampled_from(list(PAIRS.values())))
def test_it_stays_so_in_every_other_state(
    state: ViewState, wanted: Filter, side: Which, pair: Pair
) -> None:
    for other in (replace(state, filter=wanted), replace(state, side=side), state.exchanged()):
        assert_valid(other)
    assert_valid(state.refined(pair))


@given(states)
def test_sides_exchanged_twice_are_as_they_were(state: ViewState) -> None:
    assert state.exchanged().exchanged() == state


@given(states)
def test_exchanged_sides_leave_the_reader_with_the_same_outlet_and_words(state: ViewState) -> None:
    other = state.exchanged()
    assert other.reading.article is state.reading.article
    assert other.own_span == state.own_span
    if state.passage is not None and other.passage is not None:
        assert (other.passage.left, other.passage.right) == (
            (state.passage.right, state.passage.left)
        )


def test_a_piece_of_one_side_is_not_one_of_the_other() -> None:
    state = ViewState(PAIRS["storm"]).at_own(0)
    assert state.current_own == 0
    assert replace(state, side=Which.RIGHT).current_own is None


def test_another_comparison_keeps_the_passage_and_the_own_piece_by_their_words() -> None:
    whole = storm()
    fewer = replace(whole, passages=whole.passages[1:])
    state = ViewState(pair_of(fewer)).at(0)
    assert state.refined(pair_of(whole)).passage == whole.passages[1]
    own = ViewState(pair_of(whole)).at_own(1)
    assert own.refined(pair_of(replace(whole))).own_span == own.own_span


@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_exchanged_twice_is_the_same_object(name: str) -> None:
    assert PAIRS[name].exchanged.exchanged is PAIRS[name]
