"""What the documents say of keys, options, examples and figures is so."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

import click
import pytest
from jsonschema import Draft202012Validator

from docs.generate import PAGES as PAGES_FROM_THE_PROGRAM
from tests.docs.documents import CHANGELOG, PAGES, README, ROOT, codes, fenced, section
from tui.cli import main as cli
from tui.keys.bindings import scopes
from tui.keys.keymap import keymap
from tui.settings.settings_file import configuration
from widgets.pair.layouts import LOW_ROWS, NARROW_COLUMNS, WIDE_COLUMNS
from wirediff import Settings, compare, read
from wirediff.fetching.limits import LIMITS
from wirediff.fetching.page_cache import CACHE as CACHED_PAGES
from wirediff.meaning.local import CACHE
from wirediff.reading.roles.reasons import explained
from wirediff.reports.article_text import article_text
from wirediff.reports.formats import REPORTS
from wirediff.reports.json import comparison_json, schema
from wirediff.reports.marks_list import MARKS
from wirediff.sources.material import LARGEST

COMMANDS: Final[tuple[click.Command, ...]] = (cli.opening, *cli.commands.commands.values())


def options_of(command: click.Command) -> set[str]:
    with click.Context(command, **command.context_settings) as context:
        options = [each for each in command.get_params(context) if isinstance(each, click.Option)]
    names = {name for each in options for name in (*each.opts, *each.secondary_opts)}
    return names | {"-h", "--help"}


def all_commands(command: click.Command) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        for each in command.commands.values():
            yield from all_commands(each)


def test_no_option_is_named_that_there_is_not() -> None:
    known = {
        option
        for command in COMMANDS
        for each in all_commands(command)
        for option in options_of(each)
    }
    # Options of the tools that install and develop the program.
    others = {"--global", "--seconds", "--shared", "--details", "--allow"}
    prose = "".join([README, CHANGELOG, *(PAGES[name] for name in PAGES)])
    named = set(re.findall(r"(?<![\w-])--[a-z][-a-z]+", prose))
    assert named - others <= known


@pytest.mark.parametrize("page", PAGES_FROM_THE_PROGRAM)
def test_a_page_made_from_the_program_is_up_to_date(page: str) -> None:
    """`python -m docs.generate` writes them."""
    assert PAGES[page] == PAGES_FROM_THE_PROGRAM[page]()


def test_every_key_that_the_readme_names_is_on_the_page_of_keys() -> None:
    named = {code for code in codes(section(README, "Five tasks")) if re.fullmatch(r"\S", code)}
    told = {key for row in re.findall(r"^\| (`.+?) \|", PAGES["keys.md"], re.MULTILINE)
            for key in codes(row)}  # fmt: skip
    assert len(named) > 10
    assert named <= told


def test_every_format_is_named() -> None:
    text = PAGES["reports.md"].lower()
    assert [name for name in {**REPORTS, **MARKS} if f"| {name}" not in text] == []


def test_the_settings_file_shown_can_be_used_and_names_every_setting(tmp_path: Path) -> None:
    (example,) = fenced(PAGES["settings.md"], "toml")
    path = tmp_path / "config.toml"
    path.write_text(example, "utf-8")
    found = configuration(path)
    assert found.theme is not None
    assert found.settings != Settings()
    assert keymap(found.keys, scopes())["match.next"] == "n,right_square_bracket"
    assert [each.name for each in fields(Settings) if f"\n{each.name} = " not in example] == []


def test_figures_in_the_text_are_those_of_the_program() -> None:
    assert f"With fewer than {WIDE_COLUMNS} columns" in PAGES["settings.md"]
    assert f"fewer than {NARROW_COLUMNS}, or fewer than {LOW_ROWS} rows" in PAGES["settings.md"]
    assert f"up to {LARGEST // 1024**2} MB" in PAGES["inputs.md"]
    assert (
        f"take {LIMITS.whole:g} seconds and have {LIMITS.size // 1024**2} MB" in PAGES["inputs.md"]
    )
    assert f"`{CACHE}`" in PAGES["comparing.md"]
    assert f"`{CACHED_PAGES}`" in PAGES["privacy.md"]


@pytest.fixture(scope="module")
def example() -> Any:
    (document,) = fenced(PAGES["reports.md"], "json")
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
    text = section(PAGES["inputs.md"], "Why a line is what it is")
    shown = [line[4:] for line in text.splitlines() if line.startswith("    ") and line[4:]]
    assert len(shown) > 8
    assert [line for line in shown[1:] if line not in told] == []


def test_the_python_shown_runs() -> None:
    (code,) = fenced(PAGES["reports.md"], "python")
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
    assert "in the other article" in verdict
    assert any(line.startswith("edited moved") for line in passages)
    assert any(line.startswith("  not the same:") for line in passages)
