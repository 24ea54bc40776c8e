"""Roles by place: headline, deck, subhead, caption, links; what is left is the story's body.

Each step takes the story, gives some of its parts a finding, and hands it on. A part that has one
keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.reading.parts import Part
from wirediff.reading.rules import Finding, Sign, Where
from wirediff.reading.shapes import (
    has_full_stop,
    is_bullet,
    is_closed,
    is_item,
    is_name,
    is_quote,
    is_short,
    is_title,
    word_count,
)
from wirediff.reading.story import Story, is_prose, may_be_headline

HEADLINE_WORDS: Final = 4
"""Words of a headline; a shorter line is one only when there is no longer one: section names and
the like stand above headlines."""

DECK_WORDS: Final = 5
"""Words a line without a full stop between headline and story must have to be a deck."""

SUBHEAD_WORDS: Final = 12
"""Most words of a subhead; what is longer and lacks its full stop is a paragraph."""

CAPTION_WORDS: Final = 45
"""Most words of a line that is a caption only because a photo's credit stands beside it."""

REPEATED_WORDS: Final = 5
"""Fewest words of a line that is a caption because it stands there twice."""

LINK_WORDS: Final = 5
"""Fewest long words of a title that is a link because none of its words are the story's."""

LINK_NAMES: Final = 3
"""Fewest of them that begin with a capital."""

LINK_SHARE: Final = 0.25
"""Share of a title's long words that the story may have too when it is a link to another one.
On subheads of the articles tried the share is above 0.5."""

_LONG_WORD: Final = re.compile(r"\w{4,}")


def placed(story: Story) -> tuple[Part, ...]:
    """Every part of `story` with a finding."""
    for step in (_headed, _illustrated, _repeated, _linked, _below, _inside, _behind):
        story = story.with_findings(tuple(step(story)))
    return story.parts


def _open(story: Story, start: int, stop: int) -> Iterator[tuple[int, Part]]:
    """The parts from `start` up to `stop` that have no finding yet."""
    for index in range(start, stop):
        if story.parts[index].finding is None:
            yield index, story.parts[index]


def _headed(story: Story) -> Iterator[tuple[int, Finding]]:
    """The headline, and what stands above it."""
    if story.last < 0:
        return
    titles = [index for index, part in _open(story, 0, story.first) if may_be_headline(part)]
    headline = _headline(story, titles)
    if headline is None:
        return
    title = _key(story.parts[headline])
    for index, part in _open(story, 0, story.first):
        if _key(part) == title:
            yield index, Finding(Sign.HEADLINE, "first-title")
        elif index < headline and may_be_headline(part):
            yield index, Finding(Sign.BOILERPLATE, "above-headline")


def _headline(story: Story, titles: list[int]) -> int | None:
    """Which of `titles` is the headline: the first that is long enough, else the longest."""
    names = [i for i in titles if not _beside_photo(story, i)] or titles
    long_enough = (i for i in names if word_count(story.parts[i].line) >= HEADLINE_WORDS)
    longest = max(names, key=lambda i: word_count(story.parts[i].line), default=None)
    if longest is not None and word_count(story.parts[longest].line) < 2:
        longest = None
    return next(long_enough, longest)


def _beside_photo(story: Story, index: int) -> bool:
    """Whether a photo's credit stands on the line below, with no blank line between."""
    below = index + 1
    return (
        below < len(story.parts)
        and story.parts[below].sign is Sign.PHOTO
        and not story.parts[below].apart
    )


def _illustrated(story: Story) -> Iterator[tuple[int, Finding]]:
    """Photo credits beside a caption, and captions beside a photo credit."""
    spaced = sum(part.apart for part in story.parts) * 2 > len(story.parts)
    for index, part in enumerate(story.parts):
        if part.sign is not Sign.PHOTO:
            continue
        beside = story.parts[max(0, index - 1) : index] + story.parts[index + 1 : index + 2]
        if any(other.sign is Sign.CAPTION for other in beside):
            yield index, Finding(Sign.CAPTION, "credit-beside-caption")
        elif index and _captions(story, index - 1, spaced=spaced):
            yield index - 1, Finding(Sign.CAPTION, "line-above-photo-credit")
            yield index, Finding(Sign.CAPTION, "credit-beside-caption")


def _captions(story: Story, index: int, *, spaced: bool) -> bool:
    """Whether the part, with a photo's credit on the line below it, is a caption.

    Inside the story only where blank lines part the paragraphs and none parts these two.
    """
    part = story.parts[index]
    if part.finding is not None or part.glued or story.parts[index + 1].apart:
        return False
    if word_count(part.line) > CAPTION_WORDS:
        return False
    return story.where(index) is Where.BEFORE or (spaced and index != story.first)


def _repeated(story: Story) -> Iterator[tuple[int, Finding]]:
    """Captions that stand there once more."""
    captions = {_key(part) for part in story.parts if part.sign is Sign.CAPTION}
    above: set[str] = set()
    for index, part in _open(story, 0, len(story.parts)):
        if part.glued or word_count(part.line) < REPEATED_WORDS:
            continue
        twice_above = index < story.first and _key(part) in above
        if _key(part) in captions or twice_above or _is_said_twice(part.line):
            yield index, Finding(Sign.CAPTION, "repeated-caption")
        above.add(_key(part))


def _is_said_twice(line: str) -> bool:
    """Whether the second half of a line repeats the first: a caption and its text for readers."""
    half = len(line) // 2
    return line[:half].strip() == line[-half:].strip()


def _linked(story: Story) -> Iterator[tuple[int, Finding]]:
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


def _below(story: Story) -> Iterator[tuple[int, Finding]]:
    """What stands between headline and story."""
    headed = any(part.sign is Sign.HEADLINE for part in story.parts[: story.first])
    for index, part in _open(story, 0, story.first if story.last >= 0 else 0):
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


def _inside(story: Story) -> Iterator[tuple[int, Finding]]:
    """Subheads, stray links and the paragraphs of the story."""
    words: frozenset[str] | None = None
    for index, part in _open(story, story.first, story.last + 1):
        if is_prose(part):
            continue
        words = _story_words(story) if words is None else words
        if _is_foreign(part.line, words):
            yield index, Finding(Sign.BOILERPLATE, "title-of-another-story")
        elif is_bullet(part.line) and _is_between_paragraphs(story, index):
            yield index, Finding(Sign.BOILERPLATE, "list-of-one")
        elif _is_subhead(story, index):
            yield index, Finding(Sign.SUBHEAD, "title-between-paragraphs")


def _story_words(story: Story) -> frozenset[str]:
    lines = (part.line for part in story.parts if is_prose(part))
    return frozenset(word for line in lines for word in _LONG_WORD.findall(line.casefold()))


def _is_foreign(line: str, words: frozenset[str]) -> bool:
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


def _is_subhead(story: Story, index: int) -> bool:
    """Whether a short line stands alone between two paragraphs of the story."""
    line = story.parts[index].line
    if word_count(line) > SUBHEAD_WORDS or is_bullet(line) or is_quote(line):
        return False
    return _is_between_paragraphs(story, index)


def _is_between_paragraphs(story: Story, index: int) -> bool:
    """Whether the story's parts above and below are paragraphs, the one above it closed."""
    above = next((p for p in reversed(story.parts[:index]) if p.sign in _STORY_SIGNS), None)
    below = next((p for p in story.parts[index + 1 :] if p.sign in _STORY_SIGNS), None)
    return (
        above is not None
        and below is not None
        and is_prose(above)
        and is_prose(below)
        and is_closed(above.line)
        and not below.line[:1].islower()
    )


_STORY_SIGNS: Final = (None, Sign.BODY, Sign.SUBHEAD)
"""Signs of what tells the story; `None` until the last step."""


def _behind(story: Story) -> Iterator[tuple[int, Finding]]:
    """What follows the story; and whatever is left is the story's."""
    ended = False
    for index, part in enumerate(story.parts):
        if part.finding is not None:
            ended = ended or (index > story.last >= 0)
        elif index > story.closed or (index > story.last >= 0 and _is_trailing(part, ended)):
            yield index, Finding(Sign.BOILERPLATE, "behind-the-story")
        else:
            yield index, Finding(Sign.BODY, "paragraph")


def _is_trailing(part: Part, ended: bool) -> bool:
    """Whether a title behind the last paragraph is no part of the story.

    Until something else has ended the story, only what cannot be a sentence without its full stop.
    """
    if not is_title(part.line) or is_quote(part.line):
        return False
    words = part.line.split()
    return ended or (not is_item(part.line) and 1 < len(words) <= 6 and is_name(part.line))


def _key(part: Part) -> str:
    return " ".join(part.line.casefold().split())
