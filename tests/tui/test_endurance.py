"""A program that is used for long neither ends nor grows; the long runs are in `tests/fuzz`."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

if os.name == "nt":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.fuzz import monkey
from tests.fuzz.endurance import by_sizes
from tests.tui.screens.reader.test_reader import ReaderApp
from tests.widgets.build import long_pair

SESSIONS = range(1, 6)
"""Seeds; with five seconds each and the starts, they take half a minute."""


@pytest.mark.parametrize("seed", SESSIONS)
def test_a_monkey_ends_nothing(seed: int) -> None:
    assert monkey.session(seed, 5.0) == ""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc to look into")
def test_a_hundred_sizes_of_the_window_leave_little_behind() -> None:
    figures = list(by_sizes(100))
    assert figures[-1] - figures[0] < 15


async def test_another_layout_keeps_no_garbage_for_good() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        before = gc.get_freeze_count()
        for width in (90, 120, 70):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
        # Freeing some is no fault; every layout once froze thousands more.
        assert gc.get_freeze_count() <= before
