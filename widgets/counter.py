"""Which passage of how many, and whether the panes scroll together: between the two headers."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.cells import width_of
from widgets.inks import Inks


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

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._inks = Inks(self)

    def notify_style_update(self) -> None:
        """Forget the styles of the former theme."""
        self._inks.forget()
        super().notify_style_update()

    def render(self) -> Content:
        """The place, and the lock."""
        lock = "⇄ together" if self.locked else "⇹ apart"
        rows = [(self.place, "figure"), (lock, "quiet")]
        lines = [
            Content.assemble(
                " " * max(0, (self.size.width - width_of(text)) // 2),
                (text, self._inks.content(name)),
            )
            for text, name in rows
        ]
        return Content("\n").join(lines)
