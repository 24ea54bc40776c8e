"""Which passages the gutter has to link, from the rows that the two panes show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from widgets.page.viewport import Viewport
from widgets.pair.lanes import Link
from widgets.pair.sides import Which
from widgets.pair.spread import Spread
from widgets.pair.stepping import BACK, FORWARD


def links_in_view(
    views: Mapping[Which, Viewport], spread: Spread, current: int | None
) -> Iterator[Link]:
    """A link for each passage with at least one end in view."""
    lefts, rights = spread[Which.LEFT], spread[Which.RIGHT]
    left_view, right_view = views[Which.LEFT], views[Which.RIGHT]
    for number in dict.fromkeys([*lefts.seen(left_view), *rights.seen(right_view)]):
        left, right = lefts.extents[number], rights.extents[number]
        left_row, right_row = _row(left, left_view), _row(right, right_view)
        away = 0
        if right_row is None:
            away = BACK if right.stop <= right_view.top else FORWARD
        elif left_row is None:
            away = BACK if left.stop <= left_view.top else FORWARD
        yield Link(number, left_row, right_row, number == current, away)


def _row(extent: range, view: Viewport) -> int | None:
    """The first row in view of a passage, counted from the top; none when it is off screen."""
    return max(extent.start, view.top) - view.top if view.shows(extent) else None
