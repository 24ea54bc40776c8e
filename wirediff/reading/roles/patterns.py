"""Many patterns tried at once: only the likely ones, each compiled when it is first tried.

Compiling them all takes 0.1 s, and trying one pattern of all of them longer than the likely few.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from wirediff.reading.roles.hints import Hints


class Patterns:
    """Named patterns in an order: where several match, the first one counts.

    Each method takes a text and the same text as `hints.plain` spells it, and answers with the
    number of the pattern; `None` when none matches.
    """

    def __init__(self, named: Sequence[tuple[str, str]], ending: str = "") -> None:
        """Take name and pattern of each, and what follows behind every pattern."""
        self._patterns: Final = tuple(f"(?:{pattern}){ending}" for _, pattern in named)
        self._hints: Final = Hints(named)

    def fullmatch(self, text: str, seen: str) -> int | None:
        """The first pattern that covers all of `text`."""
        return next((n for n in self._hints.likely(seen) if self._at(n).fullmatch(text)), None)

    def match(self, text: str, seen: str) -> int | None:
        """The first pattern that matches at the beginning of `text`."""
        return next((n for n in self._hints.likely(seen) if self._at(n).match(text)), None)

    def match_at(self, text: str, seen: str, start: int) -> tuple[int, re.Match[str]] | None:
        """The first pattern that matches at `start`, with its match."""
        for number in self._hints.likely(seen, start):
            if match := self._at(number).match(text, start):
                return number, match
        return None

    def search(self, text: str, seen: str, start: int) -> int | None:
        """The pattern that matches first in `text` from `start` on."""
        found = (
            (match.start(), number)
            for number in self._hints.likely(seen[start:])
            if (match := self._at(number).search(text, start))
        )
        return min(found, default=(0, None))[1]

    def _at(self, number: int) -> re.Pattern[str]:
        return _compiled(self._patterns[number])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
