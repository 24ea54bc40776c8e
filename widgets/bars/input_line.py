"""A line to type into that loses nothing in silence, and shows nothing that a terminal obeys."""

from __future__ import annotations

from typing import Any, Final

from rich.text import Text
from textual import events
from textual.widgets import Input

from widgets.paint.cells import width_of
from wirediff.text.sanitise import visible

LONGEST: Final = 4_096
"""Characters of a line: the longest path that Linux knows."""


class InputLine(Input):
    """Takes in what is pasted as one line, as far as there is room; says so when some is cut.

    Its value stays as it was typed or given, such as the name of a file. What is drawn is that made
    safe, one character for one, so that the cursor stands where it seems to.
    """

    def __init__(self, value: str = "", *, max_length: int = LONGEST, **options: Any) -> None:
        """Make a line.

        Args:
            value: What stands on it to begin with.
            max_length: Characters that have room.
            options: As `Input` takes them.
        """
        super().__init__(value, max_length=max_length, **options)

    # Both are Textual's own; it has no other way to show anything but the value.

    @property
    def _value(self) -> Text:
        return Text(_shown(self.value), no_wrap=True, overflow="ignore", end="")

    def _position_to_cell(self, position: int) -> int:
        return width_of(_shown(self.value[:position]))

    def on_one_line(self, text: str) -> str:
        """What several lines become here."""
        return " ".join(filter(None, text.splitlines()))

    def on_paste(self, event: events.Paste) -> None:
        """Take in what the terminal pastes."""
        event.stop()
        # Textual would take the first line, or nothing where that is too long.
        event.prevent_default()
        self._take_in(event.text)

    def action_paste(self) -> None:
        """Take in what was cut or copied in this program."""
        self._take_in(self.app.clipboard)

    def _take_in(self, text: str) -> None:
        """Put a text in the place of what is selected, or at the cursor."""
        line = self.on_one_line(text)
        longest = self.max_length or LONGEST
        room = max(0, longest - len(self.value) + len(self.selected_text))
        self.replace(line[:room], *self.selection)
        if len(line) > room:
            words = f"Cut: this line has room for {longest:,} characters."
            self.notify(words, severity="warning", markup=False)


def _shown(text: str) -> str:
    """A value as it can be drawn in one row."""
    return visible(text).replace("\n", " ")
