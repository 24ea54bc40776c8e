"""Textual still has the private names that this program uses, and uses them as it does."""

from __future__ import annotations

import pytest
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input, Label

from tests.widgets.stage import Stage, row_text
from widgets.bars.input_line import InputLine
from widgets.paint.textual_internals import draw_whole_screen


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (Input, "_value"),
        (Input, "_position_to_cell"),
        (Screen, "_set_dirty"),
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


async def test_a_screen_is_drawn_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    label = Label("words")
    app = Stage(label)
    async with app.run_test() as pilot:
        await pilot.pause()
        drawn: list[Region] = []
        render = Label.render_lines

        def noted(self: Label, crop: Region) -> list[Strip]:
            drawn.append(crop)
            return render(self, crop)

        monkeypatch.setattr(Label, "render_lines", noted)
        draw_whole_screen(app.screen)
        await pilot.pause()
        assert drawn
