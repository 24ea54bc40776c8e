"""The lines of a page that are its article: what trafilatura finds, and what it missed of it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document

from wirediff.reading.roles.shapes import is_closed, word_count
from wirediff.sources.pages.classes import LEVELS, is_called_caption, is_called_deck
from wirediff.sources.pages.text_runs import ASIDE, CAPTIONS, Run, key_of, told_runs_of

SHORTEST: Final = 250
"""Characters below which the quick way has found no article, and the thorough one is tried too:
what trafilatura itself takes for too little."""

SENTENCE_WORDS: Final = 6
"""Fewest words of a line that is brought back; shorter ones are as often a button. From 3 to 10 the
25 pages it was tried on (the even ones of `tests.quality.pages`) read alike."""

MOST_LINKED: Final = 0.5
"""Share of a line inside links from which it is no sentence of the story; from 0.3 to 0.8 alike on
these pages."""

DECK_WORDS: Final = 5
"""Fewest words of a deck or a caption that extraction missed."""

MOST_BETWEEN: Final = 6
"""Lines above the story among which its deck may stand, where the page has no headline."""

ALIKE: Final = 3
"""Blocks that must be alike: the paragraph's, its container's, and the one around that.
From 2 to 6 these pages read alike; 1 lets footers in."""

MOST_KNOWN: Final = 0.6
"""Share of a line's pairs of words found in the extraction up to which it was missed. From 0.5 to
0.8 alike on these pages; 0.2 loses sentences."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page tells for machines of the lines above its story."""

    title: str | None
    description: str | None


# Its warnings would be written over the screen: Python prints what nobody has a handler for.
for _name in ("trafilatura", "htmldate", "justext", "courlan", "readability"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def extracted(tree: HtmlElement, url: str | None) -> Document | None:
    """What trafilatura finds in the page; `None` when it finds nothing.

    The quick way first: on the pages tried it is as complete as the thorough one, and keeps more of
    what surrounds the article out (`python -m tests.quality.pages`).
    """
    quick = _extracted(tree, url, thorough=False)
    if quick is not None and len(quick.text or "") >= SHORTEST:
        return quick
    thorough = _extracted(tree, url, thorough=True)
    return max(quick, thorough, key=lambda found: len(found.text or "") if found else 0)


def _extracted(tree: HtmlElement, url: str | None, *, thorough: bool) -> Document | None:
    try:
        found = bare_extraction(
            copy(tree),
            url=url,
            fast=not thorough,
            favor_recall=not thorough,
            include_comments=False,
            with_metadata=True,
            # Dates in the text are for our own reading: it knows the article's language.
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (AttributeError, IndexError, KeyError, RecursionError, RuntimeError):
        # Faults of a library on a page that nobody foresaw; the page is no article then.
        return None
    return found if isinstance(found, Document) else None


def article_runs(document: Document, page: Sequence[Run], beside: Beside) -> Iterator[Run]:
    """The lines of the article in order, with those of it that extraction missed.

    Extraction takes one block of a page; outlets part a story into several, with advertisements in
    between. A sentence was missed when it lies in the same kind of block as those that were found,
    and not before the first of them. A deck was missed when it stands between headline and story,
    a caption when it stands among the story's lines.
    """
    found = list(told_runs_of(document.body))
    position = {run.key: index for index, run in reversed(list(enumerate(found)))}
    homes = _homes(page, position)
    known = {pair for run in found for pair in _pairs(run.text)}
    missed: dict[int, list[Run]] = {}
    last = -1
    within = _story_lines(page, position)
    above = list(_above(page, position, known, beside))
    for index, run in enumerate(page):
        last = position.get(run.key, last)
        if run.key in position or last < 0:
            continue
        is_caption = index in within and _is_caption(run)
        if is_caption or (_is_sentence(run) and _home(run.element) in homes):
            pairs = set(_pairs(run.text))
            if len(pairs & known) <= MOST_KNOWN * len(pairs):
                missed.setdefault(last, []).append(run)
                known |= pairs
    places = {run.key: index for index, run in reversed(list(enumerate(page)))}
    for index, run in enumerate(found):
        while above and above[0][0] < places.get(run.key, -1):
            yield above.pop(0)[1]
        yield run
        yield from missed.get(index, ())


def _is_caption(run: Run) -> bool:
    return run.linked <= MOST_LINKED and is_called_caption(run.element)


def _story_lines(page: Sequence[Run], position: dict[str, int]) -> range:
    """The lines of the page from the first sentence that was found to the last."""
    inside = [i for i, run in enumerate(page) if run.key in position and _is_sentence(run)]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _above(
    page: Sequence[Run], position: dict[str, int], known: set[tuple[str, str]], beside: Beside
) -> Iterator[tuple[int, Run]]:
    """Decks, leads and captions between headline and story, with their places in the page."""
    first = next((i for i, run in enumerate(page) if run.key in position and _is_sentence(run)), 0)
    title = key_of(beside.title or "")
    start = next((i for i in range(first - 1, -1, -1) if title and page[i].key == title), None)
    start = max(0, first - MOST_BETWEEN) if start is None else start + 1
    for index, run in enumerate(page[start:first], start=start):
        if run.key in position or run.key == title:
            continue
        is_caption = _is_caption(run) and word_count(run.text) >= DECK_WORDS
        pairs = set(_pairs(run.text))
        is_new = len(pairs & known) <= MOST_KNOWN * len(pairs)
        if is_new and (is_caption or _is_deck(run, beside)):
            yield index, run
            known |= pairs


def _is_deck(run: Run, beside: Beside) -> bool:
    """Whether a line above the story is its deck or lead: by its class, or as its description."""
    if run.linked > MOST_LINKED or word_count(run.text) < DECK_WORDS:
        return False
    around = [run.element, *run.element.iterancestors()]
    if any(one.tag in ASIDE for one in around):
        return False
    return (
        is_called_deck(run.element)
        or (bool(beside.description) and run.key == key_of(beside.description or ""))
        or (_is_sentence(run) and any(one.tag == "header" for one in around[:LEVELS]))
    )


def _homes(page: Sequence[Run], position: dict[str, int]) -> set[Any]:
    """The kinds of block in which found sentences lie."""
    return {_home(run.element) for run in page if run.key in position and _is_sentence(run)} - {
        None
    }


def _is_sentence(run: Run) -> bool:
    return (
        run.linked <= MOST_LINKED and is_closed(run.text) and word_count(run.text) >= SENTENCE_WORDS
    )


def _home(element: Any) -> tuple[str, ...] | None:
    """Tags and classes of a line's block and those around it, alike in parts of one story.

    `None` where nothing of a story lies.
    """
    around = [element, *element.iterancestors()]
    if any(one.tag in ASIDE | CAPTIONS for one in around):
        return None
    return tuple(f"{one.tag}.{one.get('class', '')}" for one in around[:ALIKE])


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    words = text.casefold().split()
    return pairwise(words) if len(words) > 1 else iter([(text, "")])
