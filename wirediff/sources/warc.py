"""Web archives by warcio: the pages that were answered, each read by its own kind."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, Final

from wirediff.errors import ReadError
from wirediff.sources.bounded_stream import Rationed
from wirediff.sources.material import LARGEST, Material

_BEGINNING: Final = b"WARC/"

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_KINDS: Final = frozenset({"response", "resource", "conversion"})
"""Records of a page: as a server sent it, as it was saved, or only its text."""

MOST_SKIPPED: Final = 64 * LARGEST
"""Bytes of a record that are passed over, unpacked, to reach the next one; no page has so many, and
a few kB can be packed so that they become a terabyte."""

LONGEST_HEAD: Final = 1024 * 1024
"""Bytes in which a record must begin: its head has one or two kB."""

_PIECE: Final = 1024 * 1024


def recognises(material: Material) -> bool:
    """Whether it begins as a web archive, packed or not."""
    head = material.head
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, len(_BEGINNING))
        except zlib.error:
            return False
    return head.startswith(_BEGINNING)


def records(material: Material) -> Iterator[Material | ReadError]:
    """Every page, numbered by its place among them; what is no page or no answer is left out.

    Raises:
        ReadError: The archive breaks off, or is damaged.
    """
    # Imported here: 40 ms.
    import logging

    from warcio.archiveiterator import ArchiveIterator

    class Quiet(ArchiveIterator):  # type: ignore[misc]  # the library has no types
        """Without words on standard error, in which it would quote what is in the archive."""

        INC_RECORD = ""

    logging.getLogger("warcio").addHandler(logging.NullHandler())

    number = 0
    with material.open() as stream:
        refusal = ReadError(material.name, "holds a record whose head does not end")
        rationed = Rationed(stream, LONGEST_HEAD, refusal)
        try:
            for record in Quiet(rationed):
                rationed.renew(MOST_SKIPPED)
                if _is_page(record):
                    number += 1
                    yield _page(record, material, number)
                else:
                    _skip(record, material.name)
                rationed.renew(LONGEST_HEAD)
        except ReadError:
            raise
        except Exception as error:  # a damaged archive can fail anywhere in the library
            reason = f"is a damaged web archive, behind page {number}"
            raise ReadError(material.name, reason) from error


def _page(record: Any, material: Material, number: int) -> Material | ReadError:
    content = record.content_stream().read(LARGEST + 1)
    if len(content) > LARGEST:
        _skip(record, material.name)
        reason = f"is larger than {LARGEST // 1024**2} MB, too large for an article"
        return ReadError(material.numbered(number), reason)
    media_type, charset = _type_of(record)
    url = record.rec_headers.get_header("WARC-Target-URI")
    return material.part(number, content, media_type=media_type, charset=charset, url=url)


def _skip(record: Any, name: str) -> None:
    """Read on to the end of the record, which warcio would do without a limit."""
    skipped = 0
    while piece := record.raw_stream.read(_PIECE):
        skipped += len(piece)
        if skipped > MOST_SKIPPED:
            raise ReadError(name, "holds a record that is far too large for a page")


def _is_page(record: Any) -> bool:
    if record.rec_type not in _KINDS or _type_of(record)[0] not in _PAGES:
        return False
    return bool(record.rec_type != "response" or record.http_headers.get_statuscode() == "200")


def _type_of(record: Any) -> tuple[str | None, str | None]:
    """Media type and charset, as the server told them."""
    headers = record.http_headers or record.rec_headers
    kind, _, rest = (headers.get_header("Content-Type") or "").partition(";")
    charset = rest.partition("charset=")[2].strip(" \"'") or None
    return kind.strip().lower() or None, charset
