"""CSV and TSV by the standard library: an article a row, below a row of names."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Sequence
from io import BufferedReader, StringIO, TextIOWrapper
from typing import Final

from wirediff.errors import ReadError
from wirediff.reading.decoding import decode
from wirediff.sources.bounded_stream import BoundedStream
from wirediff.sources.material import HEAD, LARGEST, Material, too_large
from wirediff.sources.spreadsheets.rows import MOST_ABOVE, is_header, records_of

_DELIMITERS: Final = (",", ";", "\t", "|")

_LONGEST: Final = 4000
"""Characters of a line that can be a header."""


def recognises(material: Material) -> bool:
    """Whether one of its first lines names the columns of articles."""
    return _delimiter(_beginning(material.head[: HEAD // 8])) is not None


def _beginning(head: bytes) -> str:
    if head[:2] in (BOM_UTF16_LE, BOM_UTF16_BE):
        return head[: len(head) // 2 * 2].decode("utf-16", errors="replace")
    return head.removeprefix(BOM_UTF8).decode("utf-8", errors="replace")


def _delimiter(beginning: str) -> str | None:
    for line in beginning.splitlines()[:MOST_ABOVE]:
        if len(line) <= _LONGEST:
            for delimiter in _DELIMITERS:
                cells = [cell.strip(" \"'") for cell in line.split(delimiter)]
                if len(cells) > 1 and is_header(cells):
                    return delimiter
    return None


def records(material: Material) -> Iterator[Material | ReadError]:
    """Every row as a record of its own, numbered from the first below the names.

    Raises:
        ReadError: It cannot be read, or a row does not end.
    """
    # Imported here: few inputs need it.
    import csv

    delimiter = _delimiter(_beginning(material.head[: HEAD // 8])) or ","
    refusal = ReadError(material.name, f"holds a row that {too_large(LARGEST)}")
    encoding = _encoding(material)
    csv.field_size_limit(LARGEST)
    with material.open() as stream:
        bounded = BoundedStream(stream, 2 * LARGEST, refusal)
        text = TextIOWrapper(BufferedReader(bounded), encoding, errors="replace", newline="")
        rows = csv.reader(text, delimiter=delimiter, skipinitialspace=True)
        try:
            sample = _sample(material.head.decode(encoding, errors="replace"), delimiter)
            yield from records_of(_renewing(rows, bounded), material, sample)
        except csv.Error as error:
            raise ReadError(material.name, "holds a row that does not end") from error


def _sample(beginning: str, delimiter: str) -> list[list[str]]:
    """The first rows, the last of which may break off."""
    import csv

    lines = StringIO(beginning, newline="")
    return list(csv.reader(lines, delimiter=delimiter, skipinitialspace=True))


def _renewing(rows: Iterator[list[str]], bounded: BoundedStream) -> Iterator[Sequence[str]]:
    for row in rows:
        bounded.renew(2 * LARGEST)
        yield row


def _encoding(material: Material) -> str:
    """The encoding of the first bytes, which is that of the rest."""
    head = material.head
    if head[:2] in (BOM_UTF16_LE, BOM_UTF16_BE):
        return "utf-16"
    whole = head[: head.rfind(b"\n") + 1] or head
    text = decode(whole, material.name, material.charset)
    return next((each for each in _CANDIDATES if _gives(whole, each, text)), "utf-8-sig")


_CANDIDATES: Final = (
    *("utf-8-sig", "cp1252", "cp1250", "cp1254", "cp1257", "cp1251", "koi8-r", "cp1253", "cp1255"),
    *("cp1256", "cp874", "cp932", "euc_jp", "gb18030", "big5", "cp949"),
    *("iso8859-2", "mac-roman", "cp850", "iso2022_jp", "utf-16-le", "utf-16-be"),
)
"""The encodings that `decode` may have found."""


def _gives(content: bytes, encoding: str, text: str) -> bool:
    try:
        return content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n") == text
    except UnicodeDecodeError:
        return False
