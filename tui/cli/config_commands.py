"""`wirediff config`: where the settings file is, what is in force, and whether it can be used."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace

import click

from tui.cli.help_and_version import Group
from tui.cli.options import settings_options
from tui.cli.output import deliver
from tui.keys.key_choices import PRESET, KeyChoices
from tui.settings.settings_file import (
    ASCII,
    COMPARE,
    KEYS,
    THEME,
    Configuration,
    configuration,
    configuration_path,
)
from tui.settings.themes import check_theme
from wirediff.settings import Settings
from wirediff.text.sanitise import visible


@click.group(cls=Group, no_args_is_help=False)
def config() -> None:
    """Tell about the settings file, which holds what you want every time."""


@config.command()
def path() -> int:
    """Print where the settings file is, or would be."""
    deliver(f"{visible(str(configuration_path()))}\n", "text", None)
    return 0


@config.command()
@settings_options
def show(settings: Settings) -> int:
    """Print the settings in force, as the settings file can say them.

    With options, as they are in force together with these.
    """
    configured = configuration(configuration_path())
    check_theme(configured.theme)
    shown = replace(configured, settings=settings)
    deliver(as_toml(shown, _keys_in_force(configured.keys)), "text", None)
    return 0


@config.command()
def check() -> int:
    """Say whether the settings file can be used; the first thing that is wrong, with its line."""
    file = configuration_path()
    configured = configuration(file)
    check_theme(configured.theme)
    _keys_in_force(configured.keys)
    state = "can be used" if file.exists() else "is not there, everything is as by default"
    deliver(f"{visible(str(file))}: {state}\n", "text", None)
    return 0


def _keys_in_force(choices: KeyChoices) -> dict[str, str]:
    """The keys of every action, by its name."""
    # Load Textual and every screen, 0.5 s.
    from tui.keys.bindings import scopes
    from tui.keys.keymap import in_force, keymap

    return in_force(keymap(choices, scopes()), scopes())


def as_toml(configured: Configuration, keys: Mapping[str, str]) -> str:
    """A settings file that says all of it; what nobody chose of the looks is only shown how.

    Args:
        configured: What is in force.
        keys: The keys of every action.
    """
    theme, in_ascii = configured.theme, configured.ascii
    settings = asdict(configured.settings)
    return "\n".join(
        [
            f"{THEME} = {_text(theme.name)}" if theme else f'# {THEME} = "textual-light"',
            f"# {ASCII} = true" if in_ascii is None else f"{ASCII} = {json.dumps(in_ascii)}",
            "",
            f"[{COMPARE}]",
            *(f"{name} = {json.dumps(value)}" for name, value in settings.items()),
            "",
            f"[{KEYS}]",
            f"{PRESET} = {_text(configured.keys.preset)}",
            *(f"{_text(id)} = {_text(text)}" for id, text in keys.items()),
            "",
        ]
    )


def _text(text: str) -> str:
    return '"' + "".join(map(_character, text)) + '"'


def _character(character: str) -> str:
    """One as TOML writes it inside quotes, harmless to a terminal too."""
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08x}"
