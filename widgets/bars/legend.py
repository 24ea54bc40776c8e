"""What colours, letters and signs mean, and how often each occurs, in one row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Final

from rich.segment import Segment

from widgets.bars.descriptions import LETTERS, MEANINGS, MOVED
from widgets.page.row_painting import OWN_BAR
from widgets.paint.cells import width_of
from widgets.paint.palette import SWATCH
from widgets.paint.text_rows import Text, TextRows, cells_of
from wirediff.passages import Kind

GAP: Final = "  "


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each thing occurs, and what a filter hides."""

    kinds: Mapping[Kind, int] = field(default_factory=dict)
    """Passages of each kind, hidden or not."""
    moved: int = 0
    """Passages that stand elsewhere in the other article."""
    shown: frozenset[Kind] = frozenset(Kind)
    """Kinds that the filter lets through."""
    moved_only: bool = False
    """Whether the filter lets only moved passages through."""
    state: str = ""
    """What else is in force: `folded`."""


class Legend(TextRows):
    """Explains the screen to a new reader; hidden kinds are struck out."""

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
        self._counts = Counts()

    def show(self, counts: Counts) -> None:
        """Show other counts."""
        if counts != self._counts:
            self._counts = counts
            self.refresh()

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """The fullest wording that fits."""
        state = self._counts.state
        least = width_of(state) + len(GAP) if state else 0
        for level in (3, 2, 1, 0):
            row = list(self._parts(level))
            cells = cells_of(row)
            if cells + least <= width:
                gap = " " * (width - cells - width_of(state))
                yield (*row, self.piece(gap), self.piece(state, "quiet"))
                return
        yield row

    def _parts(self, level: int) -> Iterator[Segment]:
        """Swatch, name and count of everything; `level` says how much is explained."""
        counts = self._counts
        for kind in Kind:
            explained = f", {MEANINGS[kind]}" if level == 3 else ""
            name = f" {kind}{explained}" if level else ""
            count = f" {counts.kinds.get(kind, 0)}" if level != 1 else ""
            yield self.piece(f" {LETTERS[kind]} ", f"{kind}{SWATCH}")
            yield self.piece(count + name, "quiet" if kind in counts.shown else "off")
            yield self.piece(GAP)
        moved = " only" if counts.moved_only else ""
        moved += f" {counts.moved}" if level != 1 else ""
        moved += " moved" if level else ""
        yield self.piece(MOVED, "strong")
        yield self.piece(moved, "strong" if counts.moved_only else "quiet")
        yield self.piece(GAP)
        yield self.piece(OWN_BAR, "own-ink")
        yield self.piece(" only here", "quiet")
