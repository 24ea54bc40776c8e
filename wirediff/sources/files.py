"""Files and standard input as `Material`, refusing at once what can never be read to its end."""

from __future__ import annotations

import os
import stat
import sys
from io import BufferedReader
from typing import BinaryIO, Final

from wirediff.errors import ReadError
from wirediff.sources.bounded_stream import Rejoined
from wirediff.sources.material import HEAD, Material, reason_of

STANDARD_INPUT: Final = "-"

_WITHOUT_WAITING: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opening a FIFO would otherwise wait for a writer; Windows knows no FIFOs, but two kinds of
files."""


def file_material(path: str) -> Material:
    """The file `path`, of which only the first bytes are read yet.

    Raises:
        ReadError: It is missing, not a regular file, or not readable.
    """
    with _opened(path) as file:
        try:
            head = file.read(HEAD)
        except OSError as error:
            raise ReadError(path, reason_of(error)) from error
    return Material(path, head, lambda: _opened(path))


def piped_material() -> Material:
    """Standard input, of which only the first bytes are read yet; it can be opened once.

    Raises:
        ReadError: It is closed, or not readable.
    """
    stream: BinaryIO | None = getattr(sys.stdin, "buffer", None)
    if stream is None or stream.closed:
        raise ReadError(STANDARD_INPUT, "standard input is closed")
    try:
        head = stream.read(HEAD)
    except OSError as error:
        raise ReadError(STANDARD_INPUT, reason_of(error)) from error
    return Material(STANDARD_INPUT, head, lambda: BufferedReader(Rejoined(head, stream)))


def _opened(path: str) -> BinaryIO:
    try:
        _refuse_what_is_no_file(path, os.stat(path))
        descriptor = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
        try:
            # Once more on what was opened: the name may have come to mean something else.
            _refuse_what_is_no_file(path, os.fstat(descriptor))
        except BaseException:
            os.close(descriptor)
            raise
    except FileNotFoundError as error:
        raise ReadError(path, _why_missing(path)) from error
    except ValueError as error:
        raise ReadError(path, "is not a valid path") from error
    except OSError as error:
        raise ReadError(path, reason_of(error)) from error
    return os.fdopen(descriptor, "rb")


def _refuse_what_is_no_file(path: str, status: os.stat_result) -> None:
    """Refuse what cannot be read to its end."""
    if stat.S_ISDIR(status.st_mode):
        raise ReadError(path, "is a folder, not a file")
    if stat.S_ISFIFO(status.st_mode):
        raise ReadError(path, f"is a pipe; hand it over on standard input, as {STANDARD_INPUT}")
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(path, "is a device, not a file")


def _why_missing(path: str) -> str:
    return "is a link to a file that is missing" if os.path.islink(path) else "no such file"
