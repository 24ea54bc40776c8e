"""How the reader looks; look at the pictures before you accept new ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from tests.tui.screens.reader.test_reader import ReaderApp
from tests.widgets.build import storm

Compare = Callable[..., bool]


async def to_the_third_passage(pilot: Pilot[None]) -> None:
    await pilot.press("n", "n")
    await pilot.pause()


async def to_what_is_only_here(pilot: Pilot[None]) -> None:
    await pilot.press("right_curly_bracket", "right_curly_bracket")
    await pilot.pause()


async def to_the_help(pilot: Pilot[None]) -> None:
    await pilot.press("question_mark")
    await pilot.pause()


async def to_the_detail(pilot: Pilot[None]) -> None:
    await pilot.press("n", "enter")
    await pilot.pause()


async def to_the_verdicts(pilot: Pilot[None]) -> None:
    await pilot.press("n", "m", "c")
    await pilot.pause()


async def to_the_list_of_marks(pilot: Pilot[None]) -> None:
    await pilot.press("m", "1", "tab", *"Reuters", "enter", "n", "m", "l", "enter")
    await pilot.app.workers.wait_for_complete()
    # What is told goes away by itself, sooner or later.
    pilot.app.clear_notifications()
    await pilot.press("apostrophe")
    await pilot.pause()


async def to_a_find(pilot: Pilot[None]) -> None:
    await pilot.press("slash", *"home")
    # The cursor blinks.
    pilot.app.screen.set_focus(None)
    await pilot.pause()


def named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def light() -> ReaderApp:
    app = ReaderApp(storm())
    app.theme = "textual-light"
    return app


SIZES = [(80, 24), (120, 40), (200, 60)]


@pytest.mark.parametrize("size", [(40, 12), *SIZES], ids=named)
def test_the_reader_at_every_size(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(ReaderApp(storm()), terminal_size=size, run_before=to_the_third_passage)


@pytest.mark.parametrize("size", SIZES, ids=named)
def test_the_reader_in_a_light_theme(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(light(), terminal_size=size, run_before=to_the_third_passage)


@pytest.mark.parametrize("size", SIZES, ids=named)
def test_the_reader_without_colour(
    snap_compare: Compare, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(ReaderApp(storm()), terminal_size=size, run_before=to_the_third_passage)


@pytest.mark.parametrize("size", SIZES, ids=named)
def test_the_help(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(ReaderApp(storm()), terminal_size=size, run_before=to_the_help)


def test_what_only_one_outlet_has(snap_compare: Compare) -> None:
    assert snap_compare(
        ReaderApp(storm()), terminal_size=(120, 40), run_before=to_what_is_only_here
    )


def test_a_passage_spelt_out(snap_compare: Compare) -> None:
    assert snap_compare(ReaderApp(storm()), terminal_size=(100, 30), run_before=to_the_detail)


def test_a_search(snap_compare: Compare) -> None:
    assert snap_compare(ReaderApp(storm()), terminal_size=(100, 30), run_before=to_a_find)


def test_the_verdicts(snap_compare: Compare) -> None:
    assert snap_compare(ReaderApp(storm()), terminal_size=(100, 30), run_before=to_the_verdicts)


def test_the_list_of_marks(snap_compare: Compare) -> None:
    assert snap_compare(
        ReaderApp(storm()), terminal_size=(100, 30), run_before=to_the_list_of_marks
    )
