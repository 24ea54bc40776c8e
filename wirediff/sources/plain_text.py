"""Plain text: what no other kind of source claims."""

from __future__ import annotations

from collections.abc import Iterator

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading import read_told
from wirediff.reading.decoding import decoded
from wirediff.reading.told import Told
from wirediff.sources.material import Material, refuse_too_many_lines


def recognises(material: Material) -> bool:
    """Always: what is no text is refused with its reason when it is read."""
    return True


def records(material: Material) -> Iterator[Article]:
    """The article that the text is.

    Raises:
        ReadError: It is not text, empty, or too large.
    """
    found = decoded(material.content(), material.name, material.charset)
    if not found.text.strip():
        raise ReadError(material.name, "is empty")
    refuse_too_many_lines(found.text, material.name)
    yield read_told(found.text, source=material.name, told=Told(doubts=found.doubts))
