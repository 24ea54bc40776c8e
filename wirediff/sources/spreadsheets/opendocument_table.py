"""The rows of an OpenDocument table (.ods): cells that repeat are written once, with a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from wirediff.sources.documents.opendocument import text_of
from wirediff.sources.documents.xml_parts import local
from wirediff.sources.spreadsheets.rows import MOST_COLUMNS


def rows_of(root: Any) -> Iterator[Sequence[str]]:
    """The cells of each row, as text; a row that repeats comes once."""
    for row in root.iter():
        if local(row) == "table-row":
            yield _cells(row)


def _cells(row: Any) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if local(cell) in ("table-cell", "covered-table-cell") and len(cells) < MOST_COLUMNS:
            values = {key.rpartition("}")[2]: value for key, value in cell.attrib.items()}
            times = values.get("number-columns-repeated", "1")
            count = int(times) if times.isdecimal() and len(times) < 6 else 1
            text = values.get("date-value") or "\n\n".join(map(text_of, _paragraphs(cell)))
            cells += [text] * min(count, MOST_COLUMNS - len(cells))
    return cells


def _paragraphs(cell: Any) -> Iterator[Any]:
    return (each for each in cell if local(each) in ("p", "h"))
