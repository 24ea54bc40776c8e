"""What stands on the terminal is what the screen shows: no picture leaves out what has changed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import pyte
import pytest
from textual._compositor import CompositorUpdate
from textual.screen import Screen

from tests.tui.screens.reader.test_reader import ReaderApp, press
from tests.widgets.build import long_pair
from wirediff import Comparison

SIZES = ((120, 40), (100, 30), (80, 24), (60, 20), (200, 50))

STEPS = (
    *((key,) for key in "nN}{jkdbGg12340zhvtl+_="),
    ("tab",),
    ("/", *"said", "enter"),
    ("escape",),
    ("enter", "n", "escape"),
    ("?", "escape"),
    ("M", "escape"),
    ("m", "escape"),
    ("E", "escape"),
)
"""What a walk is made of: all that lays the screen out anew, and what scrolls in between."""


class OnTerminal(ReaderApp):
    """A reader, and a terminal that gets its pictures."""

    def __init__(self, comparison: Comparison, size: tuple[int, int]) -> None:
        super().__init__(comparison)
        self.terminal = pyte.Screen(*size)
        self._stream = pyte.Stream(self.terminal)

    def _display(self, screen: Screen[object], renderable: Any) -> None:
        super()._display(screen, renderable)
        if isinstance(renderable, CompositorUpdate) and not self._batch_count:
            self._stream.feed(renderable.render_segments(self.console))

    @property
    def meant(self) -> Sequence[str]:
        """The lines of the terminal as they should be."""
        return [strip.text for strip in self.screen._compositor.render_strips()]


@pytest.mark.parametrize("keys", ["nt", "n+", "ntt", "nlt", "n/", "nv", "jzt"])
async def test_another_layout_leaves_nothing_of_the_former_one(keys: str) -> None:
    app = OnTerminal(long_pair(), SIZES[0])
    async with app.run_test(size=SIZES[0]) as pilot:
        await press(pilot, *keys)
        await pilot.pause()
        assert app.terminal.display == app.meant


@pytest.mark.parametrize("walk", range(2))
async def test_after_every_key_the_terminal_shows_the_screen(walk: int) -> None:
    chosen, size = random.Random(walk), SIZES[0]
    app = OnTerminal(long_pair(), size)
    async with app.run_test(size=size) as pilot:
        gone: list[Sequence[object]] = []
        for _ in range(50):
            gone.append(keys := chosen.choice(STEPS))
            await press(pilot, *keys)
            if chosen.random() < 0.2:
                gone.append(size := chosen.choice(SIZES))
                app.terminal.resize(size[1], size[0])
                await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.terminal.display == app.meant, gone
