"""Exports of newspaper databases as plain text, read one article after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Final, Protocol

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.decoding import decode
from wirediff.sources.bounded_stream import parts_of
from wirediff.sources.material import LARGEST, Material, in_utf8, too_large

if TYPE_CHECKING:
    from wirediff.sources.databases.entry import Entry


class Layout(Protocol):
    """How one database writes its articles: a module with these."""

    BOUNDARY: str
    """A pattern of the lines that part two articles."""

    def recognises(self, text: str) -> bool:
        """Whether the beginning of an export has its marks."""
        ...

    def entry(self, text: str) -> Entry | None:
        """The article in what stands between two such lines."""
        ...


FEWEST_WORDS: Final = 40
"""Words between two boundaries that cannot be all furniture: an article that is not understood."""

_PROBABLE: Final = re.compile(
    rb"\d (?:of|von|de|sur|di|van) \d|_{20}|Documento? [A-Z]|Dokument|Document[os]s? \("
    rb"|\xd0\x94\xd0\xbe\xd0\xba\xd1\x83\xd0\xbc|(?:^|\n)HD\s|Load-Date|LOAD-DATE|Publication info"
    rb"|(?:^|\n)(?:Length|Longueur|L\xc3\xa4nge|UPDATE|Update) ?:|ProQuest"
    rb"|(?:End|Ende|Fin|Fine|Fim|Einde) (?:of|des|du|del?|do|van)"
)
"""What at least one of stands in every export: looked for first, since most texts are none."""


def layout_of(text: str) -> Layout | None:
    """The database that `text`, or its beginning, comes from; `None` for other texts."""
    # Imported here: 20 ms of patterns, and few texts come from a database.
    from wirediff.sources.databases import factiva, nexis, proquest

    layouts: tuple[Layout, ...] = (proquest, factiva, nexis)
    return next((layout for layout in layouts if layout.recognises(text)), None)


def recognises(material: Material) -> bool:
    """Whether it begins as the export of a database does."""
    return _layout(material) is not None


def _layout(material: Material) -> Layout | None:
    head = material.head.replace(b"\0", b"")
    if _PROBABLE.search(head) is None or head.lstrip()[:1] in (b"<", b"{", b"["):
        return None
    return layout_of(head.decode("utf-8", errors="replace").replace("\r", ""))


def records(material: Material) -> Iterator[Article | ReadError]:
    """Every article of the export, numbered by its place among them.

    Raises:
        ReadError: It cannot be read.
    """
    layout = _layout(material)
    assert layout is not None  # as `recognises` saw
    boundary = re.compile(layout.BOUNDARY.encode(), re.MULTILINE)
    with closing(in_utf8(material)) as stream:
        parts = parts_of(stream, boundary, LARGEST)
        yield from _articles(_texts(parts, material), layout, material)


def articles_in(text: str, material: Material) -> Iterator[Article | ReadError] | None:
    """The articles of a document that holds an export; `None` when it holds none."""
    layout = layout_of(text)
    if layout is None:
        return None
    parts = re.split(layout.BOUNDARY, text, flags=re.MULTILINE)
    return _articles(iter(parts), layout, material)


def _texts(parts: Iterator[bytes | None], material: Material) -> Iterator[str | ReadError]:
    for part in parts:
        if part is None:
            yield ReadError(material.name, too_large(LARGEST))
        elif part.strip():
            try:
                yield decode(part, material.name, material.charset)
            except ReadError as error:
                yield error


def _articles(
    texts: Iterable[str | ReadError], layout: Layout, material: Material
) -> Iterator[Article | ReadError]:
    number = 0
    held: ReadError | None = None
    for text in texts:
        found = text if isinstance(text, ReadError) else layout.entry(text)
        if found is not None:
            if held is not None:
                yield held
            number += 1 + (held is not None)
            held = None
            name = material.numbered(number)
            yield (
                ReadError(name, found.reason)
                if isinstance(found, ReadError)
                else found.article(name)
            )
        elif (
            number and held is None and isinstance(text, str) and len(text.split()) >= FEWEST_WORDS
        ):
            # Behind the last article, it is what the database says of the search.
            held = ReadError(material.numbered(number + 1), "has no headline and day of an article")
