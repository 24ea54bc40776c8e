"""What is being read does not jump, whatever is done to the screen around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import cache

import pytest
from textual.pilot import Pilot

from tests.tui.screens.reader.test_reader import ReaderApp, press
from tests.widgets.build import long_pair
from widgets.pair.sides import Which
from wirediff.passages import Comparison, Kind

SIZES = [(200, 60), (120, 40), (100, 30), (80, 24), (50, 20)]
"""Two columns with room and without, one column, and the least."""

Act = Callable[[Pilot[None], ReaderApp], Awaitable[None]]


@cache
def mixed() -> Comparison:
    """Two articles of many paragraphs; every second of the passages is edited."""
    comparison = long_pair()
    kinds = (Kind.VERBATIM, Kind.EDITED) * len(comparison.passages)
    pairs = zip(comparison.passages, kinds, strict=False)
    return replace(comparison, passages=tuple(replace(one, kind=kind) for one, kind in pairs))


@cache
def refined() -> Comparison:
    """The same two articles, of which fewer passages are known."""
    comparison = mixed()
    return replace(comparison, passages=(*comparison.passages[:12], *comparison.passages[14:]))


def keys(*names: str) -> Act:
    async def act(pilot: Pilot[None], _: ReaderApp) -> None:
        await press(pilot, *names)

    return act


def resized(columns: int, rows: int) -> Act:
    async def act(pilot: Pilot[None], _: ReaderApp) -> None:
        await pilot.resize_terminal(columns, rows)
        await press(pilot)

    return act


def compared(comparison: Callable[[], Comparison]) -> Act:
    async def act(pilot: Pilot[None], app: ReaderApp) -> None:
        app.reader.refine(comparison())
        await press(pilot)

    return act


ACTS: dict[str, tuple[Act, Act | None]] = {
    "smaller": (resized(80, 24), None),
    "smallest": (resized(44, 18), None),
    "larger": (resized(220, 70), None),
    "folded": (keys("z"), keys("z")),
    "story only": (keys("h"), keys("h")),
    "filtered": (keys("1"), keys("0")),
    "exchanged": (keys("x"), keys("x")),
    "one column": (keys("t"), keys("t")),
    "without links": (keys("l"), keys("l")),
    "one side": (keys("plus"), keys("underscore")),
    "own only": (keys("v"), keys("v")),
    "refined": (compared(refined), compared(mixed)),
    "found": (keys("slash", *"paragraph", "escape"), None),
    "detail": (keys("enter"), keys("escape")),
    "help": (keys("question_mark"), keys("question_mark")),
}
"""What is done, and what undoes it; without that, the former size."""

AWAY = {"own only"}
"""What shows other text for as long as it lasts."""


def reading_place(app: ReaderApp) -> tuple[Which, int, int | None]:
    side = app.view.state.side
    return side, app.view.panes[side].place, app.view.state.current


def height(app: ReaderApp) -> int:
    """Rows from the top of the pane to the current passage."""
    number = app.view.state.current
    assert number is not None
    return (
        app.view.panes.extents(app.view.state.side)[number].start
        - app.view.panes.viewport(app.view.state.side).top
    )


@pytest.mark.parametrize("name", [name for name in ACTS if name != "found"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_what_is_done_and_undone_leaves_the_reader_where_they_were(
    name: str, size: tuple[int, int]
) -> None:
    act, undo = ACTS[name]
    app = ReaderApp(mixed())
    async with app.run_test(size=size) as pilot:
        await press(pilot, *["n"] * 9)
        before, at = reading_place(app), height(app)
        await act(pilot, app)
        if name == "exchanged":
            assert app.view.state.side is before[0].other
        elif name not in AWAY:
            assert reading_place(app) == before
            assert app.view.panes.in_view(before[2] or 0, app.view.state.side)
        await (undo or resized(*size))(pilot, app)
        assert reading_place(app) == before
        assert height(app) == at


@pytest.mark.parametrize("size", SIZES)
async def test_the_current_passage_stays_in_view_through_every_size(size: tuple[int, int]) -> None:
    app = ReaderApp(mixed())
    async with app.run_test(size=size) as pilot:
        await press(pilot, *["n"] * 13)
        before, at = reading_place(app), height(app)
        for other in SIZES:
            await resized(*other)(pilot, app)
            assert reading_place(app) == before
            assert app.view.panes.in_view(before[2] or 0, app.view.state.side)
        await resized(*size)(pilot, app)
        assert height(app) == at


async def test_another_size_is_no_scrolling_of_the_other_side() -> None:
    """At the end of an article a higher pane scrolls back by itself; nobody turned to that side."""
    app = ReaderApp(mixed())
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "G")
        side = app.view.state.side
        await resized(80, 24)(pilot, app)
        await resized(200, 60)(pilot, app)
        assert app.view.state.side is side


async def test_what_was_out_of_view_is_not_brought_back() -> None:
    app = ReaderApp(mixed())
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, *["n"] * 4, *["space"] * 3)
        number, place = app.view.state.current, app.view.panes[Which.LEFT].place
        assert number is not None
        assert not app.view.panes.in_view(number, Which.LEFT)
        await resized(110, 30)(pilot, app)
        assert app.view.panes[Which.LEFT].place == place
        assert not app.view.panes.in_view(number, Which.LEFT)
