"""The text as rules see it: one spelling of dashes, quotes and blanks, character for character."""

from __future__ import annotations

from typing import Final

from wirediff.text.respelling import Respelling

BLANKS: Final = (
    *("\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"),
    *(chr(code) for code in range(0x2000, 0x200B)),
)
"""Every white space character but the blank itself."""

_INVISIBLE: Final = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
_DASHES: Final = "‐‑‒–—―−﹘﹣－"
_DOUBLE_QUOTES: Final = "“”„‟«»″＂"
_SINGLE_QUOTES: Final = "‘’‚‛′`´ʼ"

_FOLDED: Final = Respelling(
    {
        **dict.fromkeys(map(ord, (*BLANKS, *_INVISIBLE)), " "),
        **dict.fromkeys(map(ord, _DASHES), "-"),
        **dict.fromkeys(map(ord, _DOUBLE_QUOTES), '"'),
        **dict.fromkeys(map(ord, _SINGLE_QUOTES), "'"),
    }
)


def folded(text: str) -> str:
    """`text` with every white space a blank, every dash `-`, every quote `"` or `'`.

    The answer has the length of `text`, so that a match in it is a `Span` of the text. Line breaks
    become blanks too.
    """
    return _FOLDED(text)
