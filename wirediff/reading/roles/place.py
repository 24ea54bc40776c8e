"""Roles by place: what the wording of a part leaves open, its neighbours tell.

Each step takes the story, gives some of its parts a finding, and hands it on. A part that has one
keeps it; what is left at the end is the story's body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.reading.parts import Part
from wirediff.reading.roles.captions import illustrated, repeated
from wirediff.reading.roles.headings import below_headline, headed
from wirediff.reading.roles.other_stories import is_foreign, linked, story_words
from wirediff.reading.roles.rules import Finding, Sign
from wirediff.reading.roles.shapes import (
    is_bullet,
    is_closed,
    is_item,
    is_name,
    is_quote,
    is_title,
    word_count,
)
from wirediff.reading.roles.story_extent import Story, is_prose

SUBHEAD_WORDS: Final = 12
"""Most words of a subhead; what is longer and lacks its full stop is a paragraph."""

SENTENCE_WORDS: Final = 8
"""Fewest words of a last paragraph that lacks its full stop, behind a link or an advertisement."""

TITLE_CASE: Final = 0.6
"""Share of long words with a capital from which a line is in title case. Sentences about people
and places reach 0.5."""

_QUOTED_TITLE: Final = re.compile(r"'[^'.!?,]{3,60}'|\"[^\".!?,]{3,60}\"")
"""A few quoted words and nothing else, as in a subhead of the BBC; speech has a stop in it."""

_HOLDS_SENTENCE: Final = re.compile(r"(?:\S+ ){3,24}\S*\w\w\w[.!?][\"')]* \S")
"""A sentence that ends inside the line; a title has abbreviations at most."""

_LONG_WORD: Final = re.compile(r"\w{4,}")


def placed(story: Story) -> tuple[Part, ...]:
    """Every part of `story` with a finding."""
    # Captions before decks, which they stand among; links before subheads, which they look like.
    for step in (headed, illustrated, repeated, linked, below_headline, _inside, _behind):
        story = story.with_findings(tuple(step(story)))
    return story.parts


def _inside(story: Story) -> Iterator[tuple[int, Finding]]:
    """Subheads, stray links and the paragraphs of the story."""
    words: frozenset[str] | None = None
    for index, part in story.open(story.first, story.last + 1):
        if is_prose(part):
            continue
        words = story_words(story) if words is None else words
        if is_bullet(part.line):
            if _is_between_paragraphs(story, index):
                yield index, Finding(Sign.BOILERPLATE, "list-of-one")
        elif is_foreign(part.line, words):
            yield index, Finding(Sign.BOILERPLATE, "title-of-another-story")
        elif _is_subhead(story, index):
            yield index, Finding(Sign.SUBHEAD, "title-between-paragraphs")


def _is_subhead(story: Story, index: int) -> bool:
    """Whether a short line stands alone between two paragraphs of the story."""
    line = story.parts[index].line
    if word_count(line) > SUBHEAD_WORDS or is_bullet(line):
        return False
    if is_quote(line) and not _QUOTED_TITLE.fullmatch(line):
        return False
    return _is_between_paragraphs(story, index)


def _is_between_paragraphs(story: Story, index: int) -> bool:
    """Whether the story's parts above and below are paragraphs, the one above it closed."""
    above = _nearest(story, range(index - 1, -1, -1))
    below = _nearest(story, range(index + 1, len(story.parts)))
    return (
        above is not None
        and below is not None
        and is_prose(above)
        and is_prose(below)
        and is_closed(above.line)
        and not below.line[:1].islower()
    )


def _nearest(story: Story, indices: range) -> Part | None:
    """The first of the parts at `indices` that tells the story."""
    return next((story.parts[i] for i in indices if story.parts[i].sign in _STORY_SIGNS), None)


_STORY_SIGNS: Final = (None, Sign.BODY, Sign.SUBHEAD)
"""Signs of what tells the story; `None` until the last step."""


def _behind(story: Story) -> Iterator[tuple[int, Finding]]:
    """What follows the story; and whatever is left is the story's."""
    interrupted = ended = False
    alone = sum(1 for _ in story.open(story.last + 1, len(story.parts))) == 1
    for index, part in enumerate(story.parts):
        behind = index > story.last >= 0
        if part.finding is not None:
            interrupted = interrupted or behind
            ended = ended or (behind and _ends_story(part.finding))
        elif index > story.closed or (
            behind and _is_trailing(part.line, interrupted, ended, alone)
        ):
            yield index, Finding(Sign.BOILERPLATE, "behind-the-story")
        else:
            yield index, Finding(Sign.BODY, "paragraph")


def _ends_story(finding: Finding) -> bool:
    """Whether what was found stands behind stories, and not between their paragraphs too."""
    signs = (Sign.CREDIT, Sign.BYLINE, Sign.LINKS, Sign.CLOSING, Sign.INITIALS)
    return finding.sign in signs or finding.rule in _BEHIND_STORIES


_BEHIND_STORIES: Final = frozenset(("editor", "editor-named", "initials", "end-mark", "tags"))
"""Rules for boilerplate that no paragraph follows."""


def _is_trailing(line: str, interrupted: bool, ended: bool, alone: bool) -> bool:
    """Whether a title behind the last closed paragraph is no part of the story.

    The last paragraph may lack its full stop. So what reads like a sentence is one, unless the
    story has `ended`; and what merely might, unless something has `interrupted` it. A name that
    stands there `alone` is the writer's; several are a list.
    """
    if not is_title(line) or is_quote(line) or _HOLDS_SENTENCE.match(line):
        return False
    if ended:
        return True
    if interrupted:
        return word_count(line) < SENTENCE_WORDS or _is_in_title_case(line)
    return alone and not is_item(line) and len(line.split()) > 1 and is_name(line)


def _is_in_title_case(line: str) -> bool:
    words = _LONG_WORD.findall(line)
    capitals = [word for word in words if word[0].isupper()]
    return len(capitals) >= TITLE_CASE * len(words)
