"""Options that several commands share, and the values that they make."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

import click

from wirediff.errors import SettingsError
from wirediff.settings import Settings

_Command = TypeVar("_Command", bound=Callable[..., Any])

_DEFAULT: Final = Settings()

_SETTINGS: Final = (
    click.option("--no-semantic", is_flag=True, help="Compare wording only, not meaning."),
    click.option(
        "--shortest",
        type=click.IntRange(min=1),
        default=_DEFAULT.shortest,
        metavar="WORDS",
        show_default=True,
        help="Words that a shared passage must have.",
    ),
    click.option(
        "--sensitivity",
        type=click.FloatRange(0.0, 1.0),
        default=_DEFAULT.sensitivity,
        metavar="0..1",
        show_default=True,
        help="0: only what is certain; 1: whatever might be shared.",
    ),
    click.option("--no-headline", is_flag=True, help="Leave headline and deck out."),
    click.option("--no-caption", is_flag=True, help="Leave captions out."),
)


def settings_options(command: _Command) -> _Command:
    """Give a command the options that `settings_from` takes."""
    for option in reversed(_SETTINGS):
        command = option(command)
    return command


def settings_from(
    *, no_semantic: bool, shortest: int, sensitivity: float, no_headline: bool, no_caption: bool
) -> Settings:
    """The settings that the options ask for.

    Raises:
        click.UsageError: An option has a value that it cannot take.
    """
    try:
        return Settings(
            semantic=not no_semantic,
            shortest=shortest,
            sensitivity=sensitivity,
            headline=not no_headline,
            caption=not no_caption,
        )
    except SettingsError as error:
        raise click.UsageError(str(error)) from error


def format_option(command: _Command) -> _Command:
    """Give a command `--format`: `text` for people, `json` for programs."""
    return click.option(
        "--format",
        "as_format",
        type=click.Choice(("text", "json")),
        default="text",
        show_default=True,
        help="Text to read or hear; JSON for programs.",
    )(command)


def output_option(command: _Command) -> _Command:
    """Give a command `-o`."""
    return click.option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write to FILE instead of standard output.",
    )(command)
