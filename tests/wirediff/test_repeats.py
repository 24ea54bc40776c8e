"""What is told more than once: by one article, by the other, or by both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.properties import steady
from tests.wirediff.retellings import Telling, retellings
from tests.wirediff.stories import UNRELATED, story
from tests.wirediff.test_promises import in_its_order, lexical, some_of_them, told
from wirediff import Kind

CLAIMS = "Insurers expect claims of 80 million pounds"


@pytest.mark.parametrize(("on_left", "on_right"), [(2, 1), (3, 1), (2, 2), (5, 5)])
def test_a_statement_made_several_times_is_found(on_left: int, on_right: int) -> None:
    left = [part for n in range(on_left) for part in (CLAIMS, UNRELATED[n % 4])]
    right = [part for n in range(on_right) for part in (UNRELATED[4 + n % 4], CLAIMS)]
    result = lexical(story(*left), story(*right))
    assert len(result.passages) >= max(on_left, on_right)


def test_headline_and_lead_both_make_the_statement() -> None:
    left = story(f"{CLAIMS} after storm", f"{CLAIMS}, a spokesman said.")
    assert len(lexical(left, story(f"{CLAIMS}.")).passages) == 2


def test_what_is_told_again_has_moved_and_not_what_stands_between() -> None:
    lead = (
        "The finance minister, {}, resigned on 3 March after a budget shortfall of 4.5 billion"
        " dollars was found in the accounts of the ministry."
    )
    quote = "“We will {} accept this decision,” the opposition leader Anna Brown said in Geneva."
    again = "The finance minister, John Smith, resigned after a budget shortfall was found."
    result = lexical(
        story(lead.format("John Smith"), quote.format("never"), again),
        story(lead.format("Jon Smith"), quote.format("not")),
    )
    moved = [one.left[0].of(result.left.article.text) for one in result.passages if one.moved]
    assert moved == [again]


@steady(25)
@given(some_of_them, st.integers(0, 3))
def test_a_paragraph_told_again_at_the_end_is_found_there_too(left: Telling, which: int) -> None:
    retold = told([*left, left[which]])
    result = lexical(told(left), retold)
    last = retold.blocks[-1].span
    again = [one for one in result.passages if any(last.overlaps(end) for end in one.right)]
    assert {one.kind for one in again} == {Kind.VERBATIM}
    assert result.right.coverage == 1.0


@steady(40)
@given(retellings(repeating=True))
def test_swapping_the_sides_swaps_the_answer_where_statements_are_repeated(
    tellings: tuple[Telling, Telling],
) -> None:
    left, right = map(told, tellings)
    assert in_its_order(lexical(right, left).mirrored()) == lexical(left, right)
