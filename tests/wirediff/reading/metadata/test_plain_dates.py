"""Dates that are read without the library say what the library says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import product

import pytest

from wirediff.reading.metadata.plain_dates import plain_moment
from wirediff.reading.metadata.published import _parsed_by_library
from wirediff.text.cldr import locale_of

LANGUAGES = ("id", "en", None, "de", "es", "pt", "ru")

CLOCK = {"": (0, 0), "07:09": (7, 9), "5:04 PM": (17, 4), "12:30 a.m.": (0, 30)}


def names(language: str | None) -> Iterator[str]:
    """A language's names of the months, long and short."""
    locale = locale_of(language or "en")
    assert locale is not None
    for width in ("wide", "abbreviated"):
        yield from locale.months["format"][width].values()


def named_dates(language: str | None) -> Iterator[str]:
    for name in sorted({*names(language), *names("en"), "Sept"}):
        yield from (f"31 {name.upper()} 2023", f"{name} 13, 2023")


def dates_in_figures() -> Iterator[str]:
    for day, month, mark in product((9, 13, 31), (9, 13), "/.-"):
        yield f"{day}{mark}{month}{mark}2023"
        yield f"{day:02}{mark}{month:02}{mark}1999"
        yield f"2023{mark}{month:02}{mark}{day:02}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_read_is_read_as_the_library_reads_it(language: str | None) -> None:
    read = {
        (day, time): moment
        for day in (*named_dates(language), *dates_in_figures())
        for time in ("", "5:04 PM")
        if (moment := plain_moment(day, time, language)) is not None
    }
    by_library = {
        (day, time): _parsed_by_library(f"{day} {time}".strip(), language) for day, time in read
    }
    assert read == by_library
    assert len(read) > 100


@pytest.mark.parametrize(
    ("day", "language", "expected"),
    [
        ("13 Sep 2023", "id", (2023, 9, 13)),
        ("12 Agustus 2023", "id", (2023, 8, 12)),
        ("Sept. 12, 2023", "en", (2023, 9, 12)),
        ("3 August 2023", "id", (2023, 8, 3)),
        ("9-4-2018", "en", (2018, 4, 9)),
        ("4/13/2018", "id", (2018, 4, 13)),
        ("2023-09-12", "id", (2023, 9, 12)),
    ],
)
@pytest.mark.parametrize("time", CLOCK)
def test_a_plain_date_needs_no_library(
    day: str, language: str, expected: tuple[int, int, int], time: str
) -> None:
    assert plain_moment(day, time, language) == datetime(*expected, *CLOCK[time])


@pytest.mark.parametrize(("order", "expected"), [(True, (9, 4)), (False, (4, 9))])
def test_a_date_that_may_be_two_takes_the_order_it_is_given(
    order: bool, expected: tuple[int, int]
) -> None:
    assert plain_moment("9/4/2018", "", "en", month_first=order) == datetime(2018, *expected)


@pytest.mark.parametrize(
    ("day", "time"),
    [
        ("12 Agt 2023", ""),
        ("12 de septiembre de 2023", ""),
        ("9月12日", ""),
        ("12 September 23", ""),
        ("31 Februari 2023", ""),
        ("9/4/2018", ""),
        ("12 September 2023", "17:04 PM"),
        ("12 September 2023", "25:00"),
        ("12 September 2023", "noon"),
    ],
)
def test_what_is_not_plain_is_left_to_the_library(day: str, time: str) -> None:
    assert plain_moment(day, time, "id") is None
