"""A stream of which a reader gets so much and no more, until it has come a step further."""

from __future__ import annotations

from typing import BinaryIO

from wirediff.errors import ReadError


class Rationed:
    """A stream for a library that would read on without end, and keep what it reads."""

    def __init__(self, stream: BinaryIO, ration: int, refusal: ReadError) -> None:
        self._stream, self._refusal = stream, refusal
        self._left = ration

    def renew(self, ration: int) -> None:
        """The reader has come further: from here on it may have `ration` bytes."""
        self._left = ration

    def read(self, size: int = -1) -> bytes:
        """As of a file.

        Raises:
            ReadError: The reader has had its ration.
        """
        if self._left <= 0:
            raise self._refusal
        piece = self._stream.read(size)
        self._left -= len(piece)
        return piece
