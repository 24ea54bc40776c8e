"""The other article's words under the passage they share, where there is no room for two panes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from widgets.bars.descriptions import LETTERS
from widgets.page.side_text import Reading
from widgets.page.typesetting import Page, Row, RowKind, runs_leftwards
from widgets.page.wrapping import wrap
from widgets.paint.cells import width_of
from wirediff.article import Role


def with_partner(
    page: Page, reading: Reading, partner: Reading, numbers: Iterable[int], width: int
) -> Page:
    """The page with the partner's words below the paragraph in which each passage ends.

    Args:
        page: Rows of the side that is shown.
        reading: That side.
        partner: The other side.
        numbers: Passages to show the partner of.
        width: Cells that a row may take.
    """
    ends = sorted((reading.spans(number)[-1].end, number) for number in numbers)
    after = {
        row: [number for _, number in group]
        for row, group in groupby(ends, key=lambda end: page.row_at(end[0] - 1))
    }
    rows: list[Row] = []
    waiting: list[int] = []
    for index, row in enumerate(page.rows):
        if waiting and (row.first or row.kind is not RowKind.TEXT):
            rows += _told(partner, waiting, width)
            waiting = []
        rows.append(row)
        waiting += after.get(index, ())
    return Page([*rows, *_told(partner, waiting, width)])


def label(partner: Reading, number: int) -> str:
    """What stands before the partner's words: how close they are, and where it tells them."""
    place = partner.article_text.place(partner.spans(number)[0].start)
    return f"└ {LETTERS[partner.kind(number)]} {place} "


def _told(partner: Reading, numbers: Iterable[int], width: int) -> Iterator[Row]:
    for number in numbers:
        yield from _partner_rows(partner, number, width)


def _partner_rows(partner: Reading, number: int, width: int) -> Iterator[Row]:
    room = width - min(len(label(partner, number)), width // 4)
    first = True
    for span in partner.spans(number):
        aligned = runs_leftwards(span.of(partner.text))
        for start, end in wrap(partner.text, span.start, span.end, room):
            indent = width - (width_of(partner.text[start:end]) if aligned else room)
            yield Row(RowKind.PARTNER, start, end, Role.BODY, indent, number, first)
            first = False
