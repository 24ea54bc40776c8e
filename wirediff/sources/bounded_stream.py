"""Streams read piece by piece, within limits that no honest input reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO, RawIOBase
from typing import BinaryIO, Final, Protocol

from wirediff.errors import ReadError

PIECE: Final = 1024 * 1024
"""Bytes read at once."""

LONGEST_BOUNDARY: Final = 512
"""Bytes of a line that parts two records."""


class Readable(Protocol):
    """What can be read piece by piece."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes; none at the end."""
        ...


class BoundedStream(RawIOBase):
    """A stream for a library that would read without end and keep what it reads.

    It hands out `allowance` bytes, and more after each `renew`.
    """

    def __init__(self, stream: Readable, allowance: int, refusal: ReadError) -> None:
        self._stream, self._refusal = stream, refusal
        self._left = allowance

    def renew(self, allowance: int) -> None:
        """Allow `allowance` bytes from here on: the caller has come further."""
        self._left = allowance

    def readable(self) -> bool:
        """As of a file."""
        return True

    def read(self, size: int = -1) -> bytes:
        """As of a file.

        Raises:
            ReadError: The allowance is used up.
        """
        if self._left <= 0:
            raise self._refusal
        piece = self._stream.read(size)
        self._left -= len(piece)
        return piece

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """As of a file."""
        piece = self.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


class Rejoined(RawIOBase):
    """What was read of a stream already, and then the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = BytesIO(head), rest

    def readable(self) -> bool:
        """As of a file."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """As of a file."""
        piece = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


def parts_of(stream: Readable, boundary: re.Pattern[bytes], largest: int) -> Iterator[bytes | None]:
    """What stands between two matches of `boundary`; `None` for a part larger than `largest`.

    The boundaries themselves are left out. One has at most `LONGEST_BOUNDARY` bytes.
    """
    held = bytearray()
    searched = 0
    too_large = False
    while piece := stream.read(PIECE):
        held += piece
        # A boundary so near the end may go on in the next piece.
        whole = len(held) - LONGEST_BOUNDARY
        while (found := boundary.search(held, searched)) and found.end() < whole:
            yield None if too_large else bytes(held[: found.start()])
            del held[: found.end()]
            searched, too_large, whole = 0, False, whole - found.end()
        searched = max(0, whole if found is None else min(whole, found.start()))
        if searched > largest:
            del held[:searched]
            searched, too_large = 0, True
    for part in boundary.split(bytes(held)):
        yield None if too_large else part
        too_large = False
