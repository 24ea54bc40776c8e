"""Box-drawing characters by their four arms, so that lines that meet join up."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final, NamedTuple

LIGHT: Final = 1
HEAVY: Final = 2


class Arms(NamedTuple):
    """How heavy the line is that leaves a cell in each direction; 0 for none."""

    up: int = 0
    right: int = 0
    down: int = 0
    left: int = 0

    def joined(self, other: Arms) -> Arms:
        """Both crossings in one cell, the heavier line winning."""
        return Arms(*(max(mine, theirs) for mine, theirs in zip(self, other, strict=True)))


_DIRECTIONS: Final = {
    "UP": ("up",),
    "DOWN": ("down",),
    "LEFT": ("left",),
    "RIGHT": ("right",),
    "VERTICAL": ("up", "down"),
    "HORIZONTAL": ("left", "right"),
}
_WEIGHTS: Final = {"LIGHT": LIGHT, "HEAVY": HEAVY}
_ROUND: Final = {
    Arms(0, 1, 1, 0): "╭",
    Arms(0, 0, 1, 1): "╮",
    Arms(1, 1, 0, 0): "╰",
    Arms(1, 0, 0, 1): "╯",
}


def glyph(arms: Arms) -> str:
    """The character with these arms; a blank without any."""
    return _glyphs().get(arms, " ")


@cache
def _glyphs() -> dict[Arms, str]:
    """Every light and heavy character of the block, read off its Unicode name; corners rounded."""
    found: dict[Arms, str] = {}
    for code in range(0x2500, 0x2580):
        words = unicodedata.name(chr(code)).removeprefix("BOX DRAWINGS ").split()
        if set(words) <= {*_DIRECTIONS, *_WEIGHTS, "AND"}:
            found[_arms(words)] = chr(code)
    return found | _ROUND


def _arms(words: list[str]) -> Arms:
    """`LIGHT DOWN AND RIGHT` or `UP HEAVY AND RIGHT DOWN LIGHT` as arms."""
    arms: dict[str, int] = {}
    default = _WEIGHTS.get(words[0], 0)
    for group in " ".join(words).split(" AND "):
        parts = group.split()
        weight = next((_WEIGHTS[part] for part in parts if part in _WEIGHTS), default)
        for part in parts:
            for direction in _DIRECTIONS.get(part, ()):
                arms[direction] = weight
    return Arms(**arms)
