"""Text as a search compares it: without accents, typography and, unless asked for, case."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from wirediff.article import Span

_QUOTES: Final = str.maketrans("‘’‚‛′“”„‟″‐‑‒–—―\u00a0", "'''''\"\"\"\"\"------ ")
"""Typographic signs that a keyboard does not have."""

_BLANKS: Final = str.maketrans("\n\t", "  ")
"""White space that a pane shows as a blank."""

ACCENTS: Final = frozenset({*range(10, 37), *range(200, 241)})
"""Combining classes of accents, Arabic vowel signs and Hebrew points, which readers leave out.

The classes between and below are of signs that make another letter: the voicing of kana, the tones
of Thai, the nukta and virama of Indian scripts.
"""


_PLAIN: Final = str.maketrans(
    {
        "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ı": "i",
        "ŧ": "t", "Ŧ": "T", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "æ": "ae", "Æ": "AE",
        "œ": "oe", "Œ": "OE", "ß": "ss", "ẞ": "SS", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi",
        "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    }
)  # fmt: skip
"""Letters that a keyboard may not have and Unicode does not take apart, as CLDR's transform from
Latin to ASCII writes them."""


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and the way back from it."""

    text: str
    origins: tuple[int, ...] | None
    """Position in the source of each folded character; `None` when all are the same."""
    length: int
    """Characters of the source."""

    def source_span(self, start: int, end: int) -> Span:
        """The characters of the source behind some folded ones, with their accents; not empty."""
        if self.origins is None:
            return Span(start, end)
        beyond = self.origins[end] if end < len(self.origins) else self.length
        return Span(self.origins[start], max(self.origins[end - 1] + 1, beyond))


def fold(text: str, *, exact: bool) -> str:
    """Text without case (unless `exact`), accents and typography, its ligatures as letters."""
    plain = text.translate(_QUOTES)
    if not plain.isascii():
        split = unicodedata.normalize("NFD", plain.translate(_PLAIN))
        bare = "".join(each for each in split if unicodedata.combining(each) not in ACCENTS)
        plain = unicodedata.normalize("NFC", bare)
    return plain if exact else plain.lower()


@lru_cache(maxsize=8)
def folded(text: str, *, exact: bool, flowing: bool) -> Folded:
    """A text folded; kept, since a search that is being typed asks at every key.

    Args:
        text: Any.
        exact: Whether capitals stay capitals.
        flowing: Whether line ends are blanks like any other.
    """
    shown = text.translate(_BLANKS) if flowing else text
    folds = {character: fold(character, exact=exact) for character in set(shown)}
    result = shown.translate({ord(character): part for character, part in folds.items()})
    if all(len(part) == 1 for part in folds.values()):
        return Folded(result, None, len(text))
    origins = (at for at, character in enumerate(shown) for _ in folds[character])
    return Folded(result, tuple(origins), len(text))
