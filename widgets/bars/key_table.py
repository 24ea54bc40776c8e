"""Keys and what they do, in a column, each group under its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from widgets.paint.palette import style_of


@dataclass(frozen=True, slots=True)
class Keys:
    """An action with all its keys in force, as they are shown."""

    keys: str
    what: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Actions that belong together."""

    title: str
    """Empty where there is nothing to say above them."""
    actions: tuple[Keys, ...]


class KeyTable(Static):
    """Draws groups of keys; what they do is wrapped beside them."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key", "group"}

    DEFAULT_CSS = """
    KeyTable { height: auto; }
    KeyTable .key { color: $text-accent; text-style: bold; }
    KeyTable .group { color: $text-muted; text-style: bold; }
    """

    def __init__(self, groups: Sequence[KeyGroup], *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._groups = tuple(groups)

    def on_mount(self) -> None:
        """Draw: only now are there colours."""
        self._draw()

    def notify_style_update(self) -> None:
        """Draw in the colours of another theme."""
        super().notify_style_update()
        if self.is_mounted:
            self._draw()

    def _draw(self) -> None:
        table = Table.grid(padding=(0, 2))
        table.add_column(justify="right", style=style_of(self, "key"), no_wrap=True)
        table.add_column()
        for number, group in enumerate(self._groups):
            if number:
                table.add_row()
            if group.title:
                table.add_row("", Text(group.title, style_of(self, "group")))
            for action in group.actions:
                table.add_row(Text(action.keys), Text(action.what))
        self.update(table)
