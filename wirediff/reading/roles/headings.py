"""What stands above a story: its headline, the deck, names, and words of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from wirediff.reading.metadata.date_patterns import one_of
from wirediff.reading.parts import Part
from wirediff.reading.roles.captions import stands_on_photo
from wirediff.reading.roles.rules import Finding, Sign
from wirediff.reading.roles.shapes import is_item, is_name, word_count
from wirediff.reading.roles.story_extent import Story, key, may_be_headline, told_headline
from wirediff.reading.tables import table

HEADLINE_WORDS: Final = 4
"""Words of a headline; a shorter line is one only when there is no longer one: section names and
the like stand above headlines."""

DECK_WORDS: Final = 5
"""Words a line without a full stop between headline and story must have to be a deck."""


_NAME_IN_PLACE: Final = re.compile(
    r"[A-ZÀ-Þ][\w.'-]*(?: (?:[A-ZÀ-Þ][\w.'-]*|de|van|von|di|da|bin|al|and|und|et|y|e)){1,6}"
    r",? (?:in|aus|à|en|em|dari) [A-ZÀ-Þ][\w.'-]*(?:(?: |/| and | und |, )[A-ZÀ-Þ][\w.'-]*){0,3}"
)
"""`Anna Berg in Northport`."""

_FIGURES: Final = re.compile(r"[^\W\d_].*[ :]\W?\d")
"""A row of results: `Green List: 34.1 percent`, `Arsenal 2-1 Chelsea`."""


def headed(story: Story) -> Iterator[tuple[int, Finding]]:
    """The headline, and what stands above it."""
    if story.last < 0:
        return
    titles = [index for index, part in story.open(0, story.first) if may_be_headline(part)]
    headline = told_headline(story.parts)
    if headline is None:
        headline = _headline(story, titles)
    if headline is None:
        return
    title = key(story.parts[headline])
    for index, part in story.open(0, story.first):
        if key(part) == title:
            yield index, Finding(Sign.HEADLINE, "first-title")
        elif index < headline and may_be_headline(part):
            yield index, _above_headline(part, first=index == 0)


def _above_headline(part: Part, *, first: bool) -> Finding:
    if first and _masthead().fullmatch(part.line):
        return Finding(Sign.DATELINE, "masthead")
    return Finding(Sign.BOILERPLATE, "above-headline")


@cache
def _masthead() -> re.Pattern[str]:
    """The name of a paper: a few capitalised words, of which one is what papers are called."""
    known = table("places")
    word = r"(?:[A-ZÀ-ÞŁŚĆŻ0-9][\w'&-]*|of|and|de|del|da|du|des|di)"
    ends, begins = one_of(known["masthead-ends"]), one_of(known["masthead-begins"])
    named = rf"(?:{word} ){{1,4}}(?:{ends})|(?:{begins})(?: {word}){{1,4}}|{word}(?:{ends.lower()})"
    return re.compile(named)


def _headline(story: Story, titles: list[int]) -> int | None:
    """Which of `titles` is the headline: the first that is long enough, else the longest."""
    names = [i for i in titles if not stands_on_photo(story, i)] or titles
    if len(names) > 1 and names[0] == 0 and _masthead().fullmatch(story.parts[0].line):
        names = names[1:]
    long_enough = (i for i in names if word_count(story.parts[i].line) >= HEADLINE_WORDS)
    longest = max(names, key=lambda i: word_count(story.parts[i].line), default=None)
    if longest is not None and word_count(story.parts[longest].line) < 2:
        longest = None
    return next(long_enough, longest)


def below_headline(story: Story) -> Iterator[tuple[int, Finding]]:
    """What stands between headline and story."""
    headed = any(part.sign is Sign.HEADLINE for part in story.parts[: story.first])
    for index, part in story.open(0, story.first if story.last >= 0 else 0):
        yield index, _below_headline(part) if headed else Finding(Sign.BODY, "no-headline")


def _below_headline(part: Part) -> Finding:
    if is_item(part.line):
        return Finding(Sign.BODY, "item-of-list")
    if not may_be_headline(part):
        writers = part.line.endswith(",") and word_count(part.line) <= HEADLINE_WORDS
        return Finding(Sign.BYLINE, "names") if writers else Finding(Sign.DECK, "below-headline")
    if is_name(part.line):
        return Finding(Sign.BYLINE, "name-alone")
    if _NAME_IN_PLACE.fullmatch(part.line):
        return Finding(Sign.BYLINE, "name-in-place")
    if word_count(part.line) >= DECK_WORDS:
        return Finding(Sign.DECK, "below-headline")
    if _FIGURES.match(part.line):
        return Finding(Sign.BODY, "item-of-list")
    return Finding(Sign.BOILERPLATE, "few-words")
