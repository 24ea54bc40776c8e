"""Processes of our own beside this one: without a terminal, and gone when this one is.

What takes long, or loads what may crash, is done there. A child reads what it is asked on its
standard input and answers on its standard output; it ends when its input does, and with its parent.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, Final

_WINDOWS_FLAGS: Final[int] = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0) | getattr(
    subprocess, "CREATE_NO_WINDOW", 0
)


def running(module: str, *arguments: str) -> tuple[str, ...]:
    """The command that runs a module of ours; `sys.executable` must be known."""
    # -P: without it, a file such as numpy.py beside the articles would be run.
    return (sys.executable, "-P", "-m", module, *arguments)


def start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a process with a pipe to it and one from it, in a group that ctrl+c does not reach.

    Raises:
        OSError: It cannot be started.
    """
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=_WINDOWS_FLAGS,
    )


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process with all that it has started."""
    with suppress(OSError):
        if process.poll() is not None:
            return  # its number may be another process's by now
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, collect it and close its pipes."""
    kill(process)
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()


def own_stdout() -> IO[bytes]:
    """In the child: standard output for answers only; what a library prints goes to stderr."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers
