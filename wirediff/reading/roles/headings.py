"""What stands above a story: its headline, the deck, names, and words of the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wirediff.reading.parts import Part
from wirediff.reading.roles.captions import stands_on_photo
from wirediff.reading.roles.rules import Finding, Sign
from wirediff.reading.roles.shapes import is_name, word_count
from wirediff.reading.roles.story_extent import Story, key, may_be_headline, told_headline

HEADLINE_WORDS: Final = 4
"""Words of a headline; a shorter line is one only when there is no longer one: section names and
the like stand above headlines."""

DECK_WORDS: Final = 5
"""Words a line without a full stop between headline and story must have to be a deck."""


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
            yield index, Finding(Sign.BOILERPLATE, "above-headline")


def _headline(story: Story, titles: list[int]) -> int | None:
    """Which of `titles` is the headline: the first that is long enough, else the longest."""
    names = [i for i in titles if not stands_on_photo(story, i)] or titles
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
    if not may_be_headline(part):
        writers = part.line.endswith(",") and word_count(part.line) <= HEADLINE_WORDS
        return Finding(Sign.BYLINE, "names") if writers else Finding(Sign.DECK, "below-headline")
    if is_name(part.line):
        return Finding(Sign.BYLINE, "name-alone")
    if word_count(part.line) >= DECK_WORDS:
        return Finding(Sign.DECK, "below-headline")
    return Finding(Sign.BOILERPLATE, "few-words")
