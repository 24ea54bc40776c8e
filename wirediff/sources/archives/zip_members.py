"""What a member of a zip archive holds, unless it was made to fill the memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wirediff.sources.material import LARGEST, too_large

if TYPE_CHECKING:
    # Types only: importing them costs 10 ms, and few inputs are archives.
    from zipfile import ZipFile, ZipInfo

LARGEST_MEMBER: Final = 8 * LARGEST
"""Bytes of a member: a document with its pictures. An article may have fewer."""

DENSEST: Final = 100
"""Bytes that one packed byte may stand for. Text packs to a quarter, a page to a tenth; what packs
more densely was made to fill the memory."""

SMALL: Final = 1024 * 1024
"""Bytes of a member that may be packed as densely as it likes."""


def unpacked(archive: ZipFile, member: ZipInfo, largest: int = LARGEST_MEMBER) -> bytes | str:
    """What the member holds; or why it cannot be read."""
    if member.flag_bits & 1:
        return "is encrypted"
    if member.file_size > largest:
        return too_large(largest)
    if member.file_size > max(SMALL, DENSEST * member.compress_size):
        return f"unpacks to more than {DENSEST} times its size, as no article does"
    try:
        return archive.read(member)
    except Exception:  # each way of packing fails in its own way, some with errors of C libraries
        return "is damaged"
