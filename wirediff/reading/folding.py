"""The text as rules see it: one spelling of dashes, quotes and blanks, character for character."""

from __future__ import annotations

import sys
from typing import Final


def _spellings() -> dict[int, str]:
    blanks = (code for code in range(sys.maxunicode + 1) if chr(code).isspace())
    return {
        **dict.fromkeys(blanks, " "),
        **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"), " "),
        **dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-"),
        **dict.fromkeys(map(ord, "“”„‟«»″＂"), '"'),
        **dict.fromkeys(map(ord, "‘’‚‛′`´ʼ"), "'"),
    }


_SPELLINGS: Final = _spellings()


def folded(text: str) -> str:
    """`text` with every white space a blank, every dash `-`, every quote `"` or `'`.

    The answer has the length of `text`, so that a match in it is a `Span` of the text. Line breaks
    become blanks too.
    """
    return text.translate(_SPELLINGS)
