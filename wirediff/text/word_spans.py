"""What a word is, and where the words of a text stand; their forms are the matter of `words`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.article import Span
from wirediff.text.letters import MARKS, STACKING

_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Myanmar, Khmer
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # kana and Han
    "\U00020000-\U0003134f"
)
"""Scripts written without spaces between words: there each character counts as a word."""

APOSTROPHES: Final = "'\u2019\u02bc\uff07"

UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width spaces and joiners: inside a word they say nothing."""

_SMALL: Final = "a-zß-öø-ÿа-яё"
_BREAK: Final = rf"(?<=[{_SMALL}])[-\u00ad\u2010]\n[ \t]{{0,8}}(?=[{_SMALL}])"
"""The hyphen of a word that is parted at the end of a line."""

_LETTERS: Final = rf"[^\W_{_UNSPACED}]"

WORD: Final = re.compile(
    rf"[{_UNSPACED}](?:[{MARKS}]|(?<=[{STACKING}])[{_UNSPACED}])*"
    rf"|[0-9]+(?:[.,:/][0-9]+)*[^\W\d_{_UNSPACED}]*"
    rf"|{_LETTERS}+(?:(?:[{MARKS}]+|[{APOSTROPHES}](?=[^\W_])"
    rf"|[{UNSEEN}]+(?={_LETTERS})|{_BREAK}){_LETTERS}*)*"
)
"""A word: a character of an unspaced script with its signs, a figure with its separators (`1.500`,
`07:09`), or a run of letters with signs and apostrophes inside. Hyphens part words, so that `Kim
Jong-un` and `Kim Jong Un`, `kebijakan-kebijakan` and `kebijakan` meet; those at the end of a line,
between small letters, do not."""

_UNSPACED_START: Final = re.compile(rf"[{_UNSPACED}]")


def is_unspaced(word: str) -> bool:
    """Whether a word is a character of a script that has no spaces between words."""
    return _UNSPACED_START.match(word) is not None


def word_spans(text: str, span: Span) -> Iterator[Span]:
    """Every word inside a span, in order."""
    return (Span(*match.span()) for match in WORD.finditer(text, span.start, span.end))
