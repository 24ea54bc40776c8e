"""What the colours, letters and signs mean and how often each occurs, in one row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Final

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from widgets.cells import width_of
from widgets.describing import EXPLAINED, LETTERS, MOVED
from widgets.inks import Inks
from widgets.palette import swatch
from widgets.row_painting import OWN_BAR
from wirediff.passages import Kind

GAP: Final = "  "


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each thing occurs, and what a filter hides."""

    kinds: Mapping[Kind, int] = field(default_factory=dict)
    """Passages of each kind, hidden or not."""
    moved: int = 0
    """Passages told in another place."""
    shown: frozenset[Kind] = frozenset(Kind)
    """Kinds that the filter lets through."""
    moved_only: bool = False
    """Whether the filter lets only moved passages through."""
    state: str = ""
    """What else is in force: `folded`."""


class Legend(Widget):
    """One quiet row that lets a first reader understand the screen; hidden kinds are struck out."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"quiet", "off", "strong"}

    DEFAULT_CSS = """
    Legend { height: 1; background: $panel; color: $foreground; padding: 0 1; }
    Legend .quiet { color: $text-muted; }
    Legend .off { color: $text-muted; text-style: strike; }
    Legend .strong { text-style: bold; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._inks = Inks(self)
        self._counts = Counts()

    def notify_style_update(self) -> None:
        """Forget the styles of the former theme."""
        self._inks.forget()
        super().notify_style_update()

    def show(self, counts: Counts) -> None:
        """Tell other counts."""
        if counts != self._counts:
            self._counts = counts
            self.refresh()

    def render(self) -> Content:
        """The fullest wording that fits."""
        width, state = self.size.width, self._counts.state
        rows = [Content(GAP).join(self._parts(level)) for level in (3, 2, 1, 0)]
        least = width_of(state) + len(GAP) if state else 0
        row = next((each for each in rows if each.cell_length + least <= width), None)
        if row is None:
            return rows[-1].truncate(width)
        gap = " " * (width - row.cell_length - width_of(state))
        return Content.assemble(row, gap, (state, self._inks.content("quiet")))

    def _parts(self, level: int) -> Iterator[Content]:
        """Swatch, name and count of everything; `level` says how much is explained."""
        counts = self._counts
        for kind in Kind:
            explained = f", {EXPLAINED[kind]}" if level == 3 else ""
            name = f" {kind}{explained}" if level else ""
            count = f" {counts.kinds.get(kind, 0)}" if level != 1 else ""
            style = "quiet" if kind in counts.shown else "off"
            yield Content.assemble(
                (f" {LETTERS[kind]} ", Style.from_rich_style(swatch(self, kind))),
                (count + name, self._inks.content(style)),
            )
        quiet, strong = self._inks.content("quiet"), self._inks.content("strong")
        moved = " only" if counts.moved_only else ""
        moved += f" {counts.moved}" if level != 1 else ""
        moved += " moved" if level else ""
        yield Content.assemble((MOVED, strong), (moved, strong if counts.moved_only else quiet))
        yield Content.assemble((OWN_BAR, self._inks.content("own-ink")), (" only here", quiet))
