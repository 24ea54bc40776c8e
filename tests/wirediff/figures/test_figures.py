"""What counts as a figure, what it amounts to, and when two are the same."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirediff.figures import CLOCK, Bound, Figure, Form, comparable, figures


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
    ("en", "one of them; zero tolerance; a man; a half-hearted try"),
    ("id", "salah satu; nol; seorang"),
    ("vi", "không; năm"),
    ("en", "1990s 5G 3D"),
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
    assert [figure.value for figure in figures("10-15 and five and six", "en")] == [10, 15, 5, 6]


FORMS = [
    ("en", "the third man", Form.ORDINAL, "third", 3),
    ("en", "the 13th time", Form.ORDINAL, "13th", 13),
    ("en", "Pope Leo XIV spoke", Form.ORDINAL, "XIV", 14),
    ("en", "in Q3", Form.ORDINAL, "Q3", 3),
    ("id", "yang ke-19", Form.ORDINAL, "ke-19", 19),
    ("id", "pada kuartal III", Form.ORDINAL, "III", 3),
    ("de", "ihr 4. Sieg", Form.ORDINAL, "4.", 4),
    ("fr", "au XVIe siècle", Form.ORDINAL, "XVIe", 16),
    ("es", "su quinta victoria", Form.ORDINAL, "quinta", 5),
    ("en", "half of them", Form.SHARE, "half", 50),
    ("en", "a third of them", Form.SHARE, "a third", Fraction(100, 3)),
    ("en", "two-thirds of them", Form.SHARE, "two-thirds", Fraction(200, 3)),
    ("en", "one in five homes", Form.SHARE, "one in five", 20),
    ("id", "tiga perempat lahan", Form.SHARE, "tiga perempat", 75),
    ("id", "seperlima warga", Form.SHARE, "seperlima", 20),
    ("de", "ein Viertel der Wähler", Form.SHARE, "ein Viertel", 25),
    ("fr", "un foyer sur cinq", Form.SHARE, "un foyer sur cinq", 20),
    ("en", "prices doubled", Form.MULTIPLE, "doubled", 2),
    ("en", "a tenfold rise", Form.MULTIPLE, "tenfold", 10),
    ("id", "naik dua kali lipat", Form.MULTIPLE, "dua kali lipat", 2),
    ("es", "se ha triplicado", Form.MULTIPLE, "triplicado", 3),
    ("en", "dozens of people", Form.VAGUE, "dozens", 12),
    ("id", "ratusan ribu orang", Form.VAGUE, "ratusan ribu", 10**5),
    ("en", "the B-52 landed", Form.NAME, "B-52", 0),
    ("en", "MH370 is missing", Form.NAME, "MH370", 0),
    ("en", "a Boeing 737 crashed", Form.NAME, "Boeing 737", 0),
    ("en", "Covid-19 spread", Form.NAME, "Covid-19", 0),
]


@pytest.mark.parametrize(("language", "text", "form", "written", "value"), FORMS)
def test_ordinals_shares_multiples_magnitudes_and_names_have_forms_of_their_own(
    language: str, text: str, form: Form, written: str, value: Fraction
) -> None:
    figure = only(text, language)
    assert (figure.form, figure.span.of(text), figure.value) == (form, written, value)


BOUNDS = [
    ("en", "at least 12 people", Bound.LEAST, "at least 12"),
    ("en", "no more than 12 people", Bound.MOST, "no more than 12"),
    ("en", "12 or more people", Bound.LEAST, "12 or more"),
    ("en", "nearly $12", Bound.MOST, "nearly $12"),
    ("en", "≥ 12 people", Bound.LEAST, "≥ 12"),
    ("id", "lebih dari 12 orang", Bound.LEAST, "lebih dari 12"),
    ("id", "sekitar 12 orang", Bound.ABOUT, "sekitar 12"),
    ("de", "höchstens 12 Leute", Bound.MOST, "höchstens 12"),
    ("fr", "plus de 12 personnes", Bound.LEAST, "plus de 12"),
    ("es", "casi 12 personas", Bound.MOST, "casi 12"),
    ("pt", "pelo menos 12 pessoas", Bound.LEAST, "pelo menos 12"),
    ("it", "almeno 12 persone", Bound.LEAST, "almeno 12"),
    ("nl", "minder dan 12 mensen", Bound.MOST, "minder dan 12"),
    ("en", "just 12 people", Bound.EXACT, None),
]


@pytest.mark.parametrize(("language", "text", "bound", "written"), BOUNDS)
def test_words_beside_a_figure_bind_it(
    language: str, text: str, bound: Bound, written: str | None
) -> None:
    figure = only(text, language)
    assert figure.bound is bound
    assert (figure.bounded and figure.bounded.of(text)) == written


CLOCKS = [
    ("en", "at 3 p.m.", 900, None),
    ("en", "at noon", 720, None),
    ("en", "1430 GMT", 870, 0),
    ("en", "9 a.m. EST", 540, -300),
    ("en", "14:00 UTC+7", 840, 420),
    ("id", "pukul 21.00 WIB", 1260, 420),
    ("id", "pukul 7 malam", 1140, None),
    ("de", "um 6 Uhr", 360, None),
    ("de", "18.15 Uhr MEZ", 1095, 60),
    ("fr", "à 15h30", 930, None),
    ("es", "a las 3 de la tarde", 900, None),
    ("it", "alle 18.15", 1095, None),
    ("nl", "om 18 uur", 1080, None),
    ("pt", "às 18h", 1080, None),
]


@pytest.mark.parametrize(("language", "text", "minutes", "zone"), CLOCKS)
def test_a_time_of_day_is_read_in_the_way_of_its_language(
    language: str, text: str, minutes: int, zone: int | None
) -> None:
    figure = only(text, language)
    assert figure.unit == CLOCK
    assert (int(figure.value), figure.zone) == (minutes, zone)


SIGNED = [
    ("en", "minus 12 degrees", -12),
    ("en", "12 degrees below zero", -12),
    ("en", "−12 degrees", -12),
    ("en", "+0.4 percent", Fraction(2, 5)),
    ("fr", "moins 12 degrés", -12),
    ("fr", "au moins 12 degrés", 12),
    ("es", "12 grados bajo cero", -12),
    ("es", "al menos 12 grados", 12),
    ("id", "minus 4 derajat", -4),
]


@pytest.mark.parametrize(("language", "text", "value"), SIGNED)
def test_a_sign_in_words_is_a_sign(language: str, text: str, value: Fraction) -> None:
    assert only(text, language).value == value


HALVES = [
    ("en", "half a million", 500_000, None),
    ("en", "half an hour", Fraction(1, 2), "hour"),
    ("en", "an hour and a half", Fraction(3, 2), "hour"),
    ("en", "two and a half hours", Fraction(5, 2), "hour"),
    ("en", "2½ hours", Fraction(5, 2), "hour"),
    ("en", "a quarter of a century", Fraction(1, 4), "century"),
    ("en", "two dozen", 24, None),
    ("en", "a hundred thousand", 100_000, None),
    ("de", "anderthalb Stunden", Fraction(3, 2), "hour"),
    ("fr", "deux heures et demie", Fraction(5, 2), "hour"),
    ("es", "media hora", Fraction(1, 2), "hour"),
    ("id", "setengah jam", Fraction(1, 2), "hour"),
    ("nl", "anderhalf uur", Fraction(3, 2), "hour"),
]


@pytest.mark.parametrize(("language", "text", "value", "unit"), HALVES)
def test_halves_quarters_and_dozens_are_reckoned_in(
    language: str, text: str, value: Fraction, unit: str | None
) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit, figure.span.of(text)) == (value, unit, text)


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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam let out 2,050 cubic metres per second at its peak.", 2050),
        ("Winds reached 40 metres per second on the coast.", 40),
    ],
)
def test_a_second_of_a_measure_is_no_ordinal(text: str, value: int) -> None:
    figure = only(text, "en")
    assert (int(figure.value), figure.form) == (value, Form.COUNT)


def test_a_second_of_something_is_an_ordinal_still() -> None:
    assert only("It was the second flood of the year.", "en").form is Form.ORDINAL
