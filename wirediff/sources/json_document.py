"""JSON: one article, a list of articles, or an object that holds such a list.

A list is read piece by piece, however long it is. Only one record at a time is in the memory.
"""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8, getincrementaldecoder
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.decoding import decode
from wirediff.sources.bounded_stream import BoundedStream
from wirediff.sources.fields import article_of, fields_of, has_body
from wirediff.sources.material import LARGEST, Material

LISTS: Final = (
    *("articles", "items", "results", "data", "@graph", "_items", "docs", "entries", "news"),
)
"""Names under which an object holds its records; one may lie in another: `response.results`."""

_OUTER: Final = ("response", "data", "result", "hits")

DEEPEST: Final = 100
"""Lists and objects in one another; records of articles have fewer than ten."""

_OPEN: Final = ("start_map", "start_array")
_CLOSE: Final = ("end_map", "end_array")

_OPENS: Final = re.compile(rb'\s*(?:\{\s*(?:"|\}\s*\Z)|\[\s*(?:\{|\]\s*\Z))')
"""How JSON with records begins; a text in brackets does not."""

_NO_RECORD: Final = "is JSON, but not an object with the fields of an article"

_MARKS: Final = b"\xef\xbb\xbf\xff\xfe"
_TYPES: Final = frozenset({"application/json", "application/ld+json", "application/feed+json"})


def recognises(material: Material) -> bool:
    """Whether it begins as an object or a list of objects does."""
    head = material.head.replace(b"\0", b"").lstrip(_MARKS)
    if _OPENS.match(head):
        return True
    return material.media_type in _TYPES and head.lstrip()[:1] in (b"{", b"[")


def records(material: Material) -> Iterator[Article | Material | ReadError]:
    """The article, or each record of the list as an input of its own.

    Raises:
        ReadError: It is not JSON, or holds nothing that could be an article.
    """
    path = _list_in(material.head)
    if path is None:
        yield from _articles(_whole(material), material)
    else:
        yield from _of_list(material, path)


def _whole(material: Material) -> object:
    text = decode(material.content(), material.name)
    try:
        value: object = json.loads(text, strict=False)  # some leave controls as they are
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, character {error.colno}"
        raise ReadError(material.name, f"is not valid JSON in {where}") from error
    except (RecursionError, ValueError) as error:  # ValueError: a number of 5,000 digits
        raise ReadError(material.name, "is JSON that no program could have written") from error
    return value


def _articles(value: object, material: Material) -> Iterator[Article | ReadError]:
    """The articles of a value that is in memory."""
    listed = value if isinstance(value, list) else _list_of(value)
    if listed is None:
        yield _article(value, material.name)
        return
    for number, record in enumerate(listed, start=1):
        yield _article_or_error(record, material.numbered(number))


def _list_of(value: object) -> list[object] | None:
    """The records that an object holds; `None` when it is a record itself."""
    if not isinstance(value, dict) or has_body(fields_of(value)):
        return None
    found = (value.get(name) for name in LISTS)
    direct = next((each for each in found if isinstance(each, list)), None)
    if direct is not None:
        return direct
    inner = (_list_of(value.get(name)) for name in _OUTER)
    return next((each for each in inner if each is not None), None)


def _article_or_error(record: object, name: str) -> Article | ReadError:
    try:
        return _article(record, name)
    except ReadError as error:
        return error


def _article(record: object, name: str) -> Article:
    if not isinstance(record, dict):
        raise ReadError(name, _NO_RECORD)
    return article_of(fields_of(record), name)


def _list_in(head: bytes) -> str | None:
    """Where ijson finds the records, as far as the first bytes show; `None`: nowhere yet."""
    # Imported here, as below: 15 ms.
    import ijson

    if not _is_utf8(head):
        return None  # which is all that ijson reads
    lists = {"", *LISTS, *(f"{outer}.{name}" for outer in _OUTER for name in LISTS)}
    try:
        # use_float: without it, a number of 5,000 digits ends the process.
        events = ijson.basic_parse(BytesIO(head), use_float=True)
        for path, event, value in ijson.parse(_shallow(events)):
            if event == "start_array" and path in lists:
                return f"{path}.item".lstrip(".")
            if event == "string" and has_body(fields_of({path: value})):
                return None
    except (ijson.JSONError, ValueError):  # the first bytes end in the middle
        return None
    return None


def _is_utf8(head: bytes) -> bool:
    try:
        getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return not head.startswith(BOM_UTF8)


def _of_list(material: Material, path: str) -> Iterator[Material | ReadError]:
    import ijson

    number = 0
    with material.open() as stream:
        refusal = ReadError(
            material.name, f"holds a record larger than {LARGEST // 1024**2} MB, no article"
        )
        bounded = BoundedStream(stream, LARGEST, refusal)
        try:
            events = _shallow(ijson.basic_parse(bounded, use_float=True))
            for record in ijson.items(ijson.parse(events), path):
                number += 1
                bounded.renew(LARGEST)
                yield _part(record, material, number)
        except (ijson.JSONError, RecursionError, ValueError) as error:
            reason = f"is not valid JSON behind record {number}"
            raise ReadError(material.name, reason) from error


def _part(record: object, material: Material, number: int) -> Material | ReadError:
    # Written down again, so that those that nobody asks for need not be read.
    if not isinstance(record, dict):
        return ReadError(material.numbered(number), _NO_RECORD)
    written = json.dumps(record).encode()
    return material.part(number, written, media_type="application/json")


def _shallow(events: Iterator[tuple[str, object]]) -> Iterator[tuple[str, object]]:
    """The events of a parser, up to what no program writes.

    ijson keeps the whole path of each level, so that its memory grows with the square of the depth.
    """
    depth = 0
    for event, value in events:
        depth += (event in _OPEN) - (event in _CLOSE)
        if depth > DEEPEST:
            raise ValueError("nested too deeply")
        yield event, value
