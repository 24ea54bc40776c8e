"""Which passage of how many, and whether the panes scroll together: between the two headers."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.cells import width_of
from widgets.palette import content_style


class Counter(Widget):
    """Three short rows, centred over the gutter."""

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

    def render(self) -> Content:
        """The place, and the lock."""
        lock = "⇄ together" if self.locked else "⇹ apart"
        rows = [(self.place, "figure"), (lock, "quiet")]
        lines = [
            Content.assemble(
                " " * max(0, (self.size.width - width_of(text)) // 2),
                (text, content_style(self, name)),
            )
            for text, name in rows
        ]
        return Content("\n").join(lines)
