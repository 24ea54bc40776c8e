"""What a reader is told about a side or a passage, in words: names, counts, shares, places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Final

from widgets.reading import Reading
from wirediff.article import Article
from wirediff.passages import Difference, Kind, Passage
from wirediff.sanitise import one_line

LETTERS: Final = {Kind.VERBATIM: "V", Kind.EDITED: "E", Kind.PARAPHRASE: "P"}
"""The letter that stands for a kind wherever there is no room for the word."""

MOVED: Final = "⇅"
"""Stands for a passage that the two articles tell in different places."""

EXPLAINED: Final = {
    Kind.VERBATIM: "same words",
    Kind.EDITED: "most words kept",
    Kind.PARAPHRASE: "other words",
}
"""What each kind means, in three words."""


def outlet_name(article: Article) -> str:
    """How to call a side: its outlet, else its file or site, else its title."""
    if article.outlet:
        return one_line(article.outlet)
    if article.source and article.source != "-":
        return one_line(PurePath(article.source).name or article.source)
    return one_line(article.title or "untitled")


def headline(article: Article) -> str:
    """The title, or the beginning of the text for an article without one."""
    return one_line(article.title or article.text[:200])


def day(article: Article) -> str:
    """When it was published, as in `13 Sep 2023 07:09`; empty when unknown."""
    if article.published is None:
        return ""
    text = f"{article.published.day} {article.published:%b %Y}"
    return f"{text} {article.published:%H:%M}" if isinstance(article.published, datetime) else text


def percent(share: float) -> str:
    """A share from 0.0 to 1.0 as whole percent; 0 % and 100 % only when exact."""
    whole = round(share * 100)
    if 0.0 < share < 1.0:
        whole = min(99, max(1, whole))
    return f"{whole}%"


def paragraph_number(starts: Sequence[int], position: int) -> int:
    """The number, from 1, of the paragraph that holds a character; 1 before the first."""
    return max(1, bisect_right(starts, position))


def place(left: Reading, right: Reading, number: int) -> str:
    """Where a passage stands on both sides: `¶4 → ¶12`."""
    first, second = (
        paragraph_number(reading.galley.paragraphs, reading.spans(number)[0].start)
        for reading in (left, right)
    )
    return f"¶{first} → ¶{second}"


def disagreement(left: Article, right: Article, difference: Difference) -> str:
    """A fact on which the ends disagree, both values: `number: 9,000 | 9,500`."""
    mine = one_line(difference.left.of(left.text))
    theirs = one_line(difference.right.of(right.text))
    return f"{difference.what}: {mine} | {theirs}"


def told(passage: Passage) -> str:
    """A passage in a few words: `edited, most words kept · moved · 93% sure`."""
    parts = [f"{passage.kind}, {EXPLAINED[passage.kind]}"]
    if passage.moved:
        parts.append(f"{MOVED} moved")
    parts.append(f"{percent(passage.score)} sure")
    return " · ".join(parts)
