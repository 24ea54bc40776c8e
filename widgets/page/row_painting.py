"""One row of an article as styled text with its margins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from widgets.bars.descriptions import LETTERS, MOVED
from widgets.page.inline import label
from widgets.page.layers import Hit, Layers, Look, pieces
from widgets.page.side_text import NO_OVERLAY, Overlay, Reading
from widgets.page.typesetting import Row, RowKind
from widgets.paint.cells import fit
from widgets.paint.text_rows import Text
from wirediff.article import Role

LEFT_MARGIN: Final = 2
"""Cells before the text: the bar of own content or of the current passage, then a blank."""

LETTER_MARGIN: Final = 3
"""Cells more where no gutter stands beside the pane: letter, sign for moved, the reader's mark."""

RIGHT_MARGIN: Final = 1

CURRENT_BAR: Final = "▌"
OWN_BAR: Final = "▏"

ROLE_CLASSES: Final = {
    Role.HEADLINE: "headline",
    Role.DECK: "deck",
    Role.SUBHEAD: "strong",
    Role.DATELINE: "quiet",
    Role.BYLINE: "quiet",
    Role.CAPTION: "quiet",
    Role.CREDIT: "quiet",
    Role.BOILERPLATE: "boilerplate",
}
"""Component class of each role that does not look like body text."""

OPENING: Final = "["
CLOSING: Final = "]"
BOTH: Final = "|"
"""One passage ends and the next begins with a single blank between them."""


class RowState(NamedTuple):
    """All that a row is painted from; equal row_states look alike."""

    row: Row
    reading: Reading
    """What the pane shows."""
    partner: Reading | None = None
    """The other article, for a partner row."""
    overlay: Overlay = NO_OVERLAY
    """What is current, found and selected in the row."""


@dataclass(frozen=True)
class RowPainter:
    """Paints rows in the styles of one widget."""

    style: Callable[..., Style]
    """The style of component classes laid over each other, over the widget's own."""
    bracketed: bool
    """Whether brackets stand around passages, for want of colour."""
    lettered: bool
    """Whether the margin shows each passage's letter."""

    @property
    def left_margin(self) -> int:
        """Cells before the text."""
        return LEFT_MARGIN + (LETTER_MARGIN if self.lettered else 0)

    def paint(self, state: RowState, index: int | None = None) -> Text:
        """A row with its margins.

        Args:
            state: What it is painted from.
            index: The row's number, when its text is to carry offsets for the pointer: this as
                `y`, and as `x` the characters of the row. They make every piece's style another,
                which takes longer to draw.
        """
        row, reading, partner, overlay = state
        if row.kind is RowKind.TEXT:
            return self._text(row, reading, overlay, index)
        if row.kind is RowKind.PARTNER and partner is not None:
            return self._partner(row, reading, partner, overlay)
        if row.kind is RowKind.FOLD:
            return self._fold(row)
        return ()

    def _text(self, row: Row, reading: Reading, overlay: Overlay, index: int | None) -> Text:
        text, before, after = reading.text[row.start : row.end], " ", " "
        if self.bracketed:
            before, text, after = brackets(reading.text, row, reading.layers)
        body: Iterable[Segment] = self._body(text, row, reading.layers, overlay)
        if index is not None:
            body = Strip(body).apply_offsets(0, index)
        start = Segment(" " * row.indent + before, self.style())
        margin = (*self._bar(row, reading, overlay), *self._letter(row, reading), start)
        return (*margin, *body, Segment(after, self.style()))

    def _body(self, text: str, row: Row, layers: Layers, overlay: Overlay) -> Iterator[Segment]:
        for piece in pieces(
            layers,
            row.start,
            row.end,
            row.role,
            current=overlay.current,
            hits=overlay.hits,
            selected=overlay.selected,
        ):
            part = text[piece.start - row.start : piece.end - row.start]
            yield Segment(part, self.style(*classes_of(piece.look)))

    def _bar(self, row: Row, reading: Reading, overlay: Overlay) -> Iterator[Segment]:
        current = overlay.current
        if current is not None and current in reading.passages_in(row.start, row.end):
            ink = f"{reading.kind(current)}-ink"
            yield Segment(CURRENT_BAR, self.style(ink, "strong"))
            return
        numbers = [run.value for run in reading.layers.own_runs.within(row.start, row.end)]
        if overlay.current_own is not None and overlay.current_own in numbers:
            yield Segment(CURRENT_BAR, self.style("own-ink"))
        else:
            yield Segment(OWN_BAR if numbers else " ", self.style("own-ink"))

    def _letter(self, row: Row, reading: Reading) -> Iterator[Segment]:
        if not self.lettered:
            return
        number = next(reading.opening_in(row), None)
        if number is None:
            yield Segment(" " * LETTER_MARGIN, self.style())
            return
        passage = reading.passages[number]
        sign = LETTERS[passage.kind] + (MOVED if passage.moved else " ")
        mark = reading.marks.get(number)
        cells = LETTER_MARGIN if mark is None else LETTER_MARGIN - 1
        yield Segment(fit(sign, cells), self.style(f"{passage.kind}-ink", "strong"))
        if mark is not None:
            yield Segment(mark.letter, self.style("mark"))

    def _fold(self, row: Row) -> Text:
        noun = "sentence" if row.note == 1 else "sentences"
        text = " " * self.left_margin + f"┄┄ {row.note} {noun} folded ┄┄"
        return (Segment(text, self.style("quiet")),)

    def _partner(self, row: Row, reading: Reading, partner: Reading, overlay: Overlay) -> Text:
        sign = label(partner, row.note) if row.first else ""
        passage = reading.passages[row.note]
        current = row.note == overlay.current
        margin = " " * (self.left_margin - 1)
        bar = CURRENT_BAR if current else " "
        return (
            Segment(bar, self.style(f"{passage.kind}-ink", "strong")),
            Segment(margin + fit(sign, row.indent), self.style("partner")),
            *self._partner_body(row, partner, current),
        )

    def _partner_body(self, row: Row, partner: Reading, current: bool) -> Iterator[Segment]:
        """Quieter than the article's own text: no colour behind it, but the same word marks."""
        name = "partner-current" if current else "partner"
        for piece in pieces(partner.layers, row.start, row.end, row.role):
            marks = ("changed",) if piece.look.changed else ()
            yield Segment(partner.text[piece.start : piece.end], self.style(name, *marks))


@cache
def classes_of(look: Look) -> tuple[str, ...]:
    """Component classes of a look, each laid over the ones before it."""
    return tuple(_classes(look))


def _classes(look: Look) -> Iterator[str]:
    if look.role in ROLE_CLASSES:
        yield ROLE_CLASSES[look.role]
    if look.context:
        yield "context"
    if look.kind is not None:
        yield look.kind
        if look.current:
            yield f"{look.kind}-current"
            yield "strong"
        if look.changed:
            yield "changed"
    if look.hit is not Hit.NONE:
        yield "hit" if look.hit is Hit.FOUND else "current-hit"
        if look.current:
            yield "hit-on-current"
    if look.selected:
        yield "selected"


def brackets(text: str, row: Row, layers: Layers) -> tuple[str, str, str]:
    """A row with brackets around its passages: its left margin, its text, its right margin.

    A bracket takes the place of the blank before or after a passage, so that no character moves;
    one that stands at either end of the row goes to the margin. Where no blank stands there is
    no bracket.
    """
    signs: dict[int, str] = {}
    for run in layers.shared.within(row.start, row.end):
        if layers.shared.at(run.start - 1) != run.value:
            signs[run.start - 1] = BOTH if run.start - 1 in signs else OPENING
        if layers.shared.at(run.end) != run.value:
            signs[run.end] = CLOSING
    shown = list(text[row.start : row.end])
    for position, sign in signs.items():
        if row.start <= position < row.end and shown[position - row.start] == " ":
            shown[position - row.start] = sign
    return signs.get(row.start - 1, " "), "".join(shown), signs.get(row.end, " ")
