"""What the README says of keys, options, examples and figures is so."""

from __future__ import annotations

import importlib
import inspect
import json
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import click
import pytest
from jsonschema import Draft202012Validator
from textual.app import App
from textual.binding import Binding

import tui
import widgets
from tests.tui.documents import CHANGELOG, README, ROOT, codes, fenced, rows, section
from tui.app import WirediffApp
from tui.cli import main as cli
from tui.cli.exit_codes import FAILED, INTERRUPTED
from tui.keys.bindings import scopes
from tui.keys.keymap import keymap
from tui.screens.dialogs.detail import DetailScreen
from tui.screens.dialogs.mark_dialog import MarkDialog
from tui.screens.dialogs.marks_screen import MarksScreen
from tui.screens.dialogs.report_dialog import ReportDialog, WrittenDialog
from tui.screens.explained_screen import ExplainedScreen
from tui.screens.help_screen import HelpScreen
from tui.screens.opening import FirstOpeningScreen, OpeningScreen
from tui.screens.picker.picker import PickerScreen
from tui.screens.picker.row_table import RowTable
from tui.screens.picker.taking_screen import TakingScreen
from tui.screens.reader.reader import ReaderScreen
from tui.settings.settings_file import configuration
from widgets.bars.link_bar import LinkBar
from widgets.bars.prompt import Prompt
from widgets.pair.comparison_view import ComparisonView
from widgets.pair.layouts import LOW_ROWS, NARROW_COLUMNS, WIDE_COLUMNS
from widgets.search.search_bar import SearchBar
from wirediff import Settings, compare, read
from wirediff.fetching.limits import LIMITS
from wirediff.fetching.page_cache import CACHE as PAGES
from wirediff.meaning.local import CACHE
from wirediff.reading.roles.reasons_of_roles import explained
from wirediff.reports.article_text import article_text
from wirediff.reports.formats import REPORTS
from wirediff.reports.json import comparison_json, schema
from wirediff.reports.marks_list import MARKS
from wirediff.sources.material import LARGEST

Key = tuple[tuple[str, ...], str]
"""The keys of an action as they are printed on a keyboard, and what it does."""

SECTIONS: Final[dict[str, tuple[type, ...]]] = {
    "In the reader": (ReaderScreen, ComparisonView),
    "In every screen and dialog": (ExplainedScreen,),
    "In the help": (HelpScreen,),
    "In the detail of a passage": (DetailScreen,),
    "In the dialog for reports": (ReportDialog,),
    "When a report is written": (WrittenDialog,),
    "When judging a passage": (MarkDialog,),
    "When linking by hand": (LinkBar,),
    "In the list of marks": (MarksScreen,),
    "In the picker": (PickerScreen, TakingScreen, RowTable),
    "Elsewhere": (WirediffApp, OpeningScreen, FirstOpeningScreen, SearchBar, Prompt),
}

PALETTE: Final[Key] = ((f"{App.COMMAND_PALETTE_BINDING.title()}",), "Open the command palette")

PRINTED: Final = {
    "right_square_bracket": "]", "left_square_bracket": "[", "right_curly_bracket": "}",
    "left_curly_bracket": "{", "equals_sign": "=", "slash": "/", "less_than_sign": "<",
    "greater_than_sign": ">", "plus": "+", "underscore": "_", "question_mark": "?",
    "escape": "Esc", "space": "Space", "tab": "Tab", "enter": "Enter", "home": "Home", "end": "End",
    "apostrophe": "'", "delete": "Del",
    "pageup": "PgUp", "pagedown": "PgDn", "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip


def printed(key: str) -> str:
    """A key as the README names it: `Ctrl+F` for Textual's `ctrl+f`, `G` for `G`."""
    *modifiers, last = key.split("+")
    if last not in PRINTED and (modifiers or re.fullmatch(r"f\d+", last)):
        last = last.upper()
    return "+".join([*(each.capitalize() for each in modifiers), PRINTED.get(last, last)])


def bindings_of(owner: type) -> Iterator[Binding]:
    for binding in vars(owner)["BINDINGS"]:
        assert isinstance(binding, Binding)
        yield binding


def described(owner: type) -> set[Key]:
    """The keys that a class tells its users of."""
    return {
        (tuple(map(printed, each.key.split(","))), each.tooltip or each.description)
        for each in bindings_of(owner)
        if each.description
    }


def written(heading: str) -> set[Key]:
    return {(codes(keys), what) for keys, what in rows(section(README, heading))}


def pasteable(keys: set[Key]) -> str:
    """Rows for the README, to be told which are missing."""
    return "\n".join(f"| {' '.join(f'`{key}`' for key in row)} | {what} |" for row, what in keys)


@pytest.mark.parametrize("heading", SECTIONS)
def test_the_keys_are_those_that_there_are(heading: str) -> None:
    there = set().union(*map(described, SECTIONS[heading]))
    if heading == "Elsewhere":
        there.add(PALETTE)
    told = written(heading)
    assert pasteable(there - told) == "", "the README does not tell of these"
    assert pasteable(told - there) == "", "there are no such keys"


def modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def test_the_tables_leave_out_no_screen_and_no_widget_with_keys() -> None:
    owners = {
        owner
        for package in (tui, widgets)
        for module in modules(package)
        for owner in vars(module).values()
        if inspect.isclass(owner) and owner.__module__ == module.__name__
        if "BINDINGS" in vars(owner) and described(owner)
    }
    assert owners == {owner for section in SECTIONS.values() for owner in section}


@pytest.mark.parametrize(
    "owner", [owner for owners in SECTIONS.values() for owner in owners], ids=lambda o: o.__name__
)
def test_every_key_has_an_action_behind_it(owner: type) -> None:
    for binding in bindings_of(owner):
        place, _, name = binding.action.split("(")[0].rpartition(".")
        assert callable(getattr(WirediffApp if place == "app" else owner, f"action_{name}"))


def test_keys_named_in_the_text_are_in_the_tables() -> None:
    told = {key for heading in SECTIONS for keys, _ in written(heading) for key in keys}
    story = section(README, "The reader in five steps") + section(README, "The picker")
    single = {code for code in codes(story) if len(code) == 1 or code in PRINTED.values()}
    assert single
    assert single <= told


COMMANDS: Final[dict[str, click.Command]] = {
    "wirediff": cli.opening,
    "compare": cli.commands.commands["compare"],
    "read": cli.commands.commands["read"],
    "serve": cli.commands.commands["serve"],
    "marks": cli.commands.commands["marks"],
}


def options_of(command: click.Command) -> set[str]:
    with click.Context(command, **command.context_settings) as context:
        options = [each for each in command.get_params(context) if isinstance(each, click.Option)]
    names = {name for each in options for name in (*each.opts, *each.secondary_opts)}
    return names | {"-h", "--help"}


def written_options() -> dict[str, set[str]]:
    """The options that the README gives to each command."""
    found: dict[str, set[str]] = {name: set() for name in COMMANDS}
    for row in rows(section(README, "Command line")):
        if row[0].startswith("`-"):
            for command in codes(row[1]):
                found[command] |= {
                    option
                    for code in codes(row[0])
                    for option in re.findall(r"(?<!\w)-[-\w]+", code)
                }
    return found


@pytest.mark.parametrize("command", COMMANDS)
def test_the_options_are_those_that_there_are(command: str) -> None:
    assert written_options()[command] == options_of(COMMANDS[command])


def test_no_other_option_is_named_anywhere() -> None:
    known = set().union(*map(options_of, COMMANDS.values()))
    assert set(re.findall(r"(?<![\w-])--[a-z][-a-z]+", README + CHANGELOG)) <= known


def test_the_defaults_are_those_that_hold() -> None:
    text, settings = section(README, "Command line"), Settings()
    assert f"must have; {settings.shortest} when left out" in text
    assert f"might be shared; {settings.sensitivity} when left out" in text
    assert all((settings.semantic, settings.headline, settings.caption))
    assert text.count("(as by default)") == 4


def test_every_format_is_named() -> None:
    named = re.findall(r"`--format (\w+)`", section(README, "Command line"))
    assert named == list({**REPORTS, **MARKS})


def test_every_command_is_named() -> None:
    text = section(README, "Command line")
    assert [name for name in cli.commands.commands if f"wirediff {name}" not in README] == []
    assert "wirediff [OPTIONS] [ARTICLE|FOLDER]..." in text
    config = cli.commands.commands["config"]
    assert isinstance(config, click.Group)
    told = re.findall(r"`wirediff config (\w+)`", README)
    assert set(told) == set(config.commands)


def test_the_exit_codes_are_those_of_the_program() -> None:
    told = [int(row[0]) for row in rows(section(README, "Command line")) if row[0].isdigit()]
    assert told == [0, FAILED, click.UsageError.exit_code, INTERRUPTED]


def test_the_settings_file_shown_can_be_used_and_names_every_setting(tmp_path: Path) -> None:
    (example,) = fenced(README, "toml")
    path = tmp_path / "config.toml"
    path.write_text(example, "utf-8")
    found = configuration(path)
    assert found.theme is not None
    assert found.settings != Settings()
    assert keymap(found.keys, scopes())["match.next"] == "n,right_square_bracket"
    assert [each.name for each in fields(Settings) if f"\n{each.name} = " not in example] == []


def test_figures_in_the_text_are_those_of_the_program() -> None:
    assert f"With fewer than {WIDE_COLUMNS} columns" in README
    assert f"With fewer than {NARROW_COLUMNS}, or fewer than {LOW_ROWS} rows" in README
    assert f"up to {LARGEST // 1024**2} MB" in README
    assert f"`{CACHE}`" in README
    assert f"`{PAGES}`" in README
    assert f"take {LIMITS.whole:g} seconds and have {LIMITS.size // 1024**2} MB" in README


@pytest.fixture(scope="module")
def example() -> Any:
    (document,) = fenced(README, "json")
    return json.loads(document)


def test_the_json_shown_is_as_the_schema_says(example: Any) -> None:
    Draft202012Validator(schema("compare")).validate(example)


def test_the_json_shown_is_what_the_program_prints(
    example: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for side in ("left", "right"):
        Path(example[side]["source"]).write_text(example[side]["text"], "utf-8")
    articles = [read(example[side]["source"]) for side in ("left", "right")]
    made = json.loads(comparison_json(compare(*articles, semantic=False)))
    assert _lasting(made) == _lasting(example)


def _lasting(value: Any) -> Any:
    """Without how sure the engine is and why: finer weights may not make the README false."""
    if isinstance(value, list):
        return [_lasting(each) for each in value]
    if isinstance(value, dict):
        return {
            key: _lasting(each) for key, each in value.items() if key not in {"score", "evidence"}
        }
    return value


def test_the_reasons_shown_are_those_that_the_program_gives() -> None:
    seed = next((ROOT / "seeds").glob("001_*.txt"))
    article = read(seed)
    told = article_text(article, explained(article)).splitlines()
    text = section(README, "Why a line is what it is")
    shown = [line[4:] for line in text.splitlines() if line.startswith("    ") and line[4:]]
    assert len(shown) > 8
    assert [line for line in shown[1:] if line not in told] == []


def test_the_python_shown_runs() -> None:
    (code,) = fenced(README, "python")
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.stderr == ""
    verdict, *passages = result.stdout.splitlines()
    assert "derived" in verdict
    assert any(line.startswith("edited moved") for line in passages)
    assert any(line.startswith("  not the same:") for line in passages)
