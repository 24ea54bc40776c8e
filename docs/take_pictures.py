"""Take the README's pictures: the real program, on the sample articles, without a terminal.

    make picture

Everything is Textual's own: the program runs headless in a fixed size, keys are pressed, and what
it shows is written as SVG. The same versions of program and libraries give the same pictures.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from math import comb
from pathlib import Path
from typing import Final

from textual.pilot import Pilot

from tui.app import WirediffApp
from tui.handoff.picture import picture_of
from tui.screens.picker.picker import PickerScreen
from tui.screens.picker.row_table import RowTable
from tui.screens.reader.reader import ReaderScreen
from wirediff import Kind, Passage, ReadError

Running = Pilot[ReadError | None]

DOCS: Final = Path(__file__).parent

PICTURES_FOLDER: Final = DOCS / "pictures"

SEEDS: Final = tuple(sorted(path.name for path in (DOCS.parent / "seeds").glob("*.txt")))

PATIENCE: Final = 300.0
"""Seconds until a picture is given up: encoding every sentence of the seeds takes 30 at most."""

CERTAIN: Final = 0.99
"""Score above which nobody will wonder about the passage of a picture."""

LOOK_AGAIN: Final = 0.05
"""Seconds between two looks whether the work beside the screen is done."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What to open, how large, and what to press before it is taken."""

    name: str
    size: tuple[int, int]
    """Columns and rows."""
    articles: tuple[str, ...]
    """File names in `seeds/`; two open the reader, others the picker."""
    act: Callable[[Running], Awaitable[None]]


async def until(pilot: Running, done: Callable[[], bool]) -> None:
    """Wait for work beside the screen.

    Raises:
        TimeoutError: It has not come to an end.
    """
    async with asyncio.timeout(PATIENCE):
        while not done():
            await pilot.pause(LOOK_AGAIN)
    await pilot.pause()


def reader_of(pilot: Running) -> ReaderScreen:
    """The reader, which must be in front."""
    screen = pilot.app.screen
    assert isinstance(screen, ReaderScreen)
    return screen


async def comparing_is_over(pilot: Running) -> None:
    """Wait for the reader, and for what meaning adds to it."""
    await until(
        pilot,
        lambda: isinstance(pilot.app.screen, ReaderScreen) and not list(pilot.app.workers),
    )
    if not reader_of(pilot).comparison.semantic:
        sys.exit("meaning is not part of the evidence here; take the pictures where it is")


async def to_a_moved_passage(pilot: Running) -> None:
    """To the first passage that has moved and is certain."""
    await to_passage(pilot, lambda passage: passage.moved and passage.score > CERTAIN)


async def to_a_disagreement(pilot: Running) -> None:
    """The first edited passage in which the two do not agree on a fact, spelt out."""
    await to_passage(pilot, lambda passage: bool(passage.differences))
    await pilot.press("enter")
    await pilot.pause()


async def to_passage(pilot: Running, is_wanted: Callable[[Passage], bool]) -> None:
    """Step to the first edited passage that is wanted."""
    await comparing_is_over(pilot)
    reader = reader_of(pilot)
    for _ in reader.view.state.order:
        passage = reader.view.state.passage
        if passage and passage.kind is Kind.EDITED and is_wanted(passage):
            break
        await pilot.press("n")
    else:
        sys.exit("the sample articles have no passage that suits the picture")
    await pilot.pause()


async def to_the_best_pair(pilot: Running) -> None:
    """Every pair compared, the best one under the cursor."""

    def is_complete() -> bool:
        picker = pilot.app.screen
        return (
            isinstance(picker, PickerScreen)
            and picker.query_one("#pairs", RowTable).row_count == comb(len(SEEDS), 2)
            and not list(pilot.app.workers)
        )

    await until(pilot, is_complete)


PICTURES: Final = (
    Picture("reader", (120, 36), SEEDS[:2], to_a_moved_passage),
    Picture("detail", (116, 30), SEEDS[:2], to_a_disagreement),
    Picture("picker", (120, 32), SEEDS, to_the_best_pair),
    Picture("narrow", (72, 24), SEEDS[:2], to_a_moved_passage),
)


async def taken(picture: Picture) -> str:
    """The picture as SVG."""
    articles = [f"seeds/{name}" for name in picture.articles]
    app = WirediffApp(articles, theme="textual-dark", as_list=len(articles) != 2)
    app.animation_level = "none"
    async with app.run_test(size=picture.size) as pilot:
        await picture.act(pilot)
        return picture_of(app)


def main() -> None:
    """Take every picture, or those that are named."""
    os.chdir(DOCS.parent)  # the picker shows paths
    os.environ.pop("NO_COLOR", None)  # read by every new program
    for picture in PICTURES:
        if picture.name in (sys.argv[1:] or [picture.name]):
            path = PICTURES_FOLDER / f"{picture.name}.svg"
            path.write_text(asyncio.run(taken(picture)), "utf-8", newline="\n")
            print(path)


if __name__ == "__main__":
    main()
