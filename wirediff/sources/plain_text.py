"""Plain text: what no other kind of source claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading import read_told
from wirediff.reading.decoding import decoded
from wirediff.reading.told import Told
from wirediff.sources.material import Material

MOST_LINES: Final = 20_000
"""Lines of a text. The longest article tried has 2,000 paragraphs; 20,000 short lines take 3 s."""


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
    if found.text.count("\n") > MOST_LINES:
        raise ReadError(
            material.name, f"has more than {MOST_LINES:,} lines, too many for an article"
        )
    yield read_told(found.text, source=material.name, told=Told(doubts=found.doubts))
