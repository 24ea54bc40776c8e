"""Where the story lies among the parts of a text: its first and its last paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from wirediff.reading.metadata.date_patterns import has_date_mark
from wirediff.reading.parts import Part
from wirediff.reading.roles.rules import Finding, Sign, Where, line_finding
from wirediff.reading.roles.shapes import has_full_stop, is_closed, is_short, is_title, word_count

MOST_DECKS: Final = 2
"""Paragraphs that may stand between headline and story."""

LONGEST_DECK: Final = 60
"""Words of a deck; beyond this it is the story's first paragraph."""

CLOSED_AFTER: Final = 0.7
"""Share of the sentences, by characters, that must have been told before a line such as
`Copyright © …` can close the story: some pages put theirs on top."""

LONGEST_VERSE: Final = 60
"""Characters of a line of verse."""


@dataclass(frozen=True, slots=True)
class Story:
    """The parts of a text, and which of them tell the story."""

    parts: tuple[Part, ...]
    first: int
    """The index of the first paragraph; the number of parts when nothing is told."""
    last: int
    """The index of the last paragraph; -1 when nothing is told."""
    closed: int
    """The index behind which nothing is told any more; the number of parts when it is open."""

    def where(self, index: int) -> Where:
        """On which side of the story the part lies; `ANYWHERE` when it is inside."""
        if index < self.first:
            return Where.BEFORE
        return Where.AFTER if index > self.last else Where.ANYWHERE

    def open(self, start: int, stop: int) -> Iterator[tuple[int, Part]]:
        """The parts from `start` up to `stop` that have no finding yet, with their indices."""
        for index in range(start, stop):
            if self.parts[index].finding is None:
                yield index, self.parts[index]

    def with_findings(self, findings: Iterable[tuple[int, Finding]]) -> Story:
        """The same story with what was found of some of its parts."""
        parts = list(self.parts)
        for index, finding in findings:
            parts[index] = replace(parts[index], finding=finding)
        return replace(self, parts=tuple(parts))


def told(parts: tuple[Part, ...]) -> Story:
    """The story in `parts`, with the rules applied that hold only before or after it."""
    first = _first(parts)
    closed = _closed(parts, first)
    last = max((i for i in range(first, closed) if is_prose(parts[i])), default=-1)
    story = Story(parts, first, last, closed)
    return story.with_findings(
        (index, finding)
        for index, part in enumerate(parts)
        if part.finding is None
        and index != first
        and (finding := _finding_outside(part, story.where(index)))
    )


def is_prose(part: Part) -> bool:
    """Whether `part` is a sentence of the story, by its looks."""
    if part.finding is not None:
        return False
    return part.glued or is_closed(part.line) or not is_title(part.line)


def may_be_headline(part: Part) -> bool:
    """Whether `part` may be a title; those before the story may ask or exclaim."""
    if part.finding is not None or part.glued:
        return False
    return is_short(part.line) and not has_full_stop(part.line) and not part.line.endswith(":")


def told_headline(parts: Sequence[Part]) -> int | None:
    """The index of the part that the source says is the headline; `None` when it says nothing."""
    return next((index for index, part in enumerate(parts) if part.sign is Sign.HEADLINE), None)


def _finding_outside(part: Part, where: Where) -> Finding | None:
    if part.glued:
        return None
    if where is Where.ANYWHERE:
        return line_finding(part.line, Where.AFTER)
    found = line_finding(part.line, where) or line_finding(part.line, Where.OUTSIDE)
    if found is None and has_date_mark(part.line) and not has_full_stop(part.line):
        return Finding(Sign.DATELINE, "date-mark")
    return found


def _first(parts: Sequence[Part]) -> int:
    """The index of the story's first paragraph; the number of parts when there is none."""
    opened = _opened_by_dateline(parts)
    if opened is not None:
        return opened
    prose = list(_prose(parts))
    if not prose:
        return len(parts)
    if _is_verse(parts, prose[0]):
        return next(i for i, part in enumerate(parts) if part.finding is None)
    first, *further = prose
    for later in further[:MOST_DECKS]:
        if not _is_deck(parts, first, later):
            break
        first = later
    return first


def _prose(parts: Sequence[Part]) -> Iterator[int]:
    """The indices of the paragraphs; a question is one, once something else may be the headline."""
    headed = told_headline(parts) is not None
    for index, part in enumerate(parts):
        if part.finding is None and (not may_be_headline(part) or (headed and _asks(part))):
            yield index
        headed = headed or may_be_headline(part)


def _asks(part: Part) -> bool:
    return part.apart and is_closed(part.line)


def _opens_prose(part: Part) -> bool:
    return part.finding is None and not may_be_headline(part)


def _opened_by_dateline(parts: Sequence[Part]) -> int | None:
    """The index of the first paragraph behind a dateline that may open the story."""
    told_before = 0
    for index, part in enumerate(parts):
        if part.finding is not None and part.finding.rule == "dateline":
            return next((i for i in range(index, len(parts)) if parts[i].finding is None), None)
        told_before += _opens_prose(part)
        if told_before > MOST_DECKS:
            return None
    return None


def _is_deck(parts: Sequence[Part], index: int, later: int) -> bool:
    """Whether the paragraph at `index` is set off from the one at `later`, the story's own.

    It stands under a headline, and a byline, a date or a picture stands between the two.
    """
    if word_count(parts[index].line) > LONGEST_DECK:
        return False
    if told_headline(parts[:index]) is None and not any(map(may_be_headline, parts[:index])):
        return False
    above = {_sign_before(part) for part in parts[:index]}
    between = {_sign_before(part) for part in parts[index + 1 : later]}
    if Sign.BYLINE in between or Sign.DATELINE in between:
        return True
    # A picture also stands behind a story's first paragraph; not when nothing else has yet come
    # between headline and paragraph, and the writer's name or the date is still missing.
    pictured = {Sign.CAPTION, Sign.PHOTO}
    return bool(between & pictured) and not above & {Sign.BYLINE, Sign.DATELINE, *pictured}


def _sign_before(part: Part) -> Sign | None:
    finding = part.finding or _finding_outside(part, Where.BEFORE)
    return finding.sign if finding else None


def _is_verse(parts: Sequence[Part], first: int) -> bool:
    """Whether the first closed line only ends a run of short ones, as in a verse or a list."""
    run = first
    while run > 0 and not parts[run].apart and parts[run - 1].finding is None:
        run -= 1
    return first - run >= 3 and all(
        len(part.line) <= LONGEST_VERSE for part in parts[run : first + 1]
    )


def _closed(parts: Sequence[Part], first: int) -> int:
    """The index of the line that closes the story, or the number of parts."""
    sizes = [len(part.line) if is_prose(part) else 0 for part in parts]
    whole = sum(sizes[first:])
    for index in range(first, len(parts)):
        closes = parts[index].sign is Sign.CLOSING
        if closes and sum(sizes[first:index]) >= CLOSED_AFTER * whole:
            return index
    return len(parts)


def key(part: Part) -> str:
    """What is alike in parts that say the same."""
    return " ".join(part.line.casefold().split())
