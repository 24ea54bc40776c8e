"""The frame in ASCII: as wide, and with nothing else in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual._border import BORDER_CHARS

from widgets.paint.glyphs import SIGNS, WORDED, in_ascii


def test_each_sign_is_one_cell_and_so_is_what_stands_for_it() -> None:
    assert [sign for sign in SIGNS if cell_len(sign) != 1] == []
    assert all(len(sign) == 1 and sign.isascii() and sign.isprintable() for sign in SIGNS.values())
    assert all(cell_len(glyphs) == len(instead) for glyphs, instead in WORDED)


@given(st.text())
def test_no_text_becomes_wider_or_narrower(text: str) -> None:
    assert cell_len(in_ascii(text)) == cell_len(text)


@given(st.text(st.characters(categories=["L", "N", "M"])))
def test_letters_and_figures_of_any_script_stay(text: str) -> None:
    assert in_ascii(text) == text


def test_every_border_of_textual_and_every_line_and_block_is_ascii() -> None:
    borders = "".join(part for rows in BORDER_CHARS.values() for row in rows for part in row)
    assert in_ascii(borders).isascii()
    assert in_ascii("".join(map(chr, range(0x2500, 0x25FD)))).isascii()


@pytest.mark.parametrize(
    ("glyphs", "expected"),
    [
        ("┄┄ 3 folded ┄┄", "-- 3 folded --"),
        ("╭─╮│╰╯┼", "+-+|+++"),
        ("┏━┓┃╋", "*=*!*"),
        ("E⇅ V▏", "EM V|"),
        ("≥ 4 words · moved", ">=4 words | moved"),
        ("“Reading …”", '"Reading ."'),
        ("naïve 中文 ก็ שלום", "naïve 中文 ก็ שלום"),
    ],
)
def test_what_stands_for_a_glyph(glyphs: str, expected: str) -> None:
    assert in_ascii(glyphs) == expected
