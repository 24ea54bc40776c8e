"""The command palette: every action, found by what it does, run as its key would."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.command import CommandPalette
from textual.widgets import Label

from tui.keys.commands import KeyCommands


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


async def offered(query: str) -> list[tuple[str, str]]:
    app = Keys()
    async with app.run_test():
        provider = KeyCommands(app.screen)
        hits = provider.search(query) if query else provider.discover()
        return [(hit.text or "", str(hit.help)) async for hit in hits if hit.help]


async def test_every_named_action_is_offered_once_what_the_footer_shows_first() -> None:
    names = [name for name, _ in await offered("")]
    assert names.index("Do the alpha thing") < names.index("Beta")
    assert len(names) == len(set(names))


async def test_each_is_offered_with_its_key() -> None:
    assert ("Beta", "Key: b") in await offered("")


async def test_a_few_letters_find_it() -> None:
    assert [name for name, _ in await offered("alph")] == ["Do the alpha thing"]


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
