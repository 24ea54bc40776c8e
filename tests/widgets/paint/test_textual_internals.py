"""Textual still has the private names that this program uses, and uses them as it does."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from tests.widgets.stage import Stage, row_text
from widgets.bars.input_line import InputLine


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (Input, "_value"),
        (Input, "_position_to_cell"),
    ],
)
def test_textual_has_it(owner: type, name: str) -> None:
    assert name in vars(owner) or any(name in vars(base) for base in owner.__mro__)


async def test_an_input_line_draws_what_its_private_names_say() -> None:
    line = InputLine(compact=True)
    async with Stage(line).run_test() as pilot:
        line.value = "a\x1bb 東京"
        await pilot.pause()
        assert row_text(line, 0).startswith("a␛b 東京")
        assert line.value == "a\x1bb 東京"
        assert line._position_to_cell(len(line.value)) == len("a␛b ") + 4
