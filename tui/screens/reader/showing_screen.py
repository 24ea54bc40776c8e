"""A comparison of which the reader chooses what is shown, and where."""

from __future__ import annotations

from tui.screens.reader.comparison_screen import ComparisonScreen
from widgets.pair.filtering import EVERYTHING
from wirediff.passages import Kind


class ShowingScreen(ComparisonScreen):
    """Filters, folds, lays out and exchanges what stands on the screen."""

    def action_toggle_kind(self, kind: str) -> None:
        """Show or hide the passages of one kind."""
        self.set_filter(self._filter.toggled(Kind(kind)))

    def action_toggle_moved(self) -> None:
        """Show only moved passages, or all."""
        self.set_filter(self._filter.only_moved(not self._filter.moved_only))

    def action_show_all(self) -> None:
        """Show every passage."""
        self.set_filter(EVERYTHING)

    def action_toggle_fold(self) -> None:
        """Fold what is not shared, or unfold it."""
        self.view.folded = not self.view.folded
        self.tell()

    def action_toggle_boilerplate(self) -> None:
        """Hide what is not the story, or show it."""
        self.view.hide_boilerplate = not self.view.hide_boilerplate
        self.tell()

    def action_toggle_layout(self) -> None:
        """Side by side where there is room, or one column."""
        self._one_column = not self._one_column
        self.lay_out(self.app.size)

    def action_toggle_links(self) -> None:
        """Show the drawn links and the maps, or leave their room to the text."""
        self.view.links = not self.view.links

    def action_maximize_pane(self) -> None:
        """Give the side being read all the room."""
        self.view.solo = True
        self.tell()

    def action_restore_pane(self) -> None:
        """Show both sides again."""
        self.view.solo = False
        self.tell()

    def action_swap(self) -> None:
        """Exchange left and right."""
        self.swap()
