"""Which words of a line are quoted, whatever marks the outlet uses."""

from __future__ import annotations

import pytest

from wirediff.differences.quotation_marks import quotes_of

QUOTES = [
    ("“We stay,” she said.", ["We stay,"]),
    ('"We stay", she said.', ["We stay"]),
    ("„Wir bleiben“, sagte sie.", ["Wir bleiben"]),
    ("»Wir bleiben«, sagte sie.", ["Wir bleiben"]),
    ("›Wir bleiben‹, sagte sie.", ["Wir bleiben"]),
    ("‚Wir bleiben‘, sagte sie.", ["Wir bleiben"]),
    ("« Nous restons », a-t-elle dit.", [" Nous restons "]),
    ("”Vi stannar”, sade hon.", ["Vi stannar"]),
    ("„We blijven”, zei ze.", ["We blijven"]),
    ("「我们留下」她说。", ["我们留下"]),
    ("‘We stay,’ she said.", ["We stay,"]),
    ("'We stay,' she said.", ["We stay,"]),
    ("She called it 'unfair' and left.", ["unfair"]),
    ("“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,"]),
    ("“We stay,” she said, “and wait.”", ["We stay,", "and wait."]),
    ("—No vamos a vender —dijo ella.", ["No vamos a vender"]),
    ("—No vamos —dijo ella—. Nos quedamos.", ["No vamos", ". Nos quedamos."]),
    ("– Мы остаёмся, – сказала она.", ["Мы остаёмся,"]),
    ("“We never got an answer", ["We never got an answer"]),
    ("The workers' rights and the '90s don't count.", []),
    ("It's the firm's fault, isn't it?", []),
    ("'The workers' rights are at stake,' she said.", ["The workers' rights are at stake,"]),
    ('A line of 5" pipe.', []),
    ("", []),
]


@pytest.mark.parametrize(("line", "expected"), QUOTES)
def test_quoted_words_are_found(line: str, expected: list[str]) -> None:
    assert [quote.of(line) for quote in quotes_of(line)] == expected


def test_a_missing_mark_ends_with_its_line() -> None:
    text = "“We stay, she said.\nThe road “north” is shut."
    assert [quote.of(text) for quote in quotes_of(text)] == ["We stay, she said.", "north"]
