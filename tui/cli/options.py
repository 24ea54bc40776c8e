"""Options that several commands share, and the values that they make."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from functools import wraps
from typing import Any, Final, TypeVar, cast

import click

from tui.settings.look import look_from
from tui.settings.settings_file import configuration, configuration_path
from wirediff.access import Access
from wirediff.errors import SettingsError
from wirediff.reports.formats import REPORTS
from wirediff.settings import Settings

_Command = TypeVar("_Command", bound=Callable[..., Any])

_DEFAULT: Final = Settings()

_SETTINGS: Final = (
    click.option(
        "--semantic/--no-semantic", default=None, help="Compare meaning too, or wording only."
    ),
    click.option(
        "--shortest",
        type=click.IntRange(min=1),
        metavar="WORDS",
        help=f"Words that a shared passage must have; {_DEFAULT.shortest} by default.",
    ),
    click.option(
        "--sensitivity",
        type=click.FloatRange(0.0, 1.0),
        metavar="0..1",
        help="0: only what is certain; 1: whatever might be shared;"
        f" {_DEFAULT.sensitivity} by default.",
    ),
    click.option(
        "--headline/--no-headline", default=None, help="Compare headline and deck too, or not."
    ),
    click.option("--caption/--no-caption", default=None, help="Compare captions too, or not."),
)
"""One option for each field of `Settings`, under its name; `None` when it is not given."""


def settings_options(command: _Command) -> _Command:
    """Give a command the options of a comparison, and what they make as `settings`."""

    @wraps(command)
    def with_settings(*args: Any, **options: Any) -> Any:
        asked = {each.name: options.pop(each.name) for each in fields(Settings)}
        settings = settings_from(configuration(configuration_path()).settings, **asked)
        return command(*args, settings=settings, **options)

    return cast("_Command", _given(with_settings, _SETTINGS))


def settings_from(configured: Settings, **options: Any) -> Settings:
    """The settings that the options ask for; what none of them says is as `configured`.

    Raises:
        click.UsageError: An option has a value that it cannot take.
    """
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return replace(configured, **given)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error


_ACCESS: Final = (
    click.option("--refresh", is_flag=True, help="Fetch pages again, even those kept on disk."),
    click.option(
        "--allow-private", is_flag=True, help="Fetch from this machine and private networks too."
    ),
)
"""One option for each field of `Access`. The settings file has none of them: what makes machines of
the local network answer is asked for each time."""


def access_options(command: _Command) -> _Command:
    """Give a command the options of `Access`, and what they make as `access`."""

    @wraps(command)
    def with_access(*args: Any, allow_private: bool, refresh: bool, **options: Any) -> Any:
        return command(*args, access=Access(allow_private, refresh), **options)

    return cast("_Command", _given(with_access, _ACCESS))


_LOOK: Final = (
    click.option("--theme", metavar="NAME", help="Colours, such as textual-light."),
    click.option("--ascii/--no-ascii", default=None, help="Draw lines and signs in ASCII or not."),
)


def look_options(command: _Command) -> _Command:
    """Give a command the options of the screen, and what they make as `look`."""

    @wraps(command)
    def with_look(*args: Any, theme: str | None, ascii: bool | None, **options: Any) -> Any:
        look = look_from(configuration(configuration_path()), theme, ascii)
        return command(*args, look=look, **options)

    return cast("_Command", _given(with_look, _LOOK))


def _given(command: _Command, options: Sequence[Callable[[_Command], _Command]]) -> _Command:
    """The command with options, in their order."""
    for option in reversed(options):
        command = option(command)
    return command


_BY_SUFFIX: Final = {
    ".csv": "csv",
    ".htm": "html",
    ".markdown": "markdown",
    **{report.suffix: name for name, report in REPORTS.items()},
}
"""What a file's name says of its form."""


def format_option(*names: str) -> Callable[[_Command], _Command]:
    """Give a command `--format` with these names, beside `output_option`.

    Where it is not given, the name of the file decides, and else the first of the names is meant.
    A file that is named like a form which is not among them is refused.
    """

    def chosen(context: click.Context, _: click.Parameter, given: str | None) -> str:
        output = context.params.get("output") or ""
        by_name = _BY_SUFFIX.get(os.path.splitext(output)[1].lower(), names[0])
        if given is None and by_name not in names:
            written = f"{', '.join(names[:-1])} or {names[-1]}"
            raise click.UsageError(
                f"-o {output}: this command writes no {by_name}; choose {written} with --format"
            )
        return given or by_name

    def give(command: _Command) -> _Command:
        return click.option(
            "--format",
            "as_format",
            type=click.Choice(names),
            callback=chosen,
            show_default=f"{names[0]}, or as FILE ends",
            help="Text to read or hear; JSON for programs; others to hand on.",
        )(command)

    return give


def output_option(command: _Command) -> _Command:
    """Give a command `-o`."""
    return click.option(
        "-o",
        "--output",
        metavar="FILE",
        is_eager=True,  # its name bears on the form, which is looked at after it
        help="Write to FILE instead of standard output.",
    )(command)
