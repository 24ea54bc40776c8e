"""Which passage of how many, the scroll lock, and how often the sides disagree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.reactive import reactive

from widgets.paint.cells import width_of
from widgets.paint.text_rows import Text, TextRows
from wirediff.wording.disagreements import SIGN


class Counter(TextRows):
    """Three short rows, centred over the gutter; disagreements go first where there is one."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"figure", "quiet", "differ"}

    DEFAULT_CSS = """
    Counter { width: 13; height: 3; background: $panel; color: $foreground; }
    Counter .figure { text-style: bold; }
    Counter .differ { color: $text-error; text-style: bold; }
    Counter .quiet { color: $text-muted; }
    """

    place: reactive[str] = reactive("")
    """Where the reader is: `5/14`."""

    locked: reactive[bool] = reactive(True)
    """Whether the panes scroll together."""

    disagreements: reactive[int] = reactive(0)
    """Facts that the two sides state differently."""

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """The place, the lock, the disagreements."""
        lock = "⇄ scroll lock" if self.locked else "⇹ no lock"
        differ = f"{SIGN} {self.disagreements}" if self.disagreements else ""
        place = f"{self.place} {differ}" if height == 1 else self.place
        for text, name in ((place, "figure"), (lock, "quiet"), (differ, "differ")):
            margin = " " * max(0, (width - width_of(text)) // 2)
            yield self.piece(margin), self.piece(text, name)
