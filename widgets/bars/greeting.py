"""What the colours and letters mean, in three lines, for who sees them for the first time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from widgets.bars.descriptions import LETTERS, MEANINGS, MOVED
from widgets.page.row_painting import OWN_BAR
from widgets.paint.palette import SWATCH
from widgets.paint.styled_text import Text, cells_of
from widgets.paint.text_rows import TextRows
from wirediff.passages import Kind


class Greeting(TextRows):
    """Three lines between text and legend; it takes no key and covers nothing."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Greeting { height: 3; background: $boost; color: $foreground; padding: 0 1; }
    """

    def __init__(self, keys: Sequence[str], *, id: str | None = None) -> None:
        """Greet.

        Args:
            keys: The keys that matter, and how to be rid of these lines: the last line, in the
                fullest wording first.
            id: The widget's name.
        """
        super().__init__(id=id)
        self._keys = tuple(keys)

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """The three lines, each in the fullest wording that has room, or else cut."""
        yield _fullest([self._shared("Colour: both have it.", 2), self._shared("Both:", 1)], width)
        yield _fullest([self._place("the other tells it in"), self._place("told in")], width)
        yield _fullest([(self.ink(keys),) for keys in self._keys], width)

    def _shared(self, heading: str, gap: int) -> Text:
        kinds = (
            (
                self.ink(" " * gap),
                self.ink(f" {LETTERS[kind]} ", f"{kind}{SWATCH}"),
                self.ink(f" {MEANINGS[kind]}"),
            )
            for kind in Kind
        )
        return (self.ink(heading), *chain.from_iterable(kinds))

    def _place(self, told: str) -> Text:
        return (
            self.ink(f"{MOVED} {told} another place  "),
            self.ink(OWN_BAR, "own-ink"),
            self.ink(" only this outlet has it"),
        )


def _fullest(wordings: Sequence[Text], width: int) -> Text:
    """The first wording that has room, or else the last."""
    fitting = (each for each in wordings if cells_of(each) <= width)
    return next(fitting, wordings[-1])
