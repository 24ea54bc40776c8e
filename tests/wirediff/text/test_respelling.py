from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wirediff.text.respelling import Respelling

TABLE = {0: "0", 9: " ", 10: "", **dict.fromkeys(range(0x5B, 0x60), "()"), 0xD800: "s", 0xE0041: ""}
"""Signs that mean something in a pattern, a lone surrogate, and a character beyond 16 bits."""

RESPELLING = Respelling(TABLE)


@given(some.text(some.one_of(some.sampled_from([*map(chr, TABLE), *"aZ-]"]), some.characters())))
def test_every_character_of_the_table_and_no_other_is_replaced(text: str) -> None:
    assert RESPELLING(text) == text.translate(TABLE)


@pytest.mark.parametrize("code", [*range(0x80), 0xD7FF, 0xD801, 0xE0040, 0xE0042])
def test_neighbours_of_what_is_replaced_stay(code: int) -> None:
    assert RESPELLING(chr(code)) == chr(code).translate(TABLE)
