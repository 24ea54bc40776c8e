"""Rich text (.rtf) by striprtf: the text of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.pieces import Piece
from wirediff.sources.documents.paragraphs import articles_of_paragraphs
from wirediff.sources.material import LARGEST, Material, too_large

LARGEST_FILE: Final = 8 * LARGEST
"""Bytes of a document, most of them pictures."""

DEEPEST: Final = 10_000
"""Groups in one another; word processors write fewer than a hundred. Each takes the memory 100
bytes."""

_NO_BRACES: Final = bytes(set(range(256)) - set(b"{}"))

_DIGITS: Final = re.compile(rb"(?:[0-9a-fA-F]{32,}+\s*+)++")
"""A picture: long lines of digits, dropped before the library walks through each."""

_BINARY: Final = re.compile(rb"\\bin(\d{1,9}) ?")


def recognises(material: Material) -> bool:
    """Whether it begins as rich text does."""
    return material.head.lstrip()[:5] == b"{\\rtf"


def records(material: Material) -> Iterator[Article | ReadError]:
    """The article of the document; several, when it is the export of a database.

    Raises:
        ReadError: It is damaged, too large, or without text.
    """
    # Imported here: few inputs need it.
    from striprtf.striprtf import rtf_to_text

    content = _DIGITS.sub(b"", _without_binary(material.content(LARGEST_FILE)))
    if _depth(content) > DEEPEST:
        raise ReadError(material.name, "has groups nested too deeply")
    if len(content) > LARGEST:
        raise ReadError(material.name, f"holds text that {too_large(LARGEST)}")
    try:
        text: str = rtf_to_text(  # type: ignore[no-untyped-call]
            content.decode("latin-1"), errors="replace"
        )
    except Exception as error:  # a damaged document can fail anywhere in the library
        raise ReadError(material.name, "is a damaged rich text document") from error
    paragraphs = [Piece(line) for line in re.split(r"[\n\r\x0c]", _mended(text))]
    yield from articles_of_paragraphs(paragraphs, material)


def _without_binary(content: bytes) -> bytes:
    """The document without the pictures in it that are no text."""
    pieces, at = [], 0
    for found in _BINARY.finditer(content):
        if found.start() >= at:
            pieces.append(content[at : found.start()])
            at = found.end() + int(found[1])
    return b"".join((*pieces, content[at:]))


def _depth(content: bytes) -> int:
    """How many groups lie in one another, at most."""
    braces = content.translate(None, _NO_BRACES)
    return max(accumulate(1 if brace == ord("{") else -1 for brace in braces), default=0)


def _mended(text: str) -> str:
    """The text with the halves of a character beyond 65,535 put together."""
    return text.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")
