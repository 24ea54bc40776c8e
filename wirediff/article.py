"""What an article is: its text as read, never altered, and where each of its parts lies in it.

Every position is a count of code points from the start of `Article.text`. Terminal cells, bytes
and words are other units and do not occur here.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters `text[start:end]` of one article."""

    start: int
    """First character, counted from 0."""
    end: int
    """One past the last character."""

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.end

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether at least one character lies in both."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether every character of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same length, `by` characters further on."""
        return Span(self.start + by, self.end + by)


class Role(StrEnum):
    """What a part of an article is for."""

    HEADLINE = "headline"
    DECK = "deck"
    """The sentence or two under the headline; also called standfirst."""
    SUBHEAD = "subhead"
    DATELINE = "dateline"
    """Place, date or outlet mark that opens a story: `SEOUL (Reuters) -`."""
    BYLINE = "byline"
    CAPTION = "caption"
    BODY = "body"
    CREDIT = "credit"
    """Names the source of the text: `Sumber: Reuters`."""
    BOILERPLATE = "boilerplate"
    """Everything that is not the story: links, advertisement marks, copyright, editors."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block, without the white space around it."""

    span: Span
    role: Role
    """Always the role of its block."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of an article with one role: a paragraph, a line, or a dateline before a paragraph.

    Two blocks never overlap; between them lies nothing but white space. They follow each other in
    the order of the text, and two of them may share a line (`SEOUL (Reuters) -` and the sentence
    that it opens).
    """

    span: Span
    role: Role
    sentences: tuple[Sentence, ...]
    """In order, at least one, each inside `span`."""
    language: str | None = None
    """Its language where that is clearly another one, named as `Article.language`; `None`: the
    article's."""


class How(StrEnum):
    """In which way an article names an agency as its source."""

    DATELINE = "dateline"
    BYLINE = "byline"
    CREDIT = "credit"
    """A credit line: `Sumber: Reuters`."""
    PHOTO = "photo"
    """The credit of a picture."""
    PHRASE = "phrase"
    """Running text: `told Reuters`."""


@dataclass(frozen=True, slots=True)
class Credit:
    """One place where an article names an agency as its source."""

    agency: str
    """Its usual name."""
    span: Span
    """Where the text names it."""
    how: How


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's report: one witness of a comparison."""

    text: str
    """Plain text as read: decoded, CRLF read as LF, byte order mark dropped, otherwise unaltered.
    Of a page, what its article says, its paragraphs parted by blank lines."""
    source: str
    """Where it came from: a path, a URL, or `-`; `""` for text handed over directly."""
    blocks: tuple[Block, ...]
    """In the order of the text; empty when the text is blank."""
    title: str | None = None
    """The headline, when the text has one."""
    outlet: str | None = None
    """Who published it, by its usual name: `ANTARA`, `Republika`."""
    byline: str | None = None
    """Who wrote it, as the article says."""
    published: datetime | date | None = None
    """With its zone where the article gives one; its last change where that is all it gives."""
    updated: datetime | date | None = None
    """When it was last changed, where it says so."""
    language: str | None = None
    """ISO 639-1 code as `langdetect` gives it (`id`, `zh-cn`); `None` when too short to tell."""
    credits: tuple[str, ...] = ()
    """News agencies named as a source: usual names, each once, in the order of the text; behind
    them those that only its source names, beside the text."""
    credited: tuple[Credit, ...] = ()
    """Every place that names one of them, in the order of the text."""
    url: str | None = None
    """Its address on the web, as its source gives it; `None` for plain text."""
    doubts: tuple[str, ...] = ()
    """What could not be read for certain, a sentence each: `11/01/2024 may be 11 January …`."""

    def __hash__(self) -> int:
        # Equal articles have equal texts. Every block and sentence besides would take longer than
        # to look up what is kept of an article saves.
        return hash((self.text, self.source))

    @property
    def text_credits(self) -> tuple[str, ...]:
        """Of `credits`, those that are not named for a picture only."""
        pictured = {credit.agency for credit in self.credited if credit.how is How.PHOTO}
        pictured -= {credit.agency for credit in self.credited if credit.how is not How.PHOTO}
        return tuple(agency for agency in self.credits if agency not in pictured)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every block, in the order of the text."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)

    def block_at(self, position: int) -> Block | None:
        """The block that a character stands in; none for what lies between two."""
        index = bisect_right(self.blocks, position, key=lambda block: block.span.start) - 1
        return self.blocks[index] if index >= 0 and position in self.blocks[index].span else None

    def language_at(self, position: int) -> str | None:
        """The language of the block that a character stands in; `None` where it is not known."""
        block = self.block_at(position)
        return (block and block.language) or self.language

    def spans_of(self, *roles: Role) -> tuple[Span, ...]:
        """The blocks that have one of `roles`, in the order of the text."""
        return tuple(block.span for block in self.blocks if block.role in roles)
