"""What the colours and letters mean, in three lines, for who sees them for the first time."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from widgets.cells import width_of
from widgets.describing import EXPLAINED, LETTERS, MOVED
from widgets.inks import Inks
from widgets.palette import swatch
from widgets.row_painting import OWN_BAR
from wirediff.passages import Kind


class Greeting(Widget):
    """Three lines between text and legend; it takes no key and covers nothing."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Greeting { height: 3; background: $boost; color: $foreground; padding: 0 1; }
    """

    def __init__(self, keys: str, *, id: str | None = None) -> None:
        """Greet.

        Args:
            keys: The keys that matter, and how to be rid of these lines; the last line.
            id: The widget's name.
        """
        super().__init__(id=id)
        self._keys = keys
        self._inks = Inks(self)

    def notify_style_update(self) -> None:
        """Forget the styles of the former theme."""
        self._inks.forget()
        super().notify_style_update()

    def render(self) -> Content:
        """The three lines, each cut where there is no room."""
        kinds = [
            (f" {LETTERS[kind]} ", Style.from_rich_style(swatch(self, kind)), EXPLAINED[kind])
            for kind in Kind
        ]
        shared = Content("Colour: both have it.  ") + Content("  ").join(
            Content.assemble((letter, style), f" {explained}") for letter, style, explained in kinds
        )
        apart = Content.assemble(
            f"{MOVED} the other tells it in another place  ",
            (OWN_BAR, self._inks.content("own-ink")),
            " only this outlet has it",
        )
        width = self.size.width
        lines = [shared, apart, Content(self._keys)]
        return Content("\n").join(
            line if width_of(line.plain) <= width else line.truncate(width) for line in lines
        )
