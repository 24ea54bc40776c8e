"""A line to type into that loses nothing in silence, and shows nothing that a terminal obeys."""

from __future__ import annotations

from typing import Any, Final

from textual import events
from textual.widgets import Input

from widgets.paint.textual_internals import draws_safely

LONGEST: Final = 4_096
"""Characters of a line: the longest path that Linux knows."""


@draws_safely
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
        super().__init__(value, max_length=max_length, select_on_focus=False, **options)

    def begin(self) -> None:
        """Take the keys at once, and select what stands here, to be kept or replaced.

        Textual gives and selects with delay, so that the first letters of a fast hand get lost.
        """
        self.screen.set_focus(self)
        self.action_select_all()

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
