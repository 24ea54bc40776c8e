"""Keys that come faster than the screen follows end nothing but what they are meant to end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.tui.screens.reader.test_reader import ReaderApp
from tests.widgets.build import long_pair
from tui.app import WirediffApp
from tui.screens.reader.reader import ReaderScreen
from widgets.bars.choice_list import ChoiceList

OPENERS = ("f1", "ctrl+p", "m", "E", "enter", "slash", "apostrophe", "M")


class Bursty(ReaderApp):
    """A reader that is the whole program, with the program's own palette."""

    def __init__(self) -> None:
        super().__init__(long_pair(), top_level=True)

    def action_command_palette(self) -> None:
        WirediffApp.action_command_palette(cast("WirediffApp", self))


async def burst(app: App[Any], pilot: Pilot[Any], keys: Iterable[str]) -> None:
    """Press keys without waiting for what any of them does."""
    for key in keys:
        app.simulate_key(key)
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("opener", ["f1", "ctrl+p", "m", "E", "enter", "apostrophe"])
async def test_a_screen_that_is_left_twice_takes_no_other_with_it(opener: str) -> None:
    app = Bursty()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n", "w", opener)
        await pilot.pause()
        opened = app.screen
        assert not isinstance(opened, ReaderScreen)
        opened.dismiss(None)
        opened.dismiss(None)
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


@pytest.mark.parametrize("opener", OPENERS)
async def test_twenty_escapes_leave_what_was_opened_and_not_the_reader(opener: str) -> None:
    app = Bursty()
    async with app.run_test(size=(2, 2)) as pilot:
        await burst(app, pilot, [opener, *["escape"] * 20])
        assert isinstance(app.screen, ReaderScreen)


@pytest.mark.parametrize("opener", OPENERS)
async def test_page_keys_may_come_before_a_list_is_drawn(opener: str) -> None:
    app = Bursty()
    async with app.run_test(size=(2, 2)) as pilot:
        await burst(app, pilot, [opener, *["pagedown", "pageup", "end", "a", "pageup"] * 4])
        assert app.is_running


async def test_a_list_without_lines_takes_page_keys() -> None:
    chosen = ChoiceList("one", "two")
    chosen.highlighted = 1
    chosen.action_page_up()
    chosen.action_page_down()
    assert chosen.highlighted == 1


async def test_the_palette_may_be_asked_for_while_it_lies_under_another_screen() -> None:
    app = Bursty()
    async with app.run_test(size=(100, 30)) as pilot:
        for opener in ("ctrl+p", "f1", "ctrl+p"):
            await pilot.press(opener)
            await pilot.pause()
        app.action_command_palette()
        await pilot.pause()
