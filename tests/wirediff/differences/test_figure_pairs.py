"""Statements that differ in a figure are told apart; another spelling of it is no difference."""

from __future__ import annotations

import pytest

from tests.wirediff.differences.figure_pairs import BUILT_ON, REWORDED
from tests.wirediff.differences.figure_pairs_aside import ASIDE
from tests.wirediff.differences.figure_pairs_more import MENDED_ON
from wirediff.alignment.word_diff import word_diff
from wirediff.article import Span
from wirediff.differences import End
from wirediff.differences.dates import date_differences
from wirediff.differences.numbers import number_differences
from wirediff.differences.passage_words import same_language, tokens_of
from wirediff.passages import Difference
from wirediff.text.words import words_of

Row = tuple[str, str, str, str, str]


def between(left: str, right: str, languages: str) -> list[Difference]:
    """The numbers and dates on which two whole sentences do not agree."""
    one, _, other = languages.partition(" ")
    here = End(left, (Span(0, len(left)),), one)
    there = End(right, (Span(0, len(right)),), other or one)
    across = not same_language(here, there)
    words = [words_of(end.text, end.spans, end.language) for end in (here, there)]
    sides = tokens_of(here, there, () if across else word_diff(words[0], words[1]).runs)
    return [*date_differences(*sides, across), *number_differences(*sides, across)]


def outcome(row: Row) -> bool:
    """Whether a row is told as it should be."""
    language, sentence, left, right, kinds = row
    found = between(sentence.replace("{}", left), sentence.replace("{}", right), language)
    if not kinds:
        return not found
    return any(each.what.value in kinds.split() for each in found)


@pytest.mark.parametrize(
    "row", BUILT_ON + MENDED_ON, ids=lambda row: f"{row[0]}-{row[2]}-{row[3]}"[:60]
)
def test_another_figure_is_told_and_the_same_one_otherwise_written_is_not(row: Row) -> None:
    assert outcome(row)


LEAST = 0.95
"""Share of the pairs kept aside that must come out right; 0.99 did when they were first tried."""


def test_pairs_on_which_no_rule_was_built_come_out_right_too() -> None:
    right = [outcome(row) for row in ASIDE]
    assert sum(right) >= LEAST * len(right)


def test_no_pair_kept_aside_that_agrees_is_told() -> None:
    assert [row for row in ASIDE if not row[4] and not outcome(row)] == []


@pytest.mark.parametrize("row", REWORDED, ids=lambda row: row[1][:40])
def test_a_figure_is_held_against_the_one_that_counts_the_same_thing(row: Row) -> None:
    languages, left, right, one, other = row
    told_of = [
        (each.left.of(left), each.right.of(right)) for each in between(left, right, languages)
    ]
    if not one:
        assert told_of == []
    else:
        assert any(one in here and other in there for here, there in told_of)
