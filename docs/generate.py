"""Write the pages that follow from the program: `python -m docs.generate`.

Keys come from the bindings, the command line from its options. A test holds both pages against what
this module makes, so that neither can be out of date.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode

from tui.app import WirediffApp
from tui.cli.exit_codes import MEANINGS
from tui.cli.main import commands, opening
from tui.keys.bindings import nodes

DOCS: Final = Path(__file__).parent

NOTE: Final = "<!-- Written by `python -m docs.generate`; change the program, not this page. -->"

FIRST: Final = "The reader"
LAST: Final = "Everywhere"
"""The sections that keys.md begins and ends with; the last has whatever has no title of its own."""

_PRINTED: Final = {
    "right_square_bracket": "]", "left_square_bracket": "[", "right_curly_bracket": "}",
    "left_curly_bracket": "{", "equals_sign": "=", "slash": "/", "less_than_sign": "<",
    "greater_than_sign": ">", "plus": "+", "underscore": "_", "question_mark": "?",
    "escape": "Esc", "space": "Space", "tab": "Tab", "enter": "Enter", "home": "Home", "end": "End",
    "apostrophe": "'", "delete": "Del",
    "pageup": "PgUp", "pagedown": "PgDn", "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip


def printed(key: str) -> str:
    """A key as a keyboard shows it: `Ctrl+F` for Textual's `ctrl+f`, `G` for `G`."""
    *modifiers, last = key.split("+")
    if last not in _PRINTED and (modifiers or re.fullmatch(r"f\d+", last)):
        last = last.upper()
    return "+".join([*(each.capitalize() for each in modifiers), _PRINTED.get(last, last)])


def keys_page() -> str:
    """`keys.md`: a table for each screen and widget that has keys."""
    sections: dict[str, list[str]] = {FIRST: [], LAST: []}
    owners: list[type[DOMNode]] = [WirediffApp, *nodes()]
    for node in owners:
        rows = sections.setdefault(_title(node), [])
        rows += [row for row in map(_row, _described(node)) if row not in rows]
    palette = App.COMMAND_PALETTE_BINDING
    sections[LAST].append(f"| `{printed(palette)}` | Open the command palette |")
    ordered = [FIRST, *sorted(sections.keys() - {FIRST, LAST}), LAST]
    tables = (f"## {title}\n\n| Keys | What they do |\n|---|---|\n" + "\n".join(sections[title])
              for title in ordered)  # fmt: skip
    return "\n\n".join([f"# Keys\n\n{NOTE}", _ABOUT_KEYS.strip(), *tables]) + "\n"


_ABOUT_KEYS: Final = """\
`?` shows the keys of the screen in front, as they are in force. The command palette (`Ctrl+P`)
finds every action by its name. [The settings file](settings.md) gives an action other keys.

The mouse works too. In a list, a click points at a row and a double click opens it. In the reader,
the wheel scrolls, a click on a passage makes it current, and dragging selects text. Between the
columns, the wheel steps from passage to passage, and a click on a line goes to its passage. A click
on a map at the edge goes there.
"""


def _title(node: type[DOMNode]) -> str:
    """What a screen or widget calls itself, or the one screen that is built on it."""
    title = node.BINDING_GROUP_TITLE
    if title is None:
        above = {each.BINDING_GROUP_TITLE for each in node.__subclasses__()} - {None}
        title = above.pop() if len(above) == 1 else None
    return title[:1].upper() + title[1:] if title else LAST


def _described(node: type[DOMNode]) -> Iterator[Binding]:
    for binding in vars(node)["BINDINGS"]:
        if isinstance(binding, Binding) and binding.description:
            yield binding


def _row(binding: Binding) -> str:
    keys = " ".join(f"`{printed(key)}`" for key in binding.key.split(","))
    return f"| {keys} | {binding.tooltip or binding.description} |"


def command_line_page() -> str:
    """`command-line.md`: every command with its options, as `--help` has them, and exit codes."""
    leaves = sorted(_leaves(commands), key=lambda leaf: " " in leaf[0])
    named = [("wirediff", opening), *((f"wirediff {name}", leaf) for name, leaf in leaves)]
    parts = [_command(name, command) for name, command in named]
    return "\n\n".join([f"# Command line\n\n{NOTE}", *parts, _exit_codes()]) + "\n"


def _leaves(group: click.Group) -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from ((f"{name} {under}", leaf) for under, leaf in _leaves(command))
        else:
            yield name, command


def _command(name: str, command: click.Command) -> str:
    with click.Context(command, info_name=name) as context:
        usage = context.get_usage().removeprefix("Usage: ")
        options = [
            record
            for parameter in command.params
            if isinstance(parameter, click.Option)
            if (record := parameter.get_help_record(context))
        ]
    rows = [f"| {_names(names)} | {' '.join(what.split())} |" for names, what in options]
    rows.append("| `-h` `--help` | Show this message and exit. |")
    table = "\n".join(["| Option | What it does |", "|---|---|", *rows])
    return f"## {name}\n\n    {' '.join(usage.split())}\n\n{_prose(command)}\n\n{table}"


def _names(names: str) -> str:
    """`-o` `--output FILE`, as code; a bar would end the cell."""
    parts = re.split(r", | / ", names)
    return " ".join(f"`{part}`".replace("|", "\\|") for part in parts)


def _prose(command: click.Command) -> str:
    """What a command's help says; its examples as code."""
    paragraphs = inspect.cleandoc(command.help or "").split("\n\n")
    return "\n\n".join(
        "\n".join(f"    {line.strip()}" for line in paragraph.splitlines()[1:])
        if paragraph.startswith("\b")
        else " ".join(paragraph.split())
        for paragraph in paragraphs
    )


def _exit_codes() -> str:
    rows = (f"| {code} | {what} |" for code, what in MEANINGS.items())
    return "\n".join(["## Exit codes\n\n| Code | Meaning |\n|---|---|", *rows])


PAGES: Final = {"keys.md": keys_page, "command-line.md": command_line_page}
"""Each page that follows from the program, by its name."""


if __name__ == "__main__":
    for file_name, page in PAGES.items():
        DOCS.joinpath(file_name).write_text(page(), "utf-8")
