"""How far two sentences stand out in meaning from the rest of both articles."""

from __future__ import annotations

import pytest

from tests.wirediff.alignment.build import witness
from tests.wirediff.encoders import BagEncoder, FailingEncoder
from tests.wirediff.stories import UNRELATED
from wirediff.alignment.weights.closeness import Closeness
from wirediff.alignment.witness import Witness
from wirediff.errors import EncoderError

MEANING = {"vessels": "ferries", "halted": "stopped", "gale": "storm", "owing": "after"}

STATEMENT = "ferries stopped after storm in Jersey and Guernsey"
REWORDED = "owing gale vessels halted in Jersey and Guernsey"

LEFT = witness(UNRELATED[0], STATEMENT, UNRELATED[1], UNRELATED[2])
RIGHT = witness(UNRELATED[3], UNRELATED[4], REWORDED)


def closeness() -> Closeness:
    return Closeness(LEFT, RIGHT, BagEncoder(MEANING))


def test_the_same_statement_in_other_words_stands_out() -> None:
    close = closeness()
    standing_out = close.margins(1, 2)
    others = [
        close.margins(row, column)
        for row in range(4)
        for column in range(3)
        if (row, column) != (1, 2)
    ]
    assert standing_out.sentences > 0.05
    assert all(other.sentences < standing_out.sentences / 2 for other in others)
    assert (LEFT.text(standing_out.left), RIGHT.text(standing_out.right)) == (STATEMENT, REWORDED)


def test_it_is_proposed_as_a_candidate() -> None:
    assert (1, 2) in closeness().nearest()


def test_the_closest_clauses_count_where_whole_sentences_differ() -> None:
    around = [sentence.rstrip(".") for sentence in UNRELATED[4:]]
    long = witness(UNRELATED[0], ", ".join([*around[:2], STATEMENT, *around[2:]]))
    margins = Closeness(long, RIGHT, BagEncoder(MEANING)).margins(1, 2)
    assert margins.clauses > margins.sentences
    assert STATEMENT in long.text(margins.left)


def test_swapping_the_sides_swaps_the_ends_and_changes_no_margin() -> None:
    forth, back = closeness(), Closeness(RIGHT, LEFT, BagEncoder(MEANING))
    for row in range(4):
        for column in range(3):
            one, other = forth.margins(row, column), back.margins(column, row)
            assert (one.sentences, one.clauses) == (other.sentences, other.clauses)
            assert (one.left, one.right) == (other.right, other.left)
    assert {(row, column) for column, row in back.nearest()} == forth.nearest()


@pytest.mark.parametrize("empty", [witness(), witness("…")], ids=["no text", "no words"])
def test_an_article_without_words_proposes_nothing_and_is_not_encoded(empty: Witness) -> None:
    assert Closeness(empty, LEFT, FailingEncoder()).nearest() == set()
    assert Closeness(LEFT, empty, FailingEncoder()).nearest() == set()


def test_an_encoder_that_cannot_answer_is_the_callers_to_handle() -> None:
    with pytest.raises(EncoderError):
        Closeness(LEFT, RIGHT, FailingEncoder())
