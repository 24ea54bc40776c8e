"""From a file, standard input or a string to an `Article`."""

from __future__ import annotations

import os

from wirediff.article import Article, Block, Role, Sentence, Span
from wirediff.reading.decoding import decode
from wirediff.reading.files import read_bytes
from wirediff.reading.language import detect
from wirediff.reading.paragraphs import paragraphs
from wirediff.reading.sentences import sentences

__all__ = ["read", "read_text"]


def read(source: str | os.PathLike[str]) -> Article:
    """The article in the text file `source`, or on standard input when it is `-`.

    Raises:
        ReadError: It is missing, not a regular file, not readable, not text, or too large.
    """
    name = os.fspath(source)
    return read_text(decode(read_bytes(name), name), source=name)


def read_text(text: str, *, plain: bool = False, source: str = "") -> Article:
    """The article that `text` is; `Article.text` is `text` exactly, and nothing is refused.

    With `plain`, every paragraph is body: no roles are guessed.
    """
    language = detect(text)
    blocks = tuple(_block(text, span, language) for span in paragraphs(text))
    return Article(text, source, blocks, language=language)


def _block(text: str, span: Span, language: str | None) -> Block:
    role = Role.BODY
    return Block(
        span, role, tuple(Sentence(each, role) for each in sentences(text, span, language))
    )
