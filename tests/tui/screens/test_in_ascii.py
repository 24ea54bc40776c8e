"""With ASCII asked for, every cell of every screen is ASCII; the articles here are."""

from __future__ import annotations

import pytest
from textual.app import App
from textual.binding import Binding
from textual.pilot import Pilot

from tests.tui.test_app import LEXICAL, THREE, settled
from tui.app import WirediffApp
from wirediff import ReadError


def others(app: App[ReadError | None]) -> set[str]:
    """Characters on the screen that are no printable ASCII."""
    shown = "".join(strip.text for strip in app.screen._compositor.render_strips())
    return {character for character in shown if not " " <= character <= "~"}


async def walk(pilot: Pilot[ReadError | None], steps: list[str]) -> None:
    """Press keys, and look at each screen that they lead to."""
    for keys in steps:
        await pilot.press(*keys.split())
        await settled(pilot)
        assert (keys, others(pilot.app)) == (keys, set())


READER = [
    "n", "n", "tab", "z", "z", "v", "v", "t", "t", "right_curly_bracket",
    "slash c o a s t enter", "escape", "4", "0", "greater_than_sign", "less_than_sign",
    "enter", "escape", "m", "w enter", "m", "escape", "apostrophe", "a", "escape", "E", "escape",
    "L", "J", "escape", "question_mark", "question_mark", "ctrl+p", "escape", "x", "l", "l",
    "plus", "underscore",
]  # fmt: skip


@pytest.mark.parametrize("size", [(40, 12), (120, 40)], ids=str)
async def test_the_reader_and_what_opens_from_it(size: tuple[int, int]) -> None:
    app = WirediffApp(THREE[:2], settings=LEXICAL, as_list=False, in_ascii=True)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert others(app) == set()
        await walk(pilot, READER)


PICKER = [
    "tab", "tab", "space", "space", "slash", "s t escape", "a", "escape", "n", "escape",
    "question_mark", "question_mark", "ctrl+p", "escape", "x", "u",
]  # fmt: skip


@pytest.mark.parametrize("size", [(40, 12), (120, 40)], ids=str)
async def test_the_picker_and_what_opens_from_it(size: tuple[int, int]) -> None:
    app = WirediffApp(THREE, settings=LEXICAL, in_ascii=True)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert others(app) == set()
        await walk(pilot, PICKER)


async def test_keys_are_called_by_names_and_not_by_other_keys() -> None:
    app = WirediffApp(THREE[:2], settings=LEXICAL, as_list=False, in_ascii=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert app.get_key_display(Binding("enter", "x")) == "enter"
        assert app.get_key_display(Binding("ctrl+up", "x")) == "^up"
        assert app.get_key_display(Binding("n", "x")) == "n"


async def test_nothing_is_changed_unasked() -> None:
    app = WirediffApp(THREE[:2], settings=LEXICAL, as_list=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert "▀" in others(app)
