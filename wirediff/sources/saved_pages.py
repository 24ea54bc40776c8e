"""Copies of web pages: where the original is, without what the program that saved it put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.errors import ReadError
from wirediff.sources.bounded_stream import PIECE, Readable
from wirediff.sources.material import HEAD, LARGEST, Material, too_large

LARGEST_COPY: Final = 32 * LARGEST
"""Bytes of a saved page with all its pictures in it."""

_EMBEDDED: Final = re.compile(
    rb"data:[\w.+-]{1,40}/[\w.+-]{1,80}(?:;[\w.+-]{1,40}(?:=[\w.+-]{1,60})?){0,4},", re.IGNORECASE
)
"""How a picture begins that stands in the page itself."""
_LONGEST_OPENING: Final = 600
"""Bytes of the longest such beginning."""
_AFTER: Final = re.compile(rb"[\"'()<>\s]")
"""What ends it."""

_ADDRESS: Final = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(?P<single>https?://\S{1,2000})"
    r"|<!--\s*saved from url=\(\d{1,6}\)\s*(?P<browser>https?://\S{1,2000}?)\s*-->"
    r"|<!--\s*Mirrored from\s+(?P<mirror>[\w.-]{3,200}/\S{0,2000}) by HTTrack"
    r"|<meta\s+name=[\"']?savepage-url[\"']?\s+content=[\"']?(?P<extension>https?://[^\s\"'>]{1,2000})",
    re.IGNORECASE,
)
"""Where a program that saves pages says what it saved."""

_ARCHIVED: Final = re.compile(
    r"(?:https?:)?(?:\\?/){2}[\w.-]{3,80}(?:\\?/[\w-]{1,40}){0,3}?\\?/"
    r"(?:\d{4,14}(?:[a-z]{2}_)?|\d{4}\.\d\d\.\d\d-\d{6})\\?/"
    r"(?P<scheme>https?:)(?P<slashes>(?:\\?/){1,2})",
    re.IGNORECASE,
)
"""The address of a copy in a web archive, as far as that of the original: the Wayback Machine,
archive.today and national archives set a time before it."""

_ARCHIVES: Final = ("archive", "wayback")
"""What the names of all of them have."""

_TOOLBAR: Final = re.compile(
    r"<!--\s*BEGIN WAYBACK TOOLBAR INSERT\s*-->.*?<!--\s*END WAYBACK TOOLBAR INSERT\s*-->",
    re.IGNORECASE | re.DOTALL,
)


def page_bytes(material: Material) -> bytes:
    """The page, without the pictures embedded in it.

    Raises:
        ReadError: It cannot be read, or is too large without them.
    """
    if len(material.head) < HEAD:
        return material.head
    kept, size = [], 0
    with material.open() as stream:
        for piece in _without_embedded(stream, material.name):
            kept.append(piece)
            size += len(piece)
            if size > LARGEST:
                raise ReadError(material.name, too_large(LARGEST))
    return b"".join(kept)


def _without_embedded(stream: Readable, name: str) -> Iterator[bytes]:
    """The bytes of `stream` without embedded pictures, of which the beginning is kept."""
    held, inside, size = b"", False, 0
    while piece := stream.read(PIECE):
        size += len(piece)
        if size > LARGEST_COPY:
            raise ReadError(name, too_large(LARGEST_COPY, "a page with its pictures"))
        held += piece
        at = 0
        while at < len(held):
            if inside:
                end = _AFTER.search(held, at)
                at, inside = (end.start(), False) if end else (len(held), True)
            elif opening := _EMBEDDED.search(held, at):
                yield held[at : opening.end()]
                at, inside = opening.end(), True
            else:
                break
        # What is left may end in the middle of such a beginning.
        cut = max(at, len(held) - _LONGEST_OPENING)
        yield held[at:cut]
        held = held[cut:]
    yield held


def original_of(page: str, url: str | None) -> tuple[str, str | None]:
    """The page as it was, and its address: `url` or what the copy says of it.

    Addresses in web archives become those of the originals, and the Wayback Machine's toolbar is
    left out.
    """
    if any(name in page for name in _ARCHIVES):
        page = _ARCHIVED.sub(_original, _TOOLBAR.sub("", page))
    found = _ADDRESS.search(page[:HEAD])
    if found is not None and url is None:
        mirror = found["mirror"]
        url = f"http://{mirror}" if mirror else next(filter(None, found.groups()))
    return page, _ARCHIVED.sub(_original, url) if url else None


def _original(found: re.Match[str]) -> str:
    """The scheme; its slashes, of which some archives write one, are two."""
    slash = "\\/" if "\\" in found["slashes"] else "/"
    return found["scheme"] + 2 * slash
