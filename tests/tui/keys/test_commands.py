"""The command palette: every action, found by what it does, run as its key would."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.command import CommandPalette, DiscoveryHit, Hit
from textual.widgets import Label, OptionList

from tests.tui.screens.reader.test_reader import ReaderApp
from tests.widgets.build import storm
from tui.keys.bindings import scopes
from tui.keys.commands import KeyCommands
from tui.keys.everyday_words import EVERYDAY


class Keys(App[None]):
    """Two named actions, one without a name, and a note of what ran."""

    COMMANDS = {KeyCommands}  # noqa: RUF012  Textual declares it so
    BINDINGS = [  # noqa: RUF012
        Binding("b", "note('beta')", "Beta", show=False, id="beta"),
        Binding("a,up", "note('alpha')", "Alpha", tooltip="Do the alpha thing", id="alpha"),
        Binding("x", "note('silent')", "Textual's own"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.ran: list[str] = []

    def compose(self) -> ComposeResult:
        yield Label("keys")

    def action_note(self, what: str) -> None:
        self.ran.append(what)


async def offered(query: str, app: App[None] | None = None) -> list[tuple[str, str, str]]:
    """Title, what it does and title with key of each hit, the best first."""
    app = app or Keys()
    async with app.run_test():
        provider = KeyCommands(app.screen)
        if not query:
            return [row(hit) async for hit in provider.discover()]
        hits = [hit async for hit in provider.search(query) if isinstance(hit, Hit)]
        return [row(hit) for hit in sorted(hits, key=lambda hit: -hit.score)]


def row(hit: Hit | DiscoveryHit) -> tuple[str, str, str]:
    shown = hit.match_display if isinstance(hit, Hit) else hit.display
    return hit.text or "", hit.help or "", str(shown)


async def test_every_named_action_is_offered_once_what_the_footer_shows_first() -> None:
    names = [name for name, *_ in await offered("")]
    assert names.index("Do the alpha thing") < names.index("Beta")
    assert len(names) == len(set(names))


async def test_each_is_offered_with_its_key_and_with_what_it_does() -> None:
    assert ("Beta", "Beta", "Beta  b") in await offered("")


async def test_a_few_letters_find_it() -> None:
    assert [name for name, *_ in await offered("alph")] == ["Do the alpha thing"]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("export", "Export report…"),
        ("save", "Export report…"),
        ("print", "Export report…"),
        ("pdf", ""),
        ("help", "Help"),
        ("swap", "Swap sides"),
        ("exchange", "Swap sides"),
        ("figures", "Disagreements…"),
        ("quote", "Copy passage"),
        ("copy", "Copy passage"),
        ("next", "Next passage"),
        ("disagreement", "Disagreements…"),
        ("clutter", "Hide clutter"),
        ("adverts", "Hide clutter"),
        ("search", "Find…"),
        ("note", "Judge passage…"),
        ("copy both", "Copy both sides"),
    ],
)
async def test_the_reader_s_actions_are_found_by_everyday_words(words: str, title: str) -> None:
    found = await offered(words, ReaderApp(storm()))
    assert (found[0][0] if found else "") == title


async def test_a_hit_shows_title_and_key_and_below_them_what_it_does() -> None:
    best = (await offered("export", ReaderApp(storm())))[0]
    assert best == ("Export report…", "Export a report or a picture", "Export report…  E")


def test_every_action_in_everyday_words_is_one_of_the_program_s() -> None:
    assert set(EVERYDAY) <= {id for scope in scopes() for id in scope.keys}


async def test_theme_finds_the_choice_of_themes_first() -> None:
    app = ReaderApp(storm())
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p", *"theme")
        await app.workers.wait_for_complete()
        await pilot.pause()
        first = app.screen.query_one(OptionList).get_option_at_index(0)
        assert str(first.prompt).startswith("Theme")


async def test_choosing_one_runs_it() -> None:
    app = Keys()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.press(*"alpha")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, CommandPalette)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.ran == ["alpha"]
