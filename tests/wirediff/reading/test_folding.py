from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from wirediff.reading.folding import BLANKS, folded
from wirediff.reading.roles.placeholders import AGENCY, BOTH, FILLER, OUTLET, marked


def test_every_white_space_is_a_blank() -> None:
    spaces = {chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()}
    assert {*BLANKS, " "} == spaces


def test_dashes_and_quotes_have_one_spelling() -> None:
    assert folded("“Kim”\u00a0— ‘Putin’") == "\"Kim\" - 'Putin'"


@given(st.text())
def test_folding_and_marking_keep_every_place(text: str) -> None:
    assert len(folded(text)) == len(marked(folded(text))) == len(text)


def test_known_names_are_marked() -> None:
    assert marked("(Reuters) di Tempo") == f"({AGENCY}{FILLER * 6}) di {OUTLET}{FILLER * 4}"
    assert marked("ANTARA") == BOTH + FILLER * 5
    assert marked("新华社莫斯科") == AGENCY + FILLER * 2 + "莫斯科"


def test_parts_of_words_and_of_sites_are_not() -> None:
    for text in ("Reutersx", "xReuters", "Tempo.co", "@AFP", "temporal"):
        assert marked(text) == text


def test_a_mark_in_the_text_itself_is_none() -> None:
    assert marked(f"a{AGENCY}b{FILLER}") == "a?b?"
