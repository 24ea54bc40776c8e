"""Writing a result: to standard output or to a file, whole or not at all.

Standard output may be closed, a pipe that nobody reads, a full disk or a terminal that knows few
characters; none of these is a reason for a traceback.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
import textwrap
from contextlib import suppress
from typing import Final, TextIO

from wirediff.text.sanitise import one_line

_WIDEST: Final = 100
"""Cells after which lines of prose get hard to read, however wide the terminal is."""


class WriteError(Exception):
    """A result could not be written; `str()` is fit to show once sanitised."""


def complain(error: Exception | str) -> None:
    """Say on standard error, in one line, what went wrong; names in it may be hostile."""
    # The exit code says it too, where standard error is closed or full.
    with suppress(OSError, ValueError):
        print(f"wirediff: {one_line(str(error))}", file=sys.stderr, flush=True)


def deliver(document: str, as_format: str, output: str | None) -> None:
    """Write a result to where the user wants it.

    Args:
        document: The whole result, with its last line feed.
        as_format: `text`, which is fitted to a terminal, or another, which is left as it is.
        output: A path; standard output for `None` and `-`.

    Raises:
        WriteError: It could not be written.
    """
    if output not in (None, "-"):
        write_file(output, document)
    elif as_format == "text":
        print_text(document)
    else:
        print_exactly(document)


def write_file(path: str, document: str) -> None:
    """Write the document as UTF-8; the file has all of it or is as it was before.

    A device or a pipe is written to as it is: replacing it would destroy it.

    Raises:
        WriteError: It could not be written.
    """
    content = document.encode("utf-8")
    try:
        if _is_regular_or_new(path):
            _replace(os.path.realpath(path), content)
        else:
            with open(path, "wb") as file:
                file.write(content)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "cannot be written"
        raise WriteError(f"{path}: {reason}") from error


def _is_regular_or_new(path: str) -> bool:
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        return True


def _replace(path: str, content: bytes) -> None:
    """Write a file beside the target, then put it in its place with the target's permissions."""
    if os.path.exists(path) and not os.access(path, os.W_OK):
        raise PermissionError(13, "Permission denied", path)
    handle, partial = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".wirediff-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(partial, _permissions(path))
        os.replace(partial, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(partial)
        raise


def _permissions(path: str) -> int:
    """Those of the file that is there, else what a new file gets."""
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def print_exactly(document: str) -> None:
    """Write to standard output in UTF-8 whatever the locale, as JSON and HTML ask.

    Raises:
        WriteError: Standard output takes no more.
    """
    _print(document.encode("utf-8"))


def print_text(document: str) -> None:
    """Write text to standard output in its encoding; what it has no character for is `?`.

    On a terminal, lines are broken between words.

    Raises:
        WriteError: Standard output takes no more.
    """
    output = _standard_output()
    if output.isatty():
        document = wrapped(document, min(shutil.get_terminal_size().columns, _WIDEST))
    _print(document.encode(output.encoding or "utf-8", errors="replace"))


def _standard_output() -> TextIO:
    """Standard output, which is missing when the shell closed it (`>&-`).

    Raises:
        WriteError: It is not there.
    """
    output: TextIO | None = sys.stdout
    if output is None:
        raise WriteError("standard output: is closed")
    return output


def _print(content: bytes) -> None:
    """Write to standard output; somebody who has read enough (`| head`) is not an error."""
    output = _standard_output()
    try:
        output.flush()
        output.buffer.write(content)
        output.buffer.flush()
    except BrokenPipeError:
        _discard_the_rest(output)
    except OSError as error:
        _discard_the_rest(output)
        raise WriteError(f"standard output: {error.strerror or 'cannot be written'}") from error


def _discard_the_rest(output: TextIO) -> None:
    """Point standard output at nothing, so that flushing it at exit does not fail again."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, output.fileno())
    os.close(nothing)


def wrapped(document: str, width: int) -> str:
    """Lines of at most `width` characters, continued under their own indent.

    A word that is longer stays whole, so that it can be selected; the terminal breaks it.
    """
    return "\n".join(
        line if len(line) <= width else _wrapped_line(line, width) for line in document.split("\n")
    )


def _wrapped_line(line: str, width: int) -> str:
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.fill(
        line,
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        replace_whitespace=False,
    )
