"""What a reader can say of a passage, and how it finds its passage again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.properties import steady
from wirediff import Kind, Passage, Span
from wirediff.marks import LETTERS, Judged, Judgement, Judgements


def at(left: tuple[int, int], right: tuple[int, int], **said: object) -> Judgement:
    return Judgement((Span(*left),), (Span(*right),), **said)  # type: ignore[arg-type]


def passage(left: tuple[int, int], right: tuple[int, int]) -> Passage:
    return Passage((Span(*left),), (Span(*right),), Kind.EDITED, moved=False, score=0.9)


def test_every_verdict_has_a_letter_of_its_own_and_none_is_that_of_a_kind() -> None:
    letters = [*LETTERS.values(), "H", "N"]
    assert LETTERS.keys() == set(Judged)
    assert len(set(letters)) == len(letters)
    assert not set(letters) & {"V", "E", "P"}


@pytest.mark.parametrize(
    ("judgement", "words", "letter"),
    [
        (at((0, 1), (0, 1), kind=Judged.WIRE), "wire copy", "W"),
        (at((0, 1), (0, 1), note="ask her"), "note", "N"),
        (at((0, 1), (0, 1), by_hand=True), "linked by hand", "H"),
        (at((0, 1), (0, 1), kind=Judged.LIFTED, by_hand=True), "lifted, linked by hand", "L"),
    ],
)
def test_what_a_judgement_says(judgement: Judgement, words: str, letter: str) -> None:
    assert judgement.words == words
    assert judgement.letter == letter


FOUND_AGAIN = [
    ("the same ends", (10, 20), (30, 40), True),
    ("a little longer", (8, 24), (30, 40), True),
    ("half as long", (10, 15), (30, 40), True),
    ("less than half as long", (10, 14), (30, 40), False),
    ("elsewhere on one side", (10, 20), (50, 60), False),
    ("beside it", (20, 30), (40, 50), False),
]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [case[1:] for case in FOUND_AGAIN],
    ids=[case[0] for case in FOUND_AGAIN],
)
def test_a_judgement_finds_its_passage_again(
    left: tuple[int, int], right: tuple[int, int], found: bool
) -> None:
    said = at((10, 20), (30, 40))
    assert Judgements((said,)).of([passage(left, right)]) == ((said,) if found else (None,))


def test_of_two_passages_the_one_that_lies_most_on_its_place_is_taken() -> None:
    said = at((10, 20), (30, 40))
    passages = [passage((10, 17), (30, 37)), passage((10, 19), (30, 39))]
    assert Judgements((said,)).of(passages) == (None, said)


def test_no_passage_is_given_two_judgements() -> None:
    one, other = at((10, 20), (30, 40)), at((10, 18), (30, 38))
    passages = [passage((10, 20), (30, 40)), passage((10, 17), (30, 37))]
    assert Judgements((one, other)).of(passages) == (one, other)
    assert Judgements((one, other)).of(passages[:1]) == (one,)


def test_a_note_on_own_words_is_never_that_of_a_passage() -> None:
    own = Judgement((Span(10, 20),), (), note="who said so?")
    assert own.on_own
    assert Judgements((own,)).of([passage((10, 20), (30, 40))]) == (None,)


def test_there_is_one_judgement_at_a_place_and_the_last_one_counts() -> None:
    first, second = at((0, 5), (0, 5), note="one"), at((0, 5), (0, 5), note="two")
    judgements = Judgements().with_(first).with_(second)
    assert judgements.each == (second,)
    assert judgements.at(first.ends) == second
    assert judgements.without(first) == Judgements()


places = st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda at: Span(at[0], sum(at)))
judgements = st.builds(
    Judgement, places.map(lambda span: (span,)), places.map(lambda span: (span,))
)


@steady(100)
@given(st.lists(judgements, max_size=6), st.lists(st.tuples(places, places), max_size=6))
def test_swapping_the_sides_swaps_what_is_found(
    said: list[Judgement], ends: list[tuple[Span, Span]]
) -> None:
    there = [Passage((a,), (b,), Kind.EDITED, moved=False, score=1.0) for a, b in ends]
    back = [Passage((b,), (a,), Kind.EDITED, moved=False, score=1.0) for a, b in ends]
    all_said = Judgements(tuple(said))
    assert all_said.mirrored().mirrored() == all_said
    found = [one is not None for one in all_said.of(there)]
    assert [one is not None for one in all_said.mirrored().of(back)] == found


def test_what_lies_outside_the_texts_does_not_fit() -> None:
    assert at((0, 5), (0, 5)).fits("12345", "12345")
    assert not at((0, 6), (0, 5)).fits("12345", "12345")
    assert not at((3, 3), (0, 5)).fits("12345", "12345")
    assert not at((-2, 3), (0, 5)).fits("12345", "12345")
