"""The current passage under the panes: what it is, and both wordings with their differences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from widgets.cells import ELLIPSIS, clip, fit, width_of
from widgets.describing import LETTERS
from widgets.inks import Inks
from wirediff.passages import Kind

NAME_CELLS = 14
"""Cells for an outlet's name before its wording."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One side's words of a passage."""

    name: str
    """The outlet."""
    parts: tuple[tuple[str, bool], ...]
    """The text in order, each part with whether the other side words it differently."""


@dataclass(frozen=True, slots=True)
class Detail:
    """What the strip tells."""

    heading: str
    """One line: kind, move, score."""
    kind: Kind | None = None
    """Colours the heading; none for own content and for advice."""
    wordings: tuple[Wording, ...] = ()
    notes: tuple[str, ...] = ()
    """Differences of fact, then evidence; each on a line."""


class DetailStrip(Widget):
    """Spells out the current passage, so that its differences are read without leaving."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("heading", "name", "changed", "note", "same"),
    }

    DEFAULT_CSS = """
    DetailStrip { height: 6; background: $surface; color: $foreground; padding: 0 1; }
    DetailStrip .heading { text-style: bold; }
    DetailStrip .name { color: $text-muted; }
    DetailStrip .same { color: $text-muted; }
    DetailStrip .changed { color: $text-warning; text-style: bold underline; }
    DetailStrip .note { color: $text-muted; }
    DetailStrip:nocolor .same { color: $foreground; }
    DetailStrip:nocolor .changed { color: $foreground; text-style: bold; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._inks = Inks(self)
        self._detail = Detail("")

    def notify_style_update(self) -> None:
        """Forget the styles of the former theme."""
        self._inks.forget()
        super().notify_style_update()

    def show(self, detail: Detail) -> None:
        """Tell about something else."""
        self._detail = detail
        self.refresh()

    def render(self) -> Content:
        """As many rows as there is room for: the heading, the wordings, the notes."""
        width, height = self.size
        detail = self._detail
        rows = [self._heading(width)]
        room = height - 1 - len(detail.notes)
        if room >= len(detail.wordings):
            for wording in detail.wordings:
                rows += self._wording(wording, width, room // len(detail.wordings))
        for note in detail.notes:
            rows += Content.assemble((note, self._inks.content("note"))).wrap(max(8, width))
        if len(rows) > height:
            rows[height - 1 :] = [rows[height - 1].truncate(width - 1).rstrip() + ELLIPSIS]
        return Content("\n").join(rows)

    def _heading(self, width: int) -> Content:
        kind = self._detail.kind
        if kind is None:
            return Content.assemble(
                (clip(self._detail.heading, width), self._inks.content("heading"))
            )
        letter = f" {LETTERS[kind]} "
        return Content.assemble(
            (letter, self._inks.content(f"{kind}-current")),
            " ",
            (clip(self._detail.heading, width - 4), self._inks.content("heading")),
        )

    def _wording(self, wording: Wording, width: int, rows: int) -> Iterator[Content]:
        cells = min(NAME_CELLS, width // 4)
        lines = self._marked(wording.parts).wrap(max(8, width - cells - 1))
        for index, line in enumerate(lines[:rows]):
            name = fit(wording.name, cells - 1) + " " if index == 0 else " " * cells
            cut = index == rows - 1 and len(lines) > rows
            end = Content(ELLIPSIS) if cut else Content("")
            yield Content.assemble((name, self._inks.content("name")), line.rstrip(), end)

    def _marked(self, parts: Sequence[tuple[str, bool]]) -> Content:
        return Content.assemble(
            *(
                (self._bracketed(text) if changed else text, self._inks.content(name))
                for text, changed in parts
                for name in ("changed" if changed else "same",)
            )
        )

    def _bracketed(self, text: str) -> str:
        """Changed words in the marks of `wdiff` where there is no colour."""
        return f"[{text}]" if self.app.no_color and width_of(text) else text
