"""Which signs of a text change what it says."""

from __future__ import annotations

import pytest

from wirediff.article import Span
from wirediff.text.signs import signs

SIGNS = [
    ("It cost $5.", "$"),
    ("It cost €5, up 3%.", "€%"),
    ("It was -3 degrees.", "−"),
    ("It was −3 degrees.", "−"),
    ("It was 3°.", "°"),
    ("They won 3-1 in a well-known town.", ""),
    ("He said: “Well …” (twice); ‘no’!", ""),
    ("> 40 and ≤ 50", ">≤"),
    ("“We ❤ it”", "❤"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), SIGNS)
def test_the_signs_of_a_text_in_order(text: str, expected: str) -> None:
    assert signs(text, Span(0, len(text))) == expected


def test_a_sign_before_the_first_word_belongs_to_it() -> None:
    assert signs("It cost $5 then.", Span(9, 10)) == "$"
