"""What `wirediff` without a command does: draw the program, or print where it cannot be drawn.

Nothing that reads articles is imported before it is needed: the screen stands there in half the
time, and says what is being done. Files are read by a process of their own, while this one
loads Textual.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Final

from tui.cli.exit_codes import DONE, FAILED
from tui.cli.output import complain
from tui.keys.key_choices import KeyChoices
from tui.seeds import seeds
from tui.settings.look import Look
from tui.settings.remembered import Memory, memory
from tui.settings.settings_file import Theme
from tui.settings.themes import check_theme, theme_names
from tui.terminal.background import Answer, Collect, asked
from tui.terminal.farewell import parting_words
from tui.terminal.signals import end_on_signals
from tui.terminal.terminal import can_draw, is_served, needs_ascii, take_keys_from_terminal
from wirediff.access import Access, is_url
from wirediff.article import Article
from wirediff.collection.inputs import STANDARD_INPUT, at_most_comparable, expanded
from wirediff.collection.read_ahead import ReadAhead
from wirediff.errors import ReadError
from wirediff.settings import Settings

if TYPE_CHECKING:
    from textual.driver import Driver

_SIXTEEN_COLOURS: Final = ("linux", "xterm-16color", "ansi", "cygwin")
"""How the names of terminals begin that have sixteen colours and no more. `xterm` alone is what
many call themselves that have all."""


def launch(
    arguments: Sequence[str], settings: Settings, access: Access, look: Look, *, plain: bool
) -> int:
    """Open the articles that the user means, and answer the exit code.

    Args:
        arguments: Files, folders, web addresses and `-`, as given; the sample articles when there
            are none.
        settings: How to compare.
        access: What may be fetched.
        look: How the program is drawn.
        plain: Whether to print instead of drawing, even on a terminal.

    Raises:
        ReadError: Standard input or a folder could not be read.
        WriteError: The result could not be printed.
        ConfigurationError: There is no such theme, or the settings file asks for keys that cannot
            be.
    """
    is_list = len(arguments) != 2 or any(map(os.path.isdir, arguments))
    if len(arguments) in (1, 2) and misses(arguments):
        return FAILED
    named = seeds() if not arguments else expanded(arguments) if is_list else arguments
    given: list[str | Article] = []
    for source in named:
        given.extend(_piped(one=not is_list) if source == STANDARD_INPUT else (source,))
    if plain or not (is_served() or (can_draw() and take_keys_from_terminal())):
        from tui.cli.printing import print_collection, print_comparison

        if is_list:
            return print_collection(given, settings, access)
        return print_comparison(given[0], given[1], settings, access, aloud=True)
    return _draw(given, settings, access, look, is_list=is_list)


def _piped(*, one: bool) -> list[Article]:
    """What is on standard input, which can be read only now; `one` when two are compared.

    What could not be read is said, and loses none of the others.

    Raises:
        ReadError: Nothing could be read, or it holds several articles where one is asked for.
    """
    from wirediff.sources import read, read_all

    if one:
        return [read(STANDARD_INPUT)]
    records = list(at_most_comparable(read_all(STANDARD_INPUT), STANDARD_INPUT))
    articles = [record for record in records if isinstance(record, Article)]
    for record in records:
        if isinstance(record, ReadError):
            if not articles:
                raise record
            complain(record)
    return articles


def misses(arguments: Sequence[str]) -> bool:
    """Whether a file is not there; said at once, before the screen is drawn."""
    absent = [
        argument
        for argument in arguments
        if argument != STANDARD_INPUT and not is_url(argument) and not os.path.exists(argument)
    ]
    if not absent:
        return False
    from tui.cli.printing import read_each

    return len(read_each(absent, Access())) < len(absent)


def _draw(
    given: Sequence[str | Article],
    settings: Settings,
    access: Access,
    look: Look,
    *,
    is_list: bool,
) -> int:
    ahead = ReadAhead(_files(given))
    kept_in = memory() if not is_served() else None
    with _terminal_asked(look.theme, kept_in) as collect:
        from tui.app import WirediffApp  # Textual takes 0.4 s to load

        check_theme(look.theme)
        answer = collect()
    app = WirediffApp(
        given,
        settings=settings,
        access=access,
        ahead=ahead,
        theme=theme_for(look.theme, kept_in, answer),
        memory=kept_in,
        typed=answer.keys,
        as_list=is_list,
        in_ascii=needs_ascii() if look.ascii is None else look.ascii,
        driver=_driver(),
    )
    if look.keys.wanted:
        app.set_keymap(_keymap(look.keys))
    end_on_signals(app.leave)
    error = app.run()
    for words in parting_words():
        complain(words)
    if error is not None:
        complain(error)
        return FAILED
    return app.return_code or DONE


def _files(given: Iterable[str | Article]) -> tuple[str, ...]:
    """Those that are read from a file; of a page, the screen says how much has come."""
    return tuple(each for each in given if isinstance(each, str) and not is_url(each))


def _terminal_asked(
    wanted: Theme | None, kept_in: Memory | None
) -> AbstractContextManager[Collect]:
    """Ask whether the terminal is light or dark, unless somebody said which colours to take."""
    if wanted or kept_in is None or kept_in.read().theme:
        return nullcontext(Answer)
    return asked()


def _driver() -> type[Driver] | None:
    if is_served():
        from tui.web.driver import ServedDriver

        return ServedDriver
    if os.name == "nt":
        return None  # Textual's own
    from tui.terminal.drivers import TerminalDriver

    return TerminalDriver


def theme_for(wanted: Theme | None, kept_in: Memory | None, answer: Answer) -> str | None:
    """The theme: as asked for, else as chosen the last time, else as the terminal is.

    A terminal of sixteen colours has them mixed by its user; only who asks for it gets others.
    """
    if wanted:
        return wanted.name
    if os.environ.get("TERM", "").startswith(_SIXTEEN_COLOURS) and not _more_colours():
        return "ansi-light" if answer.is_light else "ansi-dark"
    kept = kept_in.read().theme if kept_in else None
    if kept in theme_names():
        return kept
    return {True: "textual-light", False: "textual-dark", None: None}[answer.is_light]


def _more_colours() -> bool:
    """Whether the terminal says that it has more colours than its name tells."""
    return bool(os.environ.get("COLORTERM")) or os.environ.get("TERM", "").endswith("256color")


def _keymap(choices: KeyChoices) -> dict[str, str]:
    # Looks at every screen, which few need at the start.
    from tui.keys.bindings import scopes
    from tui.keys.keymap import keymap

    return keymap(choices, scopes())
