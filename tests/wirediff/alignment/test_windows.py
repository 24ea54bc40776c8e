"""Where inside two sentences the common statement lies."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from tests.wirediff.alignment.build import pair
from tests.wirediff.properties import steady
from tests.wirediff.retellings import Telling, retellings
from tests.wirediff.stories import UNRELATED
from wirediff.alignment.pair import Pair
from wirediff.alignment.windows import Window, best_window, measured
from wirediff.alignment.witness import Range

WINDOWS = [
    (
        "a clause of a longer sentence",
        "The central bank raised its key rate.",
        "Stocks fell in Jakarta after the central bank raised its key rate while traders waited.",
        "The central bank raised its key rate",
        "the central bank raised its key rate",
    ),
    (
        "words in another order",
        "A warning came from the harbour master early on Friday.",
        "Early on Friday there was a harbour master whose warning nobody heard at sea.",
        "A warning came from the harbour master early on Friday",
        "Early on Friday there was a harbour master whose warning",
    ),
    (
        "words of its own in the middle",
        "Forty trees fell on the road to Saint Helier overnight.",
        "At least forty old trees fell across the coast road to Saint Helier.",
        "Forty trees fell on the road to Saint Helier",
        "forty old trees fell across the coast road to Saint Helier",
    ),
]


def whole(one: Pair) -> tuple[Range, Range]:
    return Range(0, len(one.left.words)), Range(0, len(one.right.words))


@pytest.mark.parametrize(
    ("left", "right", "on_left", "on_right"),
    [case[1:] for case in WINDOWS],
    ids=[case[0] for case in WINDOWS],
)
def test_the_words_that_two_sentences_share_most(
    left: str, right: str, on_left: str, on_right: str
) -> None:
    one = pair([left], [right])
    window = best_window(*whole(one), one.weights)
    assert window
    assert (one.left.text(window.left), one.right.text(window.right)) == (on_left, on_right)


def test_two_sentences_without_a_common_word_have_no_window() -> None:
    one = pair([UNRELATED[0]], [UNRELATED[4]])
    assert best_window(*whole(one), one.weights) is None


def test_a_window_measures_what_is_common_as_often_as_the_side_that_has_it_less() -> None:
    one = pair(["dam dam dam burst"], ["dam dam held"])
    window = measured(*whole(one), one.weights)
    dam, burst, held = *one.weights.left.weights[2:], one.weights.right.weights[2]
    assert window.shared == pytest.approx(2 * dam)
    assert window.total == pytest.approx((3 * dam + burst + 2 * dam + held) / 2)
    assert window.closeness == pytest.approx(window.shared / window.total)


def test_a_window_without_words_is_not_close() -> None:
    assert Window(Range(0, 0), Range(0, 0), 0.0, 0.0, 0).closeness == 0.0


@steady(60)
@given(retellings())
def test_a_window_lies_in_both_texts_opens_and_closes_with_a_common_word(
    tellings: tuple[Telling, Telling],
) -> None:
    one = pair(*tellings, language="id")
    window = best_window(*whole(one), one.weights)
    if window is None:
        assert not set(one.left.keys) & set(one.right.keys)
        return
    left = one.left.keys[window.left.first : window.left.last]
    right = one.right.keys[window.right.first : window.right.last]
    common = Counter(left) & Counter(right)
    assert 0.0 < window.shared <= window.total
    assert {left[0], left[-1]} <= set(one.right.keys)
    assert {right[0], right[-1]} <= set(one.left.keys)
    assert common


@steady(60)
@given(retellings())
def test_swapping_the_sides_swaps_the_window(tellings: tuple[Telling, Telling]) -> None:
    forth, back = pair(*tellings, language="id"), pair(tellings[1], tellings[0], language="id")
    one, other = (best_window(*whole(each), each.weights) for each in (forth, back))
    assert (one is None) == (other is None)
    if one and other:
        assert (one.left, one.right, one.total) == (other.right, other.left, other.total)
        assert one.shared == other.shared
