"""What a whole article says of its words: which are names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from wirediff.text.words import normalise

_WORD: Final = re.compile(r"[^\W\d_]+")
_OPENS: Final = re.compile(r"[.!?:;\n\"“”„«»‘'(\[–—-]")
"""What may stand before a word that has its capital from its place."""


_LINE: Final = re.compile(r"[^\n]+")

TITLE_CASE: Final = 0.8
"""Share of the longer words of a line above which their capitals say nothing."""


def _title_case(line: str) -> bool:
    longer = [match[0][0].isupper() for match in _WORD.finditer(line) if len(match[0]) > 3]
    return sum(longer) > TITLE_CASE * len(longer)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an article by the way they are written; all normalised."""

    every: frozenset[str]
    common: frozenset[str]
    """Words that also occur with a small letter: no names."""
    proper: frozenset[str]
    """Words with a capital that is not owed to their place."""


@lru_cache(8)
def wording_of(text: str) -> Wording:
    """The wording of a text; linear, and made once for all passages of an article."""
    written = set(_WORD.findall(text))
    capital = {word for word in written if word[0].isupper()}
    proper = {
        match.group()
        for line in _LINE.finditer(text)
        if not _title_case(line.group())
        for match in _WORD.finditer(text, *line.span())
        if match.group() in capital and not opens(text, match.start())
    }
    return Wording(
        every=frozenset(map(normalise, written)),
        common=frozenset(normalise(word) for word in written if word[0].islower()),
        proper=frozenset(map(normalise, proper)),
    )


def opens(text: str, start: int) -> bool:
    """Whether the word at `start` opens a sentence, a line, a quote or a bracket."""
    before = text[max(start - 5, 0) : start].rstrip(" \u00a0")
    if _INITIAL.search(before):
        return False
    return not before or _OPENS.match(before[-1]) is not None


_INITIAL: Final = re.compile(r"(?:^|[ .\u00a0])[^\W\d_]\.$")
"""A letter with a full stop, behind which a name goes on: `J. K. Hale`."""
