"""JSON Lines: a record a line, however many; one line at a time is in the memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from wirediff.errors import ReadError
from wirediff.sources.material import LARGEST, Material

_SUFFIXES: Final = (".jsonl", ".ndjson", ".jl")
_TYPES: Final = frozenset({"application/x-ndjson", "application/jsonl", "application/x-jsonlines"})

_TWO_RECORDS: Final = re.compile(rb'\s*\{[^\r\n]*\}[ \t]*\r?\n\s*\{[ \t]*"')
"""How it begins: an object that ends with its line, and the next. JSON over many lines has one."""

_MARK: Final = b"\xef\xbb\xbf"


def recognises(material: Material) -> bool:
    """Whether it begins with two objects, each on a line; or is called so and begins with one."""
    head = material.head.removeprefix(_MARK)
    if _TWO_RECORDS.match(head):
        return True
    called = material.media_type in _TYPES or material.name.lower().endswith(_SUFFIXES)
    return called and material.depth == 0 and head.lstrip()[:1] == b"{"


def records(material: Material) -> Iterator[Material | ReadError]:
    """Every record as a JSON input of its own, numbered by its line."""
    with material.open() as stream:
        for number, line in _lines(stream):
            if line is None:
                reason = f"is larger than {LARGEST // 1024**2} MB, too large for an article"
                yield ReadError(material.numbered(number), reason)
            elif line.removeprefix(_MARK).lstrip()[:1] == b"{":
                yield material.part(number, line, media_type="application/json")
            elif line.strip():
                yield ReadError(material.numbered(number), f"line {number} is no JSON object")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Every line with its number; `None` for one that is too large."""
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        if len(line) <= LARGEST:
            yield number, line
        else:
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST)
            yield number, None
