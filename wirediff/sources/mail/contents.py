"""What a message holds, by the standard library: the article that was sent, or a saved page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from typing import Final

from wirediff.article import Article, Role
from wirediff.errors import ReadError
from wirediff.reading.decoding import decode
from wirediff.reading.pieces import Piece, read_pieces
from wirediff.reading.roles.rules import Sign
from wirediff.reading.told import Told
from wirediff.sources.fields import letters
from wirediff.sources.fragments import pieces_of
from wirediff.sources.mail.furniture import without_furniture
from wirediff.sources.mail.headers import forwarded_in, header, told_by
from wirediff.sources.material import Material, refuse_too_many_lines

MOST_PARTS: Final = 1000
"""Parts of a message that are looked at; a page with all its pictures has 300."""

LEAST_FOUND: Final = 0.6
"""Share of the words in a message's long paragraphs that an article found in it as in a page must
have; with fewer, the message is no page around an article, and all of it is read."""

FEWEST_WORDS: Final = 12
"""Words of a long paragraph."""

_SIGNATURE: Final = re.compile(r"\n-- ?\n.{0,4000}\Z", re.DOTALL)


def contents_of(content: bytes, material: Material) -> Article | Material:
    """The article of the message; or the page, when a browser saved it as mail.

    Raises:
        ReadError: It has no text.
    """
    message = message_from_bytes(content)
    parts = _parts(message)
    if message.get_content_type() == "multipart/related" and _is_saved(message, parts):
        return _page(message, parts, material)
    return without_furniture(_article(message, parts, material.name))


def _parts(message: Message) -> list[Message]:
    """The parts that hold text and are not attached, in order."""
    found: list[Message] = []
    for number, part in enumerate(message.walk()):
        if number >= MOST_PARTS:
            break
        attached = part.get_content_disposition() == "attachment"
        if part.get_content_maintype() == "text" and not attached:
            found.append(part)
    return found


def _is_saved(message: Message, parts: list[Message]) -> bool:
    """Whether a browser wrote the message: it names where the page was."""
    by_browser = "saved by" in header(message, "From").lower()
    placed = any(part.get("Content-Location") for part in parts)
    return by_browser or placed or message.get("Snapshot-Content-Location") is not None


def _page(message: Message, parts: list[Message], material: Material) -> Material:
    page = _first(parts, "text/html")
    if page is None:
        raise ReadError(material.name, "is a saved page without its text")
    place = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    url = place if place.startswith(("http://", "https://")) else None
    charset = page.get_content_charset()
    return material.only_part(_bytes(page), media_type="text/html", charset=charset, url=url)


def _article(message: Message, parts: list[Message], name: str) -> Article:
    told = told_by(message)
    page = _first(parts, "text/html")
    plain = _first(parts, "text/plain")
    forwarded = forwarded_in(_text(plain, name)) if plain is not None else None
    if forwarded is not None:
        told, text = forwarded
        return read_pieces(_under_subject([Piece(text)], told), source=name, told=told)
    if page is not None:
        article = _of_page(_text(page, name), told, name)
        if article is not None:
            return article
    if plain is None:
        raise ReadError(name, "is a message without text")
    text = _SIGNATURE.sub("", _text(plain, name))
    refuse_too_many_lines(text, name)
    if plain.get_param("format") == "flowed":
        text = re.sub(r" \n(?=\S)", " ", text)
    if not text.strip():
        raise ReadError(name, "is a message without text")
    return read_pieces(_under_subject([Piece(text)], told), source=name, told=told)


def _of_page(page: str, told: Told, name: str) -> Article | None:
    """The article of the message's page: in it, when it is one of the web, else all of it."""
    # Imported here: 0.2 s for trafilatura and lxml, which only pages need.
    from wirediff.sources.pages.page_article import page_article

    pieces = list(pieces_of(page, name))
    if not any(piece.text.strip() for piece in pieces):
        return None
    long = sum(count for piece in pieces if (count := len(piece.text.split())) >= FEWEST_WORDS)
    try:
        found = page_article(page, name)
    except ReadError:
        found = None
    if found is not None and _words(found) >= LEAST_FOUND * long:
        return replace(
            found,
            title=told.title or found.title,
            outlet=found.outlet or told.outlet,
            byline=found.byline or told.byline,
            published=found.published or told.published,
        )
    return read_pieces(_under_subject(pieces, told), source=name, told=told)


def _words(article: Article) -> int:
    return sum(len(span.of(article.text).split()) for span in article.spans_of(Role.BODY))


def _under_subject(pieces: list[Piece], told: Told) -> Iterator[Piece]:
    """The pieces under the subject as their headline, which some repeat."""
    yield Piece(told.title or "", Sign.HEADLINE)
    for number, piece in enumerate(pieces):
        first, _, rest = piece.text.lstrip().partition("\n")
        repeats = number == 0 and told.title and letters(first) == letters(told.title)
        yield Piece(rest, piece.sign) if repeats else piece


def _first(parts: list[Message], media_type: str) -> Message | None:
    return next((part for part in parts if part.get_content_type() == media_type), None)


def _bytes(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text(part: Message, name: str) -> str:
    try:
        return decode(_bytes(part), name, part.get_content_charset())
    except ReadError:
        return ""
