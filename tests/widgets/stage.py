"""A tiny application around one widget, and ways to read what it shows."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.events import MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.widget import Widget


class Stage(App[None]):
    """Shows one widget and keeps the messages that it sends."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget
        self.heard: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.widget

    def of(self, kind: type[Message]) -> list[Message]:
        """The messages of one kind that were heard."""
        return [message for message in self.heard if isinstance(message, kind)]


def row_text(widget: Widget, y: int) -> str:
    """What a row of a widget says, without blanks at its end."""
    return widget.render_line(y).text.rstrip()


def rows_text(widget: Widget) -> list[str]:
    """What every row of a widget says."""
    return [row_text(widget, y) for y in range(widget.size.height)]


def turn_wheel(widget: Widget, x: int, y: int, *, down: bool) -> None:
    """Turn the mouse wheel over a widget."""
    kind = MouseScrollDown if down else MouseScrollUp
    widget.post_message(kind(widget, x, y, 0, 1 if down else -1, 0, False, False, False))
