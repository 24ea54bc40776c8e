"""A comparison that scrolls by lines and pages, both sides together or apart."""

from __future__ import annotations

from tui.screens.reader.comparison_screen import ComparisonScreen


class ScrollingScreen(ComparisonScreen):
    """Scrolls the side being read; the other one follows while they are locked."""

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self.view.scroll(rows)

    def action_page(self, pages: float) -> None:
        """Scroll by pages; one row of the last page stays."""
        self.view.scroll(round(pages * max(1, self.view.pane(self.side).size.height - 1)))

    def action_top(self) -> None:
        """To the beginning."""
        self.view.scroll(-len(self.view.pane(self.side).page))

    def action_bottom(self) -> None:
        """To the end."""
        self.view.scroll(len(self.view.pane(self.side).page))

    def action_toggle_lock(self) -> None:
        """Scroll the panes together, or apart."""
        self.view.locked = not self.view.locked
        self.tell()
