"""Help over every screen and dialog, and the command palette of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from inspect import getfile
from pathlib import Path
from typing import Any, Final

import pytest
from textual.app import App
from textual.command import CommandPalette
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from tests.tui.program import STORM, STORM_REWRITTEN
from tests.tui.screens.picker.test_picker import PickerApp
from tests.tui.screens.reader.test_reader import NARROW, TINY, WIDE, ReaderApp, press
from tests.widgets.build import storm
from tests.widgets.stage import row_text
from tui.app import WirediffApp
from tui.keys.bindings import scopes
from tui.keys.commands import ENTER_ACTIONS, PLACE, KeyCommands
from tui.keys.key_choices import DEFAULT, KeyChoices
from tui.keys.key_groups import Explanation, explanation_of
from tui.keys.keymap import keymap
from tui.screens.help_screen import HelpScreen, columns
from tui.screens.opening import OpeningScreen
from tui.screens.reader.reader import ReaderScreen
from widgets.bars.key_bar import KeyBar
from widgets.bars.key_table import KeyGroup, Keys
from wirediff import Settings, read_text
from wirediff.access import Access


def reader() -> App[None]:
    return ReaderApp(storm())


def picker() -> App[None]:
    return PickerApp(read_text(STORM), read_text(STORM_REWRITTEN))


class Opening(App[None]):
    """The screen that waits for two articles, which never come."""

    def on_mount(self) -> None:
        self.push_screen(Waiting("a.txt", "b.txt", Settings(semantic=False), Access()))


class Waiting(OpeningScreen):
    """Reads nothing."""

    CSS_PATH = str(Path(getfile(OpeningScreen)).with_name("opening.tcss"))

    def on_mount(self) -> None:
        """Start nothing either."""


@dataclass(frozen=True)
class Place:
    """Somewhere in the program where a reader may ask for help."""

    title: str
    """What help calls it."""
    app: Callable[[], App[None]]
    keys: tuple[str, ...] = ()
    """What leads there."""
    typing: bool = False
    """Whether letters go into a line there, so that only the function key is free."""

    @property
    def help(self) -> str:
        return "f1" if self.typing else "question_mark"


PLACES: Final = {
    "reader": Place("the reader", reader),
    "own": Place("the reader", reader, ("v",)),
    "search": Place("the search", reader, ("slash",), typing=True),
    "finds": Place("the reader", reader, ("slash", "s", "enter")),
    "linking": Place("linking by hand", reader, ("L",)),
    "detail": Place("one passage", reader, ("enter",)),
    "verdict": Place("your verdict", reader, ("m",)),
    "note": Place("your verdict", reader, ("m", "tab"), typing=True),
    "note on own": Place("your verdict", reader, ("right_curly_bracket", "m"), typing=True),
    "marks": Place("your marks", reader, ("w", "apostrophe")),
    "marks filtered": Place("the filter", reader, ("apostrophe", "slash"), typing=True),
    "report": Place("export a report", reader, ("E",)),
    "path": Place("export a report", reader, ("E", "tab"), typing=True),
    "written": Place("a written report", reader, ("E", "enter")),
    "picker": Place("the picker", picker),
    "articles": Place("the picker", picker, ("tab",)),
    "filter": Place("the filter", picker, ("slash",), typing=True),
    "adding": Place("a line to fill in", picker, ("a",), typing=True),
    "opening": Place("opening two articles", Opening),
}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports are written to a folder of the test's, and nothing to a clipboard."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SSH_CONNECTION", "a test")


def shown(screen: Screen[Any]) -> str:
    """What help says in words."""
    return str(screen.query_one("#words", Static).visual)


def named(screen: Screen[Any]) -> set[tuple[str, str]]:
    """Every action that can be done on a screen: its name, and what it does."""
    return {
        (one.binding.id, one.binding.tooltip or one.binding.description)
        for one in screen.active_bindings.values()
        if one.binding.id and not one.binding.system
    }


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
async def test_help_and_palette_hold_every_action_of_where_one_is(place: Place) -> None:
    app = place.app()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, *place.keys)
        below, focused = app.screen, app.focused
        told = explanation_of(below)
        await palette_holds_every_action(below)
        await press(pilot, place.help)
        screen = app.screen
        assert isinstance(screen, HelpScreen)
        assert screen.query_one("#box").border_title == f"help: {place.title}"
        assert len(shown(screen)) > 40
        assert holes(told) == []
        actions = {each.what for group in told.groups for each in group.actions}
        assert actions == {what for _, what in named(below)}
        await press(pilot, place.help)
        assert app.screen is below
        assert app.focused is focused


def holes(told: Explanation) -> list[str]:
    """Actions named in the words that cannot be done there: each a hole instead of a key."""
    return [
        place[1]
        for paragraph in told.paragraphs
        for place in PLACE.finditer(paragraph)
        if place[1] not in told.active
    ]


async def palette_holds_every_action(screen: Screen[Any]) -> None:
    """Each named action is offered once, with its first key in force, and run by its choice."""
    app = screen.app
    hits = [hit async for hit in KeyCommands(screen).discover()]
    ran: list[tuple[str, object]] = []

    async def record(action: str, node: object) -> None:
        ran.append((action, node))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "run_action", record)
        for hit in hits:
            assert isinstance(hit.command, partial)
            await hit.command()
    active = [one for one in screen.active_bindings.values() if not one.binding.system]
    offered = [one for one in active if one.binding.id or one.binding.action in ENTER_ACTIONS]
    first = {one.binding.id or one.binding.action: one for one in reversed(offered)}
    assert KeyCommands in screen.COMMANDS
    assert sorted(map(str, ran)) == sorted(
        str((one.binding.action, one.node)) for one in first.values()
    )
    assert sorted(str(hit.prompt).rsplit("  ", 1)[-1] for hit in hits) == sorted(
        app.get_key_display(one.binding) for one in first.values()
    )
    assert all(hit.help for hit in hits)


async def test_what_the_palette_offers_in_a_dialog_is_done_there() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "m")
        dialog = app.screen
        await press(pilot, "ctrl+p", *"coincidence")
        assert isinstance(app.screen, CommandPalette)
        await press(pilot, "down", "enter")
        assert app.screen is dialog
        await press(pilot, "enter")
        assert isinstance(app, ReaderApp)
        assert [str(each.kind) for each in app.reader.judgements] == ["coincidence"]


MOVED_KEYS: Final = {
    "detail": ("detail.close", "back"),
    "verdict": ("mark.keep", "save"),
    "note": ("mark.leave", "cancel"),
    "marks": ("marks.go", "go"),
    "report": ("report.keep", "write"),
    "written": ("written.open", "open"),
    "linking": ("link.make", "link"),
}
"""An action of each dialog, and what the dialog calls it."""


@pytest.mark.parametrize("where", MOVED_KEYS)
async def test_dialogs_and_their_help_show_the_keys_in_force(where: str) -> None:
    place, (id, label) = PLACES[where], MOVED_KEYS[where]
    app = place.app()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, *place.keys)
        choices = KeyChoices(DEFAULT, {id: "f9", "help.toggle": "f8"}, {id: "", "help.toggle": ""})
        app.set_keymap(keymap(choices, scopes()))
        await pilot.pause()
        bars = [row_text(bar, 0) for bar in app.screen.query(KeyBar)]
        assert any(bar.split(label)[0].split("  ")[-1].startswith("f9 ") for bar in bars), bars
        await press(pilot, "f8")
        assert isinstance(app.screen, HelpScreen)
        told = explanation_of(app.screen_stack[-2])
        assert told.active[id] == "f9"
        assert ("f9" in shown(app.screen)) == any(f"{{{id}}}" in each for each in told.paragraphs)


@pytest.mark.parametrize("key", ["escape", "q", "enter", "question_mark", "f1"])
async def test_keys_that_leave_help(key: str) -> None:
    app = reader()
    async with app.run_test(size=NARROW) as pilot:
        below = app.screen
        await press(pilot, "question_mark", key)
        assert app.screen is below


async def test_a_click_beside_the_box_leaves_help_and_one_in_it_does_not() -> None:
    app = reader()
    async with app.run_test(size=(160, 60)) as pilot:
        below = app.screen
        await press(pilot, "question_mark")
        await pilot.click("#words")
        assert isinstance(app.screen, HelpScreen)
        await pilot.click(offset=(1, 1))
        assert app.screen is below


@pytest.mark.parametrize("size", [TINY, NARROW, WIDE])
async def test_all_of_help_can_be_scrolled_to(size: tuple[int, int]) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "question_mark")
        told = app.screen.query_one("#told", VerticalScroll)
        bar = app.screen.query_one(KeyBar)
        assert bar.region.bottom < size[1]
        assert told.region.bottom <= bar.region.y
        await press(pilot, "j", "j", "k")
        assert told.scroll_y == min(1, told.max_scroll_y)
        await press(pilot, *["space"] * 30)
        assert told.scroll_y == told.max_scroll_y
        await press(pilot, "b", *["pageup"] * 30)
        assert told.scroll_y == 0


async def test_the_palette_of_the_reader_has_help_leaving_and_a_picture_once() -> None:
    articles = read_text(STORM), read_text(STORM_REWRITTEN)
    app = WirediffApp(articles, settings=Settings(semantic=False), as_list=False)
    async with app.run_test(size=WIDE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        textual_s = [each.title for each in app.get_system_commands(app.screen)]
        ours = [str(hit.text) async for hit in KeyCommands(app.screen).discover()]
        assert {"Keys", "Screenshot"}.isdisjoint(textual_s)
        assert "Theme" in textual_s
        assert {"Help", "Export report…"} < set(ours)
        assert [*textual_s, *ours].count("Quit") == 1


def test_groups_are_parted_in_two_columns_of_about_equal_length() -> None:
    def group(title: str, length: int) -> KeyGroup:
        return KeyGroup(title, (Keys("n", "Next"),) * length)

    parts = columns([group("a", 9), group("b", 5), group("c", 3), group("d", 2)])
    assert [[each.title for each in part] for part in parts] == [["a", "d"], ["b", "c"]]
    assert columns([group("a", 9)]) == ((group("a", 9),),)
    assert columns([]) == ()
