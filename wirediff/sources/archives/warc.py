"""Web archives by warcio: the pages that were answered, each read by its own kind."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any, Final

from wirediff.errors import ReadError
from wirediff.sources.archives import compressed
from wirediff.sources.bounded_stream import BoundedStream
from wirediff.sources.material import LARGEST, Material, too_large

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
        bounded = BoundedStream(stream, LONGEST_HEAD, refusal)
        try:
            for record in Quiet(bounded):
                bounded.renew(MOST_SKIPPED)
                if _is_page(record):
                    number += 1
                    yield _page(record, material, number)
                else:
                    _skip(record, material.name)
                bounded.renew(LONGEST_HEAD)
        except ReadError:
            raise
        except Exception as error:  # a damaged archive can fail anywhere in the library
            reason = f"is a damaged web archive, behind page {number}"
            raise ReadError(material.name, reason) from error


def _page(record: Any, material: Material, number: int) -> Material | ReadError:
    name = material.numbered(number)
    packing = (record.http_headers and record.http_headers.get_header("Content-Encoding")) or ""
    unpack = _UNPACKERS.get(packing.strip().lower())
    if unpack is not None:
        record.http_headers.remove_header("Content-Encoding")  # or the library would, without limit
    content = record.content_stream().read(LARGEST + 1)
    try:
        content = unpack(content, name) if unpack else content
    except ReadError as error:
        return error
    if len(content) > LARGEST:
        _skip(record, material.name)
        return ReadError(name, too_large(LARGEST))
    media_type, charset = _type_of(record)
    url = record.rec_headers.get_header("WARC-Target-URI")
    return material.part(number, content, media_type=media_type, charset=charset, url=url)


def _from_brotli(content: bytes, name: str) -> bytes:
    """The page, and one byte more when it is too large.

    Raises:
        ReadError: It is damaged, or the library is missing.
    """
    if find_spec("brotli") is None:
        raise ReadError(name, "is packed with brotli; to read it: pip install wirediff[archives]")
    # Imported here: an extra.
    import brotli

    try:
        return bytes(brotli.Decompressor().process(content, output_buffer_limit=LARGEST + 1))
    except brotli.error as error:
        raise ReadError(name, "is damaged") from error


def _from_zstandard(content: bytes, name: str) -> bytes:
    if not compressed.can_unpack_zstandard():
        raise ReadError(name, compressed.MISSING)
    zstd = compressed.zstandard()
    try:
        return bytes(zstd.ZstdDecompressor().decompress(content, max_length=LARGEST + 1))
    except zstd.ZstdError as error:
        raise ReadError(name, "is damaged") from error


_UNPACKERS: Final[dict[str, Callable[[bytes, str], bytes]]] = {
    "br": _from_brotli,
    "zstd": _from_zstandard,
}
"""How pages are packed that the library does not unpack, or not within a limit."""


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
