"""How many terminal cells a piece of text takes, and how to cut it without cutting a character.

Cells are the terminal's unit; they occur only in this package. The widths are Rich's, because
Rich draws the text: one character of a cluster (a family of emoji, a letter with its accents)
carries the width of the whole, the others carry 0, so that a cut by width never splits it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from rich.cells import get_character_cell_size, split_graphemes

ELLIPSIS: Final = "…"

_SINGLE: Final = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u22ff\u2500-\u25fc]*"
)
"""Text in which every character takes one cell: most of what Western newsrooms write."""

_JOINING: Final = re.compile("[\u200d\ufe0f\U0001f1e6-\U0001f1ff]")
"""What makes a cluster narrower or wider than the sum of its characters."""

_FLAG: Final = re.compile("[\U0001f1e6-\U0001f1ff]{2}")


def is_single(text: str) -> bool:
    """Whether every character takes exactly one cell."""
    return _SINGLE.fullmatch(text) is not None


def char_widths(text: str) -> list[int]:
    """Cells of each character; a cluster's width stands on its first character."""
    if is_single(text):
        return [1] * len(text)
    if _JOINING.search(text) is None:
        return [get_character_cell_size(character) for character in text]
    widths = [0] * len(text)
    for start, _, width in split_graphemes(text)[0]:
        widths[start] = width
    for flag in _FLAG.finditer(text):
        widths[flag.start() : flag.end()] = [2, 0]
    return widths


def width_of(text: str) -> int:
    """Cells that the text takes."""
    return len(text) if is_single(text) else sum(char_widths(text))


def clip(text: str, width: int) -> str:
    """The text cut to at most `width` cells, its end replaced by an ellipsis when it is longer."""
    if width <= 0:
        return ""
    if width_of(text) <= width:
        return text
    return _head(text, char_widths(text), width - 1).rstrip() + ELLIPSIS


def fit(text: str, width: int) -> str:
    """The text cut or padded with blanks to exactly `width` cells."""
    clipped = clip(text, width)
    return clipped + " " * (width - width_of(clipped))


def _head(text: str, widths: Sequence[int], width: int) -> str:
    """As many whole clusters as fit into `width` cells."""
    for index, total in enumerate(accumulate(widths)):
        if total > width:
            single = is_single(text[: index + _BEYOND])
            return text[: index if single or not index else _last_whole(text, 0, index)]
    return text


_BEYOND: Final = 8
"""Characters after a cut that tell whether it goes through a cluster; a syllable has fewer."""


def whole_before(text: str, start: int, limit: int) -> int:
    """The last place in `text[start:limit]` that cuts no cluster; `limit` where there is none.

    Args:
        text: Any text.
        start: Where a cluster begins.
        limit: The latest place, after `start`.
    """
    place = _last_whole(text, start, limit)
    return place if place > start else limit


def _last_whole(text: str, start: int, limit: int) -> int:
    """The last place up to `limit` that cuts no cluster; `start` where the first one is longer.

    Cells do not tell all: letters of a syllable that readers of Hindi or Thai see as one may have
    cells each.
    """
    import regex  # 25 ms, which text of single cells can do without

    for cluster in regex.finditer(r"\X", text, pos=start, endpos=limit + _BEYOND):
        if cluster.end() >= limit:
            return limit if cluster.end() == limit else int(cluster.start())
    return limit
