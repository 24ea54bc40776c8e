"""What the lines of a page are, by its tags: headline, subhead, caption, link, item of a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from wirediff.reading.folding import folded
from wirediff.reading.metadata.date_patterns import is_date_line
from wirediff.reading.pieces import Piece
from wirediff.reading.roles.headings import DECK_WORDS
from wirediff.reading.roles.placeholders import marked
from wirediff.reading.roles.rules import Sign, Where, line_finding
from wirediff.reading.roles.shapes import is_closed, is_item, word_count
from wirediff.sources.pages.classes import is_called_caption, is_called_deck
from wirediff.sources.pages.text_runs import ASIDE, CAPTIONS, HEADINGS, Run, key_of

LINKED: Final = 0.7
"""Share of a line inside links from which it leads to another story, unless it is a sentence.
`Read more: …` has its mark outside the link. From 0.5 to 0.8 the 25 pages it was tried on
(the even ones of `tests.quality.pages`) read alike."""

PROSE_WORDS: Final = 12
"""Fewest words of a closed line that tells the story; what surrounds it is shorter, or in lists.
From 6 to 20 these pages read alike."""

_ITEMS: Final = frozenset(("item", "list", "row", "cell", "table", "quote", "code"))
"""What trafilatura calls parts of lists and tables, and quotes."""


def pieces_of(runs: Sequence[Run], page: Sequence[Run], headline: str | None) -> Iterator[Piece]:
    """The article's lines as pieces, under the headline, with what the page's tags make of each.

    What they leave open, and every line whose wording says what it is, is for reading to find.
    """
    title = key_of(headline or "")
    if headline:
        yield Piece(headline, Sign.HEADLINE)
    places = _places(page)
    prose = [index for index, run in enumerate(runs) if _is_prose(run)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(runs))
    for index, run in enumerate(runs):
        if run.key == title or not run.key:
            continue
        place = places.get(run.key, run)
        side = Where.BEFORE if index < first else Where.AFTER if index > last else Where.ANYWHERE
        yield Piece(run.text, _sign(run, place, side))


def live_pieces(
    entries: Sequence[Run], page: Sequence[Run], headline: str | None
) -> Iterator[Piece]:
    """The headline, the deck below it, and the entries of a live blog with their headings."""
    title = key_of(headline or "")
    if headline:
        yield Piece(headline, Sign.HEADLINE)
    start = next((i for i, run in enumerate(page) if title and run.key == title), None)
    first = next(i for i, run in enumerate(page) if run is entries[0])
    for run in page[start + 1 : first] if start is not None else ():
        if _is_prose(run) or is_called_deck(run.element):
            yield Piece(run.text, Sign.DECK)
    for run in entries:
        yield Piece(run.text, _entry_sign(run))


def _entry_sign(run: Run) -> Sign | None:
    around = _around(run.element)
    if is_called_caption(run.element):
        return Sign.CAPTION
    if line_finding(marked(folded(run.text))) is not None:
        return None
    if around & ASIDE or (run.linked >= LINKED and not is_closed(run.text)):
        return Sign.BOILERPLATE
    if _is_heading(run.element, around):
        return Sign.SUBHEAD
    return None if is_date_line(folded(run.text)) else Sign.BODY


def _places(page: Sequence[Run]) -> dict[str, Run]:
    """Where each line stands in the page: outside of captions, if it does so anywhere."""
    places: dict[str, Run] = {}
    for run in reversed(page):
        if run.key not in places or not _around(run.element) & CAPTIONS:
            places[run.key] = run
    return places


def _sign(run: Run, place: Run, side: Where) -> Sign | None:
    """What the tags say of a line that stands at `place` in the page, on this side of the story."""
    around = _around(place.element)
    if "quote" not in around and is_called_caption(place.element):
        return Sign.CAPTION
    if line_finding(marked(folded(run.text))) is not None:
        return None
    if place.linked >= LINKED and not is_closed(run.text):
        return Sign.BOILERPLATE
    if around & ASIDE:
        return Sign.BOILERPLATE
    if (
        side is Where.BEFORE
        and is_called_deck(place.element)
        and word_count(run.text) >= DECK_WORDS
    ):
        return Sign.DECK
    if _is_heading(run.element, around):
        return _heading_sign(run, side)
    return Sign.BODY if side is not Where.AFTER and run.element.tag in _ITEMS else None


def _heading_sign(run: Run, side: Where) -> Sign | None:
    """Headings between paragraphs are subheads; one above them may be the deck."""
    if side is Where.BEFORE and is_item(run.text):
        return Sign.SUBHEAD
    if side is Where.BEFORE:
        return Sign.DECK if word_count(run.text) >= DECK_WORDS else None
    return Sign.BOILERPLATE if side is Where.AFTER else Sign.SUBHEAD


def _is_prose(run: Run) -> bool:
    return (
        run.element.tag != "head"
        and is_closed(run.text)
        and word_count(run.text) >= PROSE_WORDS
        and run.linked < LINKED
    )


def _is_heading(element: Any, around: frozenset[str]) -> bool:
    return element.tag == "head" or bool(around & HEADINGS)


def _around(element: Any) -> frozenset[str]:
    return frozenset((element.tag, *(one.tag for one in element.iterancestors())))
