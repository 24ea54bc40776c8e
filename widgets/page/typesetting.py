"""An article as rows of a given width: paragraphs wrapped, parts set apart by blank rows.

Blocks that share a line of the source (a dateline and the sentence that it opens) are one
paragraph. A line feed inside a block is a blank like any other: a paragraph that arrived with
hard line ends flows again. Paragraphs in a script that runs leftwards are aligned right; their
letters stay in the order of the text, which is the terminal's to turn.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Final, NamedTuple

from widgets.page.wrapping import wrap
from widgets.paint.cells import width_of
from wirediff.article import Article, Block, Role, Span
from wirediff.text.sanitise import visible

FURNITURE: Final = frozenset({Role.BYLINE, Role.CAPTION, Role.CREDIT, Role.BOILERPLATE})
"""Roles whose lines stand close together, without a blank row between them."""

INDENT: Final = {Role.CAPTION: 2}
"""Cells by which a role's paragraphs stand in from the margin."""


class RowKind(Enum):
    """What one row of a pane shows."""

    TEXT = 0
    BLANK = 1
    FOLD = 2
    """Stands for rows that are folded away."""
    PARTNER = 3
    """Text of the other article, shown under the passage that it shares."""


class Row(NamedTuple):
    """One row of a pane. A named tuple: a long article has tens of thousands of them."""

    kind: RowKind
    start: int
    """First character of the source shown; of the other article for a partner row."""
    end: int
    """One past the last one."""
    role: Role
    indent: int = 0
    """Cells before the text; what is left of the width for text that runs leftwards."""
    note: int = 0
    """Sentences that a fold row hides; number of the passage that a partner row shows."""
    first: bool = False
    """Whether it is the first row of its paragraph, or of its partner text."""


@dataclass(frozen=True, eq=False)
class Page:
    """Rows from top to bottom, and the way from a character of the source to its row.

    Each equals only itself, as readings do. Not slotted: the two indexes are made when first asked
    for, and a page that is only counted never needs them.
    """

    rows: Sequence[Row]

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def _text_rows(self) -> list[int]:
        """Indexes of the rows that show the article's own text, or stand for it."""
        shown = (RowKind.TEXT, RowKind.FOLD)
        return [index for index, row in enumerate(self.rows) if row.kind in shown]

    @cached_property
    def _starts(self) -> list[int]:
        return [self.rows[index].start for index in self._text_rows]

    def row_at(self, position: int) -> int:
        """Index of the row that shows this character, or else of the nearest one before it.

        0 for a page without text.
        """
        if not self._starts:
            return 0
        return self._text_rows[max(0, bisect_right(self._starts, position) - 1)]

    def rows_of(self, spans: Sequence[Span]) -> range:
        """The rows from the first to the last of some spans, of which there is at least one."""
        last = max(spans[0].start, spans[-1].end - 1)
        return range(self.row_at(spans[0].start), self.row_at(last) + 1)

    def to_paragraph_end(self, rows: range) -> range:
        """Some rows, and those after them to the end of the paragraph with its partners' words."""
        stop = rows.stop
        while stop < len(self.rows) and _continues_paragraph(self.rows[stop]):
            stop += 1
        return range(rows.start, stop)

    def shows(self, span: Span) -> bool:
        """Whether no fold hides any of a span; true on an empty page."""
        rows = [self.rows[index] for index in self.rows_of((span,))] if self.rows else []
        if any(row.kind is RowKind.FOLD for row in rows):
            return False
        return not rows or any(row.start <= span.start < row.end for row in rows)

    def position_at(self, index: int) -> int:
        """The first character shown at or below row `index`; 0 for a page without text."""
        if not self._starts:
            return 0
        return self._starts[min(self._text_index(index), len(self._starts) - 1)]

    def _text_index(self, index: int) -> int:
        return bisect_right(self._text_rows, index - 1)


EMPTY_PAGE: Final = Page(())


def _continues_paragraph(row: Row) -> bool:
    return row.kind is RowKind.PARTNER or (row.kind is RowKind.TEXT and not row.first)


def shown_text(text: str) -> str:
    """The text as a pane writes it: safe for the terminal, character for character as long.

    Line feeds become blanks, since the pane wraps paragraphs itself.
    """
    return visible(text).replace("\n", " ")


def typeset(article: Article, shown: str, width: int, *, airy: bool = True) -> Page:
    """The whole article in rows at most `width` cells wide.

    Args:
        article: The article.
        shown: Its `shown_text`, made once and handed in for every width.
        width: Cells.
        airy: Whether blank rows set paragraphs apart.
    """
    rows: list[Row] = []
    before: tuple[Block, ...] | None = None
    for paragraph in paragraphs(article):
        if airy and before is not None and _parted(article.text, before, paragraph):
            gap = before[-1].span.end
            rows.append(Row(RowKind.BLANK, gap, gap, paragraph[0].role))
        rows += _set_paragraph(paragraph, shown, width)
        before = paragraph
    return Page(rows)


def paragraphs(article: Article) -> Iterator[tuple[Block, ...]]:
    """The article's blocks, those that share a line together."""
    group: list[Block] = []
    for block in article.blocks:
        if group and "\n" in article.text[group[-1].span.end : block.span.start]:
            yield tuple(group)
            group = []
        group.append(block)
    if group:
        yield tuple(group)


def role_of(paragraph: Iterable[Block]) -> Role:
    """The role that a paragraph is set in: that of its longest block."""
    return max(paragraph, key=lambda block: len(block.span)).role


def _set_paragraph(paragraph: tuple[Block, ...], shown: str, width: int) -> Iterator[Row]:
    role = role_of(paragraph)
    aligned = runs_leftwards(shown[paragraph[0].span.start : paragraph[-1].span.end])
    indent = min(INDENT.get(role, 0), width // 8)
    start, end = paragraph[0].span.start, paragraph[-1].span.end
    first = True
    for row_start, row_end in wrap(shown, start, end, width - indent):
        if aligned:
            indent = width - width_of(shown[row_start:row_end])
        yield Row(RowKind.TEXT, row_start, row_end, role, indent, 0, first)
        first = False


def runs_leftwards(text: str) -> bool:
    """Whether the first letter that has a direction is Arabic, Hebrew or the like."""
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)


def _parted(text: str, above: tuple[Block, ...], below: tuple[Block, ...]) -> bool:
    """Whether a blank row stands between two paragraphs.

    Lines of furniture that follow each other without a blank line in the source stay together.
    """
    roles = {role_of(above), role_of(below)}
    if not roles <= FURNITURE:
        return True
    between = text[above[-1].span.end : below[0].span.start]
    return between.count("\n") > 1 and len(roles) > 1
