"""Two articles side by side with the links between them, or one with the other's words inline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.message import Message
from textual.reactive import reactive

from widgets.page.article_pane import ArticlePane
from widgets.page.side_text import Reading
from widgets.pair.gutter import Gutter
from widgets.pair.layouts import Layout
from widgets.pair.linked_pair import LinkedPair
from widgets.pair.minimap import Minimap
from widgets.pair.sides import Which

GUTTER_CELLS = 13
"""Cells of the gutter: six lanes, a letter and a sign on each side, and air."""

BARE_GUTTER_CELLS = 5
"""Cells of the gutter without links: room for letters and signs."""

MAP_CELLS = 2
"""Cells of a minimap: its colours, and the edge that marks what is in view."""

PANE_CELLS = 82
"""Cells of a pane: the longest line that can be read with ease, and its margins."""


SOLO_CELLS = PANE_CELLS + 2
"""Cells of a pane that stands alone: also for letters and a scroll bar."""


class ComparisonView(LinkedPair):
    """Two articles laid out for the room there is.

    Where there is no room for two panes, one side is shown at a time with the other's words under
    each passage.
    """

    DEFAULT_CSS = """
    ComparisonView { height: 1fr; align-horizontal: center; }
    ComparisonView ArticlePane { width: 1fr; scrollbar-size-vertical: 0; }
    """

    layout_name: reactive[Layout] = reactive(Layout.WIDE, repaint=False, init=False)
    """How the comparison is laid out."""

    solo: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether one pane has the room of both."""

    links: reactive[bool] = reactive(True, repaint=False, init=False)
    """Whether links are drawn and maps shown; letters always are."""

    current_own: reactive[int | None] = reactive(None, repaint=False, init=False)
    """Number of the current stretch of own content, on the side being read."""

    folded: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether only what is shared and its context is shown."""

    hide_boilerplate: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether what is not the story is left out."""

    @dataclass
    class Resized(Message):
        """The view has other room than before: the terminal's, or less beside a panel."""

    @dataclass
    class Picked(Message):
        """A passage was chosen with the mouse."""

        number: int

    @dataclass
    class OwnPicked(Message):
        """A stretch of own content was chosen with the mouse."""

        number: int

    @dataclass
    class Stepped(Message):
        """The wheel was turned over the gutter."""

        direction: int

    @dataclass
    class SideChanged(Message):
        """Another side is being read."""

        side: Which

    def __init__(
        self, left: Reading, right: Reading, shown: Sequence[int], *, id: str | None = None
    ) -> None:
        super().__init__(left, right, shown, id=id)
        self._columns = 0

    def on_resize(self) -> None:
        """Keep the panes equal, and tell whoever chooses the layout."""
        self.expect(self.size.width)
        self.post_message(self.Resized())

    def expect(self, columns: int) -> None:
        """Keep the panes equal in the room there is, or will be in a moment.

        Told before the widgets take their new sizes, the panes lay their rows once and not twice.
        """
        self._columns = columns
        self._gutter.styles.width = self.gutter_cells

    def on_mount(self) -> None:
        """Arrange the panes for the layout that was set before."""
        self._arrange()

    @property
    def both_panes(self) -> bool:
        """Whether both sides are on the screen."""
        return self.layout_name is Layout.WIDE and not self.solo

    @property
    def in_step(self) -> bool:
        """Whether the rows of both sides correspond; what each has alone does not."""
        return self.both_panes and not self.own_only

    def show(self, left: Reading, right: Reading, shown: Sequence[int]) -> None:
        """Show other readings; each pane keeps its reading place in the same article."""
        super().show(left, right, shown)
        self._set_partners()

    # Layout

    def watch_layout_name(self) -> None:
        """Arrange the panes anew."""
        self._arrange()

    def watch_links(self) -> None:
        """Give the room to the text, or take it back."""
        self._arrange()

    def watch_solo(self) -> None:
        """Arrange the panes anew."""
        self._arrange()

    def watch_side(self, side: Which) -> None:
        """Show the side, where there is room for one only."""
        self._arrange()
        self.post_message(self.SideChanged(side))

    def _arrange(self) -> None:
        """Show what the layout has room for.

        By styles of single widgets: a class on the view would style all of them anew.
        """
        both = self.both_panes
        if not both:
            self.forget_drawn()
        self._gutter.display = both
        self._gutter.styles.width = self.gutter_cells
        for which in Which:
            self._maps[which].display = both and self.links
            pane = self.pane(which)
            pane.display = both or which is self.side
            pane.styles.max_width = PANE_CELLS if both else SOLO_CELLS
            pane.styles.scrollbar_size_vertical = 0 if both else 1
            pane.lettered = not both
            pane.airy = self.layout_name is not Layout.MINIMAL
        self._set_partners()

    @property
    def gutter_cells(self) -> int:
        """Cells of the gutter; one more where the panes would otherwise differ by one.

        Panes of one width wrap an article alike, whichever side it stands on.
        """
        maps = 2 * MAP_CELLS if self.links else 0
        cells = GUTTER_CELLS if self.links else BARE_GUTTER_CELLS
        return cells + (self._columns - maps - cells) % 2

    def _set_partners(self) -> None:
        inline = not (self.layout_name is Layout.WIDE or self.solo or self.own_only)
        for which in Which:
            pane = self.pane(which)
            if not inline or which is not self.side:
                pane.set_partner(None)
            else:
                pane.set_partner(self._readings[which.other], self._inline_numbers())

    def _inline_numbers(self) -> tuple[int, ...]:
        """The passages whose partner is shown: all, or where room is scarce the current one."""
        if self.layout_name is Layout.MINIMAL:
            return () if self.current is None else (self.current,)
        return self._shown

    # What is marked

    def watch_current(self, number: int | None) -> None:
        """Mark the passage on both sides."""
        for which in Which:
            self.pane(which).current = number
        if self.layout_name is Layout.MINIMAL:
            self._set_partners()
        self._look_later()

    def watch_current_own(self, number: int | None) -> None:
        """Mark the stretch on its side."""
        self.pane(self.side).current_own = number
        self.pane(self.side.other).current_own = None

    def watch_folded(self, folded: bool) -> None:
        """Fold both sides, or neither."""
        for which in Which:
            self.pane(which).folded = folded
        self._redraw_later()

    def watch_hide_boilerplate(self, hide: bool) -> None:
        """Hide on both sides, or on neither."""
        for which in Which:
            self.pane(which).hide_boilerplate = hide
        self._redraw_later()

    def watch_own_only(self, own_only: bool) -> None:
        """Leave out on both sides what is shared, or show it again."""
        for which in Which:
            self.pane(which).own_only = own_only
        self._set_partners()
        self._redraw_later()

    # Mouse

    @on(ArticlePane.Picked)
    def _picked(self, event: ArticlePane.Picked) -> None:
        event.stop()
        reading = event.pane.reading
        self.side = reading.which
        shared = None if self.own_only else reading.layers.shared.at(event.position)
        numbers = shared or ()
        own = reading.layers.own_runs.at(event.position)
        if numbers:
            # A second click on overlapping passages chooses the next of them.
            later = [n for n in numbers if self.current in numbers and n > (self.current or 0)]
            self.post_message(self.Picked((later or numbers)[0]))
        elif own is not None:
            self.post_message(self.OwnPicked(own))

    @on(Gutter.Picked)
    def _link_picked(self, event: Gutter.Picked) -> None:
        event.stop()
        self.post_message(self.Picked(event.number))

    @on(Gutter.Stepped)
    def _gutter_stepped(self, event: Gutter.Stepped) -> None:
        event.stop()
        self.post_message(self.Stepped(event.direction))

    @on(Minimap.Jumped)
    def _jumped(self, event: Minimap.Jumped) -> None:
        event.stop()
        which = next(each for each in Which if self._maps[each] is event.minimap)
        self.side = which
        pane = self.pane(which)
        pane.scroll_to(y=event.row - pane.size.height // 2, animate=False, force=True)
