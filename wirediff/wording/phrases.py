"""How a value is said in words: names, shares, dates and places, the same in every report.

Everything taken from an article passes through `wirediff.text.sanitise` here and is one line.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from itertools import chain, dropwhile
from pathlib import PurePath
from typing import Final

from wirediff.article import Article, Block, Role, Span
from wirediff.passages import Comparison, Kind, Passage, Side
from wirediff.text.sanitise import one_line

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Not `strftime`: its names follow the locale, and these reports do not."""

_OPENING: Final = 200
"""Characters that stand for a headline: more than a line of any terminal has."""

MOVED: Final = "⇅"
"""Stands for a passage that the two articles tell in different places."""

STANDARD_INPUT: Final = "-"
"""The source of an article that came by standard input."""


def percent(share: float) -> str:
    """A share from 0.0 to 1.0 in whole per cent, never rounded to nothing or to everything."""
    if 0.0 < share < 0.01:
        return "under 1%"
    if 0.99 < share < 1.0:
        return "over 99%"
    return f"{round(100 * share)}%"


def percent_in_short(share: float) -> str:
    """The same in at most four characters, for tables: `<1%`, `61%`, `>99%`."""
    return percent(share).replace("under ", "<").replace("over ", ">")


def counted(number: int, noun: str) -> str:
    """`1 word`, `2 words`, `1,200 words`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, last = tuple(parts) or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def date_in_words(published: datetime | date | None) -> str:
    """`13 September 2023, 07:09 WIB`; what is not known of it is left out; `""` for `None`."""
    if published is None:
        return ""
    day = f"{published.day} {_MONTHS[published.month - 1]} {published.year}"
    time = time_of_day(published)
    return f"{day}, {time}" if time else day


def time_of_day(published: datetime | date | None) -> str:
    """`07:09 WIB`, `05:48 UTC+08`, `05:48` for a time whose zone is not known; `""` for none."""
    if not isinstance(published, datetime):
        return ""
    zone = published.tzname() or ""
    # Zones that have no abbreviation are named by their offset: `+08`.
    return f"{published:%H:%M} {'UTC' if zone[:1] in '+-' and zone else ''}{zone}".rstrip()


def name_of(article: Article) -> str:
    """The outlet, else its file's name, else the title, else `article`."""
    if article.source == STANDARD_INPUT and not article.outlet:
        return "standard input"
    for candidate in (article.outlet, _file_name(article.source), article.source, article.title):
        if candidate and (name := one_line(candidate)):
            return name
    return "article"


def _file_name(source: str) -> str:
    """The last part of a path; of several words, only those: `in/1-harbour-gazette.txt`.

    That is `harbour gazette`: without suffix, the numbers in front and fingerprints. A name of one
    word (`left.txt`) or without any, and an address, stay as they are.
    """
    last = PurePath(source).name
    words = _BETWEEN_WORDS.split(_SUFFIX.sub("", last))
    if "://" in source or len(words) < 2:
        return last
    told = dropwhile(_is_number, (word for word in words if not _FINGERPRINT.fullmatch(word)))
    return " ".join(told).strip() or last


def _is_number(word: str) -> bool:
    return not word or word.isdecimal()


_SUFFIX: Final = re.compile(r"(?<=.)(?:\.[A-Za-z][A-Za-z0-9]{1,9}){1,2}\Z")
_BETWEEN_WORDS: Final = re.compile(r"[_-]+")
_FINGERPRINT: Final = re.compile(r"(?=[a-f]*[0-9])[0-9a-f]{8,}", re.IGNORECASE)
"""A hexadecimal number of 32 bits or more; `facade` and `2024` are none."""


def title_of(article: Article) -> str:
    """The headline; for an article without one, the first words of its body, else of its text."""
    if article.title:
        return one_line(article.title)
    body = (block.span for block in article.blocks if block.role is Role.BODY)
    story = next(body, Span(0, len(article.text)))
    return one_line(article.text[story.start : min(story.end, story.start + _OPENING)])


def names_of(left: Article, right: Article) -> tuple[str, str]:
    """What to call the two sides, told apart even where both are of one outlet."""
    names = name_of(left), name_of(right)
    if names[0] != names[1]:
        return names
    return f"{names[0]} (left)", f"{names[1]} (right)"


def manner_of(passage: Passage) -> str:
    """`edited`, `paraphrase, moved`."""
    return f"{passage.kind}, moved" if passage.moved else str(passage.kind)


def sign_of(passage: Passage, number: int) -> str:
    """Letter, number and sign of a passage: `E5⇅`; passages are counted from 1."""
    return f"{passage.kind.letter}{number}{MOVED if passage.moved else ''}"


def summary(comparison: Comparison) -> str:
    """How much is shared, how much of it out of order, and on what evidence."""
    basis = "wording and meaning" if comparison.semantic else "wording only"
    if not comparison.passages:
        return f"Nothing is shared. Compared by {basis}."
    moved = sum(passage.moved for passage in comparison.passages)
    return (
        f"{counted(len(comparison.passages), 'shared passage')}, {moved or 'none'} moved; "
        f"{percent(comparison.order_kept)} of the shared words in the same order. "
        f"Compared by {basis}."
    )


def shares_by_kind(coverage_by_kind: Iterable[tuple[Kind, float]]) -> str:
    """`verbatim 38%, edited 15%`: the kinds that occur, in the order given."""
    return ", ".join(f"{kind} {percent(share)}" for kind, share in coverage_by_kind if share > 0)


def credit_in_words(side: Side) -> str:
    """What a side leaves uncredited, and what it credits itself; `""` when there is nothing to say.

    `shares 61% with an article that credits Reuters; does not name Reuters itself`.
    """
    if not side.uncredited:
        return ""
    others = listed(map(one_line, side.uncredited))
    own = credits_in_words(side.article)
    return f"shares {percent(side.coverage)} with an article that credits {others}; " + (
        f"credits only {own} itself" if own else f"does not name {others} itself"
    )


def credits_in_words(article: Article) -> str:
    """`Reuters and KCNA`, `AFP (for a picture)`; `""` for none."""
    texts = article.text_credits
    return listed(
        one_line(agency) if agency in texts else f"{one_line(agency)} (for a picture)"
        for agency in article.credits
    )


class Places:
    """Says where in an article a span stands: `paragraph 4`, `headline`, `caption`."""

    def __init__(self, article: Article) -> None:
        self._labels = tuple(_labels(article.blocks))
        self._starts = tuple(block.span.start for block in article.blocks)
        self._ends = tuple(block.span.end for block in article.blocks)

    def of(self, *spans: Span) -> str:
        """The parts that the spans touch, together; `text` where they touch none."""
        return _merged(dict.fromkeys(chain.from_iterable(map(self._touched, spans)))) or "text"

    def _touched(self, span: Span) -> tuple[str, ...]:
        """Blocks are in order and disjoint, so those that a span touches are neighbours."""
        return self._labels[
            bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)
        ]


def block_labels(article: Article) -> Iterator[tuple[Block, str]]:
    """Each block with what it is called: paragraphs by number from 1, other parts by role."""
    return zip(article.blocks, _labels(article.blocks), strict=True)


def _labels(blocks: Iterable[Block]) -> Iterator[str]:
    paragraph = 0
    for block in blocks:
        paragraph += block.role is Role.BODY
        yield f"paragraph {paragraph}" if block.role is Role.BODY else str(block.role)


def _merged(labels: Collection[str]) -> str:
    """`paragraph 4`, `paragraphs 4 and 5`, `headline and paragraph 1`."""
    others = [label for label in labels if " " not in label]
    numbers = [label.removeprefix("paragraph ") for label in labels if " " in label]
    if numbers:
        others.append(("paragraphs " if len(numbers) > 1 else "paragraph ") + listed(numbers))
    return listed(others)
