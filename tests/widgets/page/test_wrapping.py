from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from widgets.page.typesetting import shown_text
from widgets.page.wrapping import LONGEST_LINE, wrap
from widgets.paint.cells import char_widths, width_of


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, []),
        ("   ", 10, []),
        ("one two three", 20, ["one two three"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("  indented", 20, ["indented"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("x abcdefghij", 4, ["x", "abcd", "efgh", "ij"]),
        ("https://example.org/path", 12, ["https://", "example.org/", "path"]),
        ("東京都知事選", 5, ["東京", "都知", "事選"]),
        ("東京、大阪", 4, ["東", "京、", "大阪"]),
        ("「東京」大阪", 6, ["「東", "京」大", "阪"]),
        ("a東京 b", 3, ["a東", "京", "b"]),
        ("👨‍👩‍👧👨‍👩‍👧", 3, ["👨‍👩‍👧", "👨‍👩‍👧"]),
        ("🇫🇷🇩🇪", 1, ["🇫🇷", "🇩🇪"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("any", 0, ["a", "n", "y"]),
        ("xxxहिन्दी", 5, ["xxxहि", "न्दी"]),
        ("กกกำ", 3, ["กก", "กำ"]),
    ],
)
def test_lines_break_between_words_and_never_inside_a_cluster(
    text: str, width: int, expected: list[str]
) -> None:
    assert lines(text, width) == expected


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    assert list(wrap("skip this: one two", 11, 18, 4)) == [(11, 14), (15, 18)]


@given(st.text(max_size=200), st.integers(1, 30))
@example("a\u0301" * 40, 1)
@example("\u0301" * 100, 2)
def test_every_character_that_is_not_blank_is_on_exactly_one_line(text: str, width: int) -> None:
    shown = shown_text(text)
    ranges = list(wrap(shown, 0, len(shown), width))
    seen = [position for start, end in ranges for position in range(start, end)]
    assert seen == sorted(set(seen))
    missing = set(range(len(shown))) - set(seen)
    assert all(shown[position] == " " for position in missing)


@given(st.text(max_size=200), st.integers(2, 30))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    for line in lines(shown_text(text), width):
        assert width_of(line) <= width or len(line.rstrip()) == 0


@given(st.text(max_size=200), st.integers(2, 30))
def test_no_line_begins_inside_a_cluster(text: str, width: int) -> None:
    shown = shown_text(text)
    widths = char_widths(shown)
    for start, _ in wrap(shown, 0, len(shown), width):
        # A text may begin with an accent that has no letter to stand on.
        alone = all(each == 0 for each in widths[:start])
        assert widths[start] > 0 or alone or shown[start - 1] == " "


def test_a_line_of_accents_without_end_is_cut() -> None:
    text = "e" + "\u0301" * 5000
    assert max(len(line) for line in lines(text, 10)) <= 10 * LONGEST_LINE


@pytest.mark.parametrize("text", ["word " * 200_000, "x" * 1_000_000, "東京" * 250_000])
def test_a_megabyte_on_one_line_is_wrapped_while_one_waits(text: str) -> None:
    """Linear: a quadratic way takes minutes; the bound leaves room for a slow machine."""
    start = time.perf_counter()
    assert sum(1 for _ in wrap(text, 0, len(text), 50)) >= 20_000
    assert time.perf_counter() - start < 5
