"""What a whole article says of its words: which are names, and which are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from wirediff.article import Span
from wirediff.text.words import normalise

_WORD: Final = re.compile(r"[^\W\d_]+")
_OPENS: Final = re.compile(r"[.!?:;\n\"“”„«»‘'(\[–—-]")
"""What may stand before a word that has its capital from its place."""


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
        for match in _WORD.finditer(text)
        if match.group() in capital and not opens(text, match.start())
    }
    return Wording(
        every=frozenset(map(normalise, written)),
        common=frozenset(normalise(word) for word in written if word[0].islower()),
        proper=frozenset(map(normalise, proper)),
    )


def opens(text: str, start: int) -> bool:
    """Whether the word at `start` opens a sentence, a line, a quote or a bracket."""
    before = text[max(start - 3, 0) : start].rstrip(" \u00a0")
    return not before or _OPENS.match(before[-1]) is not None


_PAIRS: Final = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』"}
"""Opening marks and what closes them; straight ones take turns."""

_MARK: Final = re.compile(f'["{"".join(_PAIRS)}{"".join(_PAIRS.values())}]')


@lru_cache(8)
def quotes_of(text: str) -> tuple[Span, ...]:
    """The words between quotation marks, without the marks, in order.

    A quote ends with its line: a mark that is missing must not turn the rest of the article inside
    out. Typographic and straight marks may close each other, as outlets mix them.
    """
    found: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        found.extend(quote.shift(start) for quote in _quotes_of_line(line))
        start += len(line)
    return tuple(found)


def _quotes_of_line(line: str) -> Iterator[Span]:
    opened, closing = -1, ""
    for match in _MARK.finditer(line):
        at, sign = match.start(), match.group()
        if opened < 0 and (sign == '"' or sign in _PAIRS):
            opened, closing = at + 1, _PAIRS.get(sign, "") + '"' + ("”" if sign == '"' else "")
        elif opened >= 0 and sign in closing:
            if at > opened:
                yield Span(opened, at)
            opened = -1
    if 0 <= opened < len(line.rstrip()):
        yield Span(opened, len(line.rstrip()))
