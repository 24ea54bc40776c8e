"""The command line: `wirediff` and its commands.

Nothing heavy is imported before a command needs it: `wirediff --help` answers at once, and
`compare` and `read` never load Textual.
"""

from __future__ import annotations

import gc
import os
import shlex
import sys
from collections.abc import Sequence
from typing import Final, NoReturn

import click

from tui.cli.completion import VARIABLE, complete, completion
from tui.cli.config_commands import config
from tui.cli.exit_codes import DONE, FAILED, INTERRUPTED, MISUSED
from tui.cli.help_and_version import CONTEXT, Command, Group, version_option
from tui.cli.options import (
    access_options,
    format_option,
    look_options,
    output_option,
    settings_options,
)
from tui.cli.output import WriteError, complain, deliver
from tui.settings.look import Look
from tui.settings.settings_file import ConfigurationError
from wirediff.access import Access
from wirediff.collection.inputs import STANDARD_INPUT
from wirediff.errors import ReadError, StoreError
from wirediff.reports.formats import REPORTS
from wirediff.settings import Settings

COLLECTED_EVERY: Final = (10_000, 10, 10)
"""How seldom Python looks for garbage: after so many new objects, and among older ones after so
many rounds. With its own 700, 10 and 10 a comparison of 50,000 words took a tenth longer, and one
key of four in the reader waited 3 ms for a round; the memory is the same."""


@click.command(
    cls=Command,
    context_settings=CONTEXT,
    options_metavar="[OPTIONS]",
    epilog="Keys: ? inside the program.",
)
@click.argument("articles", nargs=-1, type=click.Path(), metavar="[ARTICLE|FOLDER]...")
@click.option("--plain", is_flag=True, help="Print linear text instead of drawing a screen.")
@look_options
@click.option("--no-color", is_flag=True, help="Draw without colour, as NO_COLOR asks for.")
@settings_options
@access_options
@version_option
def opening(
    articles: tuple[str, ...],
    plain: bool,
    look: Look,
    no_color: bool,
    settings: Settings,
    access: Access,
) -> int:
    """Read news articles side by side: what they share, and what is each outlet's own.

    \b
    wirediff              open the sample articles
    wirediff A B          read two articles side by side
    wirediff FOLDER       choose a pair in a folder; A B C chooses among these
    wirediff compare A B  print what two articles share, or write a report
    wirediff story A B C  print what several articles say together
    wirediff read A       print what is understood of one article
    wirediff marks        list your verdicts and notes
    wirediff serve A B    read them in a browser
    wirediff config path  print where the settings file is; also show, check
    wirediff manual       print the manual page; completion: for a shell

    An article is a text file, a saved page or a web address; - is standard input. Write ./compare
    for a file with the name of a command. In a pipe, the comparison is printed. Options override
    the settings file.
    """  # noqa: D301 - click wants the character itself, not a backslash
    _check_standard_input(articles)
    if no_color:
        os.environ["NO_COLOR"] = "1"
    from tui.launch import launch  # which other commands do without

    return launch(articles, settings, access, look, plain=plain)


@click.group(cls=Group, context_settings=CONTEXT)
def commands() -> None:
    """Print what two articles share, what is understood of one, or what the settings are."""


commands.add_command(config)
commands.command()(completion)


@commands.command()
def manual() -> int:
    """Print the manual page; read it with: wirediff manual | man -l -."""
    from tui.cli.manual import manual_page

    deliver(manual_page(opening, commands), "raw", None)
    return DONE


@commands.command()
@click.argument("articles", nargs=-1, type=click.Path(), metavar="A B")
@format_option(*REPORTS)
@output_option
@click.option(
    "--marks", is_flag=True, help="Tell your verdicts and notes, and leave out wrong matches."
)
@settings_options
@access_options
def compare(
    articles: tuple[str, ...],
    as_format: str,
    output: str | None,
    marks: bool,
    settings: Settings,
    access: Access,
) -> int:
    """Print what articles A and B share, and what is each one's own.

    Nothing shared is a result, not an error.
    """
    left, right = _two(articles)
    _check_standard_input(articles)
    _check_output(output, articles)
    from tui.cli.printing import print_comparison  # loads the reader of articles, 0.3 s

    return print_comparison(left, right, settings, access, as_format, output, marks=marks)


@commands.command()
@click.argument("article", type=click.Path(), metavar="A")
@format_option("text", "json")
@output_option
@click.option("--explain", is_flag=True, help="Say why: the rule behind each part and fact.")
@access_options
def read(
    article: str,
    as_format: str,
    output: str | None,
    explain: bool,
    access: Access,
) -> int:
    """Print what is understood of article A: title, outlet, date, and the role of every part.

    Of a file that holds several, every one: name one as FILE#3.
    """
    _check_output(output, (article,))
    from tui.cli.printing import print_article  # loads the reader of articles, 0.3 s

    return print_article(article, access, as_format, output, explain=explain)


@commands.command()
@click.argument("articles", nargs=-1, type=click.Path(), required=True, metavar="ARTICLE|FOLDER...")
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
    settings: Settings,
    access: Access,
) -> int:
    """Print what several articles on one event say together: who has which statement.

    It tells who ran whose words, where outlets disagree, what most of them share, and what each
    left out.
    """
    _check_standard_input(articles)
    _check_output(output, articles)
    from tui.cli.story_command import print_story  # loads the reader of articles, 0.3 s

    return print_story(articles, base, settings, access, as_format, output)


@commands.command(options_metavar="[OPTIONS]")
@click.argument("articles", nargs=-1, type=click.Path(), metavar="[A B]")
@format_option("text", "json", "csv", "markdown")
@output_option
@access_options
def marks(
    articles: tuple[str, ...],
    as_format: str,
    output: str | None,
    access: Access,
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

    return print_marks(articles, access, as_format, output)


@commands.command(options_metavar="[OPTIONS]")
@click.argument("articles", nargs=-1, type=click.Path(), metavar="[ARTICLE|FOLDER]...")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Its port."
)
@look_options
@access_options
@settings_options
def serve(
    articles: tuple[str, ...],
    host: str,
    port: int,
    look: Look,
    settings: Settings,
    access: Access,
) -> int:
    """Show the reader in a browser on this machine.

    Articles and folders are those of wirediff itself. Ctrl+C stops it.
    """
    from tui.cli.serve_command import serve_articles  # loads Textual and a web server, 1 s
    from tui.web.served import Served

    return serve_articles(Served(articles, settings, access, look), host, port)


def _two(articles: tuple[str, ...]) -> tuple[str, str]:
    """The two articles to compare; with more or fewer, or a folder, what to type instead."""
    if len(articles) == 2 and not any(map(os.path.isdir, articles)):
        return articles[0], articles[1]
    if len(articles) < 2 and not any(map(os.path.isdir, articles)):
        raise click.UsageError("compare takes two articles, A and B")
    typed = f"wirediff {shlex.join(articles)}"
    raise click.UsageError(f"compare takes two articles; to choose a pair, type: {typed}")


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
    if VARIABLE in os.environ:
        sys.exit(complete(opening, commands))
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
    except click.Abort:
        code = INTERRUPTED
    sys.exit(code)
