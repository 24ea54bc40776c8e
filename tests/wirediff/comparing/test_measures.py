"""How much the two have in common, by words and always of a named side."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.properties import steady
from tests.wirediff.stories import parts, story
from wirediff import Article, Derived, Kind, Passage, Role, Settings, Side, Span
from wirediff.alignment.witness import Witness
from wirediff.comparing.measures import containments, covered, order_kept, side_of, verdict
from wirediff.comparing.prepare import prepare

TEN = "one two three four five six seven eight nine ten"
NOTHING: dict[Kind, float] = dict.fromkeys(Kind, 0.0)


def witness(article: Article, settings: Settings | None = None) -> Witness:
    return prepare(article, settings).witness


def found(text: str, *words: str) -> tuple[Span, ...]:
    """Where each of these stands in the text."""
    return tuple(Span(text.index(each), text.index(each) + len(each)) for each in words)


Ends = list[tuple[tuple[str, ...], Kind]]

COVERAGE = [
    ("nothing", [], (0.0, 0.0, 0.0), 0),
    ("three words of ten", [(("two three four",), Kind.EDITED)], (0.0, 0.3, 0.0), 3),
    ("all of them", [((TEN,), Kind.VERBATIM)], (1.0, 0.0, 0.0), 10),
    (
        "each kind",
        [
            (("one two",), Kind.PARAPHRASE),
            (("three four five",), Kind.VERBATIM),
            (("ten",), Kind.EDITED),
        ],
        (0.3, 0.1, 0.2),
        3,
    ),
    (
        "a word in two passages counts once, for the closer kind",
        [(("one two three",), Kind.PARAPHRASE), (("three four",), Kind.VERBATIM)],
        (0.2, 0.0, 0.2),
        3,
    ),
    ("two spans of one passage", [(("one two", "nine"), Kind.EDITED)], (0.0, 0.3, 0.0), 3),
]


@pytest.mark.parametrize(
    ("ends", "shares", "longest"),
    [case[1:] for case in COVERAGE],
    ids=[case[0] for case in COVERAGE],
)
def test_coverage_is_the_share_of_words_inside_passages(
    ends: Ends, shares: tuple[float, float, float], longest: int
) -> None:
    article = story(TEN)
    passages = [(found(TEN, *words), kind) for words, kind in ends]
    side = side_of(witness(article), witness(story("other")), passages)
    assert (side.words, side.longest) == (10, longest)
    assert [side.coverage_by_kind[kind] for kind in Kind] == pytest.approx(list(shares))
    assert side.coverage == pytest.approx(sum(shares))
    assert side.own == pytest.approx(1 - sum(shares))


def test_the_words_of_the_body_are_counted() -> None:
    article = parts(
        (Role.HEADLINE, "Kim in Russia"),
        (Role.BYLINE, "By A. Reporter"),
        (Role.BODY, "Kim arrived on Tuesday"),
        (Role.BOILERPLATE, "Read also: more about trains"),
    )
    whole, body = witness(article), witness(article, Settings(headline=False))
    assert side_of(whole, body, []).words == 4
    assert side_of(body, whole, []).words == 4


def test_an_article_without_words_has_no_share_in_anything() -> None:
    side = side_of(witness(story("…")), witness(story(TEN)), [])
    assert (side.words, side.coverage, side.own, side.containment) == (0, 0.0, 0.0, 0.0)
    assert side.verdict.derived is Derived.NOT
    assert side.verdict.words == "Its body has no words to compare."


CONTAINMENT = [
    ("itself", TEN, TEN, 1.0),
    ("a part in its whole", "three four five six", TEN, 1.0),
    ("a whole in its part", TEN, "three four five six", 2 / 8),
    ("the same words in another order", "one two three four", "four three two one", 0.0),
    ("a figure written differently", "for twelve hours", "for 12 hours", 1.0),
    ("two words", "one two", TEN, 0.0),
    ("nothing", "", TEN, 0.0),
]


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [case[1:] for case in CONTAINMENT],
    ids=[case[0] for case in CONTAINMENT],
)
def test_containment_is_the_share_of_three_word_runs_found_in_the_other(
    part: str, whole: str, share: float
) -> None:
    share_of_part, _ = containments(witness(story(part)), witness(story(whole)))
    assert share_of_part == pytest.approx(share)


def test_no_shingle_reaches_from_one_sentence_into_the_next() -> None:
    first, second = "Kim Jong Un reached Russia by train.", "Putin Vladimir met him at noon."
    apart = witness(story((first, second)))
    assert len(apart.sentences) == 2
    assert containments(witness(story("by train Putin Vladimir")), apart) == (0.0, 0.0)


VERDICTS = [
    (1.0, Derived.WHOLLY),
    (0.75, Derived.WHOLLY),
    (0.74, Derived.PARTLY),
    (0.1, Derived.PARTLY),
    (0.09, Derived.NOT),
    (0.0, Derived.NOT),
]


@pytest.mark.parametrize(("coverage", "derived"), VERDICTS)
def test_the_classes_of_meter(coverage: float, derived: Derived) -> None:
    assert verdict(coverage, {**NOTHING, Kind.EDITED: coverage}, 100, 9).derived is derived


def test_the_verdict_names_the_figures_it_rests_on() -> None:
    by_kind = {Kind.VERBATIM: 0.41, Kind.EDITED: 0.2, Kind.PARAPHRASE: 0.001}
    assert verdict(0.611, by_kind, 612, 48).words == (
        "61% of its 612 words are also in the other article "
        "(verbatim 41%, edited 20%, paraphrase under 1%); the longest passage has 48 words."
    )


@pytest.mark.parametrize(("coverage", "derived"), VERDICTS)
def test_a_verdict_s_words_name_no_direction(coverage: float, derived: Derived) -> None:
    words = verdict(coverage, {**NOTHING, Kind.EDITED: coverage}, 100, 9).words.lower()
    assert not any(word in words for word in ("derived", "from", "took", "copied", derived))


def test_a_verdict_on_nothing_shared_has_no_more_to_say() -> None:
    assert verdict(0.0, NOTHING, 612, 0).words == ("None of its 612 words is in the other article.")


def passage(left: str, *, moved: bool) -> Passage:
    return Passage(found(TEN, left), found(TEN, left), Kind.VERBATIM, moved, 0.9)


ORDER = [
    ("nothing shared", [], 1.0),
    ("all in order", [("one two", False), ("five", False)], 1.0),
    ("a quarter has moved", [("one two three", False), ("nine", True)], 0.75),
    ("all has moved", [("one", True)], 0.0),
    ("a word that stays and moves stays", [("one two", False), ("two three", True)], 2 / 3),
]


@pytest.mark.parametrize(
    ("passages", "share"), [case[1:] for case in ORDER], ids=[case[0] for case in ORDER]
)
def test_the_share_told_in_the_same_order(
    passages: Sequence[tuple[str, bool]], share: float
) -> None:
    made = [passage(words, moved=moved) for words, moved in passages]
    ten = witness(story(TEN))
    assert order_kept(ten, ten, made) == pytest.approx(share)


def test_order_is_counted_in_the_words_of_both_sides() -> None:
    ten = witness(story(TEN))
    made = [
        Passage(found(TEN, "one two"), found(TEN, "one"), Kind.EDITED, False, 0.9),
        Passage(found(TEN, "nine"), found(TEN, "seven eight"), Kind.EDITED, True, 0.9),
    ]
    assert order_kept(ten, ten, made) == order_kept(ten, ten, [one.mirrored() for one in made])
    assert order_kept(ten, ten, made) == pytest.approx(3 / 6)


ranges = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted)
some_ends = st.lists(st.tuples(ranges, st.sampled_from(Kind)), max_size=6)


@steady(100)
@given(some_ends)
def test_shares_lie_between_nothing_and_all_and_add_up(
    ends: list[tuple[list[int], Kind]],
) -> None:
    one = witness(story(TEN))
    passages = [((one.words.span(first, last + 1),), kind) for (first, last), kind in ends]
    side: Side = side_of(one, one, passages)
    assert 0.0 <= side.coverage <= 1.0
    assert math.isclose(sum(side.coverage_by_kind.values()), side.coverage)
    assert side.longest == max((last + 1 - first for (first, last), _ in ends), default=0)
    assert len(covered(one, passages).kinds) == round(side.coverage * side.words)
