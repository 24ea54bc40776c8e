"""Somebody who reads only the tutorial and presses its keys sees what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from docs.generate import printed
from docs.take_pictures import SEEDS, Running, to_the_best_pair, until
from tests.docs.documents import PAGES, ROOT, codes, rows, without_fences
from tui.app import WirediffApp
from tui.handoff.picture import picture_of
from tui.keys.bindings import nodes
from tui.screens.picker.picker import PickerScreen
from tui.screens.reader.reader import ReaderScreen
from wirediff import Settings

KEY_OF = {
    printed(key): key
    for node in nodes()
    for binding in vars(node)["BINDINGS"]
    for key in binding.key.split(",")
} | {"Enter": "enter", "Esc": "escape"}
"""What Textual calls a key, by what a keyboard shows."""


def steps() -> Iterator[tuple[list[str], list[str]]]:
    """The keys of each step, and the words that the screen must show after it."""
    for press, seen in rows(without_fences(PAGES["tutorial.md"])):
        keys = [
            key for code in codes(press) for key in ([KEY_OF[code]] if code in KEY_OF else code)
        ]
        yield keys, re.findall(r"\*\*(.+?)\*\*", seen)


def shown(pilot: Running) -> str:
    texts = ElementTree.fromstring(picture_of(pilot.app)).iter("{http://www.w3.org/2000/svg}text")
    return " ".join("".join(text.itertext()).replace("\xa0", " ") for text in texts).casefold()


async def test_every_step_shows_what_the_tutorial_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    app = WirediffApp(
        [f"seeds/{name}" for name in SEEDS], settings=Settings(semantic=False), as_list=True
    )
    app.animation_level = "none"
    walked = list(steps())
    assert len(walked) > 15
    async with app.run_test(size=(120, 40)) as pilot:
        await to_the_best_pair(pilot)
        for keys, words in walked:
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            await until(pilot, lambda: not list(pilot.app.workers))
            missing = [word for word in words if word.casefold() not in shown(pilot)]
            assert missing == [], f"after {keys}"
            if keys == ["q"] and isinstance(app.screen, PickerScreen):
                break
        assert isinstance(app.screen, PickerScreen | ReaderScreen)
