"""Plain text: what no other kind of source claims."""

from __future__ import annotations

from collections.abc import Iterator

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading import read_text
from wirediff.reading.decoding import decode
from wirediff.sources.material import Material


def recognises(material: Material) -> bool:
    """Always: what is no text is refused with its reason when it is read."""
    return True


def records(material: Material) -> Iterator[Article]:
    """The article that the text is.

    Raises:
        ReadError: It is not text, empty, or too large.
    """
    text = decode(material.content(), material.name, material.charset)
    if not text.strip():
        raise ReadError(material.name, "is empty")
    yield read_text(text, source=material.name)
