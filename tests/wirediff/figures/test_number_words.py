"""The vocabularies are made by spelling numbers out; here they are read back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirediff.figures.number_words import number_words, vocabulary
from wirediff.text import cldr

SPACED = ["en", "id", "fr", "es", "pt", "ru", "pl", "tr", "hi", "da", "ro", "cs"]
"""Languages that write the parts of a long number as separate words."""


@pytest.mark.parametrize("language", SPACED)
@settings(deadline=None, max_examples=30)  # the first example makes the vocabulary
@given(number=st.integers(2, 999_999))
def test_a_number_spelled_out_is_read_back(language: str, number: int) -> None:
    for text in set(cldr.spelled(language, number)):
        if "," not in text:  # in prose a comma parts two numbers
            assert [value for _, value in number_words(text, language)] == [number]


@pytest.mark.parametrize("language", ["de", "nl", "sv", "fi", "hu", "it", "el", "he", "ar"])
@settings(deadline=None, max_examples=30)
@given(number=st.integers(2, 99))
def test_a_short_number_is_read_back_in_languages_that_join_words(
    language: str, number: int
) -> None:
    known = vocabulary(language).phrases
    for text in set(cldr.spelled(language, number)):
        found = [value for _, value in number_words(text, language)]
        assert found == [number] or tuple(text.casefold().split()) not in known


def test_an_unknown_language_has_no_number_words() -> None:
    assert vocabulary("xx").phrases == {}
    assert list(number_words("dua two deux", "xx")) == []


def test_words_of_the_calendar_and_of_measures_are_left_out() -> None:
    assert ("năm",) not in vocabulary("vi").phrases
    assert ("hét",) not in vocabulary("hu").phrases
