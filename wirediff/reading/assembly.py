"""From a text and its parts to an `Article`: every way in ends here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wirediff.article import Article, Block, Role, Sentence, Span
from wirediff.reading.language import detect
from wirediff.reading.parts import Part
from wirediff.reading.sentences import sentences


def assembled(text: str, parts: Sequence[Part], source: str) -> Article:
    """The article whose parts are known."""
    roles = [(part.span, part.sign.role if part.sign else Role.BODY) for part in parts]
    return article_of(text, roles, source)


def article_of(text: str, roles: Sequence[tuple[Span, Role]], source: str) -> Article:
    """The article whose blocks lie and mean what `roles` says, with its sentences and language."""
    language = detect(_told(text, roles))
    blocks = tuple(_block(text, span, role, language) for span, role in roles)
    return Article(text, source, blocks, language=language)


def _told(text: str, roles: Iterable[tuple[Span, Role]]) -> str:
    """The body, by which the language is told; other parts may be in another one."""
    body = "\n".join(span.of(text) for span, role in roles if role is Role.BODY)
    return body or text


def _block(text: str, span: Span, role: Role, language: str | None) -> Block:
    spans = sentences(text, span, language)
    return Block(span, role, tuple(Sentence(each, role) for each in spans))
