"""Two panes with the links between them drawn, and a map of each beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.geometry import Size
from textual.reactive import reactive

from widgets.page.rows_pane import RowsPane
from widgets.page.side_text import Reading
from widgets.page.typesetting import Page
from widgets.pair.gutter import Gutter
from widgets.pair.links import links_in_view
from widgets.pair.minimap import Minimap
from widgets.pair.pane_pair import PanePair
from widgets.pair.sides import Which

NOWHERE: Final = range(0)


class LinkedPair(PanePair):
    """Keeps the gutter and both minimaps at what the panes show.

    They follow by themselves whenever rows are laid or scrolled; `catch_up` has them follow at
    once.
    """

    own_only: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether only what each outlet has alone is shown; the panes then scroll apart."""

    def __init__(
        self, left: Reading, right: Reading, shown: Sequence[int], *, id: str | None = None
    ) -> None:
        super().__init__(left, right, shown, id=id)
        self._redrawing = False
        self._drawn: dict[Which, tuple[Page, Size]] = {}
        self._looking = False
        self._gutter = Gutter(id="gutter")
        self._maps = {
            Which.LEFT: Minimap(id="map-left"),
            Which.RIGHT: Minimap(id="map-right", classes="-mirrored"),
        }
        for each in (self._gutter, *self._maps.values()):
            each.latest = self._come_up_to_date

    def compose(self) -> ComposeResult:
        """Map, pane, gutter, pane, map."""
        left, right = super().compose()
        yield self._maps[Which.LEFT]
        yield left
        yield self._gutter
        yield right
        yield self._maps[Which.RIGHT]

    def show(self, left: Reading, right: Reading, shown: Sequence[int]) -> None:
        """Show other readings; each pane keeps its reading place in the same article."""
        super().show(left, right, shown)
        self._redraw_later()

    def look(self) -> None:
        """Draw what is between the panes and beside them for the rows now in view."""
        self._looking = False
        if not self.both_panes or not self.is_mounted:
            return
        views = {which: self.viewport(which) for which in Which}
        spread = self.spread
        links = [] if self.own_only else links_in_view(views, spread, self.current)
        left = self._readings[Which.LEFT]
        self._gutter.show(left.passages, links, left.marks)
        for which in Which:
            view = range(views[which].top, views[which].bottom)
            current = NOWHERE
            if self.current is not None:
                current = spread[which].extents.get(self.current, NOWHERE)
            self._maps[which].look_at(view, current)

    def _look_later(self) -> None:
        """Draw once what is about to change again."""
        if not self._looking:
            self._looking = True
            self.call_later(self._look_if_needed)

    def _look_if_needed(self) -> None:
        if self._looking:
            self.look()

    def _draw_maps(self) -> None:
        sides = {which: self.spread[which] for which in Which}
        scale = max(1, *(len(side.page) for side in sides.values()))
        for which, side in sides.items():
            kinds = " " * len(side.page) if self.own_only else side.kinds
            self._maps[which].show(kinds, scale)

    @on(RowsPane.Rebuilt)
    def _rebuilt(self, event: RowsPane.Rebuilt) -> None:
        if self._is_behind(self.side_of(event.pane)):
            self._redraw_later()

    def _is_behind(self, which: Which) -> bool:
        """Whether links and maps were drawn for other rows of a side, or another size."""
        pane = self.pane(which)
        return self._drawn.get(which) != (pane.page, pane.size)

    def _come_up_to_date(self) -> None:
        """Catch up before links or maps are drawn.

        In the first picture of another layout or size, panes draw rows that they told nobody of.
        """
        if self.both_panes and any(map(self._is_behind, Which)):
            self._redrawing = True
            self.catch_up()

    def _redraw_later(self) -> None:
        """Draw maps and links for other rows, once for all that changes together."""
        if not self._redrawing:
            self._redrawing = True
            self.call_later(self.catch_up)

    def forget_drawn(self) -> None:
        """Draw everything anew when both panes are there again."""
        self._drawn.clear()

    def catch_up(self) -> None:
        """Bring rows, maps and links up to date, if anything has changed.

        They come up to date by themselves, but later than what was painted at once: whoever has
        made all changes can have everything in one picture.
        """
        if not self._redrawing:
            return
        self._redrawing = False
        if self.both_panes:
            panes = {which: self.pane(which) for which in Which}
            self._drawn = {which: (pane.page, pane.size) for which, pane in panes.items()}
            self._draw_maps()
            self._note_drift()
            self.look()
