"""The signs that change what a statement says, as words and punctuation do not."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from wirediff.article import Span

_SYMBOLS: Final = frozenset({"Sc", "Sm", "So"})
"""Unicode's currencies, signs of mathematics (`<`, `+`, `−`) and other symbols (`°`, flags)."""

_MORE: Final = "%‰#@&*"
"""Signs with a meaning that Unicode counts as punctuation."""

_CANDIDATE: Final = re.compile(r"[^\w\s.,;:!?'\"“”„‘’«»()\[\]-]|(?<![\w)\]])[-–](?=[^\w\s]?\d)")
"""What may be such a sign; a hyphen before a figure that nothing stands before is a minus."""


def signs(text: str, span: Span) -> str:
    """Currency, percent, minus, bounds and symbols inside a span, and left of it, in order."""
    start = span.start
    while start and text[start - 1] not in "–" and _is_sign(text[start - 1]):
        start -= 1
    found = (match[0] for match in _CANDIDATE.finditer(text, start, min(span.end + 1, len(text))))
    return "".join("−" if sign in "-–" else sign for sign in found if _is_sign(sign))


def _is_sign(sign: str) -> bool:
    return sign in "-–" or sign in _MORE or unicodedata.category(sign) in _SYMBOLS
