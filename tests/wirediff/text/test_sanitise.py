"""What reaches a terminal: nothing that acts on it, and every character where it was."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.properties import steady
from wirediff.text.sanitise import INVISIBLE, REPLACEMENT, one_line, visible

SHOWN = [
    ("plain text", "Kim Jong Un, 1.500 km", "Kim Jong Un, 1.500 km"),
    ("other scripts", "金正恩 김정은 كيم ไทย", "金正恩 김정은 كيم ไทย"),
    ("accents and joined emoji", "Peña, Curaçao, 👩\u200d🚒", "Peña, Curaçao, 👩\u200d🚒"),
    ("a line feed", "one\ntwo", "one\ntwo"),
    ("a tab", "one\ttwo", "one two"),
    ("a colour sequence", "\x1b[31mred", "␛[31mred"),
    ("a title sequence", "\x1b]0;PWNED\x07", "␛]0;PWNED␇"),
    ("a one-byte escape", "\x9b31m", f"{REPLACEMENT}31m"),
    ("carriage return and backspace", "ok\rno\b", "ok␍no␈"),
    ("NUL and DEL", "a\0b\x7f", "a␀b␡"),
    ("an override of direction", "gpj\u202eexe", f"gpj{REPLACEMENT}exe"),
    ("an isolate", "\u2067x\u2069", f"{REPLACEMENT}x{REPLACEMENT}"),
    ("a lone surrogate", "\ud800", REPLACEMENT),
    ("a soft hyphen and a zero width space", "a\u00adb\u200bc", f"a{INVISIBLE}b{INVISIBLE}c"),
    ("a byte order mark", "\ufefftext", f"{INVISIBLE}text"),
    ("a message in tags", "hi\U000e0041\U000e0042", f"hi{INVISIBLE * 2}"),
    ("line and paragraph separators", "a\u2028b\u2029c", "a b c"),
    ("markup stays as it is", "[/foo] [@click=app.quit]", "[/foo] [@click=app.quit]"),
]


@pytest.mark.parametrize(
    ("text", "shown"), [case[1:] for case in SHOWN], ids=[case[0] for case in SHOWN]
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


texts = st.text(st.characters(exclude_categories=()))


@steady(300)
@given(texts)
def test_every_character_keeps_its_place(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert visible(shown) == shown
    shown.encode("utf-8")


def test_no_control_and_no_change_of_direction_is_left_of_all_of_unicode() -> None:
    shown = visible("".join(map(chr, range(0x110000))))
    left = {char for char in shown if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}}
    assert left == {"\n"}
    assert not {char for char in shown if unicodedata.bidirectional(char) in BIDI_CONTROLS}


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def test_a_title_is_one_line() -> None:
    assert one_line("  Kim\tin\r\nRussia\x1b[0m ") == "Kim in␍ Russia␛[0m"


@steady(200)
@given(texts)
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
