"""Books (.epub): each chapter as a page of its own, in the order of the book."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.sources.documents.xml_parts import bytes_of, local, xml_of
from wirediff.sources.material import LARGEST, Material

if TYPE_CHECKING:
    from zipfile import ZipFile

_CONTAINER: Final = "META-INF/container.xml"

_PAGES: Final = frozenset({"application/xhtml+xml", "text/html"})

MOST_CHAPTERS: Final = 2000
"""Chapters of a book; a daily paper as a book has 300."""


def holds(members: Collection[str]) -> bool:
    """Whether a zip archive with these members is a book."""
    return _CONTAINER in members


def records(archive: ZipFile, material: Material) -> Iterator[Article | ReadError]:
    """The article of every chapter that has one: covers and tables of contents have none.

    Raises:
        ReadError: It is damaged, or no chapter holds an article.
    """
    # Imported here: 0.2 s for trafilatura and lxml, which only pages need.
    from wirediff.sources.pages.page_article import NO_ARTICLE
    from wirediff.sources.web_page import records as articles_of_page

    found = False
    chapters = _chapters(archive, material.name)
    for number, member in enumerate(chapters, start=1):
        try:
            content = bytes_of(archive, member, material.name, LARGEST)
            part = (
                material.part(number, content) if len(chapters) > 1 else material.only_part(content)
            )
            yield from articles_of_page(part)
            found = True
        except ReadError as error:
            if error.reason != NO_ARTICLE:
                yield ReadError(material.numbered(number), error.reason)
                found = True
    if not found:
        raise ReadError(material.name, NO_ARTICLE)


def _chapters(archive: ZipFile, name: str) -> list[str]:
    """The members that hold the chapters, in order."""
    container = xml_of(archive, _CONTAINER, name)
    package = next(
        (each.get("full-path") for each in container.iter() if local(each) == "rootfile"), None
    )
    if package is None:
        raise ReadError(name, "is a damaged document")
    book = xml_of(archive, package, name)
    items = {each.get("id"): each for each in book.iter() if local(each) == "item"}
    spine = (each.get("idref") for each in book.iter() if local(each) == "itemref")
    base = posixpath.dirname(package)
    paths = [_path(base, items[each]) for each in spine if each in items and _is_page(items[each])]
    return [path for path in dict.fromkeys(paths) if path in archive.NameToInfo][:MOST_CHAPTERS]


def _is_page(item: Any) -> bool:
    is_contents = "nav" in (item.get("properties") or "").split()
    return item.get("media-type") in _PAGES and not is_contents


def _path(base: str, item: Any) -> str:
    address = unquote((item.get("href") or "").partition("#")[0])
    return posixpath.normpath(posixpath.join(base, address))
