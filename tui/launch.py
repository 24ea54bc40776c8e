"""What `wirediff` without a command does: draw the program, or print where it cannot be drawn."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click

from tui.output import complain
from tui.printing import DONE, FAILED, print_collection, print_comparison, read_each
from tui.seeds import seeds
from tui.sources import STANDARD_INPUT, expanded
from tui.terminal import can_draw, take_keys_from_terminal
from wirediff import Article, Settings, read


def launch(arguments: Sequence[str], settings: Settings, *, plain: bool, theme: str | None) -> int:
    """Open the articles that the user means, and answer the exit code.

    Args:
        arguments: Files, folders and `-`, as given; the sample articles when there are none.
        settings: How to compare.
        plain: Whether to print instead of drawing, even on a terminal.
        theme: The name of a Textual theme.

    Raises:
        ReadError: Standard input or a folder could not be read.
        WriteError: The result could not be printed.
        click.UsageError: There is no such theme.
    """
    is_list = len(arguments) != 2 or any(map(os.path.isdir, arguments))
    if len(arguments) in (1, 2) and _misses(arguments):
        return FAILED
    named = seeds() if not arguments else expanded(arguments) if is_list else arguments
    given = [read(source) if source == STANDARD_INPUT else source for source in named]
    if plain or not (can_draw() and take_keys_from_terminal()):
        if is_list:
            return print_collection(given, settings)
        return print_comparison(given[0], given[1], settings)
    return _draw(given, settings, theme, is_list=is_list)


def _misses(arguments: Sequence[str]) -> bool:
    """Whether a file is not there; said at once, before the screen is drawn."""
    absent = [
        argument
        for argument in arguments
        if argument != STANDARD_INPUT and "://" not in argument and not os.path.exists(argument)
    ]
    return len(read_each(absent)) < len(absent)


def _draw(
    given: Sequence[str | Article], settings: Settings, theme: str | None, *, is_list: bool
) -> int:
    from textual.theme import BUILTIN_THEMES  # Textual takes 0.4 s to load

    from tui.app import WirediffApp

    if theme and theme not in BUILTIN_THEMES:
        known = ", ".join(sorted(BUILTIN_THEMES))
        raise click.UsageError(f"there is no theme {theme}; there are {known}")
    app = WirediffApp(given, settings=settings, theme=theme, as_list=is_list)
    error = app.run()
    if error is not None:
        complain(error)
        return FAILED
    return app.return_code or DONE
