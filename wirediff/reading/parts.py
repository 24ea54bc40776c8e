"""A text taken apart: paragraphs, and what shares a line with them without being of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from wirediff.article import Span
from wirediff.reading.folding import folded
from wirediff.reading.metadata.date_patterns import begins_with_date_mark, is_date_line
from wirediff.reading.metadata.datelines import dateline_end
from wirediff.reading.paragraphs import blank_lines, paragraphs, stripped
from wirediff.reading.roles.placeholders import marked
from wirediff.reading.roles.rules import Finding, Sign, cuts, line_finding
from wirediff.reading.roles.shapes import is_closed

NONE_KNOWN: Final[Mapping[int, Finding]] = MappingProxyType({})
"""For plain text, of whose paragraphs nothing is known beside their wording."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text with one role."""

    span: Span
    """Without white space at its ends."""
    line: str
    """The same characters, folded and marked (see `folding` and `marking`)."""
    finding: Finding | None
    """What its wording alone says it is; `None` when only its place can tell."""
    glued: bool
    """Whether it is the rest of a paragraph that something was taken out of."""
    apart: bool
    """Whether a blank line stands before it."""

    @property
    def sign(self) -> Sign | None:
        """The sign of its finding."""
        return self.finding.sign if self.finding else None


def parts(text: str, known: Mapping[int, Finding] = NONE_KNOWN) -> tuple[Part, ...]:
    """Everything in `text` but white space, in order, each paragraph in one part or several.

    `known` says what the paragraph is that begins at a position: such a one is not looked at.
    """
    view = marked(folded(text))
    found: list[Part] = []
    end = 0
    opening = True
    for span in paragraphs(text):
        apart = blank_lines(text, end, span.start) > 0
        if finding := known.get(span.start):
            pieces: tuple[Part, ...] = (_part(view, span, finding, glued=False, apart=apart),)
        else:
            pieces = tuple(_pieces(text, view, span, apart=apart, opening=opening))
        opening = _still_opens(pieces, opening)
        found.extend(pieces)
        end = span.end
    return tuple(found)


def _still_opens(pieces: Sequence[Part], opening: bool) -> bool:
    """Whether the next paragraph may be the first of the story.

    Not behind a sentence, unless the writer's name or the date shows that it was a deck.
    """
    if any(piece.finding is None and (piece.glued or is_closed(piece.line)) for piece in pieces):
        return False
    return opening or (len(pieces) == 1 and pieces[0].sign in (Sign.BYLINE, Sign.DATELINE))


def _pieces(text: str, view: str, span: Span, *, apart: bool, opening: bool) -> Iterator[Part]:
    """The parts of one paragraph."""
    line = view[span.start : span.end]
    finding = line_finding(line.strip())
    if finding is None and is_date_line(line):
        finding = Finding(Sign.DATELINE, "date-line")
    elif finding is not None and finding.sign is Sign.CAPTION and begins_with_date_mark(line):
        finding = Finding(Sign.DATELINE, "date-mark")
    if finding is not None:
        yield Part(span, line.strip(), finding, glued=False, apart=apart)
        return
    start = span.start
    if opened := dateline_end(line, opening=opening):
        dateline = stripped(text, start, start + opened)
        yield _part(view, dateline, Finding(Sign.DATELINE, "dateline"), glued=False, apart=apart)
        start = span.start + opened
        apart = False
    yield from _uncut(text, view, Span(start, span.end), glued=opened > 0, apart=apart)


def _uncut(text: str, view: str, span: Span, *, glued: bool, apart: bool) -> Iterator[Part]:
    """The rest of a paragraph, with what is only set into it taken out."""
    start = span.start
    for cut, finding in cuts(view[span.start : span.end]):
        before = stripped(text, start, span.start + cut.start)
        within = stripped(text, span.start + cut.start, span.start + cut.end)
        glued = True
        if len(before):
            yield _part(view, before, None, glued=glued, apart=apart)
        if len(within):
            yield _part(view, within, finding, glued=glued, apart=apart and not len(before))
        start = span.start + cut.end
        apart = False
    rest = stripped(text, start, span.end)
    if len(rest):
        yield _part(view, rest, None, glued=glued, apart=apart)


def _part(view: str, span: Span, finding: Finding | None, *, glued: bool, apart: bool) -> Part:
    return Part(span, view[span.start : span.end].strip(), finding, glued, apart)
