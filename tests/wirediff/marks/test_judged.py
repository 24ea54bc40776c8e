"""A comparison follows the reader's word: wrong matches go, links by hand come, all is counted."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.properties import steady
from tests.wirediff.stories import UNRELATED, parts, seeds, story
from wirediff import Comparison, Derived, Kind, Passage, Role, Settings, Span, compare
from wirediff.marks import Judged, Judgement, Judgements
from wirediff.marks.judged import BY_HAND, judged

SHARED = (
    "The ferry to Jersey was cancelled on Tuesday, the operator said.",
    "Nine thousand homes lost electricity when the storm reached the northern coast.",
)
LEFT = story(SHARED[0], UNRELATED[0], SHARED[1], UNRELATED[2])
RIGHT = story(UNRELATED[1], SHARED[1], SHARED[0], UNRELATED[3])


def on(passage: Passage, kind: Judged | None = None, note: str = "") -> Judgements:
    return Judgements((Judgement(passage.left, passage.right, kind, note),))


def by_hand(left: Span, right: Span, kind: Judged | None = None) -> Judgements:
    return Judgements((Judgement((left,), (right,), kind, by_hand=True),))


@cache
def found() -> Comparison:
    comparison = compare(LEFT, RIGHT, semantic=False)
    assert [passage.moved for passage in comparison.passages].count(True) == 1
    return comparison


@cache
def of_seeds() -> Comparison:
    return compare(seeds()["000"], seeds()["001"], semantic=False)


@pytest.mark.parametrize("kind", [None, *(kind for kind in Judged if kind is not Judged.WRONG)])
def test_a_verdict_or_a_note_changes_nothing(kind: Judged | None) -> None:
    assert judged(found(), on(found().passages[0], kind, "note")) is found()


def test_nothing_judged_changes_nothing() -> None:
    assert judged(of_seeds(), Judgements()) is of_seeds()


def test_a_wrong_match_is_taken_out_and_everything_is_counted_anew() -> None:
    after = judged(found(), on(found().passages[0], Judged.WRONG))
    assert [each.left for each in after.passages] == [found().passages[1].left]
    assert after.left.coverage == pytest.approx(found().left.coverage - 11 / found().left.words)
    assert after.right.coverage < found().right.coverage
    assert after.left.verdict.words != found().left.verdict.words
    assert after.order_kept == 1.0
    assert not any(each.moved for each in after.passages)


def test_without_any_passage_left_nothing_is_derived() -> None:
    wrong = tuple(Judgement(each.left, each.right, Judged.WRONG) for each in found().passages)
    after = judged(found(), Judgements(wrong))
    assert after.passages == ()
    assert after.stretches == ()
    assert after.left.verdict.derived is Derived.NOT
    assert after.order_kept == 1.0


def test_no_stretch_begins_at_a_wrong_match() -> None:
    comparison = of_seeds()
    wrong = [
        Judgement(each.left, each.right, Judged.WRONG)
        for each in comparison.passages
        if any(each.left[0].overlaps(stretch.left[0]) for stretch in comparison.stretches[:1])
    ]
    after = judged(comparison, Judgements(tuple(wrong)))
    assert comparison.stretches[0] not in after.stretches
    assert judged(comparison, Judgements()).stretches == comparison.stretches


def test_a_link_by_hand_is_a_passage_like_any_other() -> None:
    left, right = LEFT.sentences[1].span, RIGHT.sentences[0].span
    after = judged(found(), by_hand(left, right))
    (made,) = (each for each in after.passages if each.evidence == (BY_HAND,))
    assert (made.left, made.right) == ((left,), (right,))
    assert made.kind is Kind.PARAPHRASE
    assert made.score == 1.0
    assert after.left.coverage > found().left.coverage
    assert list(after.passages) == sorted(after.passages, key=lambda each: each.left)


@pytest.mark.parametrize(
    ("left", "right", "kind", "differences"),
    [
        ("Nine ferries left Jersey.", "nine ferries left Jersey", Kind.VERBATIM, 0),
        ("Some 9 ferries left Jersey.", "Some 7 ferries left Jersey.", Kind.EDITED, 1),
        ("Nine ferries left Jersey.", "Boats went out from the island.", Kind.PARAPHRASE, 0),
    ],
)
def test_the_wording_of_a_link_by_hand_is_looked_at(
    left: str, right: str, kind: Kind, differences: int
) -> None:
    comparison = replace(compare(story(left), story(right), semantic=False), passages=())
    said = by_hand(Span(0, len(left)), Span(0, len(right)))
    (made,) = judged(comparison, said).passages
    assert made.kind is kind
    assert len(made.differences) == differences


def test_a_link_by_hand_may_lie_in_what_is_not_the_story() -> None:
    caption = parts((Role.BODY, SHARED[0]), (Role.BOILERPLATE, UNRELATED[0]))
    comparison = compare(caption, RIGHT, semantic=False)
    after = judged(comparison, by_hand(caption.blocks[1].span, RIGHT.blocks[0].span))
    assert len(after.passages) == len(comparison.passages) + 1
    assert after.left.coverage == comparison.left.coverage


def test_a_link_by_hand_takes_the_place_of_the_passage_that_lies_there() -> None:
    there = found().passages[0]
    shorter = Span(there.left[0].start, there.left[0].end - 6)
    after = judged(found(), by_hand(shorter, there.right[0]))
    assert len(after.passages) == len(found().passages)
    assert after.passages[0].left == (shorter,)


def test_a_rejected_link_by_hand_is_none() -> None:
    said = by_hand(LEFT.sentences[1].span, RIGHT.sentences[0].span, Judged.WRONG)
    assert judged(found(), said) is found()


@pytest.mark.parametrize("span", [Span(0, 100_000), Span(9, 9), Span(-4, 3)])
def test_what_lies_outside_the_texts_is_passed_over(span: Span) -> None:
    assert judged(found(), by_hand(span, RIGHT.sentences[0].span)) is found()


def test_the_counts_are_those_of_the_settings_that_it_was_compared_with() -> None:
    left = parts((Role.HEADLINE, SHARED[1]), (Role.BODY, SHARED[0]))
    comparison = compare(left, RIGHT, settings=Settings(semantic=False, headline=False))
    after = judged(comparison, by_hand(left.blocks[0].span, RIGHT.sentences[3].span))
    assert after.settings == comparison.settings
    assert after.left.containment == comparison.left.containment


Drawn = list[tuple[int, int, Judged | None, bool]]
"""Numbers of sentences or passages, a verdict, and whether it is linked by hand."""

numbers = st.integers(0, 99)
drawings = st.lists(
    st.tuples(numbers, numbers, st.sampled_from([*Judged, None]), st.booleans()), max_size=5
)


def made_of(drawn: Drawn) -> Judgements:
    comparison = of_seeds()
    made = []
    for one, other, kind, linked in drawn:
        if linked:
            left = comparison.left.article.sentences
            right = comparison.right.article.sentences
            here, there = left[one % len(left)].span, right[other % len(right)].span
            made.append(Judgement((here,), (there,), kind, by_hand=True))
        else:
            passage = comparison.passages[one % len(comparison.passages)]
            made.append(Judgement(passage.left, passage.right, kind))
    return Judgements(tuple(made))


def outline(passage: Passage) -> tuple[object, ...]:
    """A passage without its word diff, whose order within a replacement is that of the sides."""
    return passage.left, passage.right, passage.kind, passage.moved, passage.evidence


@steady(25)
@given(drawings)
def test_swapping_the_sides_swaps_the_answer(drawn: Drawn) -> None:
    comparison, judgements = of_seeds(), made_of(drawn)
    there = judged(comparison, judgements)
    back = judged(comparison.mirrored(), judgements.mirrored()).mirrored()
    assert {outline(each) for each in back.passages} == {outline(each) for each in there.passages}
    assert (back.left, back.right) == (there.left, there.right)
    assert sorted(back.stretches, key=repr) == sorted(there.stretches, key=repr)


@steady(25)
@given(drawings)
def test_coverage_is_that_of_the_passages(drawn: Drawn) -> None:
    judgements = made_of(drawn)
    after = judged(of_seeds(), judgements)
    rejected = {each.ends for each in judgements if each.rejects}
    assert not rejected & {(each.left, each.right) for each in after.passages}
    if not any(each.by_hand for each in judgements):
        assert after.left.coverage <= of_seeds().left.coverage
        assert set(after.passages) <= {
            replace(each, moved=moved) for each in of_seeds().passages for moved in (True, False)
        }
