"""A widget that shows something of the panes beside it."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Region
from textual.strip import Strip

from widgets.paint.line_widget import LineWidget


class Beside(LineWidget):
    """Asks for the latest before it is drawn: panes may lay their rows in the same picture."""

    latest: Callable[[], None] | None = None
    """Has what is shown brought up to date, if need be; for whoever shows the widget to say."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in a part of the widget, as they are by now."""
        if self.latest is not None:
            self.latest()
        return super().render_lines(crop)
