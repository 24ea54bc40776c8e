"""The rows of a page that a pane shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

COMFORT: Final = 3
"""Rows from the edge of a pane within which a passage counts as out of view: it would have to be
read without what stands around it."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """The rows `top` to `top + height` of a page."""

    top: int
    """First row in view."""
    height: int
    """Rows of the pane, at least 1."""
    total: int
    """Rows of the page."""

    @property
    def bottom(self) -> int:
        """One past the last row in view."""
        return self.top + self.height

    @property
    def last_top(self) -> int:
        """The top row when the pane shows the end of the page."""
        return max(0, self.total - self.height)

    @property
    def sync_point(self) -> float:
        """Rows from the top of the pane to the row that the other pane has beside it.

        The middle of the pane, but sliding from its top edge within the first half page and to its
        bottom edge within the last, so that both pages begin and end together.
        """
        half = self.height / 2
        if self.last_top <= self.height:
            return self.height * (self.top / self.last_top) if self.last_top else half
        if self.top < half:
            return float(self.top)
        return max(half, float(self.height - (self.last_top - self.top)))

    def shows(self, rows: range) -> bool:
        """Whether at least one of some rows is in view."""
        return rows.start < self.bottom and self.top < rows.stop

    def shows_well(self, rows: range) -> bool:
        """Whether rows are in view as a whole with some rows around them.

        Rows that are more than the pane has room for are well in view when they fill it.
        """
        comfort = min(COMFORT, self.height // 4)
        first = self.top + (comfort if self.top > 0 else 0)
        last = self.bottom - (comfort if self.bottom < self.total else 0)
        if len(rows) > last - first:
            return rows.start <= first and last <= rows.stop
        return first <= rows.start and rows.stop <= last

    def visibility(self, rows: range) -> int:
        """How well rows are in view: 2 with some rows around them, 1 in part, 0 not at all."""
        return 0 if not rows or not self.shows(rows) else 1 + self.shows_well(rows)

    def top_for(self, rows: range) -> int:
        """The top row that brings rows into the upper third, as much of them as possible."""
        above = max(0, min(self.height // 3, self.height - len(rows)))
        return max(0, min(rows.start - above, self.last_top))
