"""From a key to the last byte of its picture, in the real program on two very long articles.

The peer is the least that a Textual program can do: two panes of plain text that scroll a page.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Final

import pytest

from tests.benchmarks.clock import percentile_95
from tests.benchmarks.conftest import Say
from tests.benchmarks.stories import two_files

if os.name == "nt":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.benchmarks.terminal import COLUMNS, ROWS, Program, running

WORDS = 50_000
PRESSES = 40

PROGRAM = str(Path(sys.executable).with_name("wirediff"))

SCROLLING: Final = """
from rich.segment import Segment
from textual.app import App
from textual.containers import Horizontal
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

class Pane(ScrollView):
    DEFAULT_CSS = "Pane { width: 1fr; scrollbar-size-vertical: 0; }"
    def on_mount(self): self.virtual_size = Size(50, 10_000)
    def render_line(self, y):
        words = f"{y + self.scroll_offset.y} the plainest words there are"
        return Strip([Segment(words, self.rich_style)]).extend_cell_length(self.size.width)

class Scrolling(App):
    BINDINGS = [("space", "page", "Page")]
    def compose(self):
        with Horizontal():
            yield Pane()
            yield Pane()
    def action_page(self):
        for pane in self.query(Pane):
            pane.scroll_to(y=pane.scroll_offset.y + 39, animate=False, force=True)

Scrolling().run()
"""
"""A Textual program that scrolls two panes."""

KEYS = {
    "n": ["n"],
    "N": ["N"],
    "}": ["}"],
    "{": ["{"],
    "a line down": ["j"],
    "a line up": ["k"],
    "half a page": ["d"],
    "a page down": [" "],
    "a page up": ["b"],
    "to the end and back": ["G", "g"],
    "tab": ["\t"],
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
    "detail": ["\r", "q"],
    "a letter of a search": [*"minister"],
}
"""What is done, and the keys that do it, pressed in turn."""

BACK = {"N", "{", "a line up", "a page up"}
"""Those that go back over what the keys before them went through; at the start they do nothing."""

BEFORE = {"a letter of a search": "/"}
AFTER = {"a letter of a search": "\x1b"}
"""What is pressed before the first key and after the last."""

SIZES = [(80, 24), (COLUMNS, ROWS), (200, 60)]


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Program]:
    """The program, with the reader open on two articles."""
    command = [PROGRAM, "--no-semantic", *two_files(tmp_path, WORDS)]
    with running(command, lambda screen: re.search(r"\b1/[\d,]+\b", screen) is not None) as program:
        program.press("?")
        program.press("\x1b")
        yield program


def milliseconds(act: Callable[[str], float], keys: list[str]) -> list[float]:
    return [1000 * act(key) for _, key in zip(range(PRESSES), cycle(keys), strict=False)]


def test_keys(reader: Program, say: Say) -> None:
    scrolling = [sys.executable, "-c", SCROLLING]
    with running(scrolling, lambda screen: "plainest" in screen) as program:
        peer = milliseconds(program.press, [" "])
    say(
        f"a page of plain text in Textual: {median(peer):.0f} ms, 95 of 100 within "
        f"{percentile_95(peer):.0f} ms; on {WORDS:,} words a side:"
    )
    for name, keys in KEYS.items():
        # Everything that follows starts from the same place.
        for key in ("0", "g", "n", BEFORE.get(name, "")) if name not in BACK else ():
            reader.press(key)
        spent = milliseconds(reader.press, keys)
        reader.press(AFTER.get(name, ""))
        say(
            f"{name}: {median(spent):.0f} ms, 95 of 100 within {percentile_95(spent):.0f} ms, "
            f"{percentile_95(spent) / percentile_95(peer):.1f} times that"
        )


def test_another_size_of_the_terminal(reader: Program, say: Say) -> None:
    spent = [
        1000 * reader.resize(*size) for _, size in zip(range(PRESSES), cycle(SIZES), strict=False)
    ]
    say(
        f"another size of the terminal: {median(spent):.0f} ms, 95 of 100 within "
        f"{percentile_95(spent):.0f} ms"
    )
