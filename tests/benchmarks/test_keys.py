"""How soon a key is answered in the real program, on two articles of 50,000 words."""

from __future__ import annotations

import time
from itertools import cycle
from statistics import median

import pytest
from textual.pilot import Pilot

from tests.benchmarks.clock import percentile_95
from tests.benchmarks.conftest import Say
from tests.benchmarks.stories import two_articles
from tui.app import WirediffApp
from tui.screens.reader import ReaderScreen
from wirediff import ReadError, Settings

WORDS = 50_000
PRESSES = 60

KEYS = {"n": ["n"], "a scrolled line": ["j"], "a scrolled page": ["space"], "tab": ["tab"]}

UNBOUND = "f11"
"""What a key costs that does nothing: the rest of a press is Textual's own."""


async def milliseconds(pilot: Pilot[ReadError | None], keys: list[str]) -> list[float]:
    """The work from each press until the program waits for the next key, all painted.

    Processor time: the pilot also sleeps for a while after each key.
    """
    times = []
    for _, key in zip(range(PRESSES), cycle(keys), strict=False):
        start = time.process_time()
        await pilot.press(key)
        await pilot.pause()
        times.append(1000 * (time.process_time() - start))
    return times


@pytest.mark.asyncio
async def test_keys_on_very_long_articles(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    app = WirediffApp(two_articles(WORDS), settings=Settings(semantic=False), as_list=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        idle = median(await milliseconds(pilot, [UNBOUND]))
        for name, keys in KEYS.items():
            spent = await milliseconds(pilot, keys)
            say(
                f"{name} on {WORDS:,} words a side: {median(spent):.1f} ms of work, "
                f"95 of 100 at most {percentile_95(spent):.1f} ms; "
                f"a key that does nothing takes {idle:.1f} ms"
            )
