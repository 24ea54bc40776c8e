"""From start to the first screen with a passage on it, beside Textual with nothing on it."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.conftest import Say
from tests.wirediff.stories import REPOSITORY

if os.name == "nt":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.benchmarks.terminal import seconds_until

BARE = (
    "from textual.app import App\n"
    "from textual.widgets import Static\n"
    "class Bare(App):\n"
    "    def compose(self): yield Static('nothing else', markup=False)\n"
    "Bare().run()\n"
)

PROGRAM = str(Path(sys.executable).with_name("wirediff"))

SEEDS = [str(path) for path in sorted((REPOSITORY / "seeds").glob("*.txt"))[:2]]

ROUNDS = 5


def test_the_first_highlighted_screen(say: Say) -> None:
    bare, reader, picker = (
        median(seconds_until(command, shown) for _ in range(ROUNDS))
        for command, shown in (
            ([sys.executable, "-c", BARE], lambda screen: "nothing else" in screen),
            ([PROGRAM, *SEEDS], lambda screen: re.search(r"\b1/\d+\b", screen) is not None),
            ([PROGRAM], lambda screen: "Republika" in screen),
        )
    )
    say(f"reader with its first passage: {reader / bare:.2f} times a bare Textual application")
    say(f"picker with its articles: {picker / bare:.2f} times a bare Textual application")
    assert bare < reader
