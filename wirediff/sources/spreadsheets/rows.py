"""From the rows of a table to its articles: the first rows are searched for the header."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from wirediff.errors import ReadError
from wirediff.sources.day_figures import order_of, settled
from wirediff.sources.field_names import BODY, FACTS, PUBLISHED, UPDATED
from wirediff.sources.fields import plain_name
from wirediff.sources.material import LARGEST, Material, too_large

MOST_ABOVE: Final = 20
"""Rows above the header: the name of the export, its date, the search."""

MOST_COLUMNS: Final = 200
"""Columns of a table of articles; the widest exports have 100."""


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names the columns of articles: their text, and something else of them."""
    names = {plain_name(cell) for cell in cells[:MOST_COLUMNS] if len(cell) <= 60}
    return not names.isdisjoint(BODY) and not names.isdisjoint(FACTS)


def records_of(
    rows: Iterable[Sequence[str]], material: Material, sample: Iterable[Sequence[str]] = ()
) -> Iterator[Material | ReadError]:
    """Each row below the header as a record of its own, numbered from 1; blank ones are left out.

    Args:
        rows: The cells of each row.
        material: The input that they are in.
        sample: Its first rows once more, whose days tell in which order days are written.

    Raises:
        ReadError: No row is a header.
    """
    numbered = enumerate(rows, start=1)
    above = next((each for each in islice(numbered, MOST_ABOVE) if is_header(each[1])), None)
    if above is None:
        reason = "is a table without a row of names for its columns, among them title and text"
        raise ReadError(material.name, reason)
    at, header = above
    names = [name.strip() or f"column {place}" for place, name in enumerate(header, start=1)]
    days = [
        place for place, name in enumerate(header) if plain_name(name) in (*PUBLISHED, *UPDATED)
    ]
    order = order_of(row[place] for row in sample for place in days if place < len(row))
    for number, row in numbered:
        if any(cell.strip() for cell in row):
            cells = [
                str(settled(cell, order)) if place in days else cell
                for place, cell in enumerate(row)
            ]
            record = dict(zip(names[:MOST_COLUMNS], cells, strict=False))
            yield _record(record, material, number - at)


def _record(record: dict[str, str], material: Material, number: int) -> Material | ReadError:
    if sum(map(len, record.values())) > LARGEST:
        return ReadError(material.numbered(number), too_large(LARGEST))
    # Written down, so that those that nobody asks for need not be read.
    return material.part(number, json.dumps(record).encode(), media_type="application/json")
