"""Messages on a pipe: a JSON head and raw bytes, each with its length before it.

A message is `MAGIC`, two 32-bit lengths (big-endian), the head and the body. Nothing that a child
could print by accident opens with `MAGIC`, and no length makes the reader allocate without bound.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import IO, Any, Final

MAGIC: Final = b"wde1"

LONGEST_HEAD: Final = 1 << 20
"""Bytes; a batch of texts has at most about sixty thousand."""

LONGEST_BODY: Final = 1 << 26
"""Bytes; a batch of vectors has about twelve thousand."""

_LENGTHS: Final = struct.Struct(">4sII")


class FrameError(Exception):
    """The bytes on the pipe are no message, or end in the middle of one."""


def write(stream: IO[bytes], head: Mapping[str, object], body: bytes = b"") -> None:
    """Send one message and flush it."""
    encoded = json.dumps(head).encode("ascii")
    stream.write(_LENGTHS.pack(MAGIC, len(encoded), len(body)) + encoded + body)
    stream.flush()


def read(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """The next message, or `None` when the stream ends between two of them.

    Raises:
        FrameError: what comes is no message.
    """
    lengths = _exactly(stream, _LENGTHS.size)
    if not lengths:
        return None
    magic, head_length, body_length = _LENGTHS.unpack(lengths)
    if magic != MAGIC or head_length > LONGEST_HEAD or body_length > LONGEST_BODY:
        raise FrameError("not a message")
    try:
        head = json.loads(_whole(stream, head_length))
    except ValueError as error:
        raise FrameError("the head of a message is not JSON") from error
    if not isinstance(head, dict):
        raise FrameError("the head of a message is no JSON object")
    return head, _whole(stream, body_length)


def _whole(stream: IO[bytes], count: int) -> bytes:
    found = _exactly(stream, count)
    if len(found) < count:
        raise FrameError("the stream ended in a message")
    return found


def _exactly(stream: IO[bytes], count: int) -> bytes:
    """`count` bytes; none when the stream has ended."""
    found = bytearray()
    while len(found) < count:
        piece = stream.read(count - len(found))
        if not piece:
            if found:
                raise FrameError("the stream ended in a message")
            break
        found += piece
    return bytes(found)
