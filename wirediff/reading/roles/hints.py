"""Which rules are worth trying on a line: those of whose matches it has a beginning or a part.

Of some 240 patterns a line of news fits one or two. `tables/role_hints.json` says of each how its
matches begin or which strings they hold, and how long they are at most; it is worked out from the
patterns. A rule that the table does not know, or knows by another pattern, is tried on every line.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final
from zlib import crc32

LONGEST_START: Final = 3
"""Characters of a beginning. With four or five of them reading takes longer: there are more hints,
and hardly fewer rules are left."""

_SMALL: Final = {ord("İ"): "i", ord("ı"): "i", ord("ſ"): "s", ord("Σ"): "σ"}
"""Letters that patterns take for another one than their small form, or whose small form depends on
what follows."""


def plain(text: str) -> str:
    """`text` as hints are spelled: in small letters, character for character."""
    return text.translate(_SMALL).lower() if not text.isascii() else text.lower()


def digest(pattern: str) -> str:
    """What tells a pattern from its earlier versions."""
    return f"{crc32(pattern.encode()):08x}"


class Hints:
    """The hints of many rules, by the rules' numbers."""

    def __init__(self, patterns: Iterable[tuple[str, str]]) -> None:
        """Take name and pattern of each rule."""
        starts: defaultdict[str, list[int]] = defaultdict(list)
        holds: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        longest: list[int] = []
        unknown: list[int] = []
        for number, (name, pattern) in enumerate(patterns):
            hints = _table().get(name)
            if hints is None or hints["pattern"] != digest(pattern):
                longest.append(sys.maxsize)
                unknown.append(number)
                continue
            longest.append(hints["longest"] or sys.maxsize)
            for start in hints["starts"]:
                starts[start].append(number)
            for held in hints["holds"]:
                holds[longest[number], held].append(number)
        self._starts: Final = dict(starts)
        self._holds: Final = sorted(
            ((size, held, numbers) for (size, held), numbers in holds.items()), reverse=True
        )
        self._longest: Final = tuple(longest)
        self._unknown: Final = tuple(unknown)

    def likely(self, text: str, start: int = 0) -> list[int]:
        """The numbers of the rules that may match in `text`, which is `plain`, in their order.

        With `start`, those that may match there and no further on.
        """
        found = {*self._begun(text, start), *self._held(text)}
        return sorted(number for number in found if self._longest[number] >= len(text))

    def _begun(self, text: str, start: int) -> Iterator[int]:
        yield from self._unknown
        for size in range(1, LONGEST_START + 1):
            yield from self._starts.get(text[start : start + size], ())

    def _held(self, text: str) -> Iterator[int]:
        for longest, held, numbers in self._holds:
            if longest < len(text):
                break
            if held in text:
                yield from numbers


@cache
def _table() -> dict[str, Any]:
    content = files("wirediff.reading").joinpath("tables", "role_hints.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(content)
    return found
