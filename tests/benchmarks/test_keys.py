"""What a key costs in the real program on two articles of 50,000 words, beside a key without work.

Processor time, since the pilot also sleeps for a while after each key. The peer is a key that does
nothing: what is left of a press then is Textual's own.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from itertools import cycle
from statistics import median
from typing import TypeAlias

import pytest
import pytest_asyncio
from textual.pilot import Pilot

from tests.benchmarks.clock import percentile_95
from tests.benchmarks.conftest import Say
from tests.benchmarks.stories import two_articles
from tui.app import WirediffApp
from tui.screens.reader import ReaderScreen
from wirediff import ReadError, Settings

Reader: TypeAlias = Pilot[ReadError | None]

WORDS = 50_000
PRESSES = 40
SIZE = (120, 40)

UNBOUND = ["f11"]

KEYS = {
    "n": ["n"],
    "N": ["N"],
    "}": ["}"],
    "{": ["{"],
    "a line down": ["j"],
    "a line up": ["k"],
    "half a page": ["d"],
    "a page down": ["space"],
    "a page up": ["b"],
    "to the end and back": ["G", "g"],
    "tab": ["tab"],
    "=": ["="],
    "verbatim": ["1"],
    "edited": ["2"],
    "paraphrase": ["3"],
    "moved": ["4"],
    "all": ["4", "0"],
    "fold": ["z"],
    "story only": ["h"],
    "own": ["v"],
    "one column": ["t"],
    "exchange": ["x"],
    "links and maps": ["l"],
    "apart and together": ["s"],
    "detail and back": ["enter", "escape"],
    "a search, letter by letter": ["/", *"minister", "escape"],
}
"""What is done, and the keys that do it, pressed in turn."""

BACK = {"N", "{", "a line up", "a page up"}
"""Those that go back over what the keys before them went through; at the start they do nothing."""

SIZES = [(80, 24), SIZE, (200, 60)]

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def reader(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Reader]:
    """The program, with the reader open on two articles."""
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    app = WirediffApp(two_articles(WORDS), settings=Settings(semantic=False), as_list=False)
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        yield pilot


async def _press(pilot: Reader, key: str) -> float:
    """Milliseconds of work from a press until the program waits for the next key, all painted."""
    start = time.process_time()
    await pilot.press(key)
    await pilot.pause()
    return 1000 * (time.process_time() - start)


async def _milliseconds(pilot: Reader, keys: list[str]) -> list[float]:
    return [await _press(pilot, key) for _, key in zip(range(PRESSES), cycle(keys), strict=False)]


async def test_keys(reader: Reader, say: Say) -> None:
    idle = median(await _milliseconds(reader, UNBOUND))
    say(f"a key without work: {idle:.1f} ms; on {WORDS:,} words a side, times that:")
    for name, keys in KEYS.items():
        # Everything that follows starts from the same place.
        for key in ("0", "g", "n") if name not in BACK else ():
            await _press(reader, key)
        spent = await _milliseconds(reader, keys)
        most = percentile_95(spent)
        say(
            f"{name}: {median(spent) / idle:.1f}, 95 of 100 at most {most / idle:.1f} "
            f"({most - idle:.0f} ms of work)"
        )


async def test_another_size_of_the_terminal(reader: Reader, say: Say) -> None:
    idle = median(await _milliseconds(reader, UNBOUND))
    spent = []
    for _, size in zip(range(PRESSES), cycle(SIZES), strict=False):
        start = time.process_time()
        await reader.resize_terminal(*size)
        await reader.pause()
        spent.append(1000 * (time.process_time() - start))
    say(
        f"another size: {median(spent) / idle:.1f} times a key without work, 95 of 100 at most "
        f"{percentile_95(spent) / idle:.1f} ({percentile_95(spent):.0f} ms)"
    )
