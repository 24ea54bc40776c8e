"""A comparison of which only what each outlet has alone can be shown."""

from __future__ import annotations

from dataclasses import dataclass

from tui.screens.reader.reader_words import alone_of
from tui.screens.reader.stepping_screen import SteppingScreen
from widgets.bars.side_header import SideHeader
from widgets.page.rows_pane import ReadingPlace
from widgets.pair.sides import Which, side_of
from widgets.pair.stepping import FORWARD, step_from


@dataclass(frozen=True, slots=True)
class Left:
    """Where the reader was when only own content began to be shown."""

    side: Which
    current: int | None
    reading_places: dict[Which, ReadingPlace]


class OwnScreen(SteppingScreen):
    """Shows what either outlet has and the other left out, side by side, and nothing shared.

    All else works on it as on the whole articles: stepping, searching, copying, the other side.
    """

    _left: Left | None = None
    """None while the whole articles are shown."""

    def action_toggle_own(self) -> None:
        """Show only what each outlet has alone, or go back to where that was asked."""
        if self._left is None:
            self._show_own()
        else:
            self.leave_own()

    def _show_own(self) -> None:
        view, before = self.view, self.view.current_own
        self._left = Left(self.side, view.current, view.reading_places)
        view.current = None
        view.own_only = True
        self._read_own(before)

    def leave_own(self) -> bool:
        """Back to where the reader was in the whole articles; whether there was a way back."""
        left = self._left
        if left is None:
            return False
        self._show_whole()
        self.view.read(left.side)
        self.set_current(left.current if left.current in self._selection.numbers else None)
        self.view.return_to(left.reading_places)
        return True

    def show_shared(self) -> None:
        """Leave what each has alone: somebody asked for what both have."""
        if self._left is not None:
            self._show_whole()

    def _show_whole(self) -> None:
        self._left = None
        self.view.own_only = False

    def _read_own(self, number: int | None) -> None:
        """Stand at a piece of own content, or else at the nearest one below the reading place."""
        pane = self.view.pane(self.side)
        starts = [stretch.span.start for stretch in pane.reading.layers.own]
        if number is None:
            number = step_from(starts, pane.place, FORWARD)
        if number is None and starts:
            number = len(starts) - 1
        if number is None:
            self.view.current_own = None
            self.tell()
        else:
            self._go_to_own(number)

    # What the keys of the whole articles do meanwhile

    def action_step_passage(self, direction: int) -> None:
        """To the next or previous passage, which here is one of own content."""
        if self._left is None:
            super().action_step_passage(direction)
        else:
            self.action_step_own(direction)

    def action_other_side(self) -> None:
        """To the other side; there, to what it alone has."""
        if self._left is None:
            super().action_other_side()
        else:
            self.view.current_own = None
            self.view.read(self.side.other)
            self._read_own(None)

    def action_detail(self) -> None:
        """To the place of this piece in the whole article."""
        if self._left is None:
            super().action_detail()
            return
        number = self.view.current_own
        self._show_whole()
        if number is not None:
            self._go_to_own(number)
        else:
            self.tell()

    def swap(self) -> None:
        """Exchange left and right, also for the way back."""
        super().swap()
        if self._left is not None:
            left = self._left
            reading_places = {which.other: one for which, one in left.reading_places.items()}
            self._left = Left(left.side.other, left.current, reading_places)

    # Telling

    def tell(self) -> None:
        """Say at the top how much either outlet has alone."""
        super().tell()
        for reading in self._readings:
            said: tuple[str, ...] = ()
            if self._left is not None:
                other = next(each for each in self._readings if each is not reading)
                side = side_of(self._comparison, reading.which)
                said = alone_of(side, reading, other.called)
            self.query_one(f"#head-{reading.which}", SideHeader).alone = said

    def _state(self) -> str:
        own = "" if self._left is None else "only what each has alone"
        return " · ".join(filter(None, (own, super()._state())))
