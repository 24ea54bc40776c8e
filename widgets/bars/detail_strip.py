"""The current passage under the panes: what it is, and both wordings with their differences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from rich.segment import Segment

from widgets.bars.descriptions import LETTERS
from widgets.page.wrapping import wrap
from widgets.paint.cells import ELLIPSIS, clip, fit, width_of
from widgets.paint.text_rows import Text, TextRows, text_of
from wirediff.passages import Kind
from wirediff.wording.disagreements import SIGN

NAME_CELLS = 14
"""Cells for an outlet's name before its wording."""


class Emphasis(Enum):
    """How words of one side bear on the other's."""

    SAME = 0
    CHANGED = 1
    """Worded differently."""
    DISPUTED = 2
    """A fact that the other side states differently."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One side's words of a passage."""

    name: str
    """The outlet."""
    parts: tuple[tuple[str, Emphasis], ...]
    """The text in order, in parts that bear alike on the other side's."""


@dataclass(frozen=True, slots=True)
class Detail:
    """What the strip shows."""

    heading: str
    """One line: kind, move, score."""
    kind: Kind | None = None
    """Colours the heading; none for own content and for advice."""
    wordings: tuple[Wording, ...] = ()
    notes: tuple[str, ...] = ()
    """Differences of fact, then evidence; each on a line."""


class DetailStrip(TextRows):
    """Spells out the current passage, so that nobody has to leave the page to read it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("heading", "name", "changed", "note", "same", "disputed"),
    }

    DEFAULT_CSS = """
    DetailStrip { height: 6; background: $surface; color: $foreground; padding: 0 1; }
    DetailStrip .heading { text-style: bold; }
    DetailStrip .name { color: $text-muted; }
    DetailStrip .same { color: $text-muted; }
    DetailStrip .changed { color: $text-warning; text-style: bold underline; }
    DetailStrip .disputed { color: $text-error; text-style: bold reverse; }
    DetailStrip .note { color: $text-muted; }
    DetailStrip:nocolor .same { color: $foreground; }
    DetailStrip:nocolor .changed { color: $foreground; text-style: bold; }
    DetailStrip:nocolor .disputed { color: $foreground; text-style: bold reverse; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._detail = Detail("")

    def show(self, detail: Detail) -> None:
        """Show something else."""
        if detail != self._detail:
            self._detail = detail
            self.refresh()

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """As many rows as there is room for: the heading, the wordings, the notes."""
        rows = list(self._every_row(width, height))
        if len(rows) > height:
            rows[height - 1 :] = [self._cut(rows[height - 1], width)]
        yield from rows

    def _every_row(self, width: int, height: int) -> Iterator[Text]:
        detail = self._detail
        yield self._heading(width)
        room = height - 1 - len(detail.notes)
        if room >= len(detail.wordings):
            for wording in detail.wordings:
                yield from self._wording(wording, width, room // len(detail.wordings))
        for note in detail.notes:
            for start, end in wrap(note, 0, len(note), max(8, width)):
                yield (self.piece(note[start:end], "note"),)

    def _cut(self, row: Text, width: int) -> Text:
        """A row that says that others follow."""
        style = row[0].style if row else None
        return (Segment(clip(text_of(row), width - 1).rstrip(ELLIPSIS + " ") + ELLIPSIS, style),)

    def _heading(self, width: int) -> Text:
        kind, heading = self._detail.kind, self._detail.heading
        if kind is None:
            return (self.piece(clip(heading, width), "heading"),)
        return (
            self.piece(f" {LETTERS[kind]} ", f"{kind}-current"),
            self.piece(" "),
            self.piece(clip(heading, width - 4), "heading"),
        )

    def _wording(self, wording: Wording, width: int, rows: int) -> Iterator[Text]:
        cells = min(NAME_CELLS, width // 4)
        parts = [(self._worded(*part), part[1]) for part in wording.parts]
        text = "".join(part for part, _ in parts)
        lines = list(wrap(text, 0, len(text), max(8, width - cells - 1)))
        for index, (start, end) in enumerate(lines[:rows]):
            name = fit(wording.name, cells - 1) + " " if index == 0 else " " * cells
            cut = index == rows - 1 and len(lines) > rows
            yield (
                self.piece(name, "name"),
                *self._marked(parts, start, end),
                self.piece(ELLIPSIS if cut else ""),
            )

    def _marked(
        self, parts: Sequence[tuple[str, Emphasis]], start: int, end: int
    ) -> Iterator[Segment]:
        """What lies between two characters of all parts together."""
        position = 0
        for text, emphasis in parts:
            piece = text[max(0, start - position) : max(0, end - position)]
            if piece:
                yield self.piece(piece, emphasis.name.lower())
            position += len(text)

    def _worded(self, text: str, emphasis: Emphasis) -> str:
        """Changed words in the marks of `wdiff` where there is no colour, disputed ones by `≠`."""
        if emphasis is Emphasis.SAME or not width_of(text) or not self.app.no_color:
            return text
        return f"[{text}]" if emphasis is Emphasis.CHANGED else f"{SIGN}[{text}]"
