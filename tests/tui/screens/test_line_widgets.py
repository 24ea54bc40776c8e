"""What widgets draw themselves is what Textual would draw of them, only faster."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tests.tui.screens.reader.test_reader import ReaderApp, press
from tests.widgets.build import long_pair, storm
from widgets.page.row_painting import RowPainter, RowState
from widgets.paint.glyphs import InAscii
from widgets.paint.line_widget import cropped
from widgets.paint.text_rows import Text
from widgets.pair.gutter import Gutter
from widgets.pair.links import links_in_view
from widgets.pair.minimap import Minimap
from widgets.pair.pair import pair_of
from widgets.pair.sides import Which

KEYS = ((), ("n",), ("z", "1"), ("v",), ("t",), ("/", "s", "t", "o"))
"""What is pressed, one after another."""

STEPS = (*((key,) for key in "nN}{jkdb12340zhvtx=gG"), ("tab",), ("/", *"said", "enter"))
"""What a walk is made of."""


def cells(strips: Iterable[Strip]) -> list[list[object]]:
    """Every character of some lines and how it looks; what only a pointer asks for is left out."""
    return [list(_cells(strip)) for strip in strips]


def _cells(strip: Strip) -> Iterator[object]:
    for text, style, _ in strip:
        assert style is not None
        lines = bool(style.underline), bool(style.strike), bool(style.reverse)
        ink = style.color, bool(style.bold), bool(style.italic), bool(style.dim)
        for character in text:
            # A blank has no ink, unless it is turned or has a line through it.
            seen = None if character == " " and not any(lines) else ink
            yield character, style.bgcolor, lines, seen


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark"])
@pytest.mark.parametrize("no_color", [False, True])
@pytest.mark.parametrize("in_ascii", [False, True])
async def test_lines_are_those_that_textual_would_draw(
    theme: str, no_color: bool, in_ascii: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    app = ReaderApp(storm())
    async with app.run_test(size=(100, 30)) as pilot:
        app.theme = theme
        if in_ascii:
            app._filters.append(InAscii())
        await pilot.pause()
        for keys in KEYS:
            await press(pilot, *keys)
            drawn = [each for each in app.screen.query("LineWidget, TextRows") if each.display]
            assert len(drawn) >= 6
            for each in drawn:
                crop = each.outer_size.region
                assert cells(each.render_lines(crop)) == cells(Widget.render_lines(each, crop))


@pytest.mark.parametrize("walk", range(2))
async def test_rows_that_were_kept_are_those_that_would_be_painted_anew(walk: int) -> None:
    chosen = random.Random(walk)
    app = ReaderApp(long_pair())
    async with app.run_test(size=(120, 30)) as pilot:
        for _ in range(30):
            await press(pilot, *chosen.choice(STEPS))
            if chosen.random() < 0.2:
                await pilot.resize_terminal(chosen.choice((120, 110, 100)), 30)
            await pilot.pause()
            for which in Which:
                pane = app.reader.view.panes[which]
                crop = pane.outer_size.region
                if pane.display:
                    assert cells(pane.render_lines(crop)) == cells(Widget.render_lines(pane, crop))


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[RowState]:
    """What every row that was painted was painted from."""
    row_states: list[RowState] = []
    paint = RowPainter.paint

    def noted(painter: RowPainter, state: RowState, index: int | None = None) -> Text:
        row_states.append(state)
        return paint(painter, state, index)

    monkeypatch.setattr(RowPainter, "paint", noted)
    return row_states


async def test_stepping_through_finds_paints_only_rows_that_have_one(
    painted: list[RowState],
) -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "slash", *"the", "enter")
        painted.clear()
        await press(pilot, "n")
        assert 1 <= len(painted) <= 2
        assert all(state.overlay.hits for state in painted)


async def test_going_back_paints_nothing_anew(painted: list[RowState]) -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=(120, 30)) as pilot:
        for keys in ("nN", "zz", "11", "4n40", "vv", "jk", "hh", "xx"):
            await press(pilot, *keys)
            await pilot.pause()
            painted.clear()
            await press(pilot, *keys)
            await pilot.pause()
            assert painted == [], keys


async def test_in_every_picture_lines_are_as_wide_as_their_widget(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong: list[object] = []

    def noted(widget: Widget, strips: Iterable[Strip], crop: Region) -> list[Strip]:
        lines = cropped(widget, strips, crop)
        wrong.extend((widget, crop) for line in lines if line.cell_length != crop.width)
        return lines

    for module in ("line_widget", "text_rows"):
        monkeypatch.setattr(f"widgets.paint.{module}.cropped", noted)
    app = ReaderApp(long_pair())
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, *"nl+_nltvtvzz")
        for size in ((80, 24), (121, 40), (60, 10), (120, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
    assert wrong == []


async def test_in_every_picture_links_are_those_of_the_rows_beside_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = ReaderApp(long_pair())
    right: list[bool] = []
    render = Gutter.render_lines

    def noted(gutter: Gutter, crop: Region) -> list[Strip]:
        strips, view = render(gutter, crop), app.reader.view
        views = {which: view.panes.viewport(which) for which in Which}
        wanted = links_in_view(views, view.panes.spread, view.state.current)
        right.append(gutter.drawing.links == tuple(wanted))
        return strips

    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, *"nnn")
        monkeypatch.setattr(Gutter, "render_lines", noted)
        await press(pilot, *"nlnlttzz1+_")
        for size in ((110, 24), (121, 40), (60, 10), (120, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
    assert len(right) > 10
    assert all(right)


@pytest.mark.parametrize("keys", ["+nn_", "+1_", "+z_", "tn1t"])
async def test_links_and_maps_are_right_when_both_panes_come_back(keys: str) -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, *"nnd", *keys)
        await pilot.pause()
        shown = between_and_beside(app)
        show_anew(app)
        await pilot.pause()
        assert between_and_beside(app) == shown


async def test_links_and_maps_are_right_in_the_former_size_of_the_terminal() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "n")
        await pilot.resize_terminal(80, 24)
        await press(pilot, "n", "n", "1")
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        shown = between_and_beside(app)
        show_anew(app)
        await pilot.pause()
        assert between_and_beside(app) == shown


def show_anew(app: ReaderApp) -> None:
    """Show the same again, everything drawn anew."""
    state = app.view.state
    same = pair_of(state.comparison, (each.article_text for each in state.pair.both))
    app.view.state = replace(state, pair=same)


def between_and_beside(app: ReaderApp) -> list[list[list[object]]]:
    widgets = [app.view.query_one(Gutter), *app.view.query(Minimap)]
    return [cells(each.render_lines(each.outer_size.region)) for each in widgets]
