from __future__ import annotations

from datetime import date, datetime

import pytest

import wirediff
from wirediff.reading.metadata.day_order import Clues, month_first

CLUES = [
    ("English alone", Clues("11/01/2024", "en"), None),
    ("no language", Clues("11/01/2024"), None),
    ("another language", Clues("", "id"), False),
    ("a language that puts the year first", Clues("", "ja"), False),
    ("a British address", Clues("", "en", url="https://www.paper.co.uk/a"), False),
    ("an address of anywhere", Clues("", "en", url="https://www.paper.com/a"), None),
    ("an outlet of the United States", Clues("", "en", outlet="CNN"), True),
    ("an outlet of Britain", Clues("", "en", outlet="The Guardian"), False),
    ("Canada has both", Clues("", "en", outlet="CBC News"), None),
    ("the region of the language", Clues("", "en", region="US"), True),
    ("another date in figures", Clues("11/01/2024, before 25/12/2023", "en"), False),
    ("its weekday", Clues("Thursday, 11/01/2024", "en"), False),
    ("its weekday, the other way", Clues("Friday, 11/01/2024", "en"), True),
    ("the same day in words", Clues("11/01/2024: on January 11 it rained", "en"), False),
    ("dates against each other", Clues("25/12/2023 and 12/25/2023", "en", outlet="CNN"), True),
]


@pytest.mark.parametrize(("name", "clues", "expected"), CLUES, ids=[name for name, _, _ in CLUES])
def test_what_says_whether_the_month_comes_first(
    name: str, clues: Clues, expected: bool | None
) -> None:
    assert month_first(clues) is expected


STORY = "The ferry to Northport was cancelled on Tuesday after winds rose, the operator said."


def test_a_date_that_may_be_two_is_said_to_be() -> None:
    article = wirediff.read_text(f"Ferry cancelled as storm hits\n\n11/01/2024 14:30\n\n{STORY}")
    assert article.published is None
    assert article.doubts == (
        "“11/01/2024” may name the day first or the month; nothing tells which.",
    )


def test_a_date_that_something_decides_is_no_doubt() -> None:
    text = f"Ferry cancelled as storm hits\n\nThursday, 11/01/2024 14:30\n\n{STORY}"
    article = wirediff.read_text(text)
    assert article.published == datetime(2024, 1, 11, 14, 30)
    assert article.doubts == ()


@pytest.mark.parametrize("day", ["11-01-2024", "11.01.2024", "2024-01-11"])
def test_dashes_and_dots_leave_no_doubt(day: str) -> None:
    article = wirediff.read_text(f"Ferry cancelled as storm hits\n\n{day}\n\n{STORY}")
    assert article.published == date(2024, 1, 11)
