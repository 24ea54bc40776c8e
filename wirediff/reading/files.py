"""Bytes from a path or from standard input."""

from __future__ import annotations

import os
import stat
import sys
from typing import Final

from wirediff.errors import ReadError

STANDARD_INPUT: Final = "-"

LARGEST: Final = 64 * 1024 * 1024
"""Bytes an article may have. The longest news features stay below 1 MB; anything larger than
this is not an article, and reading it would only fill the memory."""


def read_bytes(source: str) -> bytes:
    """Everything that `source`, a path or `-`, holds."""
    if source == STANDARD_INPUT:
        content = sys.stdin.buffer.read(LARGEST + 1)
    else:
        content = _file_bytes(source)
    if len(content) > LARGEST:
        raise ReadError(source, f"is larger than {LARGEST // 1024**2} MB")
    return content


def _file_bytes(path: str) -> bytes:
    try:
        _check_kind(path)
        with open(path, "rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise ReadError(path, "no such file") from error
    except PermissionError as error:
        raise ReadError(path, "no permission to read it") from error
    except (OSError, ValueError) as error:
        raise ReadError(path, getattr(error, "strerror", None) or "cannot be read") from error


def _check_kind(path: str) -> None:
    """Refuse what is not a regular file before opening it: opening a FIFO would wait for ever."""
    mode = os.stat(path).st_mode
    if stat.S_ISDIR(mode):
        raise ReadError(path, "is a folder, not a file")
    if not stat.S_ISREG(mode):
        raise ReadError(path, "is not a regular file")
