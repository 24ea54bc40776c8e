"""Words: where each lies, and under which forms two of them are the same."""

from __future__ import annotations

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.properties import steady
from wirediff import Span
from wirediff.text.words import Words, normalise, words_of


def words(text: str, language: str | None = None) -> Words:
    return words_of(text, [Span(0, len(text))], language)


def as_written(text: str) -> list[str]:
    found = words(text)
    return [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


CUT = [
    ("punctuation is no word", "Kim, Putin; “Xi”.", ["Kim", "Putin", "Xi"]),
    ("hyphens part words", "Kim Jong-un, kota-kota", ["Kim", "Jong", "un", "kota", "kota"]),
    ("but not at the end of a line", "can-\ncelled, Jong-\nUn", ["can-\ncelled", "Jong", "Un"]),
    ("unseen characters part none", "com\u00admit\u200btee", ["com\u00admit\u200btee"]),
    ("apostrophes do not", "O'Neill’s don't", ["O'Neill’s", "don't"]),
    ("but quotation marks are not apostrophes", "'the roof' went", ["the", "roof", "went"]),
    ("a figure keeps its separators", "1.500 km, 07:09, 5,5%", ["1.500", "km", "07:09", "5,5"]),
    ("and its ending", "30an, 2nd, 5G", ["30an", "2nd", "5G"]),
    ("a full stop after a figure is not in it", "in 2023.", ["in", "2023"]),
    ("underscores part words", "_emphasis_", ["emphasis"]),
    ("combining accents stay with their letters", "Pen\u0303a", ["Pen\u0303a"]),
    ("Chinese and Japanese go by character", "金正恩は", ["金", "正", "恩", "は"]),
    ("a voiced kana is one character", "か\u3099", ["か\u3099"]),
    ("Thai goes by character with its marks", "ที่นี่", ["ที่", "นี่"]),
    ("and with a vowel that is written behind", "น้ำใจ", ["น้ำ", "ใ", "จ"]),
    ("Khmer and Myanmar go by what is one shape", "ខ្មែរ မန္တလေး", ["ខ្មែ", "រ", "မ", "န္တ", "လေး"]),
    ("Hindi goes by word, vowel signs and all", "हिन्दी में पढ़ें।", ["हिन्दी", "में", "पढ़ें"]),
    ("so do Bengali, Tamil and Malayalam", "বাংলা தமிழ் മലയാളം", ["বাংলা", "தமிழ்", "മലയാളം"]),
    ("a joiner stays inside", "ශ්\u200dරී ලංකා", ["ශ්\u200dරී", "ලංකා"]),
    ("pointed Arabic and Hebrew too", "مُحَمَّد שָׁלוֹם", ["مُحَمَّد", "שָׁלוֹם"]),
    ("scripts side by side", "G20は東京", ["G20", "は", "東", "京"]),
    ("Korean goes by word", "김정은 위원장", ["김정은", "위원장"]),
    ("Arabic and Hebrew go by word", "كيم في روسيا שלום", ["كيم", "في", "روسيا", "שלום"]),
    ("emoji are no words", "🔥 hot 👩\u200d🚒", ["hot"]),
    ("NUL parts words", "one\0two", ["one", "two"]),
    ("nothing", "", []),
    ("nothing but signs", "– … « »", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CUT], ids=[case[0] for case in CUT]
)
def test_where_words_are_cut(text: str, expected: list[str]) -> None:
    assert as_written(text) == expected


SAME = [
    ("case", "MOSKOW", "moskow"),
    ("the sharp s", "STRASSE", "straße"),
    ("the apostrophe's shape", "Korea's", "Korea’s"),
    ("how an accent is encoded", "Pe\u00f1a", "Pen\u0303a"),
    ("full width", "ＮＨＫ", "nhk"),
    ("ligatures", "ﬁnal", "final"),
    ("the vowels of Arabic", "مُحَمَّد", "محمد"),
    ("a lengthened line of Arabic", "خبـــر", "خبر"),
    ("the points of Hebrew", "שָׁלוֹם", "שלום"),
    ("the dot of Hindi", "ख़बर", "खबर"),
    ("the nasal vowels of Hindi", "पाँच", "पांच"),
    ("joiners", "ශ්\u200dරී", "ශ්රී"),
]


@pytest.mark.parametrize(
    ("one", "other"), [case[1:] for case in SAME], ids=[case[0] for case in SAME]
)
def test_spellings_of_one_word_have_one_norm(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Peña", "Pena"), ("kereta", "keretanya"), ("were", "we're"), ("1.5", "15")]
)
def test_different_words_have_different_norms(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


STEMS = [
    ("en", "cancelled", "cancelling"),
    ("en", "Korea's", "Korea"),
    ("id", "keretanya", "kereta"),
    ("id", "membahas", "dibahas"),
    ("de", "Häuser", "Häusern"),
    ("ru", "поезда", "поездом"),
    ("es", "elecciones", "elección"),
    ("zh-cn", "金正恩", "金正恩"),
]


@pytest.mark.parametrize(("language", "one", "other"), STEMS)
def test_forms_of_one_word_have_one_stem(language: str, one: str, other: str) -> None:
    assert words(one, language).stems == words(other, language).stems


SCRIPTS = [
    "हिन्दी में समाचार", "বাংলা সংবাদ", "தமிழ் செய்திகள்", "తెలుగు వార్తలు", "ಕನ್ನಡ ಸುದ್ದಿ", "മലയാളം വാർത്ത",
    "ગુજરાતી સમાચાર", "ਪੰਜਾਬੀ ਖ਼ਬਰਾਂ", "ශ්\u200dරී ලංකා", "नेपाली समाचार", "ข่าวภาษาไทยน้ำ", "ຂ່າວລາວນ້ຳ",
    "မြန်မာသတင်း", "ព័ត៌មានខ្មែរ", "مُحَمَّد", "שָׁלוֹם", "بۆ کوردی", "ދިވެހި", "བོད་སྐད", "አማርኛ", "ꦗꦮ",
    "한국어 뉴스", "か\u3099っこう", "e\u0301te\u0301", "й\u0306",
]  # fmt: skip
"""Words in the scripts that news are written in."""


@given(st.lists(st.sampled_from(SCRIPTS), min_size=1).map(" ".join))
def test_no_word_begins_or_ends_inside_what_is_read_as_one_letter(text: str) -> None:
    edges = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    found = words(text)
    assert edges.issuperset(found.starts)
    assert edges.issuperset(found.ends)
    assert "".join(as_written(text)) == re.sub(r"[\s་]", "", text)


@pytest.mark.parametrize("language", [None, "vi", "ko", "xx"])
def test_a_language_without_a_stemmer_keeps_its_words_whole(language: str | None) -> None:
    found = words("Elections were cancelled", language)
    assert found.stems == found.norms == ("elections", "were", "cancelled")


def test_a_character_of_an_unspaced_script_is_told_by_the_next_one_too() -> None:
    assert words("金正恩", "zh-cn").stems == ("金正", "正恩", "恩")


def test_only_the_given_spans_are_read_and_no_word_crosses_their_ends() -> None:
    found = words_of("alpha beta gamma", [Span(0, 5), Span(6, 8), Span(8, 10)], None)
    assert found.norms == ("alpha", "be", "ta")
    assert found.span(1, 3) == Span(6, 10)


def test_a_part_has_the_same_columns() -> None:
    whole = words("Kim tiba di Rusia", "id")
    part = whole.part(1, 3)
    assert (part.norms, part.span(0, 2)) == (("tiba", "di"), Span(4, 11))
    assert len(part) == 2


@pytest.mark.parametrize("language", [None, "en", "id", "zh-cn"])
def test_no_span_gives_no_words(language: str | None) -> None:
    assert len(words_of("Kim tiba di Rusia", [], language)) == 0


@steady(200)
@given(st.text(st.characters(exclude_categories=())), st.sampled_from([None, "en", "id", "ja"]))
def test_words_lie_in_order_inside_the_text_and_are_never_empty(
    text: str, language: str | None
) -> None:
    found = words(text, language)
    bounds = [0, *(at for word in zip(found.starts, found.ends, strict=True) for at in word)]
    assert bounds == sorted(bounds)
    assert all(start < end for start, end in zip(found.starts, found.ends, strict=True))
    assert max(bounds) <= len(text)
    assert len(found.starts) == len(found.norms) == len(found.stems)
    assert all(found.norms)


@steady(200)
@given(st.text(st.characters(exclude_categories=())))
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    found = words(text)
    inside = {
        at for start, end in zip(found.starts, found.ends, strict=True) for at in range(start, end)
    }
    assert [char for at, char in enumerate(text) if char.isalnum() and at not in inside] == []


@steady(200)
@given(st.text())
def test_normalising_twice_changes_nothing_more(word: str) -> None:
    assert normalise(normalise(word)) == normalise(word)


@pytest.mark.parametrize(
    "written", ["can-\ncelled", "can\u00adcelled", "can\u00ad\n celled", "c\u200bancelled"]
)
def test_a_word_is_the_same_however_it_was_set(written: str) -> None:
    assert words(written).norms == ("cancelled",)
