"""How grave a difference between two figures is, what it is called, and the slip behind it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from wirediff.differences.gravity import graded, later_of
from wirediff.figures import Figure, figures
from wirediff.passages import Severity, What


def only(text: str, language: str = "en") -> Figure:
    (figure,) = figures(text, language)
    return figure


GRADED = [
    ("12 people", "21 people", What.NUMBER, Severity.DIFFERENCE, "", "digits swapped?"),
    ("120 people", "1,200 people", What.NUMBER, Severity.DIFFERENCE, "", "ten times?"),
    ("$3 million", "$3 billion", What.NUMBER, Severity.DIFFERENCE, "money", "a thousand times?"),
    ("5 km", "5 miles", What.UNIT, Severity.DIFFERENCE, "length", "unit left unconverted?"),
    ("$5m", "€5m", What.UNIT, Severity.DIFFERENCE, "money", ""),
    ("5 percent", "5 percentage points", What.UNIT, Severity.DIFFERENCE, "points", ""),
    ("-9 degrees", "9 degrees", What.NUMBER, Severity.DIFFERENCE, "temperature", "sign lost?"),
    ("at least 12", "at most 12", What.NUMBER, Severity.CONTRADICTION, "bound", ""),
    ("at most 10", "at least 12", What.NUMBER, Severity.CONTRADICTION, "", ""),
    ("at least 9 people", "11 people", What.NUMBER, Severity.UPDATE, "", ""),
    ("more than 4,000", "4,200", What.NUMBER, Severity.ROUNDING, "", ""),
    ("3:20 p.m.", "3:50 p.m.", What.DATE, Severity.DIFFERENCE, "time", ""),
    ("8 p.m. EST", "8 p.m. GMT", What.DATE, Severity.DIFFERENCE, "time zone", ""),
    ("the third man", "the fifth man", What.NUMBER, Severity.DIFFERENCE, "ordinal", ""),
    ("half of it", "a third of it", What.NUMBER, Severity.DIFFERENCE, "fraction", ""),
    ("it doubled", "it tripled", What.NUMBER, Severity.DIFFERENCE, "multiple", ""),
    ("a Boeing 737", "a Boeing 747", What.NAME, Severity.DIFFERENCE, "model", ""),
]


@pytest.mark.parametrize(("left", "right", "what", "severity", "detail", "slip"), GRADED)
def test_a_difference_has_its_kind_its_gravity_and_its_likely_slip_on_either_side(
    left: str, right: str, what: What, severity: Severity, detail: str, slip: str
) -> None:
    one, other = only(left), only(right)
    forth, back = graded(one, other, ""), graded(other, one, "")
    assert (forth.what, forth.severity, forth.detail, forth.slip) == (what, severity, detail, slip)
    assert back == forth.mirrored()


def test_a_toll_that_rises_in_the_later_article_is_an_update() -> None:
    nine, eleven = only("9 people"), only("11 people")
    assert graded(eleven, nine, "dead", later=1).severity is Severity.UPDATE
    assert graded(nine, eleven, "dead", later=-1).severity is Severity.UPDATE
    assert graded(nine, eleven, "dead", later=1).severity is Severity.DIFFERENCE
    assert graded(nine, eleven, "", later=-1).severity is Severity.DIFFERENCE


def test_which_article_is_later_is_known_from_its_dates_only() -> None:
    morning = datetime(2024, 3, 4, 6, tzinfo=UTC)
    evening = datetime(2024, 3, 4, 20, tzinfo=UTC)
    assert later_of(evening, morning) == 1
    assert later_of(date(2024, 3, 4), evening) == 0
    assert later_of(date(2024, 3, 3), evening) == -1
    assert later_of(None, evening) == 0
