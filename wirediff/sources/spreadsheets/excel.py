"""Excel workbooks (.xlsx) by openpyxl: an article a row, below a row of names, on each sheet."""

from __future__ import annotations

import re
import warnings
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from wirediff.errors import ReadError
from wirediff.sources.archives.zip_members import DENSEST, SMALL
from wirediff.sources.material import HEAD, LARGEST, Material, too_large
from wirediff.sources.spreadsheets.rows import MOST_COLUMNS, records_of

if TYPE_CHECKING:
    from zipfile import ZipFile

_BOOK: Final = "xl/workbook.xml"

LARGEST_PART: Final = 16 * LARGEST
"""Bytes of the XML of one sheet, or of all its texts."""

_COMMENT: Final = re.compile(rb"<!--.*?-->", re.DOTALL)
_ROOT: Final = re.compile(rb"<[A-Za-z]")


def holds(members: Collection[str]) -> bool:
    """Whether a zip archive with these members is a workbook."""
    return _BOOK in members


def records(archive: ZipFile, material: Material) -> Iterator[Material | ReadError]:
    """Every row below the names of the first sheet that holds articles, numbered from 1.

    Raises:
        ReadError: It is damaged, too large, or no sheet has a row of names.
    """
    _refuse_hostile(archive, material.name)
    try:
        yield from records_of(_rows(archive), material)
    except ReadError:
        raise
    except Exception as error:  # a damaged workbook can fail anywhere in the library
        raise ReadError(material.name, "is a damaged workbook") from error


def _refuse_hostile(archive: ZipFile, name: str) -> None:
    """Refuse what would fill the memory, or declares entities that would."""
    for member in archive.infolist():
        if not member.filename.endswith((".xml", ".rels")):
            continue
        if member.file_size > LARGEST_PART:
            raise ReadError(
                name, f"is a workbook whose text {too_large(LARGEST_PART, 'one sheet')}"
            )
        if member.file_size > max(SMALL, DENSEST * member.compress_size):
            raise ReadError(
                name, f"is a workbook that unpacks to more than {DENSEST} times its size"
            )
        with archive.open(member) as part:
            head = _COMMENT.sub(b"", part.read(HEAD).replace(b"\0", b""))
        if b"<!DOCTYPE" in head or not _ROOT.search(head):
            raise ReadError(name, "is a workbook with a document type, which none has")


def _rows(archive: ZipFile) -> Iterator[Sequence[str]]:
    # Imported here: 0.2 s.
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and links that it leaves out
        book = load_workbook(archive.fp, read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a sheet says of its size may be wrong
        for row in sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True):
            yield [_text(value) for value in row]


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date | datetime | time) else str(value)
