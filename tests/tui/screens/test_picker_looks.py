"""How the picker looks, on values made by hand: no engine can change these pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.wirediff.reports.made import LEFT, RIGHT, comparison_by_hand
from tui.screens.picker.picker import PickerScreen
from wirediff import Kind, Settings
from wirediff.access import Access
from wirediff.collection.entry import Entry
from wirediff.collection.pair import Pair, Sample
from wirediff.collection.progress import Progress

REUTERS = replace(LEFT, outlet="Reuters", published=datetime(2023, 11, 2, 5, 48))
GUARDIAN = replace(RIGHT, outlet="Guardian", title="Storm hits islands")
ENTRIES = (
    Entry("in/bbc.txt", LEFT, starts=tuple(range(612))),
    Entry("in/guardian.txt", GUARDIAN, starts=tuple(range(840))),
    Entry("in/reuters.txt", REUTERS, starts=tuple(range(410))),
    Entry("in/picture.jpg", reason="not text"),
)


def pair(first: int, second: int, left: tuple[float, ...], right: tuple[float, ...]) -> Pair:
    by_kind = dict(zip(Kind, left, strict=True)), dict(zip(Kind, right, strict=True))
    samples = tuple(
        Sample(passage.kind, passage.left[0].of(LEFT.text))
        for passage in comparison_by_hand().passages
    )
    counts = {Kind.VERBATIM: 6, Kind.EDITED: 5, Kind.PARAPHRASE: 3}
    covered = comparison_by_hand().passages[0].left
    return Pair(
        first,
        second,
        (sum(left), sum(right)),
        (1 - sum(left), 1 - sum(right)),
        by_kind,
        counts,
        moved=3,
        longest=62,
        samples=samples,
        covered=(covered, covered),
    )


PAIRS = (
    pair(0, 2, (0.38, 0.15, 0.08), (0.55, 0.27, 0.1)),
    pair(1, 2, (0.12, 0.14, 0.08), (0.2, 0.2, 0.1)),
    pair(0, 1, (0.04, 0.09, 0.08), (0.03, 0.06, 0.05)),
)


class Picture(App[None]):
    """The picker with everything known."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        self.theme = theme
        self.picker = PickerScreen(
            [entry.article or entry.source for entry in ENTRIES], Settings(), Access()
        )

    def on_mount(self) -> None:
        self.push_screen(self.picker)


async def show(pilot: Pilot[None]) -> None:
    """Hand over what reading and comparing would have found, and choose one article."""
    app = pilot.app
    assert isinstance(app, Picture)
    for step in (
        Progress(tuple(enumerate(ENTRIES)), (), 4, 4, comparing=False),
        Progress((), PAIRS, 3, 3, comparing=True),
    ):
        app.picker.post_message(PickerScreen.Gathered(step))
    await pilot.pause()
    app.picker.query_one("#articles").focus()
    await pilot.press("space")
    app.picker.query_one("#pairs").focus()
    await pilot.pause()


SIZES = [(80, 24), (120, 40), (200, 60)]


def named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


@pytest.fixture(autouse=True)
def _read_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What there is to show is handed over."""
    monkeypatch.setattr(PickerScreen, "on_screen_resume", lambda self: None)


@pytest.mark.parametrize("size", [(40, 12), *SIZES], ids=named)
def test_the_picker(size: tuple[int, int], snap_compare: Any) -> None:
    assert snap_compare(Picture("textual-dark"), terminal_size=size, run_before=show)


@pytest.mark.parametrize("size", SIZES, ids=named)
def test_the_picker_in_a_light_theme(size: tuple[int, int], snap_compare: Any) -> None:
    assert snap_compare(Picture("textual-light"), terminal_size=size, run_before=show)


@pytest.mark.parametrize("size", SIZES, ids=named)
def test_the_picker_without_colour(
    size: tuple[int, int], snap_compare: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(Picture("textual-dark"), terminal_size=size, run_before=show)
