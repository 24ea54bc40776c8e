"""Three dots that show that something is being worked out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from widgets.paint.styled_text import Text
from widgets.paint.text_rows import TextRows

DOT: Final = "●"
DOTS: Final = 3

BEAT: Final = 0.25
"""Seconds that each dot is lit. Textual's own indicator draws 16 pictures a second, on the one
interpreter that does the work which is waited for."""


class ProgressDots(TextRows):
    """Lights one dot after the other; all of them where the user wants nothing to move."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"lit", "unlit"}

    DEFAULT_CSS = """
    ProgressDots { height: 1; }
    ProgressDots .lit { color: $primary; }
    ProgressDots .unlit { color: $foreground 25%; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._beats = 0

    def on_mount(self) -> None:
        """Begin to move."""
        if self.app.animation_level != "none":
            self.set_interval(BEAT, self.beat)

    def beat(self) -> None:
        """Light the next dot."""
        self._beats += 1
        self.refresh()

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """The dots in the middle of one row."""
        still = self.app.animation_level == "none"
        row = [self.ink(" " * max(0, (width - 2 * DOTS + 1) // 2))]
        for number in range(DOTS):
            lit = still or number == self._beats % DOTS
            row.append(self.ink(f"{DOT} ", "lit" if lit else "unlit"))
        yield row
