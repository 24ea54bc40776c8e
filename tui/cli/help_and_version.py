"""Help and version, printed as every other result is.

Click's own way of printing them ends in a traceback where standard output takes no more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

import click

from tui.cli.output import deliver

CONTEXT: Final[dict[str, Any]] = {"help_option_names": ["-h", "--help"], "max_content_width": 80}
"""How every command shows its help."""

_Function = TypeVar("_Function", bound=Callable[..., object])


class Command(click.Command):
    """A command whose help is printed as results are."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Click's option, which prints in our way."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _print_help
        return option


class Group(Command, click.Group):
    """A group of such commands."""

    command_class = Command


def _print_help(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        _answer(context, context.get_help())


def version_option(command: _Function) -> _Function:
    """Give a command `--version`."""
    return click.option(
        "--version",
        is_flag=True,
        is_eager=True,  # whatever else is wrong, it answers
        expose_value=False,
        callback=_print_version,
        help="Show the version and exit.",
    )(command)


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from importlib.metadata import version  # 20 ms, which the other commands do without

        _answer(context, f"wirediff {version('wirediff')}")


def _answer(context: click.Context, text: str) -> None:
    deliver(f"{text}\n", "text", None)
    context.exit()
