"""Word documents (.docx): the text of their paragraphs, tracked changes taken as made."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.pieces import Piece
from wirediff.reading.roles.rules import Sign
from wirediff.sources.documents.paragraphs import articles_of_paragraphs
from wirediff.sources.documents.xml_parts import bytes_of, local, tree_of
from wirediff.sources.material import Material

if TYPE_CHECKING:
    from zipfile import ZipFile

_TEXT: Final = "word/document.xml"

_SILENT: Final = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "tabs"})
"""Elements of which nothing is read: what was deleted, codes of fields, a picture's second form."""

_MARKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}

_SIGNS: Final = {
    "title": Sign.HEADLINE,
    "titel": Sign.HEADLINE,
    "titre": Sign.HEADLINE,
    "subtitle": Sign.DECK,
    "untertitel": Sign.DECK,
    "caption": Sign.CAPTION,
    "beschriftung": Sign.CAPTION,
    "heading": Sign.SUBHEAD,
    "berschrift": Sign.SUBHEAD,
    "überschrift": Sign.SUBHEAD,
}
"""What a style says, by its name without the number of its level."""


def holds(members: Collection[str]) -> bool:
    """Whether a zip archive with these members is a Word document."""
    return _TEXT in members


def records(archive: ZipFile, material: Material) -> Iterator[Article | ReadError]:
    """The article of the document; several, when it is the export of a database.

    Raises:
        ReadError: It is damaged, too large, or without text.
    """
    root = tree_of(bytes_of(archive, _TEXT, material.name), material.name)
    yield from articles_of_paragraphs(list(_paragraphs(root)), material)


def sign_of(style: str) -> Sign | None:
    """What the name of a style says of its paragraphs: `Heading1` is a subhead."""
    plain = style.casefold().rpartition("_20_")[0] or style.casefold()
    return _SIGNS.get(plain.rstrip("0123456789 _"))


def _paragraphs(root: Any) -> Iterator[Piece]:
    # Imported here: see `tree_of`.
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end"))
    open_texts: list[list[str]] = [[]]
    signs: list[Sign | None] = [None]
    for event, element in walk:
        name = local(element)
        if event == "start" and name == "pStyle":
            signs[-1] = sign_of(next(iter(element.attrib.values()), ""))
        elif event == "start" and name in _SILENT:
            walk.skip_subtree()
        elif event == "start" and name == "p":
            open_texts.append([])
            signs.append(None)
        elif event == "start" and name == "t":
            open_texts[-1].append(element.text or "")
        elif event == "start" and name in _MARKS:
            open_texts[-1].append(_MARKS[name])
        elif event == "end" and name == "p" and len(open_texts) > 1:
            yield Piece("".join(open_texts.pop()), signs.pop())
