"""RSS and Atom by feedparser: an article an entry, as much of it as the feed carries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.decoding import decode
from wirediff.sources.fields import article_of, fields_of, has_body
from wirediff.sources.material import Material

_OPENS: Final = re.compile(
    # Atomic and possessive: a long run of comments is passed once, never gone back over.
    rb"(?>\s*+(?:<\?[^>]{0,500}>|<!--.*?-->|<!DOCTYPE[^>\[]{0,200}(?:\[.*?\]\s*+)?>))*+"
    rb"\s*+<(?:rss|feed|rdf:rdf)\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a feed begins, behind what may stand before its first tag."""

_IMPOSSIBLE: Final = re.compile(rb"&#(?:x0*(?:[2-9a-f]\w{5}|1[1-9a-f]\w{4}|\w{7,})|\d{7,});?", re.I)
"""Characters by a number that there are none of, on which feedparser fails."""

_NAMED_ENCODING: Final = re.compile(r"(?<=\s)encoding=[\"'][\w-]*[\"']")

_MARKS: Final = b"\xef\xbb\xbf\xff\xfe"


def recognises(material: Material) -> bool:
    """Whether its first tag is that of a feed."""
    return _OPENS.match(material.head.replace(b"\0", b"").lstrip(_MARKS)) is not None


def records(material: Material) -> Iterator[Article | ReadError]:
    """An article for each entry, its full text where the feed carries it, else its summary.

    Raises:
        ReadError: It cannot be read, or is too large.
    """
    # Imported here: 50 ms.
    import feedparser

    # As a stream: given as text, a feed could be the name of a file or an address to open.
    # Entities that a document declares are not expanded, and nothing outside it is loaded.
    content = _IMPOSSIBLE.sub(b"&#65533;", _content(material))
    try:
        parsed = feedparser.parse(
            BytesIO(content), resolve_relative_uris=False, sanitize_html=False
        )
    except Exception as error:  # it takes broken feeds, but not every one
        raise ReadError(material.name, "is a damaged feed") from error
    for number, entry in enumerate(parsed.entries, start=1):
        yield _article(entry, parsed.feed, material.numbered(number))


def _content(material: Material) -> bytes:
    """The feed; in UTF-8 where it has two bytes a character, which feedparser may not see."""
    content = material.content()
    if b"\0" not in content[:4]:
        return content
    return _NAMED_ENCODING.sub("", decode(content, material.name), count=1).encode()


def _article(entry: dict[str, Any], feed: Mapping[str, Any], name: str) -> Article | ReadError:
    source = entry.get("source") or feed
    texts = [str(content.get("value") or "") for content in entry.get("content") or ()]
    record = {
        "title": entry.get("title"),
        "url": entry.get("link"),
        "author": [each.get("name") for each in entry.get("authors") or ()],
        "published": entry.get("published"),
        "updated": dict.get(entry, "updated"),  # feedparser's own warns where there is none
        "outlet": source.get("title") or feed.get("title"),
        "language": feed.get("language"),
        "text": max(texts, key=len, default="") or entry.get("summary"),
        "description": entry.get("summary"),
    }
    fields = fields_of(record)
    if not has_body(fields):
        return ReadError(name, "is an entry without text, only a title and a link")
    try:
        return article_of(fields, name)
    except ReadError as error:
        return error
