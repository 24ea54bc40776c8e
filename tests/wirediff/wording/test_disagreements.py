"""How differences are said, and which come first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.wirediff.reports.made import comparison_by_hand
from wirediff import Difference, Severity, Span, What
from wirediff.wording.disagreements import difference_in_words, disagreements, parted_readings

NINE, ELEVEN = Span(0, 4), Span(0, 6)
NAMES = ("ANTARA", "Tempo")


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        (Difference(What.NUMBER, NINE, ELEVEN), "number: ANTARA Nine, Tempo Eleven"),
        (
            Difference(What.NUMBER, NINE, ELEVEN, detail="money", slip="ten times?"),
            "number (money): ANTARA Nine, Tempo Eleven (difference, ten times?)",
        ),
        (
            Difference(What.CLAIM, NINE, Span(0, 0), Severity.CONTRADICTION, "negation"),
            "claim (negation): ANTARA Nine, Tempo nothing (contradiction)",
        ),
    ],
    ids=["plain", "finer and with a slip", "stated by one side only"],
)
def test_a_difference_says_its_kind_both_readings_and_how_grave_it_is(
    difference: Difference, said: str
) -> None:
    assert difference_in_words(difference, "Nine died", "Eleven died", NAMES) == said


def test_contradictions_come_first_and_spellings_are_no_disagreements() -> None:
    base = comparison_by_hand()
    spans = base.passages[0].left[0], base.passages[0].right[0]
    found = [
        Difference(What.NUMBER, *spans),
        Difference(What.SPELLING, *spans, Severity.SPELLING),
        Difference(What.CLAIM, *spans, Severity.CONTRADICTION),
    ]
    first, second = base.passages[:2]
    passages = (
        replace(first, differences=tuple(found[:2])),
        replace(second, differences=tuple(found[2:])),
    )
    listed = list(disagreements(replace(base, passages=passages)))
    assert listed == [(1, found[2]), (0, found[0])]


def test_sides_can_be_exchanged() -> None:
    difference = Difference(What.NAME, Span(3, 3), ELEVEN, Severity.UPDATE, "person", "typo?")
    assert difference.mirrored() == Difference(
        What.NAME, ELEVEN, Span(3, 3), Severity.UPDATE, "person", "typo?"
    )


@pytest.mark.parametrize(("left", "right", "shown"), [
    ("nine", "ten", ("nine", "ten")),
    ("we will come today", "we will come never", ("we will come today", "we will come never")),
    ("a b c d e today", "a b c d e never", ("… e today", "… e never")),
    ("a b c d", "a b c d e", ("… d", "… d e")),
    ("today a b c d e", "never a b c d e", ("today a …", "never a …")),
    ("a b c d today e f g h", "a b c d never e f g h", ("… d today e …", "… d never e …")),
    ("", "never", ("nothing", "never")),
])  # fmt: skip
def test_two_long_readings_are_shown_from_where_they_part_to_where_they_meet(
    left: str, right: str, shown: tuple[str, str]
) -> None:
    difference = Difference(What.QUOTE, Span(0, len(left)), Span(0, len(right)))
    assert parted_readings(difference, left, right) == shown
