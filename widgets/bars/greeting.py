"""What the colours and letters mean, for somebody who opens the reader for the first time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from widgets.bars.descriptions import LETTERS, MEANINGS, MOVED
from widgets.page.row_painting import OWN_BAR
from widgets.paint.palette import SWATCH
from widgets.paint.text_rows import Text, TextRows, cells_of
from wirediff.passages import Kind


class Greeting(TextRows):
    """Three lines between text and legend. They take no key and cover nothing."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Greeting { height: 3; background: $boost; color: $foreground; padding: 0 1; }
    """

    def __init__(self, keys: Sequence[str], *, id: str | None = None) -> None:
        """Make the lines.

        Args:
            keys: The last line, the fullest wording first: the keys that matter most.
            id: The widget's name.
        """
        super().__init__(id=id)
        self._keys = tuple(keys)

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """The three lines, each in the fullest wording that has room, or else cut."""
        yield _fullest([self._shared("Colour: both have it.", 2), self._shared("Both:", 1)], width)
        yield _fullest([self._place("the other has it in"), self._place("in")], width)
        yield _fullest([(self.piece(keys),) for keys in self._keys], width)

    def _shared(self, heading: str, gap: int) -> Text:
        kinds = (
            (
                self.piece(" " * gap),
                self.piece(f" {LETTERS[kind]} ", f"{kind}{SWATCH}"),
                self.piece(f" {MEANINGS[kind]}"),
            )
            for kind in Kind
        )
        return (self.piece(heading), *chain.from_iterable(kinds))

    def _place(self, where: str) -> Text:
        return (
            self.piece(f"{MOVED} {where} another place  "),
            self.piece(OWN_BAR, "own-ink"),
            self.piece(" only this outlet has it"),
        )


def _fullest(wordings: Sequence[Text], width: int) -> Text:
    """The first wording that has room, or else the last."""
    fitting = (each for each in wordings if cells_of(each) <= width)
    return next(fitting, wordings[-1])
