"""What the colours and letters mean, in three lines, for who sees them for the first time."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment

from widgets.describing import EXPLAINED, LETTERS, MOVED
from widgets.palette import SWATCH
from widgets.row_painting import OWN_BAR
from widgets.styled_text import Text
from widgets.text_rows import TextRows
from wirediff.passages import Kind


class Greeting(TextRows):
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

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """The three lines, each cut where there is no room."""
        yield tuple(self._shared())
        yield (
            self.ink(f"{MOVED} the other tells it in another place  "),
            self.ink(OWN_BAR, "own-ink"),
            self.ink(" only this outlet has it"),
        )
        yield (self.ink(self._keys),)

    def _shared(self) -> Iterator[Segment]:
        yield self.ink("Colour: both have it.")
        for kind in Kind:
            yield self.ink("  ")
            yield self.ink(f" {LETTERS[kind]} ", f"{kind}{SWATCH}")
            yield self.ink(f" {EXPLAINED[kind]}")
