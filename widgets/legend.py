"""What the colours, letters and signs mean, in one row; filtered kinds are struck out."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from widgets.describing import EXPLAINED, LETTERS, MOVED
from widgets.palette import PASSAGE_CLASSES, content_style, passage_rules
from widgets.row_painting import OWN_BAR
from wirediff.passages import Kind

SHORT = 72
"""Cells below which only names are shown, without what they mean."""


class Legend(Widget):
    """One quiet row that lets a first reader understand the screen."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {*PASSAGE_CLASSES, "quiet", "off", "state"}

    DEFAULT_CSS = (
        passage_rules("Legend")
        + """
    Legend { height: 1; background: $panel; color: $text-muted; padding: 0 1; }
    Legend .quiet { color: $text-muted; }
    Legend .off { color: $text-disabled; text-style: strike; }
    Legend .state { color: $foreground; text-style: bold; }
    Legend .edited { text-style: underline; }
    Legend .paraphrase { text-style: italic; }
    """
    )

    kinds: reactive[frozenset[Kind]] = reactive(frozenset(Kind))
    """Kinds that the filter lets through."""

    moved_only: reactive[bool] = reactive(False)
    """Whether the filter lets only moved passages through."""

    state: reactive[str] = reactive("")
    """What else is in force: `lock`, `folded`."""

    def render(self) -> Content:
        """The row, shortened for narrow terminals."""
        long = self.size.width >= SHORT + 24
        parts: list[Content] = []
        for key, kind in enumerate(Kind, 1):
            shown = kind in self.kinds
            swatch = (f" {LETTERS[kind]} ", self._style(kind))
            name = f" {kind}" + (f", {EXPLAINED[kind]}" if long else "")
            parts.append(
                Content.assemble(swatch, (name, self._style("quiet" if shown else "off")))
                if self.size.width >= SHORT or not shown
                else Content.assemble(swatch, (f"{key}", self._style("quiet")))
            )
        moved = "only moved" if self.moved_only else "moved"
        parts.append(
            Content.assemble(
                (MOVED, self._style("state")),
                (f" {moved}", self._style("state" if self.moved_only else "quiet")),
            )
        )
        parts.append(
            Content.assemble((OWN_BAR, self._style("own-ink")), ("only here", self._style("quiet")))
        )
        row = Content("  ").join(parts)
        gap = self.size.width - row.cell_length - len(self.state)
        return (
            row if gap < 1 else Content.assemble(row, " " * gap, (self.state, self._style("state")))
        )

    def _style(self, *names: str) -> Style:
        return content_style(self, *names)
