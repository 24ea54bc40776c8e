"""A table of whole rows that fits the width it has and keeps its place when rows change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import DataTable

_GAP: Final = 1
"""Blank cells after each column."""

_DOUBLE: Final = 2
"""Clicks in a row on the same cell that open what it shows."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column, in terminal cells."""

    key: str
    label: str
    width: int
    """Cells it needs; for one that stretches, the fewest."""
    most: int = 0
    """Cells it may stretch to; 0 for a column of fixed width."""
    rank: int = 0
    """Without room, columns of the highest rank give way first, together; those of rank 0 never."""
    right: bool = False
    """Whether its content stands at the right, as figures do."""


def fitted(columns: Sequence[Column], width: int) -> tuple[Column, ...]:
    """The columns that have room in `width` cells, stretched to use it.

    Columns of rank 0 stay even when there is no room for them: those that stretch then shrink, to
    one cell at least.
    """
    kept = list(columns)
    while _needed(kept) > width and (rank := max(column.rank for column in kept)):
        kept = [column for column in kept if column.rank != rank]
    return _stretched(kept, width - _needed(kept))


def _stretched(columns: Sequence[Column], spare: int) -> tuple[Column, ...]:
    """Spare cells shared out evenly, missing ones (`spare` below 0) taken evenly.

    What a column has no use for goes to the others.
    """
    elastic = sorted((c for c in columns if c.most), key=lambda c: c.most - c.width)
    grown: dict[str, int] = {}
    for position, column in enumerate(elastic):
        more = min(column.most - column.width, spare // (len(elastic) - position))
        grown[column.key] = max(1, column.width + more)
        spare -= grown[column.key] - column.width
    return tuple(replace(c, width=grown.get(c.key, c.width)) for c in columns)


def measured(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Column, ...]:
    """The columns, stretching no further than their longest cell asks for.

    Args:
        columns: What a row consists of.
        rows: Rows with a cell for each of these columns.
    """
    longest = [
        max((row.cells[at].cell_len for row in rows), default=0) for at in range(len(columns))
    ]
    return tuple(
        replace(column, width=min(column.width, cells), most=min(column.most, cells))
        if column.most and (cells := max(asked, len(column.label), 1))
        else column
        for column, asked in zip(columns, longest, strict=True)
    )


def _needed(columns: Sequence[Column]) -> int:
    return sum(column.width + _GAP for column in columns)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a key that stays the same, and a cell for each column."""

    key: str
    cells: tuple[Text, ...]


class RowTable(DataTable[Text], inherit_bindings=False):
    """A `DataTable` of rows: chosen by row, moved through with `j` and `k` as well as arrows.

    While the cursor is on the first row it stays there, whichever row that is, so that what comes
    in better is what `enter` takes; elsewhere it follows its row. The mouse points with one click,
    and opens with two.
    """

    BINDING_GROUP_TITLE = "in a list"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "Open", id="list.open"),
        Binding("j,down", "cursor_down", "Next row", id="list.next", show=False),
        Binding("k,up", "cursor_up", "Previous row", id="list.previous", show=False),
        Binding("g,home,ctrl+home", "scroll_top", "First row", id="list.first", show=False),
        Binding("G,end,ctrl+end", "scroll_bottom", "Last row", id="list.last", show=False),
        Binding("pagedown,ctrl+d", "page_down", "Page down", id="list.page-down", show=False),
        Binding("pageup,ctrl+u", "page_up", "Page up", id="list.page-up", show=False),
    ]

    DEFAULT_CSS = """
    RowTable { overflow-x: hidden; scrollbar-gutter: stable; scrollbar-size: 0 1; }
    RowTable:nocolor > .datatable--cursor { text-style: bold; }
    RowTable:nocolor:focus > .datatable--cursor {
        background: $foreground; color: $background; text-style: bold;
    }
    """

    def __init__(self, columns: Sequence[Column], *, id: str) -> None:
        """Make an empty table.

        Args:
            columns: What a row consists of; those without room are left out.
            id: The widget's identity.
        """
        super().__init__(
            id=id,
            cursor_type="row",
            cell_padding=0,
            cursor_foreground_priority="renderable",
            cursor_background_priority="renderable",
        )
        self._all = tuple(columns)
        self._fitted: tuple[Column, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._measured_by: tuple[Row, ...] = ()

    @property
    def highlighted(self) -> str | None:
        """The key of the row under the cursor."""
        return self._rows[self.cursor_row].key if 0 <= self.cursor_row < len(self._rows) else None

    def show(self, rows: Sequence[Row], *, measured_by: Sequence[Row] | None = None) -> None:
        """Show these rows and nothing else, changing only what is different.

        Args:
            rows: The rows, from top to bottom.
            measured_by: Rows that the columns have room for, whichever are shown: so the columns
                stay as wide while a filter is typed. The shown ones when left out.
        """
        before, self._rows = self._rows, tuple(rows)
        self._measured_by = self._rows if measured_by is None else tuple(measured_by)
        width = self.scrollable_content_region.width
        columns = fitted(measured(self._all, self._measured_by), width)
        if columns == self._fitted and [r.key for r in before] == [r.key for r in self._rows]:
            self._update_cells(before)
        else:
            self._fitted = columns
            self._rebuild(before)

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the columns to the new width."""
        self.show(self._rows, measured_by=self._measured_by)

    def on_click(self, event: events.Click) -> None:
        """Point at a row; a double click opens it, wherever the cursor was before.

        A `DataTable` opens the row it points at with one click: the second of a double click would
        then be done to whatever opened.
        """
        event.prevent_default().stop()
        row = event.style.meta.get("row", -1)
        if row >= 0:
            self.move_cursor(row=row)
            if event.chain == _DOUBLE:
                self.action_select_cursor()

    def _cells(self, row: Row) -> list[Text]:
        """The cells that are shown, cut to their columns."""
        by_key = {column.key: cell for column, cell in zip(self._all, row.cells, strict=True)}
        return [_cut(by_key[column.key], column) for column in self._fitted]

    def _update_cells(self, before: Sequence[Row]) -> None:
        for old, new in zip(before, self._rows, strict=True):
            if old != new:
                for column, cell in zip(self._fitted, self._cells(new), strict=True):
                    self.update_cell(new.key, column.key, cell)

    def _rebuild(self, before: Sequence[Row]) -> None:
        row = self.cursor_row
        key = before[row].key if 0 < row < len(before) else None
        offset = self.scroll_offset.y
        self.clear(columns=True)
        for column in self._fitted:
            label = _cut(Text(column.label), column)
            self.add_column(label, width=column.width + _GAP, key=column.key)
        for each in self._rows:
            self.add_row(*self._cells(each), key=each.key)
        keys = [each.key for each in self._rows]
        if key in keys:
            self.scroll_to(y=offset, animate=False)
            self.move_cursor(row=keys.index(key))


def _cut(cell: Text, column: Column) -> Text:
    """The cell shortened to its column; figures stand at the right."""
    text = cell.copy()
    text.truncate(column.width, overflow="ellipsis")
    if column.right:
        text.align("right", column.width)
    return text
