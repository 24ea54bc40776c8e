"""The manual page, made from the commands and their options: `wirediff manual | man -l -`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import version
from inspect import cleandoc

import click

from tui.cli.exit_codes import MEANINGS
from tui.cli.help_and_version import CONTEXT

Named = tuple[str, click.Command]


def manual_page(opening: click.Command, commands: click.Group) -> str:
    """The page in the markup of `man` (7)."""
    named = (("wirediff", opening), *_flat("wirediff", commands))
    return "\n".join(
        [
            f'.TH WIREDIFF 1 "" "wirediff {version("wirediff")}" "User Commands"',
            ".SH NAME",
            r"wirediff \- read news articles side by side",
            ".SH SYNOPSIS",
            *(line for each in named for line in (f".B {each[0]}", _usage(each), ".br")),
            ".SH DESCRIPTION",
            *_described(opening),
            ".SH OPTIONS",
            *_options(opening),
            ".SH COMMANDS",
            *(line for each in named[1:] for line in _command(each)),
            ".SH EXIT STATUS",
            *(
                line
                for code, said in MEANINGS.items()
                for line in (".TP", f".B {code}", _safe(said))
            ),
            "",
        ]
    )


def _flat(prefix: str, group: click.Group) -> Iterator[Named]:
    """Every command of a group and of the groups in it, by its whole name."""
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from _flat(f"{prefix} {name}", command)
        else:
            yield f"{prefix} {name}", command


def _command(named: Named) -> Iterator[str]:
    name, command = named
    yield f".SS {name} {_usage(named)}"
    yield from _described(command)
    yield from _options(command)


def _usage(named: Named) -> str:
    pieces = named[1].collect_usage_pieces(click.Context(named[1], **CONTEXT))
    return _safe(" ".join(pieces))


def _described(command: click.Command) -> Iterator[str]:
    r"""What its help says; what follows `\b` stays as it is laid out."""
    for paragraph in cleandoc(command.help or "").split("\n\n"):
        yield ".PP"
        if paragraph.startswith("\b"):
            yield from (".nf", _safe(paragraph.removeprefix("\b\n")), ".fi")
        else:
            yield _safe(" ".join(paragraph.split()))


def _options(command: click.Command) -> Iterator[str]:
    context = click.Context(command, **CONTEXT)
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and isinstance(parameter, click.Option):
            yield from (".TP", f".B {_safe(record[0])}", _safe(record[1]))


def _safe(text: str) -> str:
    """Text that `man` takes for text."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"^([.'])", r"\\&\1", escaped, flags=re.MULTILINE)
