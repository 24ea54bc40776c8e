"""Pages saved by Safari (.webarchive): the page of a property list, its pictures left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wirediff.errors import ReadError
from wirediff.sources.material import LARGEST, Material

LARGEST_FILE: Final = 8 * LARGEST
"""Bytes of a saved page, most of them pictures."""

_MAIN: Final = b"WebMainResource"


def recognises(material: Material) -> bool:
    """Whether it begins as a property list, and holds a page or is called so."""
    head = material.head.lstrip()
    if head.startswith(b"bplist0"):
        return _MAIN in head or material.name.lower().endswith(".webarchive")
    return head.startswith(b"<?xml") and b"<plist" in head[:1000] and _MAIN in head


def records(material: Material) -> Iterator[Material]:
    """The page, by its own kind.

    Raises:
        ReadError: It is damaged, too large, or holds no page.
    """
    # Imported here: 20 ms, and few inputs need it.
    import plistlib

    try:
        archive = plistlib.loads(material.content(LARGEST_FILE))
        page = archive["WebMainResource"]
        content = page["WebResourceData"]
        known = {
            "media_type": page.get("WebResourceMIMEType"),
            "charset": page.get("WebResourceTextEncodingName"),
            "url": page.get("WebResourceURL"),
        }
        if not isinstance(content, bytes) or not all(
            isinstance(v, str | None) for v in known.values()
        ):
            raise TypeError("no page")
    except ReadError:
        raise
    except Exception as error:  # a damaged list can fail anywhere in the library
        raise ReadError(material.name, "is a damaged webarchive") from error
    yield material.only_part(content, **known)
