"""Which sentences share words, and how much weight of them."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from tests.wirediff.alignment.build import pair
from tests.wirediff.properties import steady
from tests.wirediff.retellings import Telling, retellings
from wirediff.alignment.pair import Pair
from wirediff.alignment.weights.overlap import KEPT_PER_SENTENCE, Overlap, overlap_of
from wirediff.alignment.weights.rarity import Weighed
from wirediff.alignment.witness import Range


def overlap(one: Pair) -> Overlap:
    return overlap_of(one.left, one.right, one.weights)


def shares(found: Overlap) -> dict[tuple[int, int], float]:
    pairs = zip(found.rows.tolist(), found.columns.tolist(), strict=True)
    return dict(zip(pairs, found.shared.tolist(), strict=True))


def by_hand(one: Pair) -> dict[tuple[int, int], float]:
    """Every pair of sentences with the weight of the words that stand in both."""
    found = {}
    for row, left in enumerate(one.left.sentences):
        for column, right in enumerate(one.right.sentences):
            mine, yours = (
                first_weights(one.weights.left, left),
                first_weights(one.weights.right, right),
            )
            if both := mine.keys() & yours.keys():
                found[row, column] = sum(mine[word] + yours[word] for word in both) / 2
    return found


def first_weights(side: Weighed, words: Range) -> dict[int, float]:
    """Each different word of a sentence, and what it weighs where it first stands."""
    places = {side.numbers[index]: index for index in reversed(range(words.first, words.last))}
    return {number: side.weights[index] for number, index in places.items()}


@steady(60)
@given(retellings())
def test_in_short_stories_every_pair_with_a_word_in_common_is_found(
    tellings: tuple[Telling, Telling],
) -> None:
    one = pair(*tellings, language="id")
    expected = by_hand(one)
    found = shares(overlap(one))
    assert list(found) == sorted(expected)
    assert found == pytest.approx(expected)


@steady(40)
@given(retellings())
def test_swapping_the_sides_swaps_rows_and_columns(tellings: tuple[Telling, Telling]) -> None:
    forth = shares(overlap(pair(*tellings, language="id")))
    back = shares(overlap(pair(tellings[1], tellings[0], language="id")))
    assert {(row, column): shared for (column, row), shared in back.items()} == forth


@pytest.mark.parametrize(
    ("left", "right"),
    [((), ()), (("Schools are closed.",), ()), (("Schools are closed.",), ("Ferries stopped.",))],
    ids=["no texts", "one text", "no word in common"],
)
def test_nothing_in_common_gives_no_pair(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    found = overlap(pair(left, right))
    assert shares(found) == {}
    assert found.heaviest(0.0) == {}


def test_of_many_pairs_the_heaviest_of_each_sentence_are_looked_at() -> None:
    numbered = [f"alpha{n} beta{n} gamma{n} common words here" for n in range(40)]
    found = overlap(pair(numbered, numbered))
    heaviest = found.heaviest(2.0)
    assert heaviest.keys() == {(n, n) for n in range(40)}
    assert all(shared >= 2.0 for shared in heaviest.values())


def test_each_sentence_keeps_a_few_pairs_at_least_if_it_has_them() -> None:
    statement = "insurers expect claims of pounds"
    one = [f"{statement} {'x' * n}" for n in range(1, 21)]
    rows = Counter(row for row, _ in overlap(pair(one, one)).heaviest(0.0))
    assert min(rows.values()) >= KEPT_PER_SENTENCE


def test_the_pairs_of_two_long_articles_are_linear_in_their_sentences() -> None:
    def pairs(sentences: int) -> int:
        rare = [f"the man of town{n} said that he was there on day{n}" for n in range(sentences)]
        return len(overlap(pair(rare, rare)).rows)

    assert pairs(1200) <= 2.5 * pairs(600)
