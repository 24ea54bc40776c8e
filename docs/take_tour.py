"""Take the README's tour: the real program, a key at a time, as one picture that moves.

    make picture

Every step is a picture of its own, taken as those of `take_pictures` are; one SVG shows them in
turn. A reader who asks for less motion sees the first one only.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from docs.take_pictures import (
    DOCS,
    PICTURES_FOLDER,
    SEEDS,
    Running,
    comparing_is_over,
    to_the_best_pair,
)
from tui.app import WirediffApp
from tui.handoff.picture import picture_of

TOUR: Final = "tour.svg"

SIZE: Final = (100, 28)
"""Columns and rows."""

SECONDS: Final = 4
"""How long a step stands."""

CAPTION_HEIGHT: Final = 56
"""Units of the picture above the screen, for what is pressed and what that does."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is pressed, and what there is to see then."""

    keys: tuple[str, ...]
    caption: str
    opens_reader: bool = False


STEPS: Final = (
    Step((), "wirediff – the pairs that share most come first"),
    Step(
        ("enter",),
        "Enter – side by side: colour is what both have, plain what one has alone",
        opens_reader=True,
    ),
    Step(("n", "n"), "n – from passage to passage; the strip says what differs and why it is one"),
    Step(("tab",), "Tab – the same passage on the other side"),
    Step(("enter",), "Enter – both wordings, one text of both, what does not agree"),
    Step(("escape", "v"), "v – what each outlet has alone"),
    Step(("v", "slash", *"rusia", "enter"), "/ – find words in both articles"),
    Step(("escape", "m"), "m – your verdict on a passage, kept for the next time"),
)


async def taken() -> list[str]:
    """The picture of every step."""
    app = WirediffApp([f"seeds/{name}" for name in SEEDS], theme="textual-dark", as_list=True)
    app.animation_level = "none"
    frames: list[str] = []
    async with app.run_test(size=SIZE) as pilot:
        await to_the_best_pair(pilot)
        for step in STEPS:
            await _pressed(pilot, step)
            frames.append(picture_of(app))
    return frames


async def _pressed(pilot: Running, step: Step) -> None:
    for key in step.keys:
        await pilot.press(key)
        await pilot.pause()
    if step.opens_reader:
        await comparing_is_over(pilot)
    await pilot.pause()


def composed(frames: Sequence[str], captions: Sequence[str]) -> str:
    """One SVG that shows the frames in turn, each under its caption."""
    width, height = _size_of(frames[0])
    rounds = SECONDS * len(frames)
    shown = 100 / len(frames)
    parts = [
        f'<g class="step" style="animation-delay: {SECONDS * number}s">'
        f'<text x="{width / 2:.0f}" y="36" text-anchor="middle" class="caption">'
        f"{escape(caption)}</text>"
        f'<svg y="{CAPTION_HEIGHT}" width="{width:.0f}" height="{height:.0f}"'
        f"{frame.strip().removeprefix('<svg')}</g>"
        for number, (frame, caption) in enumerate(zip(frames, captions, strict=True))
    ]
    return "\n".join(
        [
            f'<svg viewBox="0 0 {width:.0f} {height + CAPTION_HEIGHT:.0f}"'
            ' xmlns="http://www.w3.org/2000/svg" role="img" aria-label="A tour of wirediff">',
            "<style>",
            f".step {{ visibility: hidden; animation: turn {rounds}s step-end infinite; }}",
            ".caption { font: bold 22px sans-serif; fill: #3b82c4; }",
            f"@keyframes turn {{ 0% {{ visibility: visible; }}"
            f" {shown:.4f}% {{ visibility: hidden; }} }}",
            "@media (prefers-reduced-motion: reduce) {",
            "  .step { animation: none; } .step:first-of-type { visibility: visible; }",
            "}",
            "</style>",
            *parts,
            "</svg>",
            "",
        ]
    )


def _size_of(frame: str) -> tuple[float, float]:
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', frame)
    assert found is not None
    return float(found[1]), float(found[2])


def main() -> None:
    """Write the tour beside the pictures.

    Nothing that somebody judged before is seen in it.
    """
    os.chdir(DOCS.parent)  # the picker shows paths
    os.environ.pop("NO_COLOR", None)  # read by every new program
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        frames = asyncio.run(taken())
    path = PICTURES_FOLDER / TOUR
    path.write_text(composed(frames, [step.caption for step in STEPS]), "utf-8", newline="\n")
    print(path)


if __name__ == "__main__":
    main()
