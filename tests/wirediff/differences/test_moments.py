"""Which words and figures of a text are days, dates and years."""

from __future__ import annotations

import pytest

from wirediff.article import Span
from wirediff.differences.moments import moments

READ = [
    ("id", "Rabu 13 Sep 2023 07:09 WIB", [("Rabu 13 Sep 2023", 2, 13, 9, 2023)]),
    ("id", "Kamis, 25 April 2019.", [("Kamis, 25 April 2019", 3, 25, 4, 2019)]),
    ("id", "pada Selasa (12/9/2023).", [("Selasa (12/9/2023)", 1, 12, 9, 2023)]),
    ("id", "Selasa ini (12) untuk", [("Selasa ini (12)", 1, 12, None, None)]),
    ("id", "Selasa (12/9) untuk", [("Selasa (12/9)", 1, 12, 9, None)]),
    ("id", "pada akhir 2017 yang", [("akhir 2017", None, None, None, 2017)]),
    ("id", "pada Juli.", [("Juli", None, None, 7, None)]),
    ("en", "on Tuesday, Sept. 12, 2023,", [("Tuesday, Sept. 12, 2023", 1, 12, 9, 2023)]),
    ("en", "the 13th of September", [("13th of September", None, 13, 9, None)]),
    ("en", "on May 5", [("May 5", None, 5, 5, None)]),
    ("en", "In May 2020, it", [("May 2020", None, None, 5, 2020)]),
    ("en", "on 2023-09-13 at", [("2023-09-13", 2, 13, 9, 2023)]),
    ("en", "on 12/9/2023", [("12/9/2023", None, None, None, 2023)]),
    ("en", "on 25/9/2023", [("25/9/2023", 0, 25, 9, 2023)]),
    ("de", "am 13.09.2023 in", [("13.09.2023", 2, 13, 9, 2023)]),
    ("es", "el 12 de septiembre de 2023", [("12 de septiembre de 2023", 1, 12, 9, 2023)]),
    ("ru", "12 сентября 2023 года", [("12 сентября 2023", 1, 12, 9, 2023)]),
    ("ja", "2023年9月13日に", [("2023年9月13日", 2, 13, 9, 2023)]),
    ("zh-cn", "周三抵达", [("周三", 2, None, None, None)]),
    (None, "2023-09-13", [("2023-09-13", 2, 13, 9, 2023)]),
]


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_a_date_says_what_it_says(
    language: str | None, text: str, expected: list[tuple[object, ...]]
) -> None:
    found = moments(text, Span(0, len(text)), language)
    assert [(moment.span.of(text), *moment.parts()) for moment in found] == expected


NO_DATES = [
    ("id", "minggu; maret; 12/9"),
    ("en", "March on. May I? sat down; the sun; Theresa May; a Sept surprise"),
    ("en", "2000 km, $2019, 2,019, 1899, 20190, 2019%, 1.2.2019.4, 32/13/2023, version 2019.1"),
    ("id", "31.12, 0/0/0000, 99/99/99"),
    (None, "Senin, Monday, lundi"),
    ("xx", "Senin"),
    ("id", ""),
]


PERIODS = [
    ("en", "in the 1980s", "1980s", {"decade": 80}),
    ("en", "the late eighties", "late eighties", {"decade": 80, "part": 2}),
    ("id", "tahun 1990-an", "1990-an", {"decade": 90}),
    ("de", "in den sechziger Jahren", "sechziger", {"decade": 60}),
    ("fr", "les années 1960", "années 1960", {"decade": 60}),
    ("it", "negli anni Ottanta", "anni Ottanta", {"decade": 80}),
    ("nl", "de jaren zeventig", "jaren zeventig", {"decade": 70}),
    ("en", "the 2023-24 season", "2023-24", {"year": 2023, "until": 2024}),
    ("de", "die Saison 2023/24", "2023/24", {"year": 2023, "until": 2024}),
    ("de", "im Herbst", "Herbst", {"season": 2}),
    ("es", "en verano", "verano", {"season": 1}),
    ("en", "it ends tomorrow", "tomorrow", {"relative": 2}),
    ("id", "tiba kemarin", "kemarin", {"relative": 0}),
    ("en", "it opens next week", "next week", {"relative": 5}),
    ("id", "dibuka bulan depan", "bulan depan", {"relative": 8}),
    ("de", "im nächsten Jahr", "nächsten Jahr", {"relative": 11}),
    ("en", "in late June", "late June", {"month": 6, "part": 2}),
    ("de", "Ende Mai", "Ende Mai", {"month": 5, "part": 2}),
    ("es", "a mediados de mayo", "mediados de mayo", {"month": 5, "part": 1}),
]


@pytest.mark.parametrize(("language", "text", "written", "says"), PERIODS)
def test_decades_seasons_and_days_counted_from_today_are_dates(
    language: str, text: str, written: str, says: dict[str, int]
) -> None:
    (moment,) = moments(text, Span(0, len(text)), language)
    assert moment.span.of(text) == written
    assert {name: getattr(moment, name) for name in says} == says


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_what_may_be_something_else_is_no_date(language: str | None, text: str) -> None:
    assert moments(text, Span(0, len(text)), language) == ()


def test_only_the_span_is_read() -> None:
    text = "Senin Selasa Rabu"
    assert [moment.weekday for moment in moments(text, Span(6, 12), "id")] == [1]


@pytest.mark.parametrize(
    "text", ["1/" * 9999, "(1" * 9999, "Mei " * 5555, "年" * 9999, "1 " * 9999, "Senin (" * 3333]
)  # fmt: skip
def test_hostile_text_is_read_in_time(text: str) -> None:
    for language in ("id", "ja"):
        for moment in moments(text, Span(0, len(text)), language):
            assert moment.span.end <= len(text)
