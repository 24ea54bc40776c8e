"""What `wirediff serve` does before it serves: all that can be wrong is said at once, in a line."""

from __future__ import annotations

from importlib.util import find_spec

import click

from tui.cli.exit_codes import DONE, FAILED
from tui.cli.output import complain
from tui.launch import misses
from tui.settings.themes import check_theme
from tui.web.served import Served
from wirediff.collection.inputs import STANDARD_INPUT


def serve_articles(wanted: Served, host: str, port: int) -> int:
    """Serve the articles until ctrl+c, and answer the exit code.

    Args:
        wanted: What every visitor is to be shown.
        host: The address to listen on.
        port: Its port.

    Raises:
        click.UsageError: Standard input is asked for.
        ConfigurationError: There is no such theme.
    """
    if STANDARD_INPUT in wanted.articles:
        raise click.UsageError("standard input (-) cannot be served: each visitor needs it")
    if find_spec("textual_serve") is None:
        complain("serving needs textual-serve; install it with: pip install 'wirediff[web]'")
        return FAILED
    check_theme(wanted.look.theme)
    if misses(wanted.articles):
        return FAILED
    from tui.web.serving import Address, ServeError, serve  # not there without the extra

    try:
        serve(wanted, Address(host, port))
    except ServeError as error:
        complain(error)
        return FAILED
    return DONE
