"""A comparison whose passages, and what is an outlet's own, can be stepped through."""

from __future__ import annotations

from textual import on

from tui.keys.commands import with_keys
from tui.screens.dialogs.detail import DetailScreen
from tui.screens.reader.comparison_screen import ComparisonScreen
from widgets.pair.comparison_view import ComparisonView
from widgets.pair.stepping import FORWARD, starts_of, step, step_from
from wirediff.passages import Passage


class SteppingScreen(ComparisonScreen):
    """Steps from passage to passage, or to the other side of one."""

    def action_step_passage(self, direction: int) -> None:
        """To the next or previous passage of the side being read."""
        view, order = self.view, self.order
        if view.current is not None and view.in_view(view.current, self.side):
            number = step(order, view.current, direction)
        else:
            starts = starts_of(self._comparison.passages, self.side, order)
            index = step_from(starts, view.pane(self.side).place, direction)
            number = None if index is None else order[index]
        if number is None:
            self._tell_end("shared passage", direction)
        else:
            self._go_to(number)

    def action_step_own(self, direction: int) -> None:
        """To the next or previous stretch that only this side has."""
        view = self.view
        own = view.pane(self.side).reading.layers.own
        if view.current_own is not None:
            number = step(range(len(own)), view.current_own, direction)
        else:
            number = step_from(
                [stretch.span.start for stretch in own], view.pane(self.side).place, direction
            )
        if number is None:
            name = view.pane(self.side).reading.called
            self._tell_end(f"passage that only {name} has", direction)
        else:
            self._go_to_own(number)

    def action_other_side(self) -> None:
        """To the same passage on the other side, or just to the other side."""
        view, number = self.view, self.view.current
        view.current_own = None
        if number is not None and not view.in_view(number, self.side):
            # What is read now counts, not where the reader once stood.
            number = None if view.both_panes else self._first_in_view()
        view.read(self.side.other)
        if number is not None:
            if number != view.current:
                self.set_current(number)
            self.call_after_refresh(view.go_to_passage, number)

    def _first_in_view(self) -> int | None:
        return next((each for each in self.order if self.view.in_view(each, self.side)), None)

    def action_align(self) -> None:
        """Put the other end of the current passage beside this one."""
        if self.view.current is not None:
            self.view.go_to_passage(self.view.current)
            self.view.align(self.view.current)

    def action_detail(self) -> None:
        """All about the current passage, then back to the one it was left at."""
        if self.view.current is None:
            self._tell_no_passage()
        else:
            detail = DetailScreen(*self._readings, self.view.current, self.order)
            self.app.push_screen(detail, self._return_from_detail)

    def _tell_no_passage(self) -> None:
        own, name = self.view.current_own is not None, self.view.pane(self.side).reading.called
        here = f"Only {name} has this" if own else "Nothing is current"
        way = with_keys(self, ": {match.next} goes to a shared passage") if self.order else ""
        self.notify(f"{here}{way}.", timeout=3, markup=False)

    def _return_from_detail(self, passage: Passage | None) -> None:
        number = self._number_of(passage)
        if number is not None and number != self.view.current:
            self._go_to(number)

    def _go_to(self, number: int) -> None:
        self.set_current(number)
        self.view.go_to_passage(number)

    def _go_to_own(self, number: int) -> None:
        view = self.view
        view.current = None
        view.current_own = number
        view.go_to(view.pane(self.side).reading.layers.own[number].span, self.side)
        self.tell()

    def _tell_end(self, what: str, direction: int) -> None:
        end = "last" if direction == FORWARD else "first"
        self.notify(f"This is the {end} {what}.", timeout=2, markup=False)

    @on(ComparisonView.Picked)
    def _picked(self, event: ComparisonView.Picked) -> None:
        self._go_to(event.number)

    @on(ComparisonView.OwnPicked)
    def _own_picked(self, event: ComparisonView.OwnPicked) -> None:
        self._go_to_own(event.number)

    @on(ComparisonView.Stepped)
    def _stepped(self, event: ComparisonView.Stepped) -> None:
        self.action_step_passage(event.direction)
