"""Which passage of how many, and the scroll lock: between the two headers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.reactive import reactive

from widgets.paint.cells import width_of
from widgets.paint.text_rows import Text, TextRows


class Counter(TextRows):
    """Two short rows, centred over the gutter."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"figure", "quiet"}

    DEFAULT_CSS = """
    Counter { width: 13; height: 3; background: $panel; color: $foreground; }
    Counter .figure { text-style: bold; }
    Counter .quiet { color: $text-muted; }
    """

    place: reactive[str] = reactive("")
    """Where the reader is: `5/14`."""

    locked: reactive[bool] = reactive(True)
    """Whether the panes scroll together."""

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """The place, then the lock."""
        lock = "⇄ scroll lock" if self.locked else "⇹ no lock"
        for text, name in ((self.place, "figure"), (lock, "quiet")):
            margin = " " * max(0, (width - width_of(text)) // 2)
            yield self.piece(margin), self.piece(text, name)
