"""Where the paragraphs of a text lie: one line each, without the white space around it."""

from __future__ import annotations

import re
from typing import Final

from wirediff.article import Span

_LINE: Final = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")


def stripped(text: str, start: int, end: int) -> Span:
    """`text[start:end]` without the white space at its ends; empty when nothing else is there."""
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    return Span(start, start + len(part.strip()))


def paragraphs(text: str) -> tuple[Span, ...]:
    """Every line that is not blank, in order."""
    lines = (stripped(text, *match.span()) for match in _LINE.finditer(text))
    return tuple(line for line in lines if len(line))
