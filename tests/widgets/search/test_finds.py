from __future__ import annotations

import pytest

from widgets.page.layers import Hit
from widgets.pair.sides import Which
from widgets.search.finds import NO_SEARCH, Find, find, search
from wirediff.article import Span


def spans(query: str, text: str) -> list[str]:
    return [each.span.of(text) for each in find(query, text, "")]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("", "anything", []),
        ("   ", "anything", []),
        ("kim", "Kim met kim", ["Kim", "kim"]),
        ("Kim", "Kim met kim", ["Kim"]),
        ("pena", "Peña and PEÑA", ["Peña", "PEÑA"]),
        ("peña", "Pena and Peña", ["Pena", "Peña"]),
        ("Pena", "PENA Peña", ["Peña"]),
        ("lodz", "Łódź and Lodz", ["Łódź", "Lodz"]),
        ("Łódź", "Łódź and Lodz", ["Łódź", "Lodz"]),
        ("strasse", "Straße, Strasse, STRASSE", ["Straße", "Strasse", "STRASSE"]),
        ("aeon", "the ÆON of æons", ["ÆON", "æon"]),
        ("five", "\ufb01ve and five", ["\ufb01ve", "five"]),
        ("orsted", "Ørsted", ["Ørsted"]),
        ("e", "e\u0301te\u0301", ["e\u0301", "e\u0301"]),
        ("ete", "E\u0301te\u0301!", ["E\u0301te\u0301"]),
        ('"go"', "he said “go” then", ["“go”"]),
        ("don't", "don’t", ["don’t"]),
        ("a - b", "a – b and a — b", ["a – b", "a — b"]),
        ("one two", "one\ntwo one  two one\u00a0two", ["one\ntwo", "one  two", "one\u00a0two"]),
        ("a.b", "axb a.b", ["a.b"]),
        ("[sic]", "so [sic] it is", ["[sic]"]),
        ("i", "İstanbul", ["İ"]),
        ("東京", "東京都", ["東京"]),
        ("하", "한국", []),
        ("か", "がか", ["か"]),
        ("שלום", "שָׁלוֹם", ["שָׁלוֹם"]),
        ("서울", "서울특별시 서울", ["서울", "서울"]),
    ],
)
def test_words_are_found_as_a_reader_means_them(query: str, text: str, expected: list[str]) -> None:
    assert spans(query, text) == expected


def test_both_sides_are_searched_left_first() -> None:
    finds = find("kim", "a kim", "kim b kim")
    assert finds == (
        Find(Which.LEFT, Span(2, 5)),
        Find(Which.RIGHT, Span(0, 3)),
        Find(Which.RIGHT, Span(6, 9)),
    )


def test_a_search_starts_where_the_reader_is() -> None:
    looked = search("kim", "kim kim kim", "kim", Which.LEFT, 3)
    assert looked.here == Find(Which.LEFT, Span(4, 7))
    assert looked.count == "2/4"


def test_a_search_with_nothing_further_on_starts_at_the_first() -> None:
    assert search("kim", "kim", "kim", Which.LEFT, 2).here == Find(Which.LEFT, Span(0, 3))


def test_stepping_goes_round() -> None:
    looked = search("kim", "kim", "kim", Which.LEFT, 0)
    assert looked.stepped(1).here == Find(Which.RIGHT, Span(0, 3))
    assert looked.stepped(1).stepped(1).here == looked.here
    assert looked.stepped(-1).here == Find(Which.RIGHT, Span(0, 3))


def test_hits_mark_one_side_and_the_place_in_it() -> None:
    looked = search("kim", "kim kim", "kim", Which.LEFT, 0)
    assert [run.value for run in looked.hits(Which.LEFT)] == [Hit.CURRENT, Hit.FOUND]
    assert [run.value for run in looked.hits(Which.RIGHT)] == [Hit.FOUND]


def test_no_search_finds_nothing() -> None:
    assert NO_SEARCH.here is None
    assert NO_SEARCH.count == "0/0"
    assert NO_SEARCH.stepped(1) is NO_SEARCH
    assert len(NO_SEARCH.hits(Which.LEFT)) == 0


def test_a_search_follows_the_sides_when_they_are_exchanged() -> None:
    looked = search("kim", "kim", "a kim", Which.RIGHT, 0).exchanged()
    assert looked.here == Find(Which.LEFT, Span(2, 5))
    assert len(looked.hits(Which.RIGHT)) == 1
