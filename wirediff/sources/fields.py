"""An article from the fields of a record, by the names that exports, APIs and schema.org use.

Case, blanks, `_` and `-` in a name do not count: `article_text`, `articleText` and `Article Text`
are one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.metadata.day_order import Clues, month_first
from wirediff.reading.metadata.outlets import outlet_told
from wirediff.reading.pieces import Piece, read_pieces
from wirediff.reading.roles.rules import Sign
from wirediff.reading.told import Told
from wirediff.sources.day_figures import is_ambiguous_day, settled
from wirediff.sources.field_names import (
    BODY,
    BYLINE,
    DECK,
    HEADLINE,
    LANGUAGE,
    OUTLET,
    PUBLISHED,
    UPDATED,
    URL,
)
from wirediff.sources.fragments import is_html, pieces_of
from wirediff.sources.language_names import code_of
from wirediff.sources.material import refuse_too_many_lines
from wirediff.sources.timestamps import first_moment

_INNER: Final = (
    *("name", "rendered", "value", "text", "html", "@value", "@id", "url", "title", "byline"),
)
"""Where the text of a field is that holds an object: `{"name": "Reuters"}`, WordPress's
`{"rendered": "…"}`."""

_FORMS: Final = ("bodies", "headlines")
"""Fields of ninjs, each a list of one text in several forms."""

_DEEPEST: Final = 4
"""Objects and lists in one another in which the text of a field is looked for."""

_CODE: Final = re.compile(r"([a-z]{2})(?:[_-]([a-z]{2}))?(?:[_-].*)?", re.IGNORECASE)

Fields = Mapping[str, object]
"""Those of a record, by their names without case and marks."""


def fields_of(record: Mapping[str, object]) -> Fields:
    """The record by names that can be looked up in the tables; of two that are one, the first."""
    fields: dict[str, object] = {}
    for name, value in record.items():
        plain = plain_name(name)
        fields.setdefault(plain, _main(value) if plain in _FORMS else value)
    return fields


def _main(value: object) -> object:
    """The main one of several forms of a text: that of the role `main`, as HTML, or the first."""
    if not isinstance(value, list) or not all(isinstance(form, Mapping) for form in value):
        return value
    main = [form for form in value if form.get("role") in ("main", "body", None)] or value
    html_first = sorted(main, key=lambda form: "html" not in str(form.get("contenttype")))
    return html_first[:1]


def has_body(fields: Fields) -> bool:
    """Whether there is a body among them."""
    return any(_texts(fields, BODY))


def article_of(fields: Fields, source: str) -> Article:
    """The article that the fields tell of.

    Raises:
        ReadError: No field holds its text.
    """
    body = next(_texts(fields, BODY, "\n\n"), "") or next(_texts(fields, DECK), "")
    if not body:
        raise ReadError(source, "has no field with the text, such as text, body or content")
    refuse_too_many_lines(body, source)
    return article_with(fields, body_pieces(body, source), source)


def article_with(fields: Fields, body: Iterable[Piece], source: str) -> Article:
    """The article of this body, with what the fields tell beside it."""
    told = _told(fields)
    headline = Piece(told.title or "", Sign.HEADLINE)
    story = tuple(_after(headline, body))
    deck = body_pieces(next(_texts(fields, DECK), ""), source)
    return read_pieces((headline, *_before(story, deck), *story), source=source, told=told)


def body_pieces(body: str, source: str) -> Iterable[Piece]:
    """The paragraphs of a body, which may be plain text or HTML."""
    return pieces_of(body, source) if is_html(body) else (Piece(body),)


def _after(headline: Piece, story: Iterable[Piece]) -> Iterator[Piece]:
    """The story without the headline that some repeat above it."""
    opening = True
    for piece in story:
        first, _, rest = piece.text.lstrip().partition("\n")
        repeats = opening and headline.text and letters(first) == letters(headline.text)
        yield Piece(rest, piece.sign) if repeats else piece
        opening = False


def _before(story: Iterable[Piece], deck: Iterable[Piece]) -> Iterator[Piece]:
    """The deck, unless it is the story's beginning, as many programs make it."""
    plain = " ".join(piece.text for piece in deck)
    start = letters(plain)
    opening = "".join(piece.text for piece in story)[: 2 * len(plain) + 100]
    if start and not letters(opening).startswith(start):
        yield Piece(plain, Sign.DECK)


def letters(text: str) -> str:
    """What is alike in two texts that differ in case, blanks and marks only."""
    return "".join(filter(str.isalnum, text.casefold()))


def _told(fields: Fields) -> Told:
    spoken = next(iter(_texts(fields, LANGUAGE)), "")
    language = next(filter(None, map(_language, _texts(fields, LANGUAGE))), None)
    outlet = _line(fields, OUTLET)
    url = next(filter(_is_address, _texts(fields, URL)), None)
    region = _CODE.fullmatch(spoken.strip())
    clues = Clues("", language, outlet_told(outlet, url), url, region and region[2])
    published = _settled(_values(fields, (*PUBLISHED, *UPDATED)), clues)
    return Told(
        title=_line(fields, HEADLINE),
        outlet=outlet,
        byline=_line(fields, BYLINE),
        published=first_moment(published, language),
        updated=first_moment(_settled(_values(fields, UPDATED), clues), language),
        language=language,
        url=url,
        doubts=tuple(_doubts(fields, clues)),
    )


def _settled(values: Iterable[object], clues: Clues) -> Iterator[object]:
    """The values; days in figures as ISO 8601, or left out where their order is not known."""
    for value in values:
        if not is_ambiguous_day(value):
            yield value
        elif (order := month_first(clues)) is not None:
            yield settled(value, order)


def _doubts(fields: Fields, clues: Clues) -> Iterator[str]:
    day = next((each for each in _values(fields, PUBLISHED) if is_ambiguous_day(each)), None)
    if day is not None and month_first(clues) is None:
        yield f"“{day}” may name the day first or the month; nothing tells which."


def _line(fields: Fields, names: Iterable[str]) -> str | None:
    """The first of these fields as one line of plain text."""
    lines = (" ".join(html.unescape(text).split()) for text in _texts(fields, names))
    return next(filter(None, lines), None)


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://")) and not any(map(str.isspace, text))


def _language(text: str) -> str | None:
    """As `Article.language` names it: two letters, but for the two kinds of Chinese."""
    match = _CODE.fullmatch(text.strip()) or _CODE.fullmatch(code_of(text) or "")
    if match is None:
        return None
    language, region = match[1].lower(), (match[2] or "").lower()
    return f"{language}-{region or 'cn'}" if language == "zh" else language


def plain_name(name: str) -> str:
    """A name without case, blanks, marks and what stands before a colon: `dc:title`."""
    return letters(name.rpartition(":")[2])


def _values(fields: Fields, names: Iterable[str]) -> Iterator[object]:
    for name in names:
        value = fields.get(name)
        yield from value if isinstance(value, list) else (value,)


def _texts(fields: Fields, names: Iterable[str], between: str = ", ") -> Iterator[str]:
    """What these fields say, the blank ones left out."""
    for name in names:
        text = _text(fields.get(name), between, _DEEPEST)
        if text.strip():
            yield text


def _text(value: object, between: str, depth: int) -> str:
    """The text of a value; several texts with `between` between them."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and depth:
        found = (_text(each, between, depth - 1) for each in value)
        return between.join(text for text in found if text.strip())
    if isinstance(value, Mapping) and depth:
        inner = (_text(value.get(name), between, depth - 1) for name in _INNER)
        return next((text for text in inner if text.strip()), "")
    return ""
