"""Messages (.eml), and pages saved as mail (.mhtml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.sources.material import LARGEST, Material

LARGEST_MESSAGE: Final = 8 * LARGEST
"""Bytes of a message, most of them pictures and other attachments."""

_HEADERS: Final = re.compile(
    rb"(?:[A-Za-z][\w-]{0,60}:[^\r\n]{0,4000}(?:\r?\n[ \t][^\r\n]{0,4000}){0,200}+\r?\n)++"
)
_KNOWN: Final = re.compile(
    rb"^(from|to|date|subject|received|message-id|mime-version|content-type|return-path|sender"
    rb"|delivered-to|reply-to|dkim-signature|list-id|snapshot-content-location):",
    re.IGNORECASE | re.MULTILINE,
)
_TYPES: Final = frozenset({"message/rfc822", "multipart/related", "application/x-mimearchive"})
_MARK: Final = b"\xef\xbb\xbf \r\n"


def recognises(material: Material) -> bool:
    """Whether it begins with the headers of a message."""
    if material.media_type in _TYPES:
        return True
    headers = _HEADERS.match(material.head.lstrip(_MARK))
    if headers is None:
        return False
    names = {name.lower() for name in _KNOWN.findall(headers[0])}
    return b"from" in names and len(names) >= 3


def records(material: Material) -> Iterator[Article | Material | ReadError]:
    """The article of the message; or the page, when it is one saved as mail.

    Raises:
        ReadError: It is too large, or has no text.
    """
    # Imported here: 30 ms for `email`, which only messages need.
    from wirediff.sources.mail.contents import contents_of

    try:
        yield contents_of(material.content(LARGEST_MESSAGE).lstrip(_MARK), material)
    except RecursionError as error:
        raise ReadError(material.name, "has parts nested too deeply") from error
