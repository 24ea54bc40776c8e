"""Bytes from a path or from standard input, never more than an article can have."""

from __future__ import annotations

import os
import stat
import sys
from typing import Final

from wirediff.errors import ReadError

STANDARD_INPUT: Final = "-"

LARGEST: Final = 8 * 1024 * 1024
"""Bytes an article may have. Long features stay below 1 MB, the Bible has 4.5; reading a larger
file would only fill the memory."""

_WITHOUT_WAITING: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opening a FIFO would otherwise wait for a writer; Windows knows no FIFOs, but two kinds of
files."""


def read_bytes(source: str) -> bytes:
    """Everything that `source`, a path or `-`, holds.

    Raises:
        ReadError: It cannot be read, or is too large.
    """
    content = _piped(source) if source == STANDARD_INPUT else _filed(source)
    if len(content) > LARGEST:
        raise ReadError(source, f"is larger than {LARGEST // 1024**2} MB, too large for an article")
    return content


def _piped(source: str) -> bytes:
    """Standard input to its end, or one byte more than an article may have."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None or stream.closed:
        raise ReadError(source, "standard input is closed")
    try:
        content: bytes = stream.read(LARGEST + 1)
    except OSError as error:
        raise ReadError(source, _reason(error)) from error
    return content


def _filed(path: str) -> bytes:
    try:
        _refuse_what_is_no_file(path, os.stat(path))
        with open(path, "rb", opener=_open_without_waiting) as file:
            # Once more on what was opened: the name may have come to mean something else.
            _refuse_what_is_no_file(path, os.fstat(file.fileno()))
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise ReadError(path, _why_missing(path)) from error
    except ValueError as error:
        raise ReadError(path, "is not a valid path") from error
    except OSError as error:
        raise ReadError(path, _reason(error)) from error


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | _WITHOUT_WAITING)


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


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return (error.strerror or "cannot be read").lower()
