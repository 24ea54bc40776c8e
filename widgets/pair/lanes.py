"""Links drawn between the sides: which lane each takes, and the cells that they fill."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from widgets.paint.boxes import HEAVY, LIGHT, Arms, glyph
from widgets.pair.stepping import BACK, FORWARD

MOST_LANES: Final = 6
"""Vertical lanes side by side; more could not be told apart. The rest share the emptiest lane."""

PORT: Final = 2
"""Columns at each edge of the gutter kept for a passage's letter and its sign for moved."""


@dataclass(frozen=True, slots=True)
class Link:
    """One passage in view, in screen rows of the gutter."""

    number: int
    left: int | None
    """Row of its left end; none when that is off screen."""
    right: int | None
    """Row of its right end; none when that is off screen."""
    current: bool = False
    away: int = 0
    """Where an end off screen lies: `BACK` above, `FORWARD` below."""


class Cell(NamedTuple):
    """One drawn cell of the gutter."""

    glyph: str
    number: int
    """The passage that it belongs to."""
    heavy: bool


def draw(links: Sequence[Link], height: int, width: int) -> dict[tuple[int, int], Cell]:
    """The cells between the ports, by row and column.

    Links with both ends in view are drawn as lines, joined where they meet; a link with one end in
    view as an arrow beside that end. The current link is heavy and lies on top.
    """
    canvas = _Canvas(height, width)
    lanes = assign_lanes(links, lane_count(width))
    for link in sorted(links, key=lambda link: link.current):
        weight = HEAVY if link.current else LIGHT
        if link.left is not None and link.right is not None:
            column = lane_column(lanes.get(link.number, 0), width)
            canvas.connect(link.number, link.left, link.right, column, weight)
        else:
            canvas.point(link, width)
    return canvas.cells()


def lane_count(width: int) -> int:
    """Lanes that a gutter of this width has room for."""
    return max(1, min(MOST_LANES, width - 2 * PORT - 2))


def lane_column(lane: int, width: int) -> int:
    """The column of a lane; the lanes stand together in the middle."""
    return (width - lane_count(width)) // 2 + lane


def assign_lanes(links: Iterable[Link], count: int) -> dict[int, int]:
    """A lane from 0 (left) for each link with both ends in view, by the passage's number.

    Links that run downwards side by side take lanes further to the left the later they start,
    links that run upwards further to the right: so drawn, they do not cross each other. Links
    that stay on one row need no lane.
    """
    taken: list[tuple[int, int, int]] = []
    lanes: dict[int, int] = {}
    for link in sorted(links, key=lambda link: (link.left is None, link.left, link.right or 0)):
        if link.left is None or link.right is None or link.left == link.right:
            continue
        top, bottom = sorted((link.left, link.right))
        order = range(count - 1, -1, -1) if link.right > link.left else range(count)
        near = [lane for start, end, lane in taken if start <= bottom and top <= end]
        lanes[link.number] = _choose(order, near)
        taken.append((top, bottom, lanes[link.number]))
    return lanes


def _choose(order: range, near: Sequence[int]) -> int:
    """The first free lane beyond those of the neighbours, else any free one, else the emptiest."""
    reached = max((order.index(lane) for lane in near), default=-1)
    beyond = order[reached + 1 :]
    if len(beyond):
        return beyond[0]
    return min(order, key=near.count)


class _Canvas:
    """Lines in cells, joined where they meet."""

    def __init__(self, height: int, width: int) -> None:
        self._height = height
        self._width = width
        self._arms: dict[tuple[int, int], Arms] = {}
        self._owners: dict[tuple[int, int], tuple[int, bool]] = {}
        self._signs: dict[tuple[int, int], Cell] = {}

    def connect(self, number: int, left: int, right: int, column: int, weight: int) -> None:
        """Draw a line from the left port to the right one by way of a lane."""
        first, last = PORT, self._width - PORT - 1
        if left == right:
            self._horizontal(number, left, first, last, weight)
            return
        down = right > left
        self._horizontal(number, left, first, column - 1, weight)
        self._put(number, left, column, Arms(left=weight, **{"down" if down else "up": weight}))
        for row in range(min(left, right) + 1, max(left, right)):
            self._put(number, row, column, Arms(up=weight, down=weight))
        self._put(number, right, column, Arms(right=weight, **{"up" if down else "down": weight}))
        self._horizontal(number, right, column + 1, last, weight)

    def point(self, link: Link, width: int) -> None:
        """Draw an arrow beside the end in view, towards the end that is not."""
        arrow = {BACK: "↑", FORWARD: "↓"}.get(link.away, "·")
        if link.left is not None:
            self._signs[link.left, PORT] = Cell(arrow, link.number, link.current)
        elif link.right is not None:
            self._signs[link.right, width - PORT - 1] = Cell(arrow, link.number, link.current)

    def cells(self) -> dict[tuple[int, int], Cell]:
        """Everything drawn; arrows over lines."""
        lines = {
            place: Cell(glyph(arms), *self._owners[place]) for place, arms in self._arms.items()
        }
        return lines | self._signs

    def _horizontal(self, number: int, row: int, first: int, last: int, weight: int) -> None:
        for column in range(first, last + 1):
            self._put(number, row, column, Arms(right=weight, left=weight))

    def _put(self, number: int, row: int, column: int, arms: Arms) -> None:
        if 0 <= row < self._height and 0 <= column < self._width:
            place = (row, column)
            met = self._arms.get(place)
            self._arms[place] = arms if met is None else met.joined(arms)
            self._owners[place] = (number, HEAVY in arms)
