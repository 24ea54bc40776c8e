"""Markdown by markdown-it-py: headings, paragraphs and captions; links keep their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.decoding import decode
from wirediff.reading.pieces import Piece
from wirediff.reading.roles.rules import Sign
from wirediff.sources.field_names import HEADLINE
from wirediff.sources.fields import article_with, fields_of
from wirediff.sources.fragments import pieces_of
from wirediff.sources.material import Material

LARGEST_MARKDOWN: Final = 1024 * 1024
"""Bytes of Markdown that are read."""

MOST_MARKS: Final = 50_000
"""Lines and opening brackets of a document; each takes the parser 20 µs, and a book has 20,000."""

_SUFFIXES: Final = (".md", ".markdown", ".mdown")
_TYPES: Final = frozenset({"text/markdown", "text/x-markdown"})

_FRONT: Final = re.compile(r"---[ \t]*\n((?:[A-Za-z][\w-]{0,40}:[^\n]*\n)+)(?:---|\.\.\.)[ \t]*\n")
"""What some programs put above: names and values between two lines of dashes."""

_HEADED: Final = re.compile(r"\s*#{1,2} \S[^\n]*\n")
_MARKED: Final = re.compile(r"\]\(https?://|^#{2,4} \S|\*\*\S", re.MULTILINE)


def recognises(material: Material) -> bool:
    """Whether it is called Markdown; or opens with a heading or named values and has more marks.

    A number sign before a line, or a star, is found in plain text too.
    """
    if material.media_type in _TYPES or material.name.lower().endswith(_SUFFIXES):
        return True
    if not material.head.lstrip(b"\xef\xbb\xbf \r\n").startswith((b"#", b"---")):
        return False
    head = material.head.decode("utf-8", errors="replace").lstrip("\ufeff").replace("\r\n", "\n")
    if _FRONT.match(head):
        return True
    heading = _HEADED.match(head)
    return heading is not None and _MARKED.search(head, heading.end()) is not None


def records(material: Material) -> Iterator[Article]:
    """The article that the text is.

    Raises:
        ReadError: It is not text, empty, or too large.
    """
    # Imported here: 50 ms.
    from markdown_it import MarkdownIt

    content = material.content()
    if len(content) > LARGEST_MARKDOWN:
        raise ReadError(material.name, "is larger than 1 MB, too large for Markdown")
    if content.count(b"[") + content.count(b"\n") > MOST_MARKS:
        raise ReadError(material.name, f"has more than {MOST_MARKS} lines and links")
    text = decode(content, material.name)
    front = _FRONT.match(text)
    values = dict(map(_named, front[1].splitlines())) if front else {}
    page = MarkdownIt("commonmark").enable("table").render(text[front.end() :] if front else text)
    pieces = tuple(pieces_of(page, material.name, described=True))
    if not any(piece.text.strip() for piece in pieces):
        raise ReadError(material.name, "is empty")
    fields = {**fields_of(values)}
    if pieces[0].sign is Sign.SUBHEAD and not any(fields.get(name) for name in HEADLINE):
        fields[HEADLINE[0]] = pieces[0].text
    yield article_with(fields, _merged(pieces), material.name)


def _named(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name, value.strip().strip("\"'")


def _merged(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """The pieces; lines broken to a width are joined, as Markdown means them."""
    for piece in pieces:
        yield Piece(" ".join(piece.text.split()), piece.sign)
