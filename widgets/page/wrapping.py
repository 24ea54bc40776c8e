"""Where the lines of a paragraph break, in linear time however long it is.

Lines are ranges of characters of the source text, so a line always knows its offsets. Blanks at
which a line breaks belong to no line. A word longer than the width is cut between clusters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Final

from widgets.paint.cells import char_widths, is_single, whole_before

LONGEST_LINE: Final = 16
"""Characters per cell of width that one line may hold: text of nothing but combining accents takes
no cells at all, and a line of a million of them would stop the terminal."""

LINES_KNOWN: Final = 64
"""Widths whose patterns stay at hand: a window that is dragged goes through a few dozen."""

_CUT_AFTER: Final = "-/–—_."
"""After these a word longer than the line is cut."""

_NOT_FIRST: Final = frozenset(
    "、。，．：；！？」』）］｝〉》】〕’”…·ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:!?)]}"
)
"""Characters that must not open a line where it breaks between two wide characters."""

_NOT_LAST: Final = frozenset("「『（［｛〈《【〔‘“([{")
"""Characters that must not close such a line."""


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The lines of `text[start:end]` as ranges of `text`, each at most `width` cells wide.

    Every character that is not blank lies in exactly one line. A cluster wider than `width` has a
    line of its own. Blank text gives no lines.
    """
    width = max(1, width)
    part = text[start:end]
    if is_single(part):
        lines = _wrap_single(part, width)
    else:
        lines = _wrap_measured(part, list(accumulate(char_widths(part), initial=0)), width)
    for first, last in lines:
        yield start + first, start + last


def _wrap_single(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Lines of text in which every character takes one cell: no measuring needed."""
    return map(re.Match.span, _line_of(width).finditer(text))


@lru_cache(maxsize=LINES_KNOWN)
def _line_of(width: int) -> re.Pattern[str]:
    """A line where every character takes one cell: as many words as have room.

    A word longer than that is cut after a hyphen in the second half of the line, else at its end.
    A pattern, since a long article has tens of thousands of lines.
    """
    if width == 1:
        return re.compile("[^ ]")
    words = rf"[^ ](?:.{{0,{width - 2}}}[^ ])?(?= |\Z)"
    cut = rf"[^ ]{{{width - width // 2},{width - 1}}}[{re.escape(_CUT_AFTER)}]"
    return re.compile(rf"{words}|{cut}|[^ ]{{1,{width}}}", re.DOTALL)


def _wrap_measured(text: str, edges: list[int], width: int) -> Iterator[tuple[int, int]]:
    """Lines of any text; `edges[i]` is the number of cells before character `i`."""
    position = _skip_blanks(text, 0)
    while position < len(text):
        limit = bisect_right(edges, edges[position] + width) - 1
        limit = min(limit, position + width * LONGEST_LINE)
        if limit >= len(text):
            stop = len(text)
        elif limit <= position:
            stop = _cluster_end(edges, position)
        else:
            stop = _break_before(text, edges, position, limit)
        yield position, _drop_blanks(text, position, stop)
        position = _skip_blanks(text, stop)


def _break_before(text: str, edges: list[int], position: int, limit: int) -> int:
    """The last place up to `limit` where a line may end, if need be inside a word."""
    for stop in range(limit, position, -1):
        if text[stop] == " " or _between_wide(text, edges, stop):
            return stop
    return whole_before(text, position, limit)


def _between_wide(text: str, edges: list[int], stop: int) -> bool:
    """Whether a line may break before `stop` because wide characters meet there."""
    before, after = text[stop - 1], text[stop]
    if edges[stop + 1] - edges[stop] == 0 or before in _NOT_LAST or after in _NOT_FIRST:
        return False
    return edges[stop + 1] - edges[stop] == 2 or edges[stop] - edges[stop - 1] == 2


def _cluster_end(edges: list[int], position: int) -> int:
    """One past the cluster at `position`: the next character that takes cells of its own."""
    following = bisect_right(edges, edges[position + 1]) - 1
    return min(following, position + LONGEST_LINE)


def _skip_blanks(text: str, position: int) -> int:
    while position < len(text) and text[position] == " ":
        position += 1
    return position


def _drop_blanks(text: str, start: int, stop: int) -> int:
    while stop > start and text[stop - 1] == " ":
        stop -= 1
    return stop
