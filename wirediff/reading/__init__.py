"""From a file, standard input or a string to an `Article`."""

from __future__ import annotations

import os

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.assembly import assembled
from wirediff.reading.assembly import plain as all_body
from wirediff.reading.decoding import decode
from wirediff.reading.files import read_bytes
from wirediff.reading.paragraphs import paragraphs
from wirediff.reading.roles import parts_with_roles

__all__ = ["read", "read_text"]


def read(source: str | os.PathLike[str]) -> Article:
    """The article in the text file `source`, or on standard input when it is `-`.

    Raises:
        ReadError: It is missing, not a regular file, not readable, not text, empty, or too large.
    """
    name = os.fspath(source)
    text = decode(read_bytes(name), name)
    if not text.strip():
        raise ReadError(name, "is empty")
    return read_text(text, source=name)


def read_text(text: str, *, plain: bool = False, source: str = "") -> Article:
    """The article that `text` is; `Article.text` is `text` exactly, and nothing is refused.

    With `plain`, every paragraph is body: no roles are guessed.
    """
    if plain:
        return all_body(text, paragraphs(text), source)
    return assembled(text, parts_with_roles(text), source)
