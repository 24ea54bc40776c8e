"""The other article's words under the passage they share, where there is no room for two panes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from widgets.layers import Layers
from widgets.sides import Which, spans_of
from widgets.typesetting import Page, Row, RowKind
from widgets.wrapping import wrap
from wirediff.article import Role
from wirediff.passages import Passage


@dataclass(frozen=True, slots=True)
class Partner:
    """The article that is not shown in a pane of its own."""

    text: str
    """Its `shown_text`."""
    layers: Layers
    labels: tuple[str, ...]
    """What stands before its words, for each passage: `└ ¶12 `."""


def with_partner(
    page: Page,
    partner: Partner,
    passages: Sequence[Passage],
    which: Which,
    numbers: Iterable[int],
    width: int,
) -> Page:
    """The page with the partner's words after the row in which each of `numbers` ends.

    Args:
        page: Rows of the article on `which` side.
        partner: The other article.
        passages: Every passage.
        which: The side that the page shows.
        numbers: Passages to show the partner of.
        width: Cells that a row may take.
    """
    ends = sorted((spans_of(passages[number], which)[-1].end, number) for number in numbers)
    after = {
        row: [number for _, number in group]
        for row, group in groupby(ends, key=lambda end: page.row_at(end[0] - 1))
    }
    rows: list[Row] = []
    for index, row in enumerate(page.rows):
        rows.append(row)
        if row.kind is RowKind.TEXT:
            for number in after.get(index, ()):
                rows += _partner_rows(partner, passages[number], number, which.other, width)
    return Page(rows)


def _partner_rows(
    partner: Partner, passage: Passage, number: int, which: Which, width: int
) -> list[Row]:
    indent = min(len(partner.labels[number]), width // 4)
    return [
        Row(RowKind.PARTNER, start, end, Role.BODY, indent, number, index == 0)
        for index, (start, end) in enumerate(
            line
            for span in spans_of(passage, which)
            for line in wrap(partner.text, span.start, span.end, width - indent)
        )
    ]
