"""Exports of newspaper databases as pages: Europresse and Factiva by tags, others by their text.

A page is cut into its articles before it is parsed, so that one that cannot be read costs no other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.decoding import decode
from wirediff.reading.pieces import Piece
from wirediff.sources.bounded_stream import parts_of
from wirediff.sources.databases.export_text import articles_in
from wirediff.sources.fragments import pieces_of
from wirediff.sources.material import LARGEST, Material, in_utf8, too_large

if TYPE_CHECKING:
    from wirediff.sources.databases.entry import Entry


@dataclass(frozen=True, slots=True)
class PageLayout:
    """How one database writes its pages."""

    signs: re.Pattern[bytes]
    """What its pages have near their beginning."""
    opening: re.Pattern[bytes]
    """The tag that opens an article."""
    entry: Callable[[str, str], Entry | None]
    """The article in the tags between two of these; the second argument names it in errors."""


_MARKS: Final = b"\xef\xbb\xbf\xff\xfe"

_IN_TEXT: Final = re.compile(
    rb"ProQuest document ID|\d (?:of|von|de) \d{1,6}\s*DOCUMENT|Dokument \d+ von \d|End of Document"
)
"""What the pages of the other databases have, between tags."""


_RULE: Final = re.compile(r"<hr\b[^<>]{0,200}>", re.IGNORECASE)


def recognises(material: Material) -> bool:
    """Whether it begins as a page does, and has the marks of a database."""
    head = material.head.replace(b"\0", b"").lstrip(_MARKS).lstrip()
    if not head.startswith(b"<"):
        return False
    return _layout(head) is not None or _IN_TEXT.search(head) is not None


def _layout(head: bytes) -> PageLayout | None:
    return next((layout for layout in LAYOUTS if layout.signs.search(head)), None)


def records(material: Material) -> Iterator[Article | ReadError]:
    """Every article of the export, numbered by its place among them.

    Raises:
        ReadError: It cannot be read, or is too large.
    """
    layout = _layout(material.head.replace(b"\0", b""))
    if layout is None:
        yield from _by_text(material)
        return
    with closing(in_utf8(material)) as stream:
        parts = parts_of(stream, layout.opening, LARGEST)
        next(parts)  # what stands above the first article
        number = 0
        for part in parts:
            name = material.numbered(number + 1)
            record = _record(part, layout, material, name)
            if record is not None:
                number += 1
                yield record


def _record(
    part: bytes | None, layout: PageLayout, material: Material, name: str
) -> Article | ReadError | None:
    if part is None:
        return ReadError(name, too_large(LARGEST))
    try:
        entry = layout.entry(f"<div{decode(part, name, material.charset)}", name)
    except ReadError as error:
        return error
    return entry.article(name) if entry else None


def _by_text(material: Material) -> Iterator[Article | ReadError]:
    page = decode(material.content(), material.name, material.charset)
    ruled = _RULE.sub(f"<p>{60 * '_'}</p>", page)
    text = "\n\n".join(piece.text for piece in pieces_of(ruled, material.name))
    articles = articles_in(text, material)
    if articles is None:
        # Only mentions a database: a page as any other.
        from wirediff.sources.web_page import records as articles_of_page

        articles = articles_of_page(material)
    yield from articles


def _europresse(page: str, name: str) -> Entry | None:
    # Imported here, as below: few pages come from a database.
    from wirediff.sources.databases.entry import Entry

    tree = _tree(page)
    outlet = re.split(r",? n[o°]\.? |, | \(site web\)", _text(tree, "DocPublicationName"))[0]
    facts = {
        "outlet": outlet.strip(),
        "date": _text(tree, "DocHeader"),
        "title": _text(tree, "titreArticleVisu") or _text(tree, "titreArticle"),
        "deck": _text(tree, "rdp__subtitle") or _text(tree, "sous-titre"),
        "byline": _text(tree, "docAuthors") or _text(tree, "sm-margin-bottomNews"),
    }
    story = [*_inside(tree, "DocText", name)] or [*_inside(tree, "docOcurrContainer", name)]
    if not facts["title"] and not story:
        return None
    return Entry({fact: value for fact, value in facts.items() if value}, story)


def _factiva(page: str, name: str) -> Entry | None:
    from wirediff.sources.databases import factiva
    from wirediff.sources.databases.entry import Entry

    text = "\n\n".join(piece.text for piece in pieces_of(page, name))
    entry = factiva.entry(re.split(factiva.BOUNDARY, text, maxsplit=1, flags=re.MULTILINE)[0])
    if entry is None:
        return None
    tree = _tree(page)
    marked = {"title": _text(tree, "Headline"), "byline": _text(tree, "author")}
    return Entry({**entry.facts, **{k: value for k, value in marked.items() if value}}, entry.story)


def _tree(page: str) -> Any:
    # Imported here: 20 ms that only pages need.
    from lxml import etree

    parser = etree.HTMLParser(remove_comments=True, remove_pis=True)
    return etree.fromstring(re.sub("[\0\ud800-\udfff]", "�", page), parser)


def _with_class(tree: Any, name: str) -> Any:
    """The first element one of whose classes ends with `name`."""
    found = (
        each
        for each in tree.iter()
        if isinstance(each.tag, str)
        and any(one.endswith(name) for one in (each.get("class") or "").split())
    )
    return next(found, None)


def _text(tree: Any, name: str) -> str:
    """The text of the element with that class, as one line."""
    element = _with_class(tree, name)
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _inside(tree: Any, name: str, source: str) -> Iterator[Piece]:
    """The paragraphs of the element with that class."""
    from lxml import etree

    element = _with_class(tree, name)
    if element is not None:
        yield from pieces_of(etree.tostring(element, encoding="unicode", with_tail=False), source)


LAYOUTS: Final = (
    PageLayout(
        re.compile(rb"DocPublicationName|titreArticle"),
        re.compile(rb"<article(?=[\s>])", re.IGNORECASE),
        _europresse,
    ),
    PageLayout(
        re.compile(rb"class=[\"']?article \w{2}Article|articleParagraph", re.IGNORECASE),
        re.compile(rb"<div(?=\s[^>]{0,200}?class=[\"']?article \w{2}Article)", re.IGNORECASE),
        _factiva,
    ),
)
