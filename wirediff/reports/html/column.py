"""One side of a comparison as a page speaks of it: its names, its language, its passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wirediff.article import Article, Span
from wirediff.passages import Comparison, Mark, Passage, Side, What
from wirediff.text.cldr import locale_of
from wirediff.text.intervals import Runs, layered
from wirediff.wording.phrases import Places, names_of


@dataclass(frozen=True, slots=True)
class Column:
    """One side, with what all parts of the page need to know of it."""

    key: str
    """`left` or `right`: begins the addresses of its passages on the page."""
    side: Side
    name: str
    """What the page calls it."""
    other: str
    """What the page calls the other side."""
    places: Places
    ends: tuple[tuple[Span, ...], ...]
    """Where each passage lies, by the passage's number from 0."""
    facts: Runs[tuple[int, ...]]
    """Figures, dates and names that the other side states differently. A quote is a sentence: in
    it the words that differ are marked."""
    changed: Runs[tuple[int, ...]]
    """Words that the other side does not have, with the numbers of their passages."""

    @property
    def article(self) -> Article:
        """Its article."""
        return self.side.article

    def quoted(self, spans: Sequence[Span]) -> str:
        """Words of the article, with a mark where something is left out in between."""
        return " … ".join(span.of(self.article.text) for span in spans)

    def address(self, number: int) -> str:
        """The name on the page of its end of a passage, counted from 0."""
        return f"{self.key}-{number + 1}"


def columns_of(comparison: Comparison) -> tuple[Column, Column]:
    """Both sides."""
    passages = comparison.passages
    facts = [
        each for passage in passages for each in passage.differences if each.what is not What.QUOTE
    ]
    left, right = names_of(comparison.left.article, comparison.right.article)
    return (
        Column(
            key="left",
            side=comparison.left,
            name=left,
            other=right,
            places=Places(comparison.left.article),
            ends=tuple(passage.left for passage in passages),
            facts=layered((each.left, 0) for each in facts if each.left),
            changed=_changed(passages, Mark.LEFT),
        ),
        Column(
            key="right",
            side=comparison.right,
            name=right,
            other=left,
            places=Places(comparison.right.article),
            ends=tuple(passage.right for passage in passages),
            facts=layered((each.right, 0) for each in facts if each.right),
            changed=_changed(passages, Mark.RIGHT),
        ),
    )


def _changed(passages: Sequence[Passage], mark: Mark) -> Runs[tuple[int, ...]]:
    return layered(
        (span, number)
        for number, passage in enumerate(passages)
        for run in passage.words
        if run.mark is mark
        if (span := run.left if mark is Mark.LEFT else run.right) is not None
    )


def in_language(language: str | None) -> dict[str, str]:
    """The attributes that say a language and the direction of its script.

    For a language that nobody knows, none is claimed, and the letters decide the direction.
    """
    locale = locale_of(language)
    if locale is None:
        return {"lang": "", "dir": "auto"}
    return {"lang": str(locale).replace("_", "-"), "dir": locale.text_direction}
