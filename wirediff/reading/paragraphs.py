"""Where the paragraphs of a text lie, without the white space around them.

A paragraph is a line; or a run of lines, in a text whose lines were broken to fit a width, as in
mail and on old wires.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from wirediff.article import Span
from wirediff.reading.roles.shapes import is_closed

NARROWEST: Final = 45
"""Characters of the narrowest lines that text is broken to; verse is narrower."""

WIDEST: Final = 100
"""Characters of the widest; wires use 69 to 80. Unbroken paragraphs have more than 100 on most
lines."""

FEWEST_PAIRS: Final = 3
"""Neighbouring lines there must be to tell whether a text was broken to a width."""

MOST_WIDER: Final = 0.1
"""Share of lines that may be wider than the rest, such as addresses."""

LEAST_FULL: Final = 0.6
"""Share of lines that must be full: the next line's first word would not have fitted. Lines broken
at paragraphs, in lists or in verse are full by chance only."""

LEAST_OPEN: Final = 0.5
"""Share of full lines that must end inside a sentence."""

LONGEST_WORD: Final = 24
"""Characters of a word; a longer run has no blanks, and where it may break is not known."""

_LINE: Final = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Every paragraph that is not blank, in order."""
    lines = _lines(text)
    width = _width(text, lines)
    if width is None:
        return lines
    return tuple(_joined(text, lines, width))


def stripped(text: str, start: int, end: int) -> Span:
    """`text[start:end]` without the white space at its ends; empty when nothing else is there."""
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    return Span(start, start + len(part.strip()))


def blank_lines(text: str, start: int, end: int) -> int:
    """How many blank lines lie in the white space between `start` and `end`."""
    breaks = max(text.count("\n", start, end), text.count("\r", start, end))
    return max(0, breaks - 1)


def _lines(text: str) -> tuple[Span, ...]:
    lines = (stripped(text, *match.span()) for match in _LINE.finditer(text))
    return tuple(line for line in lines if len(line))


def _width(text: str, lines: Sequence[Span]) -> int | None:
    """The width to which the lines of `text` were broken; `None` when they were not."""
    pairs = [(line, after) for line, after in pairwise(lines) if _adjoin(text, line, after)]
    fitting = [(line, after) for line, after in pairs if len(line) <= WIDEST]
    if len(pairs) < FEWEST_PAIRS or len(pairs) - len(fitting) > MOST_WIDER * len(pairs):
        return None
    width = max(len(line) for line, _ in fitting)
    full = [line for line, after in fitting if _is_full(text, line, after, width)]
    inside = sum(not is_closed(line.of(text)) for line in full)
    if width < NARROWEST or len(full) < LEAST_FULL * len(pairs) or inside < LEAST_OPEN * len(full):
        return None
    return width


def _adjoin(text: str, line: Span, after: Span) -> bool:
    return not blank_lines(text, line.end, after.start)


def _is_full(text: str, line: Span, after: Span, width: int) -> bool:
    """Whether the first word of `after` would not have fitted at the end of `line`."""
    word = after.of(text).split(maxsplit=1)[0]
    return len(line) + 1 + len(word) > width and len(word) <= LONGEST_WORD


def _joined(text: str, lines: Sequence[Span], width: int) -> Iterator[Span]:
    """Runs of lines of which each but the last is full."""
    start = lines[0].start
    for line, after in pairwise(lines):
        goes_on = _adjoin(text, line, after) and _is_full(text, line, after, width)
        if not (goes_on and len(line) <= width):
            yield Span(start, line.end)
            start = after.start
    yield Span(start, lines[-1].end)
