from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from widgets.paint.cells import char_widths, clip, fit, is_single, width_of
from wirediff.text.sanitise import visible


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("plain", 5),
        ("“quoted” – and…", 15),
        ("東京", 4),
        ("e\u0301te\u0301", 3),
        ("กำลัง", 4),
        ("👨‍👩‍👧", 2),
        ("🇫🇷🇩🇪", 4),
        ("❤️", 2),
        ("مرحبا", 5),
        ("a\u034fb", 2),
    ],
)
def test_width_is_what_a_terminal_takes(text: str, width: int) -> None:
    assert width_of(text) == width
    assert sum(char_widths(text)) == width


def test_a_cluster_carries_its_width_on_its_first_character() -> None:
    assert char_widths("x👨‍👩‍👧y") == [1, 2, 0, 0, 0, 0, 1]
    assert char_widths("🇫🇷") == [2, 0]
    assert char_widths("e\u0301") == [1, 0]


@given(st.text())
def test_widths_agree_with_the_library_that_draws(text: str) -> None:
    shown = visible(text).replace("\n", " ")
    assert width_of(shown) == cell_len(shown)


def test_single_characters_are_all_one_cell_wide() -> None:
    singles = [chr(code) for code in range(0x20, 0x3000) if is_single(chr(code))]
    assert len(singles) > 500
    assert [each for each in singles if cell_len(each) != 1] == []


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("short", 10, "short"),
        ("just so", 7, "just so"),
        ("one too many", 11, "one too ma…"),
        ("cut at blank", 5, "cut…"),
        ("東京都", 5, "東京…"),
        ("東京都", 4, "東…"),
        ("🇫🇷🇫🇷🇫🇷", 4, "🇫🇷…"),
        ("anything", 0, ""),
        ("anything", 1, "…"),
    ],
)
def test_clip_cuts_between_clusters(text: str, width: int, expected: str) -> None:
    assert clip(text, width) == expected


@given(st.text(), st.integers(0, 30))
def test_fit_takes_exactly_its_cells(text: str, width: int) -> None:
    assert width_of(fit(visible(text).replace("\n", " "), width)) == width
