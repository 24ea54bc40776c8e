"""Zip archives: documents that are packed so, and saved articles.

Nothing is written to the disk, so that no name can do harm.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterator
from io import SEEK_END, BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.sources.archives import wacz
from wirediff.sources.archives.zip_members import unpacked
from wirediff.sources.documents import epub, opendocument, word
from wirediff.sources.material import Material
from wirediff.sources.spreadsheets import excel

if TYPE_CHECKING:
    # Types only: importing them costs 10 ms, and few inputs are archives.
    from zipfile import ZipFile, ZipInfo


class PackedKind(Protocol):
    """A kind of document that is a zip archive: a module with these two functions."""

    def holds(self, members: Collection[str]) -> bool:
        """Whether an archive with members of these names is one."""
        ...

    def records(
        self, archive: ZipFile, material: Material
    ) -> Iterator[Article | Material | ReadError]:
        """As `choosing.SourceKind.records`."""
        ...


PACKED: Final[tuple[PackedKind, ...]] = (word, excel, epub, opendocument, wacz)
"""Every such kind; an archive that none of them knows holds articles."""

_BEGINNINGS: Final = (b"PK\x03\x04", b"PK\x05\x06")

MOST_UNPACKED: Final = 1024**3
"""Bytes that all members together may have; a few kB can unpack to petabytes."""

MOST_LISTED: Final = 16 * 1024 * 1024
"""Bytes of the list of members, which is read as a whole: about 150,000 members."""

_END: Final = struct.Struct("<4s4H2LH")
"""What stands at the end of an archive; its sixth field is the size of the list."""
_LARGE: Final = b"PK\x06\x07"
"""Stands before the end of archives of more than 65,000 members or 4 GB."""

_OF_PAGES: Final = frozenset(
    f".{ending}"
    for ending in (
        *("css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf", "eot"),
        *("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "bmp", "mp3", "mp4", "webm"),
    )
)
"""What is saved along with pages."""

_OFFICE: Final = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
"""Members of office documents, books and programs, which are zip archives too."""


def recognises(material: Material) -> bool:
    """Whether it begins as a zip archive."""
    return material.head.startswith(_BEGINNINGS)


def records(material: Material) -> Iterator[Article | Material | ReadError]:
    """What the document holds; or every member that may be an article, numbered by its place.

    Raises:
        ReadError: It is damaged, too large, a program, or an archive in another one.
    """
    # Imported here: see above.
    from zipfile import ZipFile

    with _seekable(material) as stream:
        _refuse_endless_list(stream, material.name)
        try:
            with ZipFile(stream) as archive:
                yield from _records(archive, material)
        except ReadError:
            raise
        except Exception as error:  # a damaged list of members can fail in many ways
            raise ReadError(material.name, "is a damaged zip archive") from error


def _seekable(material: Material) -> BinaryIO:
    stream = material.open()
    if stream.seekable():
        return stream
    stream.close()
    return BytesIO(material.content())


def _refuse_endless_list(stream: BinaryIO, name: str) -> None:
    size = stream.seek(0, SEEK_END)
    stream.seek(max(0, size - (1 << 16) - _END.size))
    tail = stream.read()
    end = tail.rfind(b"PK\x05\x06")
    if end >= 0 and len(tail) >= end + _END.size:
        listed = _END.unpack_from(tail, end)[5]
        if listed > MOST_LISTED or tail[max(0, end - 20) : end].startswith(_LARGE):
            raise ReadError(name, "is a zip archive with too many members")


def _records(archive: ZipFile, material: Material) -> Iterator[Article | Material | ReadError]:
    names = archive.NameToInfo.keys()
    packed = next((kind for kind in PACKED if kind.holds(names)), None)
    if packed is not None:
        yield from packed.records(archive, material)
    elif _OFFICE & names:
        raise ReadError(material.name, "is an office document without text, or a program")
    elif material.depth:
        raise ReadError(material.name, "is an archive in an archive; unpack it first")
    else:
        yield from _members(archive, material)


def _members(archive: ZipFile, material: Material) -> Iterator[Material | ReadError]:
    total = 0
    for number, member in enumerate(archive.infolist(), start=1):
        if not _may_be_article(member):
            continue
        content = unpacked(archive, member)
        total += len(content) if isinstance(content, bytes) else 0
        if total > MOST_UNPACKED:
            raise ReadError(material.name, f"unpacks to more than {MOST_UNPACKED // 1024**2} MB")
        if isinstance(content, bytes):
            yield material.part(number, content)
        else:
            yield ReadError(material.numbered(number), content)


def _may_be_article(member: ZipInfo) -> bool:
    path = PurePosixPath(member.filename)
    hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in path.parts)
    is_folder = member.filename.endswith("/")  # `is_dir` fails where there is no name
    is_list = path.stem.endswith("_doclist")  # what Nexis Uni puts beside its articles
    return not (is_folder or hidden or is_list or path.suffix.lower() in _OF_PAGES)
