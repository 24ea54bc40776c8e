from __future__ import annotations

import time

import pytest

from widgets.pair.sides import Which
from widgets.search.finds import MOST_FINDS, Find
from widgets.search.patterns import PATIENCE, PatternError, find_pattern
from wirediff.article import Span


def found(pattern: str, text: str) -> list[str]:
    return [each.span.of(text) for each in find_pattern(pattern, text, "")]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("", "anything", []),
        (r"\d+ homes", "9000 homes, 12 Homes", ["9000 homes", "12 Homes"]),
        (r"\d+ Homes", "9000 homes, 12 Homes", ["12 Homes"]),
        (r"\S+ storm", "The storm", ["The storm"]),
        (r"caf[eé]", "Café CAFE\u0301", ["Café", "CAFE\u0301"]),
        (r"^\w+", "one two\nthree", ["one", "three"]),
        (r"one.two", "one\ntwo one two", ["one two"]),
        (r"x*", "axxb", ["xx"]),
        (r'"go"', "“go”", ["“go”"]),
        (r"(kim|putin)\b", "Kim met Putin", ["Kim", "Putin"]),
    ],
)
def test_what_a_pattern_finds(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


def test_both_sides_are_searched_left_first() -> None:
    assert find_pattern("k.m", "a kim", "kim") == (
        Find(Which.LEFT, Span(2, 5)),
        Find(Which.RIGHT, Span(0, 3)),
    )


@pytest.mark.parametrize("pattern", ["(a", "[z", "*", r"(?P<", r"\1", "a{9999999999999}"])
def test_what_is_no_pattern_is_said(pattern: str) -> None:
    with pytest.raises(PatternError) as refused:
        find_pattern(pattern, "text", "")
    assert str(refused.value)


def test_a_pattern_that_would_take_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("widgets.search.patterns.PATIENCE", PATIENCE / 10)
    start = time.monotonic()
    with pytest.raises(PatternError, match="takes longer than"):
        find_pattern(r"(?:a|aa|a?a)+(?<=b)c", "a" * 3000 + "c", "")
    assert time.monotonic() - start < PATIENCE


def test_finds_are_bounded() -> None:
    assert len(find_pattern(".", "x" * 3 * MOST_FINDS, "")) == MOST_FINDS
