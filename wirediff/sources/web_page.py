"""Saved and fetched web pages: the article in them, without the page around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.article import Article
from wirediff.reading.decoding import decoded
from wirediff.sources.material import Material

_OPENS_PAGE: Final = re.compile(
    rb"\s*+(?:<\?xml[^>]{0,200}>\s*+)?+(?:<!--(?>.*?-->)\s*+)*+"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|section|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a page begins, a byte order mark and zeros of UTF-16 aside."""

_HAS_TAG: Final = re.compile(rb"</(?:p|div|title|h[1-6]|article|body|span|a)\s*>", re.IGNORECASE)
"""What a page has somewhere: its name alone makes no text a page."""

_CHARSET: Final = re.compile(
    rb"<(?:meta\b|\?xml\b)[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{2,40})",
    re.IGNORECASE,
)
"""Where a page names its encoding."""

_MARKS: Final = b"\xef\xbb\xbf\xff\xfe"

_TYPES: Final = frozenset({"text/html", "application/xhtml+xml"})
_SUFFIXES: Final = (".html", ".htm", ".xhtml", ".shtml")


def recognises(material: Material) -> bool:
    """Whether it begins as pages do; or is called a page and has marks of one."""
    head = material.head.replace(b"\0", b"").lstrip(_MARKS)
    if _OPENS_PAGE.match(head):
        return True
    called = material.media_type in _TYPES or material.name.lower().endswith(_SUFFIXES)
    return called and _HAS_TAG.search(head) is not None


def _charset(head: bytes) -> str | None:
    """The encoding that the page itself names."""
    found = _CHARSET.search(head)
    return found[1].decode("ascii") if found else None


def records(material: Material) -> Iterator[Article]:
    """The article of the page.

    Raises:
        ReadError: It is not text, too large, or holds no article.
    """
    # Imported here: 0.2 s for trafilatura and lxml, which only pages need.
    from wirediff.sources.pages.page_article import page_article
    from wirediff.sources.saved_pages import original_of, page_bytes

    charset = material.charset or _charset(material.head)
    read = decoded(page_bytes(material), material.name, charset)
    page, url = original_of(read.text, material.url)
    yield page_article(page, material.name, url, read.doubts)
