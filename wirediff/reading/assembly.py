"""From a text and its parts to an `Article`: every way in ends here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from wirediff.article import Article, Block, Role, Sentence, Span
from wirediff.reading.folding import folded
from wirediff.reading.languages.block_languages import differing
from wirediff.reading.languages.detection import detect
from wirediff.reading.metadata.bylines import byline, people, without_outlet
from wirediff.reading.metadata.credits import agencies_named, credits, names
from wirediff.reading.metadata.day_order import Clues
from wirediff.reading.metadata.outlets import outlet_of, outlet_told
from wirediff.reading.metadata.published import Dates, dates_of, finer
from wirediff.reading.parts import Part
from wirediff.reading.sentences import sentences
from wirediff.reading.told import NOTHING, Told


def assembled(text: str, parts: Sequence[Part], source: str, told: Told = NOTHING) -> Article:
    """The article whose parts are known, with all that they and its source say of it."""
    roles = [(part.span, part.sign.role if part.sign else Role.BODY) for part in parts]
    language = story_language(text, roles) or told.language
    view = folded(text)
    outlet = outlet_told(told.outlet, told.url) or outlet_of(view, parts, source)
    clues = Clues(view, language, outlet, told.url, told.region)
    dates = dates_of(parts, clues)
    published = finer(told.published, dates.published)
    credited = credits(view, parts, outlet)
    writers = without_outlet(people(told.byline or ""), outlet)
    return Article(
        text,
        source,
        _blocks(text, roles, language),
        title=told.title or _title(text, roles),
        outlet=outlet,
        byline=writers or byline(text, parts),
        published=published,
        updated=finer(told.updated, dates.updated),
        language=language,
        credits=names(credited, agencies_named((*told.agencies, told.byline or ""), outlet)),
        credited=credited,
        url=told.url,
        doubts=(*told.doubts, *_doubts(published, dates)),
    )


def _doubts(published: object, dates: Dates) -> Iterator[str]:
    if published is None and dates.ambiguous is not None:
        yield f"“{dates.ambiguous}” may name the day first or the month; nothing tells which."


def plain(text: str, spans: Iterable[Span], source: str) -> Article:
    """The article whose paragraphs are all body."""
    roles = [(span, Role.BODY) for span in spans]
    language = story_language(text, roles)
    return Article(text, source, _blocks(text, roles, language), language=language)


def story_language(text: str, roles: Iterable[tuple[Span, Role]]) -> str | None:
    """The language of the body; `None` when it is too short to tell."""
    return detect(_story(text, roles))


def _story(text: str, roles: Iterable[tuple[Span, Role]]) -> str:
    """The body, by which the language is told; other parts may be in another one."""
    body = "\n".join(span.of(text) for span, role in roles if role is Role.BODY)
    return body or text


def _title(text: str, roles: Iterable[tuple[Span, Role]]) -> str | None:
    found = (" ".join(span.of(text).split()) for span, role in roles if role is Role.HEADLINE)
    return next(found, None)


_TOLD: Final = frozenset({Role.HEADLINE, Role.DECK, Role.BODY, Role.CAPTION})
"""Roles of blocks that are compared, and so must be known by their language."""


def _blocks(
    text: str, roles: Sequence[tuple[Span, Role]], language: str | None
) -> tuple[Block, ...]:
    told = [span.of(text) if role in _TOLD else "" for span, role in roles]
    others = differing(told, language)
    return tuple(
        _block(text, span, role, language, other)
        for (span, role), other in zip(roles, others, strict=True)
    )


def _block(text: str, span: Span, role: Role, language: str | None, other: str | None) -> Block:
    spans = sentences(text, span, other or language)
    return Block(span, role, tuple(Sentence(each, role) for each in spans), other)
