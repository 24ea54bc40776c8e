"""Collections of web archives (.wacz): the pages that they list, from the archives in them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from wirediff.errors import ReadError
from wirediff.sources.archives import warc
from wirediff.sources.documents.xml_parts import bytes_of
from wirediff.sources.material import Material

if TYPE_CHECKING:
    from zipfile import ZipFile

_LISTS: Final = ("pages/pages.jsonl", "pages/extraPages.jsonl")

_ENDINGS: Final = (".warc", ".warc.gz", ".warc.zst")


def holds(members: Collection[str]) -> bool:
    """Whether a zip archive with these members is such a collection."""
    listed = any(name in members for name in (*_LISTS, "datapackage.json"))
    return listed and any(map(_is_archive, members))


def records(archive: ZipFile, material: Material) -> Iterator[Material | ReadError]:
    """Every page that the collection lists, or every one when it lists none.

    Raises:
        ReadError: It is damaged.
    """
    listed = _listed(archive, material.name)
    members = [name for name in archive.NameToInfo if _is_archive(name)]
    for number, member in enumerate(members, start=1):
        known = material if len(members) == 1 else material.part(number, b"")
        with archive.open(member) as stream:
            pages = warc.records(known.unpacked(cast(BinaryIO, stream)))
            for page in pages:
                if isinstance(page, ReadError) or not listed or page.url in listed:
                    yield page


def _is_archive(name: str) -> bool:
    return name.startswith("archive/") and name.endswith(_ENDINGS)


def _listed(archive: ZipFile, name: str) -> frozenset[str]:
    """The addresses of the pages; what was loaded into them is listed nowhere."""
    lines = (
        line
        for member in _LISTS
        if member in archive.NameToInfo
        for line in bytes_of(archive, member, name).splitlines()
    )
    return frozenset(filter(None, map(_address, lines)))


def _address(line: bytes) -> str | None:
    try:
        page = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return page.get("url") if isinstance(page, dict) and isinstance(page.get("url"), str) else None
