"""OpenDocument texts (.odt): the text of their paragraphs and headings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.pieces import Piece
from wirediff.reading.roles.rules import Sign
from wirediff.sources.documents.paragraphs import articles_of_paragraphs
from wirediff.sources.documents.word import sign_of
from wirediff.sources.documents.xml_parts import local, xml_of
from wirediff.sources.material import Material

if TYPE_CHECKING:
    from zipfile import ZipFile

_TEXT: Final = "content.xml"

_SILENT: Final = frozenset(
    (
        "tracked-changes",
        "annotation",
        "note",
        "ruby-text",
        "sequence-decls",
        "forms",
        "title",
        "desc",
    )
)
"""Elements of which nothing is read: comments, notes, what was deleted, names of pictures."""

MOST_BLANKS: Final = 1000
"""Blanks that one element may stand for."""


def holds(members: Collection[str]) -> bool:
    """Whether a zip archive with these members is an OpenDocument text, table or drawing."""
    return _TEXT in members and "mimetype" in members


def records(archive: ZipFile, material: Material) -> Iterator[Article | Material | ReadError]:
    """The article of the document; several, when it is an export or a table.

    Raises:
        ReadError: It is damaged, too large, or without text.
    """
    root = xml_of(archive, _TEXT, material.name)
    if any(local(each) == "spreadsheet" for each in root.iter()):
        from wirediff.sources.spreadsheets.opendocument_table import rows_of
        from wirediff.sources.spreadsheets.rows import records_of

        yield from records_of(rows_of(root), material)
    else:
        yield from articles_of_paragraphs(list(_paragraphs(root)), material)


def text_of(element: Any) -> str:
    """The text inside an element, with the blanks and breaks that elements stand for."""
    return "".join(_texts(element))


def _paragraphs(root: Any) -> Iterator[Piece]:
    # Imported here: see `tree_of`.
    from lxml import etree

    parents = _parents(root)
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        name = local(element)
        if name in _SILENT:
            walk.skip_subtree()
        elif name in ("p", "h"):
            style = next(
                (value for key, value in element.attrib.items() if key.endswith("}style-name")), ""
            )
            sign = sign_of(parents.get(style) or style) or (Sign.SUBHEAD if name == "h" else None)
            yield Piece(text_of(element), sign)
            walk.skip_subtree()


def _parents(root: Any) -> Mapping[str, str]:
    """The style that each style made for one paragraph is made from."""
    found = {}
    for element in root.iter():
        if local(element) == "style":
            values = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
            found[values.get("name", "")] = values.get("parent-style-name", "")
    return found


def _texts(element: Any) -> Iterator[str]:
    # Imported here: see `tree_of`.
    from lxml import etree

    walk = etree.iterwalk(element, events=("start", "end"))
    for event, each in walk:
        name = local(each)
        if event == "start" and name in _SILENT:
            walk.skip_subtree()
        elif event == "start":
            yield _stands_for(each, name)
            yield each.text or ""
        elif each is not element:
            yield each.tail or ""


def _stands_for(element: Any, name: str) -> str:
    if name == "s":
        count = next((value for key, value in element.attrib.items() if key.endswith("}c")), "1")
        return " " * min(int(count), MOST_BLANKS) if count.isdecimal() and len(count) < 9 else " "
    return {"tab": "\t", "line-break": "\n"}.get(name, "")
