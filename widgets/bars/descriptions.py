"""A side or a passage in words: names, counts, shares, places."""

from __future__ import annotations

from typing import Final

from widgets.page.side_text import Reading
from wirediff.article import Article
from wirediff.marks import Judgement
from wirediff.passages import Difference, Kind, Passage
from wirediff.wording import phrases as wording
from wirediff.wording.disagreements import (
    SIGN,
    judgement_in_words,
    kind_in_words,
    parted_readings,
)
from wirediff.wording.phrases import percent, time_of_day

LETTERS: Final = {kind: kind.letter for kind in Kind}
"""The letter that stands for a kind wherever there is no room for the word."""

MOVED: Final = wording.MOVED
"""Stands for a passage that the two articles tell in different places."""

MARKED: Final = "✎"
"""Stands before what the reader judged."""

LIKE: Final = "≈"
"""Stands for the same thing, otherwise written."""

MEANINGS: Final = {
    Kind.VERBATIM: "same words",
    Kind.EDITED: "most words kept",
    Kind.PARAPHRASE: "other words",
}
"""What each kind means, in three words."""


def day(article: Article) -> str:
    """When it was published, as in `2023-09-13 07:09 WIB`; empty when unknown."""
    published = article.published
    return f"{published:%Y-%m-%d} {time_of_day(published)}".rstrip() if published else ""


def place(left: Reading, right: Reading, number: int) -> str:
    """Where a passage stands on both sides: `¶4 → ¶12`."""
    first, second = (
        reading.article_text.place(reading.spans(number)[0].start) for reading in (left, right)
    )
    return f"{first} → {second}"


def disagreement(left: Article, right: Article, difference: Difference) -> str:
    """A fact that the ends state differently: `≠ C number: 9,000 | 9,500 (contradiction)`.

    The sign and the letter say how grave it is, without colour.
    """
    mine, theirs = parted_readings(difference, left.text, right.text)
    judged = judgement_in_words(difference)
    values = f"{severity_sign(difference)} {kind_in_words(difference)}: {mine} | {theirs}"
    return f"{values} ({judged})" if judged else values


def severity_sign(difference: Difference) -> str:
    """How grave a difference is, in a sign and a letter: `≠ C` for a contradiction."""
    sign = SIGN if difference.disagrees else LIKE
    return f"{sign} {difference.severity[0].upper()}"


def verdict(judgement: Judgement) -> str:
    """What the reader judged, without the note: `✎ W wire copy`."""
    return f"{MARKED} {judgement.letter} {judgement.words}"


def passage_summary(passage: Passage, judgement: Judgement | None = None) -> str:
    """A passage in a few words: `edited, most words kept · moved · 93% sure`."""
    parts = [f"{passage.kind}, {MEANINGS[passage.kind]}"]
    if judgement is not None:
        parts.append(verdict(judgement))
    if passage.moved:
        parts.append(f"{MOVED} moved")
    if count := sum(each.disagrees for each in passage.differences):
        parts.append(f"{SIGN} {count}")
    parts.append(f"{percent(passage.score)} sure")
    return " · ".join(parts)
