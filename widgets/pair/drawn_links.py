"""The links drawn between two panes, and the map of each, kept at what the panes show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.geometry import Size

from widgets.page.article_pane import ArticlePane
from widgets.page.typesetting import Page
from widgets.pair.gutter import Gutter
from widgets.pair.links import links_in_view
from widgets.pair.minimap import Minimap
from widgets.pair.panes import Panes
from widgets.pair.sides import Which
from widgets.pair.state import ViewState

GUTTER_CELLS: Final = 13
"""Cells of the gutter: six lanes, a letter and a sign on each side, and air."""

BARE_GUTTER_CELLS: Final = 5
"""Cells of the gutter without links: room for letters and signs."""

MAP_CELLS: Final = 2
"""Cells of a minimap: its colours, and the edge that marks what is in view."""

NOWHERE: Final = range(0)


def gutter_cells(columns: int, *, links: bool) -> int:
    """Cells of the gutter; one more where the panes would otherwise differ by one.

    Panes of one width wrap an article alike, whichever side it stands on.

    Args:
        columns: Of the view.
        links: Whether links and maps are drawn.
    """
    maps = 2 * MAP_CELLS if links else 0
    cells = GUTTER_CELLS if links else BARE_GUTTER_CELLS
    return cells + (columns - maps - cells) % 2


class DrawnLinks:
    """Has the gutter and both maps follow the panes.

    They follow by themselves whenever rows are laid or scrolled; `catch_up` has them follow at
    once.
    """

    def __init__(self, panes: Panes, state: ViewState, later: Callable[..., object]) -> None:
        """Draw for some panes.

        Args:
            panes: The panes.
            state: What they show.
            later: Calls a function once what is going on is done.
        """
        self._panes, self._state, self._later = panes, state, later
        self._changed = self._looking = False
        self.cells = GUTTER_CELLS
        """Of the gutter."""
        self._drawn: dict[Which, tuple[Page, Size]] = {}
        self.gutter: Final = Gutter(id="gutter")
        self.maps: Final = {
            Which.LEFT: Minimap(id="map-left"),
            Which.RIGHT: Minimap(id="map-right", classes="-mirrored"),
        }
        for each in (self.gutter, *self.maps.values()):
            each.latest = self._before_drawing

    def arrange(self, state: ViewState, columns: int) -> None:
        """Take the room that the layout gives."""
        if not state.both_panes:
            # Both panes draw everything when they are back.
            self._drawn.clear()
        self.gutter.display = state.both_panes
        self.cells = gutter_cells(columns, links=state.links)
        self.gutter.styles.width = self.cells
        for each in self.maps.values():
            each.display = state.both_panes and state.links

    def show(self, state: ViewState) -> None:
        """Draw for another state, once for all that changes together."""
        before, self._state = self._state, state
        if (before.pair, before.filter) != (state.pair, state.filter) or (
            (before.folded, before.hide_boilerplate, before.own_only)
            != (state.folded, state.hide_boilerplate, state.own_only)
        ):
            self._catch_up_later()
        elif before.here != state.here and not self._looking:
            self._looking = True
            self._later(self._look_if_needed)

    def look(self) -> None:
        """Draw what is between the panes and beside them for the rows now in view."""
        self._looking = False
        state = self._state
        if not state.both_panes or not self.gutter.is_mounted:
            return
        views, spread = {which: self._panes.viewport(which) for which in Which}, self._panes.spread
        links = [] if state.own_only else links_in_view(views, spread, state.current)
        left = state.pair.readings[Which.LEFT]
        self.gutter.show(left.passages, links, left.marks)
        for which, view in views.items():
            current = NOWHERE
            if state.current is not None:
                current = spread[which].extents.get(state.current, NOWHERE)
            self.maps[which].look_at(range(view.top, view.bottom), current)

    def _look_if_needed(self) -> None:
        if self._looking:
            self.look()

    def relaid(self, pane: ArticlePane) -> None:
        """Follow a pane whose rows have changed."""
        if self._is_behind(self._panes.side_of(pane)):
            self._catch_up_later()

    def _is_behind(self, which: Which) -> bool:
        """Whether links and maps were drawn for other rows of a side, or another size."""
        pane = self._panes[which]
        return self._drawn.get(which) != (pane.page, pane.size)

    def _before_drawing(self) -> None:
        """Catch up before links or maps are drawn.

        In the first picture of another layout or size, panes draw rows that they told nobody of.
        """
        if self._state.both_panes and any(map(self._is_behind, Which)):
            self._changed = True
            self.catch_up()

    def _catch_up_later(self) -> None:
        if not self._changed:
            self._changed = True
            self._later(self.catch_up)

    def catch_up(self) -> None:
        """Bring rows, maps and links up to date, if anything has changed.

        They come up to date by themselves, but later than what was painted at once: whoever has
        made all changes can have everything in one picture.
        """
        if not self._changed:
            return
        self._changed = False
        if self._state.both_panes:
            panes = {which: self._panes[which] for which in Which}
            self._drawn = {which: (pane.page, pane.size) for which, pane in panes.items()}
            self._draw_maps()
            self._panes.hold()
            self.look()

    def _draw_maps(self) -> None:
        sides = {which: self._panes.spread[which] for which in Which}
        scale = max(1, *(len(side.page) for side in sides.values()))
        for which, side in sides.items():
            kinds = " " * len(side.page) if self._state.own_only else side.kinds
            self.maps[which].show(kinds, scale)
