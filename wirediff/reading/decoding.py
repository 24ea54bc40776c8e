"""From bytes to text: which encoding they are in, line ends and byte order mark."""

from __future__ import annotations

import codecs
from typing import Final

from wirediff.errors import ReadError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(content: bytes, source: str) -> str:
    """The text of `content`: CRLF and CR read as LF, byte order mark dropped."""
    return _decoded(content, source).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes, source: str) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\0" in content:
        raise ReadError(source, "is not text")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(content, source)


def _guessed(content: bytes, source: str) -> str:
    # Imported here: most files are UTF-8 and never need it.
    from charset_normalizer import from_bytes

    best = from_bytes(content).best()
    if best is None:
        raise ReadError(source, "is not text in any encoding we know")
    return str(best)
