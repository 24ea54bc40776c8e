"""The command line: `wirediff` and its commands.

Nothing heavy is imported before a command needs it: `wirediff --help` answers at once, and
`compare` and `read` never load Textual.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import Any, Final, NoReturn

import click

from tui.cli.config_commands import config
from tui.cli.exit_codes import FAILED, MISUSED
from tui.cli.help_and_version import Command, Group, version_option
from tui.cli.options import (
    access_options,
    format_option,
    output_option,
    settings_from,
    settings_options,
)
from tui.cli.output import WriteError, complain
from tui.settings.look import look_from
from tui.settings.settings_file import ConfigurationError, configuration, configuration_path
from wirediff.access import Access
from wirediff.collection.inputs import STANDARD_INPUT
from wirediff.errors import ReadError, StoreError
from wirediff.reports.formats import REPORTS

COLLECTED_EVERY: Final = (10_000, 20, 20)
"""How seldom Python looks for garbage: after so many new objects, and among older ones after so
many rounds. With its own 700, 10 and 10 a comparison of 50,000 words took a tenth longer, and one
key of four in the reader waited 3 ms for a round; the memory is the same."""

_HELP_NAMES: Final = {"help_option_names": ["-h", "--help"]}


@click.command(
    cls=Command,
    context_settings=_HELP_NAMES,
    options_metavar="[OPTIONS]",
    epilog="Keys: ? inside the program.",
)
@click.argument("articles", nargs=-1, metavar="[ARTICLE|FOLDER]...")
@click.option("--plain", is_flag=True, help="Print linear text instead of drawing a screen.")
@click.option("--theme", metavar="NAME", help="Colours of the screen, such as textual-light.")
@click.option(
    "--ascii/--no-ascii", default=None, help="Draw lines and signs in ASCII; or as they are."
)
@click.option("--no-color", is_flag=True, help="Draw without colour, as NO_COLOR asks for.")
@settings_options
@access_options
@version_option
def opening(
    articles: tuple[str, ...],
    plain: bool,
    theme: str | None,
    ascii: bool | None,
    no_color: bool,
    refresh: bool,
    allow_private: bool,
    **options: Any,
) -> int:
    """Read news articles side by side: what they share, and what is each outlet's own.

    \b
    wirediff              open the sample articles
    wirediff A B          read two articles side by side
    wirediff FOLDER       choose a pair among the articles of a folder
    wirediff A B C        choose a pair among these
    wirediff compare A B  print what two articles share, or write a report on it
    wirediff read A       print what is understood of one article
    wirediff marks        list what you judged; of two articles: marks A B
    wirediff serve A B    read them in a browser
    wirediff config path  print where the settings file is; also show and check

    An article is a text file, a saved page or a web address; - is standard input. Write ./compare
    for a file that is named like a command. Without a terminal the comparison is printed. What
    the options leave out is as the settings file says.
    """  # noqa: D301 - click wants the character itself, not a backslash
    _check_standard_input(articles)
    configured = configuration(configuration_path())
    settings = settings_from(configured.settings, **options)
    look = look_from(configured, theme, ascii)
    if no_color:
        os.environ["NO_COLOR"] = "1"
    from tui.launch import launch  # which other commands do without

    access = Access(allow_private=allow_private, refresh=refresh)
    return launch(articles, settings, access, look, plain=plain)


@click.group(cls=Group, context_settings=_HELP_NAMES)
def commands() -> None:
    """Print what two articles share, what is understood of one, or what the settings are."""


commands.add_command(config)


@commands.command()
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@format_option(*REPORTS)
@output_option
@click.option(
    "--marks", is_flag=True, help="Tell your verdicts and notes, and leave out wrong matches."
)
@settings_options
@access_options
def compare(
    left: str,
    right: str,
    as_format: str,
    output: str | None,
    marks: bool,
    refresh: bool,
    allow_private: bool,
    **options: Any,
) -> int:
    """Print what articles A and B share, and what is each one's own.

    Nothing shared is a result, not an error.
    """
    _check_standard_input((left, right))
    _check_output(output, (left, right))
    settings = settings_from(configuration(configuration_path()).settings, **options)
    from tui.cli.printing import print_comparison  # loads the reader of articles, 0.3 s

    access = Access(allow_private=allow_private, refresh=refresh)
    return print_comparison(left, right, settings, access, as_format, output, marks=marks)


@commands.command()
@click.argument("article", metavar="A")
@format_option("text", "json")
@output_option
@click.option("--explain", is_flag=True, help="Say why: the rule behind each part and fact.")
@access_options
def read(
    article: str,
    as_format: str,
    output: str | None,
    explain: bool,
    refresh: bool,
    allow_private: bool,
) -> int:
    """Print what is understood of article A: title, outlet, date, and the role of every part."""
    _check_output(output, (article,))
    from tui.cli.printing import print_article  # loads the reader of articles, 0.3 s

    access = Access(allow_private=allow_private, refresh=refresh)
    return print_article(article, access, as_format, output, explain=explain)


@commands.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE|FOLDER...")
@click.option(
    "--base", metavar="NAME", help="Follow this source or outlet; by default the fullest."
)
@format_option("text", "json", "csv", "markdown", "html")
@output_option
@settings_options
@access_options
def story(
    articles: tuple[str, ...],
    base: str | None,
    as_format: str,
    output: str | None,
    refresh: bool,
    allow_private: bool,
    **options: Any,
) -> int:
    """Print what several articles on one event say together: who has which statement.

    It tells who ran whose words, where outlets disagree, what most of them share, and what each
    left out.
    """
    _check_standard_input(articles)
    _check_output(output, articles)
    settings = settings_from(configuration(configuration_path()).settings, **options)
    from tui.cli.story_command import print_story  # loads the reader of articles, 0.3 s

    access = Access(allow_private=allow_private, refresh=refresh)
    return print_story(articles, base, settings, access, as_format, output)


@commands.command(options_metavar="[OPTIONS]")
@click.argument("articles", nargs=-1, metavar="[A B]")
@format_option("text", "json", "csv", "markdown")
@output_option
@access_options
def marks(
    articles: tuple[str, ...],
    as_format: str,
    output: str | None,
    refresh: bool,
    allow_private: bool,
) -> int:
    """List what you judged of articles A and B, or of all articles.

    Marks are made in the reader, with m and w. All are listed the newest first, those of two
    articles in the order of A.
    """
    if len(articles) not in (0, 2):
        raise click.UsageError("give two articles, or none for all marks")
    _check_standard_input(articles)
    _check_output(output, articles)
    from tui.cli.marks_command import print_marks  # loads the reader of articles, 0.3 s

    access = Access(allow_private=allow_private, refresh=refresh)
    return print_marks(articles, access, as_format, output)


@commands.command(options_metavar="[OPTIONS]")
@click.argument("articles", nargs=-1, metavar="[ARTICLE|FOLDER]...")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Its port."
)
@click.option("--theme", metavar="NAME", help="Colours of the screen, such as textual-light.")
@click.option(
    "--ascii/--no-ascii", default=None, help="Draw lines and signs in ASCII; or as they are."
)
@access_options
@settings_options
def serve(
    articles: tuple[str, ...],
    host: str,
    port: int,
    theme: str | None,
    ascii: bool | None,
    refresh: bool,
    allow_private: bool,
    **options: Any,
) -> int:
    """Show the reader in a browser, to whoever is at this machine.

    Articles and folders are those of wirediff itself. Ctrl+C stops it.
    """
    configured = configuration(configuration_path())
    settings = settings_from(configured.settings, **options)
    access = Access(allow_private=allow_private, refresh=refresh)
    look = look_from(configured, theme, ascii)
    from tui.cli.serve_command import serve_articles  # loads Textual and a web server, 1 s
    from tui.web.served import Served

    return serve_articles(Served(articles, settings, access, look), host, port)


def _check_standard_input(sources: Sequence[str]) -> None:
    if sources.count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input (-) can be read only once")


def _check_output(output: str | None, sources: Sequence[str]) -> None:
    """Refuse to write the result over an article that it was made from."""
    for source in sources:
        both = output and os.path.exists(source) and os.path.exists(output)
        if output and both and os.path.samefile(source, output):
            raise click.UsageError(f"-o {output} would overwrite the article {source}")


def _explain(error: click.ClickException) -> None:
    """Say what was wrong with the command line, and where to read how it is meant."""
    context = getattr(error, "ctx", None)
    said = error.format_message()
    if context:
        stop = "" if said.endswith((".", "?", "!", "…")) else "."
        said += f"{stop} Try '{context.command_path} --help'."
    complain(said)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and exit with its code.

    Args:
        arguments: Those after the program's name; those of the process when left out.
    """
    gc.set_threshold(*COLLECTED_EVERY)
    given = list(sys.argv[1:] if arguments is None else arguments)
    root: click.Command = commands if given and given[0] in commands.commands else opening
    try:
        code = root.main(given, prog_name="wirediff", standalone_mode=False)
    except click.ClickException as error:
        _explain(error)
        code = error.exit_code
    except ConfigurationError as error:
        complain(error)
        code = MISUSED
    except (ReadError, WriteError, StoreError) as error:
        complain(error)
        code = FAILED
    sys.exit(code)
