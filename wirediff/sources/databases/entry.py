"""One article of an export: its facts and its paragraphs, as every database comes to tell them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.pieces import Piece
from wirediff.reading.roles.rules import Sign
from wirediff.sources.databases.days import day_in
from wirediff.sources.fields import article_with, fields_of
from wirediff.sources.material import MOST_LINES

_BY: Final = re.compile(r"(?:by|von|par|por|de|di|door|av|af)[: ]\s*(?=\S)", re.IGNORECASE)

WIDEST: Final = 100
"""Characters of the longest line of a text that was broken to a width; Nexis breaks at 80."""

NARROWEST: Final = 40
"""Characters of the shortest line but the last of a paragraph that was broken."""

_CLOSED: Final = re.compile(r"[.!?:;\"”»…]\s*\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as a database exports it."""

    facts: Mapping[str, str]
    """By the names of `labels.FACTS`; what the export does not tell is missing."""
    story: Sequence[Piece]
    """Its paragraphs."""

    def article(self, source: str) -> Article | ReadError:
        """The article; an error when the export holds its facts alone."""
        if not any(piece.text.strip() for piece in self.story):
            return ReadError(source, "is an entry without text, only its headline and labels")
        if len(self.story) > MOST_LINES:
            return ReadError(source, f"has more than {MOST_LINES:,} lines, too many for an article")
        language = self.facts.get("language")
        fields = fields_of(
            {
                "title": self.facts.get("title"),
                "outlet": self.facts.get("outlet"),
                "byline": without_by(self.facts.get("byline", "")),
                "deck": self.facts.get("deck"),
                "published": day_in(self.facts.get("date", ""), language),
                "language": language,
                "url": self.facts.get("url"),
            }
        )
        try:
            return article_with(fields, list(self._pieces()), source)
        except ReadError as error:
            return error

    def _pieces(self) -> Iterator[Piece]:
        if dateline := self.facts.get("dateline"):
            yield Piece(dateline, Sign.DATELINE)
        yield from self.story
        if caption := self.facts.get("caption"):
            yield Piece(caption, Sign.CAPTION)


def without_by(byline: str) -> str:
    """The names of a byline without the word before them."""
    return _BY.sub("", byline.strip(), count=1)


def blocks_of(text: str) -> list[list[str]]:
    """The lines of `text` in runs that blank lines part; white space around a line is dropped."""
    blocks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return blocks if blocks[-1] else blocks[:-1]


def paragraphs_of(blocks: Iterable[Sequence[str]]) -> list[Piece]:
    """Each block as one paragraph where its lines were broken to a width, else a line each."""
    return [
        Piece(paragraph)
        for block in blocks
        for paragraph in ([" ".join(block)] if _is_broken(block) else block)
    ]


def _is_broken(block: Sequence[str]) -> bool:
    inner = block[:-1]
    if not inner or max(map(len, block)) > WIDEST or min(map(len, inner)) < NARROWEST:
        return False
    closed = sum(_CLOSED.search(line) is not None for line in inner)
    return 2 * closed <= len(inner)
