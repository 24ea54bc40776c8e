"""What the program keeps of its own accord never stops it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tui.test_app import THREE
from tui.app import WirediffApp
from tui.launch import theme_for
from tui.settings.remembered import LARGEST, Kept, Memory, memory
from tui.settings.settings_file import Theme
from tui.terminal.background import Answer
from wirediff import Settings


@pytest.fixture
def kept(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "state" / "screen.json")


def test_it_lies_apart_from_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert memory().path == tmp_path / "wirediff" / "screen.json"


def test_what_was_kept_is_there_the_next_time_and_the_rest_stays(kept: Memory) -> None:
    assert kept.read() == Kept()
    kept.keep(theme="nord")
    kept.keep(greeted=True)
    assert kept.read() == Kept("nord", True)
    assert [path.name for path in kept.path.parent.iterdir()] == ["screen.json"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=60) | st.sampled_from([b"[" * LARGEST, b"null", b'{"theme":1}', b"1e999"])
)
def test_a_file_of_anything_says_nothing(kept: Memory, content: bytes) -> None:
    kept.path.parent.mkdir(exist_ok=True)
    kept.path.write_bytes(content)
    assert kept.read() == Kept()
    kept.keep(theme="nord")
    assert kept.read() == Kept("nord")


def test_a_folder_in_its_place_stops_nothing(kept: Memory) -> None:
    kept.path.mkdir(parents=True)
    kept.keep(theme="nord")
    assert kept.read() == Kept()
    assert [path.name for path in kept.path.parent.iterdir()] == ["screen.json"]


def test_a_file_where_the_folder_should_be_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("", "utf-8")
    kept = Memory(tmp_path / "state" / "screen.json")
    kept.keep(theme="nord")
    assert kept.read() == Kept()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do anything")
def test_without_permission_nothing_is_kept(kept: Memory) -> None:
    kept.path.parent.mkdir(mode=0o500)
    kept.keep(theme="nord")
    assert kept.read() == Kept()


async def test_a_theme_chosen_in_the_program_is_kept_and_the_one_it_began_with_is_not(
    kept: Memory,
) -> None:
    app = WirediffApp(THREE, settings=Settings(semantic=False), theme="nord", memory=kept)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert kept.read().theme is None
        app.theme = "high-contrast-light"
        await pilot.pause()
        assert kept.read().theme == "high-contrast-light"
        app.theme = "nord"
        await pilot.pause()
    assert kept.read().theme == "nord"


THEMES = [
    (Theme("nord", "--theme"), "dracula", True, "xterm-256color", "nord"),
    (None, "dracula", True, "xterm-256color", "dracula"),
    (None, "gone", True, "xterm-256color", "textual-light"),
    (None, None, True, "xterm", "textual-light"),
    (None, None, False, "tmux-256color", "textual-dark"),
    (None, None, None, "xterm-256color", None),
    (None, "dracula", None, "linux", "ansi-dark"),
    (None, None, True, "xterm-16color", "ansi-light"),
    (Theme("nord", "config"), None, None, "linux", "nord"),
]


@pytest.mark.parametrize(("wanted", "before", "is_light", "term", "expected"), THEMES)
def test_the_theme_is_as_asked_else_as_kept_else_as_the_terminal_is(
    wanted: Theme | None,
    before: str | None,
    is_light: bool | None,
    term: str,
    expected: str | None,
    kept: Memory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("COLORTERM", raising=False)
    if before:
        kept.keep(theme=before)
    assert theme_for(wanted, kept, Answer(is_light)) == expected
