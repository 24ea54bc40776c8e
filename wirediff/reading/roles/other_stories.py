"""Titles of other stories: below a line that announces them, or strayed into this one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.reading.parts import Part
from wirediff.reading.roles.rules import Finding, Sign
from wirediff.reading.roles.shapes import has_full_stop, is_quote, is_short
from wirediff.reading.roles.story_extent import Story, is_prose

LINK_WORDS: Final = 5
"""Fewest long words of a title that is a link because none of its words are the story's."""

LINK_NAMES: Final = 3
"""Fewest of them that begin with a capital."""

LINK_SHARE: Final = 0.25
"""Share of a title's long words that the story may have too when it is a link to another one.
On subheads of the articles tried the share is above 0.5."""

_LONG_WORD: Final = re.compile(r"\w{4,}")


def linked(story: Story) -> Iterator[tuple[int, Finding]]:
    """Titles of other stories below a line that announces them."""
    listing = False
    for index, part in enumerate(story.parts):
        if part.sign is Sign.LINKS and index > story.first:
            listing = True
        elif part.finding is None and listing:
            listing = _may_be_link(part)
            if listing:
                yield index, Finding(Sign.BOILERPLATE, "link-below")
        elif part.sign is Sign.DATELINE and _dates_a_link(story, index, listing):
            yield index, Finding(Sign.BOILERPLATE, "date-of-link")


def _dates_a_link(story: Story, index: int, listing: bool) -> bool:
    return index > story.closed or (listing and index > story.last)


def _may_be_link(part: Part) -> bool:
    """Whether `part` may be the title of another story, or its first words: `Pemerintah ...`."""
    if part.glued or part.line.endswith(":"):
        return False
    return part.line.endswith(("...", "…")) or (
        is_short(part.line) and not has_full_stop(part.line)
    )


def story_words(story: Story) -> frozenset[str]:
    """The long words of the story's paragraphs, casefolded."""
    lines = (part.line for part in story.parts if is_prose(part))
    return frozenset(word for line in lines for word in _LONG_WORD.findall(line.casefold()))


def is_foreign(line: str, words: frozenset[str]) -> bool:
    """Whether a title has names of its own, and hardly a word of the story's."""
    own = _LONG_WORD.findall(line)
    names = [word for word in own[1:] if word[0].isupper()]
    shared = sum(word.casefold() in words for word in own)
    return (
        len(own) >= LINK_WORDS
        and len(names) >= LINK_NAMES
        and shared <= LINK_SHARE * len(own)
        and not is_quote(line)
    )
