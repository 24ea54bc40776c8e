"""Which kind of source an input is, and the articles that it holds.

The first kind in `KINDS` that recognises an input reads it, so a kind claims only what it is sure
of, by what the input holds rather than by its name.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from typing import Final, Protocol

from wirediff.access import Access, is_url
from wirediff.article import Article, Role
from wirediff.errors import ReadError
from wirediff.sources import feed, json_lines
from wirediff.sources import json_document as json
from wirediff.sources import markdown_document as markdown
from wirediff.sources import plain_text as text
from wirediff.sources import web_page as html
from wirediff.sources.agencies import news_xml
from wirediff.sources.archives import compressed, warc, webarchive, zip_archive
from wirediff.sources.databases import export_page, export_text
from wirediff.sources.documents import pdf, rich_text
from wirediff.sources.files import STANDARD_INPUT, file_material, piped_material
from wirediff.sources.mail import mailbox, message
from wirediff.sources.material import MOST_NESTED, Material, of_bytes, reason_of
from wirediff.sources.spreadsheets import delimited


class SourceKind(Protocol):
    """A kind of input: a module with these two functions."""

    def recognises(self, material: Material) -> bool:
        """Whether it is of this kind, by its first bytes; name and media type settle ties only.

        Never raises, and reads nothing.
        """
        ...

    def records(self, material: Material) -> Iterator[Article | Material | ReadError]:
        """What it holds, in order, each made when it is asked for.

        Articles; inputs in it (`material.part`), which are then read by their own kind; and a
        `ReadError` for each record that is neither, so that the others are not lost. Their source
        is `material.name`, or `material.numbered(n)` when there may be several.

        Raises:
            ReadError: Nothing more can be read of it.
        """
        ...


KINDS: Final[tuple[SourceKind, ...]] = (
    *(pdf, rich_text, zip_archive, warc, compressed, webarchive),
    *(json_lines, json, feed, news_xml, export_page, html, mailbox, message),
    *(export_text, delimited, markdown, text),
)
"""Every kind, the most particular first; `text` takes what is left. Their modules are light: a
library that takes time to load is imported inside `records`."""

Progress = Callable[[int, int | None], None]
"""Called with the bytes that have come and, where that is known, those that will have come in the
end. What it raises ends the reading and passes through."""

CANNOT: Final = "is damaged in a way that its reader cannot handle"
"""Said of an input on which a library fails; its own error is the cause of the `ReadError`."""

_BY_DEFAULT: Final = Access()

_PART: Final = re.compile(r"(.+?)((?:#\d{1,9})+)", re.DOTALL)
"""A name with the number of a record: `export.jsonl#3`."""


def read(
    source: str | os.PathLike[str],
    *,
    access: Access = _BY_DEFAULT,
    progress: Progress | None = None,
) -> Article:
    """The one article in `source`: a path, a web address, or `-` for standard input.

    `NAME#3` is the third article of a source that holds several, unless a file of that name exists.

    Args:
        source: Where the article is.
        access: What may be fetched from the web, and whether pages kept on disk are fetched again.
        progress: Told how far a page has come.

    Raises:
        ReadError: It is missing, not readable, of no known kind, empty, too large, or holds no
            article or several.
    """
    name = os.fspath(source)
    container = _container(name)
    if container:
        return _numbered(name, container, access, progress)
    records = read_all(name, access=access, progress=progress)
    first, second = next(records, None), next(records, None)
    if second is not None:
        raise ReadError(name, _several(name))
    assert first is not None  # `read_all` tells of a source that holds nothing
    if isinstance(first, ReadError):
        raise first
    return first


def read_all(
    source: str | os.PathLike[str],
    *,
    access: Access = _BY_DEFAULT,
    progress: Progress | None = None,
) -> Iterator[Article | ReadError]:
    """Every article in `source`, in order, each read when it is asked for; see `read`.

    What could not be read is told as a `ReadError` in its place, also a source that holds nothing.
    Nothing is raised, but for what `progress` raises. The articles of a source that may hold
    several have numbered sources, such as `export.jsonl#3`.
    """
    name = os.fspath(source)
    empty = True
    try:
        if _container(name):
            yield read(name, access=access, progress=progress)
            return
        for record in _records(name, access, progress):
            empty = False
            yield record
        if empty:
            yield ReadError(name, "holds no articles")
    except ReadError as error:
        yield error


def articles_of(material: Material, only: str = "") -> Iterator[Article | ReadError]:
    """Every article in an input that is at hand, as `read_all`.

    With `only`, the name of a record, inputs that cannot hold it are passed over unread.
    """
    if material.depth > MOST_NESTED:
        yield ReadError(material.name, "is packed into too many archives")
        return
    try:
        for record in kind_of(material).records(material):
            if not isinstance(record, Material):
                yield record
            elif not only or f"{only}#".startswith(f"{record.name}#"):
                yield from articles_of(record, only)
    except ReadError as error:
        yield error
    except OSError as error:  # a file on a disk or a network that fails while it is read
        yield ReadError(material.name, reason_of(error))
    except Exception as error:  # a library that met what it was not made for
        yield _spoilt(material, error)


def _spoilt(material: Material, cause: Exception) -> ReadError:
    error = ReadError(material.name, f"{CANNOT} ({type(cause).__name__})")
    error.__cause__ = cause
    return error


def kind_of(material: Material) -> SourceKind:
    """The first kind that recognises `material`."""
    return next(kind for kind in KINDS if kind.recognises(material))


def _records(
    name: str, access: Access, progress: Progress | None, only: str = ""
) -> Iterator[Article | ReadError]:
    """Every article in a source that is no record of another one; `only` as for `articles_of`."""
    if is_url(name):
        yield from _on_the_web(name, access, progress)
    elif name == STANDARD_INPUT:
        yield from articles_of(piped_material(), only)
    else:
        yield from articles_of(file_material(name), only)


def _on_the_web(
    url: str, access: Access, progress: Progress | None
) -> Iterator[Article | ReadError]:
    # Imported here: 60 ms for urllib3, which only web addresses need.
    from wirediff.fetching import fetch, keep

    page = fetch(url, allow_private=access.allow_private, refresh=access.refresh, progress=progress)
    kept = {"media_type": page.media_type, "charset": page.charset, "url": page.final_url}
    for record in articles_of(of_bytes(url, page.body, **kept)):
        # A feed has numbered articles; it says something else tomorrow and so is not kept.
        if not isinstance(record, Article) or record.source != url:
            yield record
        elif record.spans_of(Role.BODY):
            keep(page)
            yield record
        else:
            # An error page that calls itself a success, or the menus around what is paid for.
            yield ReadError(url, "holds no article text")


def _container(name: str) -> str | None:
    """The source of which `name` is a record; `None` when it names a source of its own."""
    match = _PART.fullmatch(name)
    if match is None or os.path.lexists(name):
        return None
    container = match[1]
    may_hold = container == STANDARD_INPUT or is_url(container) or os.path.lexists(container)
    return container if may_hold else None


def _numbered(name: str, container: str, access: Access, progress: Progress | None) -> Article:
    for record in _records(container, access, progress, only=name):
        is_whole = record.source == container
        if isinstance(record, ReadError):
            if is_whole or record.source == name:
                raise record
        elif record.source == name or (is_whole and is_url(container)):
            # In the address of a page, # and a number lead to a place in it.
            return record
    raise ReadError(name, "has no article of that number")


def _several(name: str) -> str:
    if name == STANDARD_INPUT:
        return "holds several articles; save it, then name one, as FILE#1"
    return f"holds several articles; name one, as {name}#1, or choose: wirediff {name}"
