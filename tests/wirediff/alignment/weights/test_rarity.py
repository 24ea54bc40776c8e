"""How much each word weighs: rare ones much, those of every sentence nothing."""

from __future__ import annotations

import math

import pytest
from hypothesis import given

from tests.wirediff.alignment.build import pair, place
from tests.wirediff.properties import steady
from tests.wirediff.retellings import Telling, retellings
from wirediff.alignment.pair import Pair
from wirediff.alignment.witness import Range

EVERYWHERE = [f"the {word} came" for word in ("mayor", "doctor", "baker", "teacher", "judge") * 10]


def weight(one: Pair, words: str) -> float:
    return one.weights.left.mass(place(one.left, words))


def test_a_word_of_a_single_sentence_weighs_most_and_one_of_all_sentences_next_to_nothing() -> None:
    one = pair([*EVERYWHERE, "the dam burst"], ["the road is closed"])
    assert weight(one, "burst") == pytest.approx(1.0)
    assert weight(one, "the") < 0.01
    assert weight(one, "the") < weight(one, "mayor") < weight(one, "burst")


def test_sentences_of_both_articles_count() -> None:
    alone = pair(["the dam burst", *EVERYWHERE], ["the road is closed"])
    shared = pair(["the dam burst", *EVERYWHERE], ["the road is closed", "a dam is built"])
    assert weight(shared, "dam") < weight(alone, "dam")
    assert weight(shared, "burst") == pytest.approx(weight(alone, "burst"))


def test_in_two_short_texts_a_shared_word_still_says_something() -> None:
    assert weight(pair(["the dam burst"], ["the dam burst"]), "dam") > 0.7


def test_the_words_of_a_name_weigh_together_what_the_rarest_weighs() -> None:
    one = pair(["so harpist Vladimir Putin said on the day before"], ["Putin was there, they say"])
    name = weight(one, "Vladimir Putin")
    assert name == pytest.approx(1.0, abs=1e-6)
    assert weight(one, "harpist") == pytest.approx(1.0, abs=1e-6)


@steady(40)
@given(retellings())
def test_weights_lie_between_nothing_and_one_and_swap_with_the_sides(
    tellings: tuple[Telling, Telling],
) -> None:
    forth, back = pair(*tellings, language="id"), pair(tellings[1], tellings[0], language="id")
    assert forth.weights.left == back.weights.right
    assert forth.weights.right == back.weights.left
    for side, witness in ((forth.weights.left, forth.left), (forth.weights.right, forth.right)):
        assert all(0.0 <= one <= 1.0 for one in side.weights)
        assert len(side.weights) == len(side.numbers) == len(witness.words)
        assert all(number < forth.weights.distinct for number in side.numbers)


@steady(40)
@given(retellings())
def test_the_mass_of_a_run_is_the_sum_of_its_words(tellings: tuple[Telling, Telling]) -> None:
    side = pair(*tellings, language="id").weights.left
    for first in range(0, len(side.weights), 5):
        for last in range(first, len(side.weights) + 1, 7):
            assert side.mass(Range(first, last)) == math.fsum(side.weights[first:last])
