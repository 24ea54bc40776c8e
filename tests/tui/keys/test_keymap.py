"""The keys that the user wants: which can be, and what they do to the others."""

from __future__ import annotations

import re

import pytest
from textual.binding import Binding

from tests.tui.screens.reader.test_reader import ReaderApp
from tests.widgets.build import storm
from tests.widgets.stage import row_text
from tui.keys.bindings import Scope, nodes, scopes
from tui.keys.key_choices import DEFAULT, PRESETS, KeyChoices
from tui.keys.keymap import in_force, keymap
from tui.screens.help_screen import HelpScreen
from tui.settings.settings_file import ConfigurationError
from widgets.bars.key_bar import KeyBar

SCOPES = [
    Scope("Reader", {"next": ("n", "f7"), "back": ("N",), "swap": ("x",), "quit": ("q", "escape")}),
    Scope(
        "Dialog", {"keep": ("enter",), "leave": ("escape",), "end": ("ctrl+q",)}, frozenset({"end"})
    ),
]


def choices(**keys: str) -> KeyChoices:
    places = {id: f"config.toml, line {line}" for line, id in enumerate(keys, start=2)}
    return KeyChoices(DEFAULT, keys, places)


ALLOWED = [
    ("nothing", {}, {}),
    ("another key", {"next": "m"}, {"next": "m"}),
    ("a character is its name", {"next": "n, ]"}, {"next": "n,right_square_bracket"}),
    ("named keys", {"next": "ctrl+d,pagedown,shift+f7"}, {"next": "ctrl+d,pagedown,shift+f7"}),
    ("a key that another gives up", {"swap": "f7"}, {"next": "n", "swap": "f7"}),
    ("two that change places", {"next": "x", "swap": "n"}, {"next": "x", "swap": "n"}),
    ("alt beside another", {"next": "alt+down,n"}, {"next": "alt+down,n"}),
    ("a key that is not typed", {"end": "f10,ctrl+d,tab"}, {"end": "f10,ctrl+d,tab"}),
    ("one key on two screens", {"swap": "enter"}, {"swap": "enter"}),
]


@pytest.mark.parametrize(
    ("wanted", "expected"), [case[1:] for case in ALLOWED], ids=[case[0] for case in ALLOWED]
)
def test_keys_that_can_be(wanted: dict[str, str], expected: dict[str, str]) -> None:
    assert keymap(choices(**wanted), SCOPES) == expected


REFUSED = [
    ({"nxt": "m"}, "line 2: there is no action nxt; did you mean next?"),
    ({"zzz": "m"}, "line 2: there is no action zzz; wirediff config show lists them all"),
    ({"next": "pagedwn"}, "line 2: there is no key pagedwn; did you mean pagedown?"),
    ({"next": "n", "swap": "%%"}, "line 3: there is no key %%; keys are called"),
    ({"next": "shift+a"}, "line 2: there is no key shift+a"),
    ({"next": "hyper+a"}, "line 2: there is no key hyper+a"),
    ({"next": ""}, "line 2: must name a key"),
    ({"next": " , "}, "line 2: must name a key"),
    ({"next": "alt+n"}, "line 2: alt+n may not arrive from every terminal; add another key"),
    ({"next": "q", "swap": "q"}, "line 3: q is the key of next already (config.toml, line 2)"),
    ({"end": "Q"}, "line 2: Q is typed into lines, where end works too; take one"),
    ({"end": "f10, ]"}, "line 2: right_square_bracket is typed into lines"),
    (
        {"end": "f10, space"},
        "line 2: space is typed into lines, where end works too",
    ),
    ({"next": "x"}, "line 2: x is the only key of swap; give that one another"),
]


@pytest.mark.parametrize(("wanted", "said"), REFUSED, ids=[case[1] for case in REFUSED])
def test_keys_that_cannot_be(wanted: dict[str, str], said: str) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(f"config.toml, {said}")):
        keymap(choices(**wanted), SCOPES)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_can_be_used_and_names_only_actions_that_there_are(preset: str) -> None:
    changed = keymap(KeyChoices(preset), scopes())
    assert PRESETS[preset].keys() <= changed.keys()


def test_what_is_in_force_can_be_asked_for() -> None:
    every = in_force({}, scopes())
    assert keymap(KeyChoices(DEFAULT, every, dict.fromkeys(every, "")), scopes()) == every


def test_within_a_screen_a_key_means_one_thing() -> None:
    for scope in scopes():
        keys = [key for keys in scope.keys.values() for key in set(keys)]
        assert len(keys) == len(set(keys)), scope.name


def test_every_key_of_a_screen_can_be_given_to_another_action() -> None:
    for node in nodes():
        for binding in Binding.make_bindings(vars(node)["BINDINGS"]):
            assert binding.id, (node, binding)


async def test_the_keys_in_force_work_and_are_shown() -> None:
    app = ReaderApp(storm())
    app.set_keymap(keymap(KeyChoices("less", {"match.next": "f9,]"}), scopes()))
    async with app.run_test(size=(120, 40)) as pilot:
        first = app.reader.view.state.current
        await pilot.press("n")
        assert app.reader.view.state.current == first
        await pilot.press("f9")
        second = app.reader.view.state.current
        assert second != first
        await pilot.press("]")
        assert app.reader.view.state.current != second
        shown = row_text(app.reader.query_one(KeyBar), 0)
        assert "f9 N shared" in shown
        assert "h help" in shown
        await pilot.press("h")
        assert isinstance(app.screen, HelpScreen)


async def test_the_bar_leaves_out_a_key_that_is_a_letter_while_a_note_is_written() -> None:
    app = ReaderApp(storm())
    app.set_keymap(keymap(KeyChoices(keys={"help.toggle": "H"}), scopes()))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n", "m")
        await pilot.pause()
        bar = app.screen.query_one(KeyBar)
        assert "H help" in row_text(bar, 0)
        await pilot.press("tab")
        await pilot.pause()
        assert "help" not in row_text(bar, 0)


def test_the_key_that_ends_the_program_is_never_one_that_is_typed() -> None:
    with pytest.raises(ConfigurationError, match="Q is typed into lines"):
        keymap(choices(**{"app.quit": "Q"}), scopes())
