"""Captions and photo credits that only their neighbours tell from other lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wirediff.reading.roles.rules import Finding, Sign, Where
from wirediff.reading.roles.shapes import word_count
from wirediff.reading.roles.story_extent import Story, key

CAPTION_WORDS: Final = 45
"""Most words of a line that is a caption only because a photo's credit stands beside it."""

REPEATED_WORDS: Final = 5
"""Fewest words of a line that is a caption because it stands there twice."""


def illustrated(story: Story) -> Iterator[tuple[int, Finding]]:
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


def stands_on_photo(story: Story, index: int) -> bool:
    """Whether a photo's credit stands on the line below, with no blank line between."""
    below = index + 1
    return (
        below < len(story.parts)
        and story.parts[below].sign is Sign.PHOTO
        and not story.parts[below].apart
    )


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


def repeated(story: Story) -> Iterator[tuple[int, Finding]]:
    """Captions that stand there once more."""
    captions = {key(part) for part in story.parts if part.sign is Sign.CAPTION}
    above: set[str] = set()
    for index, part in story.open(0, len(story.parts)):
        if part.glued or word_count(part.line) < REPEATED_WORDS:
            continue
        twice_above = index < story.first and key(part) in above
        if key(part) in captions or twice_above or _is_said_twice(part.line):
            yield index, Finding(Sign.CAPTION, "repeated-caption")
        above.add(key(part))


def _is_said_twice(line: str) -> bool:
    """Whether the second half of a line repeats the first: a caption and its text for readers."""
    half = len(line) // 2
    return line[:half].strip() == line[-half:].strip()
