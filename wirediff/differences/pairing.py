"""Which fact of one end plays the part of which fact of the other.

Facts that agree are taken together first, those that play the same part before others; what is left
on both sides is paired by how much speaks for the same part, each fact once, and only where nothing
else fits as well.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

MOST: Final = 2_500
"""Pairs of facts that are looked at; a passage with more is a table, and every number in it would
be held against every other."""

ENOUGH: Final = 2.5
"""What must speak for one part; the units are those of `numbers.closeness`. Chosen on the pairs of
the tests: at 2.0 a headline's toll meets another count of the lead, at 3.0 rewritten sentences
are missed."""

FACE_TO_FACE: Final = 3.0
"""What it says that one fact stands where the other does."""

IN_PLACE: Final = 5.0
"""From here on one fact fills the very place of the other, word for word."""

CLEAR: Final = 0.4
"""How much more must speak for a pair than for any other that one of its facts could make."""

_Fact = TypeVar("_Fact")

Closeness = Callable[[_Fact, _Fact], float]


def paired(
    ones: Sequence[_Fact],
    others: Sequence[_Fact],
    agree: Callable[[_Fact, _Fact], bool],
    closeness: Closeness[_Fact],
    enough: float = ENOUGH,
) -> list[tuple[_Fact, _Fact]]:
    """The pairs of facts that play one part and do not agree; swapping the sides swaps them.

    A fact that has its like on the other side is only paired with one that stands in its place:
    `killed 3 and wounded 17` and `killed 17 and wounded 3`.
    """
    if not ones or not others or len(ones) * len(others) > MOST:
        return []
    same = [[agree(one, other) for other in others] for one in ones]
    close = [[closeness(one, other) for other in others] for one in ones]
    cells = [(row, column) for row in range(len(ones)) for column in range(len(others))]
    pairs = _swapped(same, close)
    open_cells = _without(cells, pairs)
    agreeing = [cell for cell in open_cells if same[cell[0]][cell[1]]]
    spoken_left = {row for row, _ in agreeing}
    spoken_right = {column for _, column in agreeing}
    taken = _best(agreeing, close, 0.0)
    candidates = [
        (row, column)
        for row, column in _without(open_cells, taken)
        if not same[row][column]
        and close[row][column]
        >= (FACE_TO_FACE if row in spoken_left or column in spoken_right else enough)
    ]
    pairs += _best(candidates, close, CLEAR)
    return [(ones[row], others[column]) for row, column in pairs]


def _swapped(same: Sequence[Sequence[bool]], close: Sequence[Sequence[float]]) -> list[_Cell]:
    """The facts that changed places: each stands, word for word, where the other one stood."""
    in_place = [
        (row, column)
        for row, scores in enumerate(close)
        for column, score in enumerate(scores)
        if score >= IN_PLACE and not same[row][column]
    ]
    return [
        (row, column)
        for row, column in in_place
        if any(same[row][beside] and same[other][column] for other, beside in in_place)
    ]


_Cell = tuple[int, int]
"""A fact of the left end and one of the right, by their numbers."""


def _without(cells: Sequence[_Cell], used: Sequence[_Cell]) -> list[_Cell]:
    """The cells in whose row and column nothing is used."""
    rows, columns = {row for row, _ in used}, {column for _, column in used}
    return [(row, column) for row, column in cells if row not in rows and column not in columns]


def _best(cells: Sequence[_Cell], close: Sequence[Sequence[float]], clear: float) -> list[_Cell]:
    """The closest cells, each row and column once; none where a rival is less than `clear` off."""
    found: list[_Cell] = []
    left = sorted(cells, key=lambda cell: -close[cell[0]][cell[1]])
    while left:
        row, column = left[0]
        best = close[row][column]
        rivals = (
            close[other][beside]
            for other, beside in left[1:]
            if (other == row) != (beside == column)
        )
        if clear == 0.0 or best - max(rivals, default=0.0) >= clear:
            found.append((row, column))
        left = _without(left, [(row, column)])
    return found
