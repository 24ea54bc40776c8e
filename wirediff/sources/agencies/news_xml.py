"""NewsML and NITF: an article for each news item, by the names of its elements.

Agencies send NewsML-G2 (`newsItem`, alone or many in a `newsMessage`), the older NewsML 1
(`NewsItem`), and NITF, alone or inside either. Namespaces and prefixes are not looked at, and a
document type that is declared is neither loaded nor expanded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.pieces import Piece
from wirediff.reading.roles.rules import Sign
from wirediff.sources.databases.entry import without_by
from wirediff.sources.documents.xml_parts import local, tree_of
from wirediff.sources.fields import article_with, fields_of
from wirediff.sources.fragments import is_html, pieces_of
from wirediff.sources.material import Material

_OPENS: Final = re.compile(
    # Atomic and possessive: a long run of comments is passed once, never gone back over.
    rb"(?>\s*+(?:<\?[^>]{0,500}>|<!--.*?-->|<!DOCTYPE[^>\[]{0,300}(?:\[.*?\]\s*+)?>))*+"
    rb"\s*+<(?:\w{1,20}:)?(?:newsItem|newsMessage|packageItem|NewsML|NewsItem|nitf)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKS: Final = b"\xef\xbb\xbf\xff\xfe"

_ITEMS: Final = frozenset({"newsItem", "NewsItem"})

_TITLE: Final = ("hl1", "headline", "HeadLine", "title")
_DECK: Final = ("hl2", "SubHeadLine", "subheadline")
_BYLINE: Final = ("by", "byline", "ByLine")
_DAY: Final = (
    "date.issue",
    "story.date",
    "contentCreated",
    "FirstCreated",
    "versionCreated",
    "sent",
)
_OUTLET: Final = ("infoSource", "copyrightHolder", "provider", "Provider", "doc.copyright")
_SILENT: Final = tuple(
    f"{{*}}{name}"
    for name in ("hedline", "head", "byline", "dateline", "distributor", "abstract", "media")
)
"""Elements inside a story that are not of it, in any namespace."""

_PREFIX: Final = re.compile(r"(</?)[\w-]{1,20}:(?=\w)")
"""What stands before the names of tags, which HTML does not know."""
_HEADING: Final = re.compile(r"<(/?)hl2\b")


def recognises(material: Material) -> bool:
    """Whether its first tag is that of NewsML or NITF."""
    return _OPENS.match(material.head.replace(b"\0", b"").lstrip(_MARKS)) is not None


def records(material: Material) -> Iterator[Article | ReadError]:
    """The article of each item, numbered when there are several; items without text are left out.

    Raises:
        ReadError: It is damaged, too large, or holds no text.
    """
    root = tree_of(material.content(), material.name, doctype=True)
    items = [each for each in root.iter() if local(each) in _ITEMS] or [root]
    texts = [(item, pieces) for item in items if (pieces := _story(item, material.name))]
    if not texts:
        raise ReadError(material.name, "holds no article text")
    for number, (item, pieces) in enumerate(texts, start=1):
        name = material.numbered(number) if len(texts) > 1 else material.name
        yield _article(item, pieces, name)


def _article(item: Any, story: list[Piece], name: str) -> Article | ReadError:
    fields = fields_of(
        {
            "title": _first(item, _TITLE),
            "deck": _first(item, _DECK),
            "byline": _byline(item),
            "published": _day(item),
            "outlet": _outlet(item),
            "language": _language(item),
        }
    )
    dateline = _first(item, ("dateline", "DateLine"))
    pieces = [Piece(dateline, Sign.DATELINE), *story] if dateline else story
    try:
        return article_with(fields, pieces, name)
    except ReadError as error:
        return error


def _story(item: Any, name: str) -> list[Piece]:
    """The paragraphs of the story: NITF's content, XHTML, or text with tags in it."""
    for wanted in ("body.content", "body", "inlineXML", "DataContent", "inlineData"):
        found = next((each for each in item.iter() if local(each) == wanted), None)
        pieces = [] if found is None else _pieces(found, name)
        if any(piece.text.strip() for piece in pieces):
            return pieces
    return []


def _pieces(element: Any, name: str) -> list[Piece]:
    from lxml import etree

    if len(element) == 0:
        text = element.text or ""
        return list(pieces_of(text, name)) if is_html(text) else [Piece(text)]
    story = deepcopy(element)
    story.tail = None
    captions = [Piece(_line(each), Sign.CAPTION) for each in _all(story, ("media-caption",))]
    etree.strip_elements(story, *_SILENT, with_tail=False)
    written = etree.tostring(story, encoding="unicode")
    return [*pieces_of(_HEADING.sub(r"<\1h3", _PREFIX.sub(r"\1", written)), name), *captions]


def _all(item: Any, names: tuple[str, ...]) -> Iterator[Any]:
    """Every element of these names, name by name."""
    for name in names:
        yield from (each for each in item.iter() if local(each) == name)


def _line(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _byline(item: Any) -> str | None:
    """The persons of a byline, where it marks them, or what it says."""
    for byline in _all(item, _BYLINE):
        persons = ", ".join(filter(None, map(_line, _all(byline, ("person",)))))
        if persons or _line(byline):
            return persons or without_by(_line(byline))
    return None


def _first(item: Any, names: tuple[str, ...]) -> str | None:
    """The text of the first element of these names that has any, as one line."""
    return next(filter(None, map(_line, _all(item, names))), None)


def _day(item: Any) -> str | None:
    """When the item was made; `20240111T083000+0100` as ISO 8601 has it."""
    told = (each.get("norm") or _line(each) for each in _all(item, _DAY))
    return next(filter(None, told), None)


def _outlet(item: Any) -> str | None:
    """The name of who sends it: in an element, or in an attribute."""
    told = (
        _line(each) or each.get("literal") or each.get("holder") for each in _all(item, _OUTLET)
    )
    return next(filter(None, told), None)


def _language(item: Any) -> str | None:
    tagged = (each.get("tag") for each in item.iter() if local(each) == "language")
    spoken = (value for key, value in item.attrib.items() if key.endswith("}lang"))
    return next(tagged, None) or next(spoken, None)
