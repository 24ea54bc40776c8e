"""What counts as a figure, what it amounts to, and when two are the same."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirediff.figures import Figure, comparable, figures


def read(text: str, language: str | None) -> list[tuple[str, str, str | None]]:
    """Each figure as (what a reader would underline, value, unit)."""
    return [
        (figure.span.of(text), str(figure.value), figure.unit) for figure in figures(text, language)
    ]


def only(text: str, language: str | None) -> Figure:
    (figure,) = figures(text, language)
    return figure


GROUPING = [
    ("en", "1,500", "1500"),
    ("id", "1.500", "1500"),
    ("fr", "1 500", "1500"),
    ("fr", "1\u202f500", "1500"),
    ("de", "1.500.000", "1500000"),
    ("de", "1'500", "1500"),
    ("en", "1,00,000", "100000"),
    ("en", "1,234.56", "30864/25"),
    ("id", "1.234,56", "30864/25"),
    ("en", "1.234,56", "30864/25"),
    ("en", "1.5", "3/2"),
    ("id", "1,5", "3/2"),
    ("id", "60.000", "60000"),
    ("en", "60.000", "60"),
    ("id", "0,125", "1/8"),
    ("en", "0.125", "1/8"),
    (None, "1.500", "1500"),
    (None, "1,5", "3/2"),
    ("ar", "١٬٥٠٠", "1500"),
    ("fa", "۲۵٫۵", "51/2"),
]


@pytest.mark.parametrize(("language", "text", "value"), GROUPING)
def test_digits_are_read_by_the_convention_of_the_language(
    language: str | None, text: str, value: str
) -> None:
    assert read(text, language) == [(text, value, None)]


def test_a_plain_blank_groups_only_where_the_language_does_so() -> None:
    assert read("pada 201 100 orang", "id") == [("201", "201", None), ("100", "100", None)]


WITH_UNITS = [
    ("id", "1.500 km", "1500", "kilometer"),
    ("en", "1,000 kilometers", "1000", "kilometer"),
    ("en", "1,000 kilometres", "1000", "kilometer"),
    ("id", "1.000 kilometer", "1000", "kilometer"),
    ("id", "1.000 kilometers", "1000", "kilometer"),
    ("en", "12 inches", "12", "inch"),
    ("zh-cn", "1500公里", "1500", "kilometer"),
    ("ja", "1500キロメートル", "1500", "kilometer"),
    ("ru", "1 500 км", "1500", "kilometer"),
    ("en", "60km/h", "60", "kilometer-per-hour"),
    ("id", "60 km/jam", "60", "kilometer-per-hour"),
    ("id", "60 kilometer per jam", "60", "kilometer-per-hour"),
    ("en", "18-month", "18", "month"),
    ("id", "12 tahun", "12", "year"),
    ("id", "20 jam", "20", "hour"),
    ("vi", "5 năm", "5", "year"),
    ("en", "61%", "61", "percent"),
    ("en", "61 percent", "61", "percent"),
    ("en", "61 per cent", "61", "percent"),
    ("id", "61 persen", "61", "percent"),
    ("de", "61 Prozent", "61", "percent"),
    ("en", "3 m", "3", "meter"),
    ("en", "-5°C", "-5", "celsius"),
    ("en", "$100", "100", "USD"),
    ("en", "US$1.5bn", "1500000000", "USD"),
    ("en", "£3m", "3000000", "GBP"),
    ("id", "Rp 1,5 triliun", "1500000000000", "IDR"),
    ("id", "Rp1,5 triliun", "1500000000000", "IDR"),
    ("en", "Rp. 50,000", "50000", "IDR"),
    ("id", "5 dolar Australia", "5", "AUD"),
    ("id", "100 dolar", "100", "USD"),
    ("en", "30 billion won", "30000000000", "KRW"),
    ("fr", "2,5 millions d'euros", "2500000", "EUR"),
    ("de", "2,5 Mrd. Euro", "2500000000", "EUR"),
    ("ja", "1億5000万円", "150000000", "JPY"),
    ("en", "7:09 p.m.", "1149", "clock"),
    ("id", "07.09", "429", "clock"),
    ("id", "12,50 persen", "25/2", "percent"),
]


@pytest.mark.parametrize(("language", "text", "value", "unit"), WITH_UNITS)
def test_a_figure_carries_the_unit_beside_it(
    language: str, text: str, value: str, unit: str
) -> None:
    assert read(text, language) == [(text, value, unit)]


@pytest.mark.parametrize("language", ["en", "de", "nl", "it", None])
def test_a_preposition_is_no_unit(language: str | None) -> None:
    assert read("born on 5 in Paris", language) == [("5", "5", None)]


MULTIPLIED = [
    ("en", "1.5 million", "1500000"),
    ("id", "3 juta", "3000000"),
    ("id", "2 ribu", "2000"),
    ("id", "1,5 miliar", "1500000000"),
    ("fr", "3 milliards", "3000000000"),
    ("es", "3 mil millones", "3000000000"),
    ("ru", "3 млн", "3000000"),
    ("zh-cn", "3万", "30000"),
]


@pytest.mark.parametrize(("language", "text", "value"), MULTIPLIED)
def test_a_multiplier_is_part_of_the_number(language: str, text: str, value: str) -> None:
    assert read(text, language) == [(text, value, None)]


WORDS = [
    ("id", "dua belas", 12),
    ("id", "tujuh", 7),
    ("id", "seribu dua ratus", 1200),
    ("id", "dua ratus lima puluh ribu", 250_000),
    ("en", "twenty-five", 25),
    ("en", "one hundred and one", 101),
    ("en", "two hundred and five thousand six hundred", 205_600),
    ("en", "nine hundred and ninety-nine billion two million", 999_002 * 10**6),
    ("fr", "vingt et un", 21),
    ("fr", "deux cent mille", 200_000),
    ("de", "fünfundzwanzig", 25),
    ("de", "zwei Millionen", 2_000_000),
    ("es", "ciento veintitrés mil", 123_000),
    ("pt", "cento e vinte e três", 123),
    ("ru", "двести пятьдесят тысяч", 250_000),
    ("hi", "दो लाख", 200_000),
    ("sw", "mia mbili", 200),
    ("zh-cn", "三百万", 3_000_000),
    ("ja", "二十五", 25),
    ("tl", "dalawáng", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value"), WORDS)
def test_number_words_amount_to_what_they_say(language: str, text: str, value: int | None) -> None:
    assert [figure.value for figure in figures(text, language)] == (
        [] if value is None else [value]
    )


NOT_FIGURES = [
    ("en", "one of them; zero tolerance; a million; hundreds of millions; the third man"),
    ("id", "salah satu; nol; jutaan; ratusan ribu; kedua; ketiga; seorang"),
    ("vi", "không; năm"),
    ("en", "MH370 Covid-19 G20 F-16 13th 1990s 5G 3D"),
    ("id", "ke-19 Covid-19"),
    ("id", "Rabu (13/9/2023), Selasa (12/9)"),
    ("en", "2023-09-13, 13.09.2023"),
    ("en", "version 1.2.3"),
    ("en", "192.168.1.1"),
    ("zh-cn", "万一 十分 三星"),
    (None, "twelve, dua belas"),
    ("xx", "dua belas"),
    ("en", "9" * 31),
    ("en", "9" * 1_000_000),
    ("en", ""),
]


@pytest.mark.parametrize(
    ("language", "text"), NOT_FIGURES, ids=[f"{each[0]}-{each[1][:20]}" for each in NOT_FIGURES]
)
def test_parts_of_words_dates_codes_and_unsure_words_are_no_figures(
    language: str | None, text: str
) -> None:
    assert read(text, language) == []


def test_a_list_of_numbers_is_several_figures() -> None:
    assert [figure.value for figure in figures("one-in-three, 10-15 and five and six", "en")] == [
        *(3, 10, 15, 5, 6),
    ]


SAME = [
    ("id", "1.500 km", "en", "1,500 kilometers"),
    ("id", "1.500 km", "id", "1,500 km"),
    ("id", "dua belas tahun", "en", "12 years"),
    ("id", "lima", "id", "5"),
    ("en", "932 miles", "id", "1.500 km"),
    ("en", "60 mph", "en", "97 km/h"),
    ("en", "50,000 tonnes", "id", "50.000 ton"),
    ("en", "1.5 million", "en", "1,523,000"),
    ("en", "18 months", "en", "1.5 years"),
    ("en", "24 hours", "en", "one day, or 1 day"),
    ("en", "86 degrees Fahrenheit", "en", "30 degrees Celsius"),
    ("en", "$3 billion", "id", "3 miliar dolar"),
    ("id", "tujuh", "en", "seven times"),
]


@pytest.mark.parametrize(("language", "text", "other_language", "other"), SAME)
def test_a_quantity_agrees_with_itself_however_written(
    language: str, text: str, other_language: str, other: str
) -> None:
    one, two = only(text, language), only(other, other_language)
    assert one.agrees(two)
    assert two.agrees(one)


DIFFERENT = [
    ("id", "1.500 km", "id", "1.000 kilometer"),
    ("en", "18 people", "en", "20 people"),
    ("en", "932 miles", "id", "1.000 km"),
    ("en", "$3 billion", "id", "Rp 3 miliar"),
    ("en", "61%", "en", "16%"),
    ("en", "1.5 million", "en", "1.6 million"),
    ("en", "12 years", "en", "12 kilometers"),
]


@pytest.mark.parametrize(("language", "text", "other_language", "other"), DIFFERENT)
def test_other_quantities_do_not_agree(
    language: str, text: str, other_language: str, other: str
) -> None:
    one, two = only(text, language), only(other, other_language)
    assert not one.agrees(two)
    assert not two.agrees(one)


def test_only_measures_of_one_kind_are_comparable() -> None:
    assert comparable("mile", "kilometer")
    assert comparable("celsius", "fahrenheit")
    assert comparable(None, "USD")
    assert not comparable("mile", "hour")
    assert not comparable("USD", "IDR")


@pytest.mark.parametrize("language", ["en", "id", "fr", "zh-cn", "ar", None])
def test_a_megabyte_of_digits_or_number_words_is_survived(language: str | None) -> None:
    for unit in ("9", "1.", "1,111", "1 111 ", "1:", "1/", "$", "dua ratus ", "two hundred and "):
        text = unit * (20_000 // len(unit))
        found = figures(text, language)
        assert all(figure.span.end <= len(text) for figure in found)


PIECES = st.sampled_from(
    [
        *"0123456789.,:-/%$ \n'",
        "million",
        "juta",
        "Rp",
        "km",
        "two",
        "hundred and",
        "dua",
        "三",
        "万",
    ]
)


@settings(deadline=None)  # the first example of a language makes its tables
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["en", "id", "ja", "fr", None]))
def test_figures_lie_in_order_inside_the_text_and_hold_their_number(
    text: str, language: str | None
) -> None:
    end = 0
    for figure in figures(text, language):
        assert end <= figure.span.start < figure.span.end <= len(text)
        assert figure.span.covers(figure.number)
        assert figure.step > 0
        assert figure.agrees(figure)
        end = figure.span.end


@settings(deadline=None)
@given(st.integers(2, 999_999_999))
def test_what_cldr_groups_is_read_back(number: int) -> None:
    for language, mark in (("en", ","), ("id", "."), ("fr", "\u202f"), ("pl", " ")):
        written = f"{number:,}".replace(",", mark)
        assert [figure.value for figure in figures(written, language)] == [Fraction(number)]
