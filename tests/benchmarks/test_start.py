"""From start to the first screen with a passage on it, beside Textual with nothing on it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.conftest import Say
from tests.benchmarks.stories import two_files
from tests.wirediff.stories import REPOSITORY

if os.name == "nt":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.benchmarks.terminal import Shown, running, seconds_until

BARE = (
    "from textual.app import App\n"
    "from textual.widgets import Static\n"
    "class Bare(App):\n"
    "    def compose(self): yield Static('nothing else', markup=False)\n"
    "Bare().run()\n"
)

ENGINE = (
    "import sys, time\n"
    "from wirediff import Settings, compare, read\n"
    "start = time.perf_counter()\n"
    "articles = [read(file) for file in sys.argv[1:]]\n"
    "done = time.perf_counter()\n"
    "compare(*articles, settings=Settings(semantic=False))\n"
    "print(done - start, time.perf_counter() - done)\n"
)
"""Reads and compares, and tells how long each took. A process of its own: the engine keeps what it
knows of an article."""

PROGRAM = str(Path(sys.executable).with_name("wirediff"))

SEEDS = [str(path) for path in sorted((REPOSITORY / "seeds").glob("*.txt"))[:2]]

ROUNDS = 5

WORDS = 50_000

WALK = "nntt}zzvvxx14/the\r\x1bG"
"""Keys that have everything done that takes memory: pages of both layouts, folds, a search."""


def test_the_first_highlighted_screen(say: Say) -> None:
    bare = _bare()
    reader, picker = _until_highlighted(SEEDS), _median([PROGRAM], _has("Republika"))
    say(f"reader with its first passage: {reader / bare:.2f} times a bare Textual application")
    say(f"picker with its articles: {picker / bare:.2f} times a bare Textual application")
    assert bare < reader


def test_the_first_highlighted_screen_of_very_long_articles(tmp_path: Path, say: Say) -> None:
    files = two_files(tmp_path, WORDS)
    # In turns: the machine may be faster now than a minute ago.
    rounds = [_both(files) for _ in range(ROUNDS)]
    everything = median(reader / (bare + own + other) for bare, own, other, reader in rounds)
    but_reading = median(reader / (bare + comparing) for bare, _, comparing, reader in rounds)
    say(
        f"reader on {WORDS:,} words a side: {everything:.2f} times a bare Textual application, "
        f"reading and comparing; without reading {but_reading:.2f} times"
    )


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc to look into")
def test_memory_for_very_long_articles(tmp_path: Path, say: Say) -> None:
    files = two_files(tmp_path, WORDS)
    with running([sys.executable, "-c", BARE], _has("nothing else")) as program:
        bare = program.megabytes_at_most
    with running([PROGRAM, "--no-semantic", *files], _is_highlighted) as program:
        opened = program.megabytes_at_most
        for key in WALK:
            program.press(key)
        used = program.megabytes_at_most
    say(
        f"reader on {WORDS:,} words a side: {opened:.0f} MB at most, {used:.0f} MB when everything "
        f"was done once; a bare Textual application {bare:.0f} MB"
    )


def _both(files: Sequence[str]) -> tuple[float, float, float, float]:
    """Seconds of a bare application, of reading, of comparing, and of the reader that does all."""
    bare = seconds_until([sys.executable, "-c", BARE], _has("nothing else"))
    reader = seconds_until([PROGRAM, "--no-semantic", *files], _is_highlighted)
    spent = subprocess.run([sys.executable, "-c", ENGINE, *files], capture_output=True, check=True)
    reading, comparing = map(float, spent.stdout.split())
    return bare, reading, comparing, reader


def _bare() -> float:
    return _median([sys.executable, "-c", BARE], _has("nothing else"))


def _until_highlighted(files: Sequence[str]) -> float:
    return _median([PROGRAM, "--no-semantic", *files], _is_highlighted)


def _median(command: Sequence[str], shown: Shown) -> float:
    return median(seconds_until(command, shown) for _ in range(ROUNDS))


def _is_highlighted(screen: str) -> bool:
    return re.search(r"\b1/[\d,]+\b", screen) is not None


def _has(words: str) -> Shown:
    return partial(_contains, words)


def _contains(words: str, screen: str) -> bool:
    return words in screen
