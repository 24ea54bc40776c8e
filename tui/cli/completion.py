"""Shell completion: click's own, for a program whose first word may be a command or an article."""

from __future__ import annotations

import os
from typing import Final

import click
from click.shell_completion import ShellComplete, get_completion_class

from tui.cli.exit_codes import DONE
from tui.cli.output import deliver

SHELLS: Final = ("bash", "zsh", "fish")

VARIABLE: Final = "_WIREDIFF_COMPLETE"
"""What the shell's script sets when it asks for completions, to `bash_complete` for example."""


@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> int:
    """Print the completion script for a shell.

    \b
    bash   eval "$(wirediff completion bash)"        in ~/.bashrc
    zsh    eval "$(wirediff completion zsh)"         in ~/.zshrc
    fish   wirediff completion fish | source         in config.fish
    """  # noqa: D301 - click wants the character itself, not a backslash
    # Not the shell's own class: it would run the shell to ask for its version.
    script = ShellComplete.source(_asked(shell, click.Command("wirediff")))
    deliver(f"{script.strip()}\n", "text", None)
    return DONE


def complete(opening: click.Command, commands: click.Group) -> int:
    """Answer a shell that asks how the words so far may go on.

    Args:
        opening: What the program does without a command.
        commands: Its commands.
    """
    shell = os.environ[VARIABLE].partition("_")[0]
    if shell in SHELLS:
        words, word = _asked(shell, opening).get_completion_args()
        first = not words
        command = commands if words and words[0] in commands.commands else opening
        asked = _asked(shell, command)
        found = asked.get_completions(words, word)
        if first and not word.startswith("-"):
            found += _asked(shell, commands).get_completions(words, word)
        deliver("".join(f"{asked.format_completion(each)}\n" for each in found), "raw", None)
    return DONE


def _asked(shell: str, command: click.Command) -> ShellComplete:
    kind = get_completion_class(shell)
    assert kind is not None  # one of SHELLS
    return kind(command, {}, "wirediff", VARIABLE)
