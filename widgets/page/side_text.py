"""One side of a comparison, ready to be shown: the article, its passages and their layers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from widgets.page.article_text import ArticleText
from widgets.page.layers import Hit, Layers, filtered, layers_of
from widgets.page.typesetting import Row
from widgets.pair.sides import Which, side_of, spans_of
from wirediff.article import Article, Span
from wirediff.marks import Judgement
from wirediff.passages import Comparison, Kind, Passage
from wirediff.text.intervals import Runs
from wirediff.wording.phrases import names_of


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """Everything that a pane shows of one side, as one value.

    Each equals only itself: to compare them word by word would take longer than a key may.
    """

    article_text: ArticleText = field(repr=False)
    """The side's article, ready for showing."""
    called: str
    """What to call it, told apart from the other side."""
    which: Which
    passages: tuple[Passage, ...] = field(repr=False)
    """Every passage of the comparison, shown or not; their order numbers them."""
    layers: Layers = field(repr=False)
    marks: Mapping[int, Judgement] = field(default_factory=dict, repr=False)
    """What the reader judged, by the number of the passage."""

    @property
    def article(self) -> Article:
        """The side's article."""
        return self.article_text.article

    @property
    def text(self) -> str:
        """The article's text as a pane writes it."""
        return self.article_text.text

    def spans(self, number: int) -> tuple[Span, ...]:
        """Where a passage lies on this side."""
        return spans_of(self.passages[number], self.which)

    def kind(self, number: int) -> Kind:
        """The kind of a passage."""
        return self.passages[number].kind

    def passages_in(self, start: int, end: int) -> tuple[int, ...]:
        """Numbers of the shown passages that touch a range, in the order of the text."""
        runs = self.layers.shared.within(start, end)
        return tuple(dict.fromkeys(number for run in runs for number in run.value))

    def opening_in(self, row: Row) -> Iterator[int]:
        """Numbers of the shown passages that begin in a row, in the order of the text."""
        for number in self.passages_in(row.start, row.end):
            if row.start <= self.spans(number)[0].start < row.end:
                yield number

    def marked(self, marks: Mapping[int, Judgement]) -> Reading:
        """The same with other judgements."""
        return self if marks == self.marks else replace(self, marks=marks)

    def filtered(self, shown: Collection[int]) -> Reading:
        """The same with only the passages in `shown` marked, of those that are marked now."""
        return replace(self, layers=filtered(self.layers, shown))


def readings_of(
    comparison: Comparison, article_texts: Mapping[Which, ArticleText] | None = None
) -> tuple[Reading, Reading]:
    """Both sides of a comparison.

    Args:
        comparison: The comparison.
        article_texts: Both sides' articles, when they were made ready before.
    """
    ready = article_texts_of(comparison) if article_texts is None else article_texts
    passages = comparison.passages
    names = names_of(comparison.left.article, comparison.right.article)
    left, right = (
        Reading(
            ready[which], called, which, passages, layers_of(ready[which].article, passages, which)
        )
        for which, called in zip(Which, names, strict=True)
    )
    return left, right


def exchanged(
    left: Reading, right: Reading, passages: tuple[Passage, ...]
) -> tuple[Reading, Reading]:
    """The right side on the left and the left side on the right.

    Args:
        left: What is to stand on the right.
        right: What is to stand on the left.
        passages: The same as theirs, in the same order, with their ends exchanged.
    """
    first, second = names_of(right.article, left.article)
    return (
        replace(right, called=first, which=Which.LEFT, passages=passages),
        replace(left, called=second, which=Which.RIGHT, passages=passages),
    )


def article_texts_of(comparison: Comparison) -> dict[Which, ArticleText]:
    """Both sides' articles, made ready for showing."""
    return {which: ArticleText(side_of(comparison, which).article) for which in Which}


NO_HITS: Final[Runs[Hit]] = Runs()


@dataclass(frozen=True, slots=True)
class Overlay:
    """What lies over the painted text and changes from key to key."""

    current: int | None = None
    """Number of the current passage."""
    current_own: int | None = None
    """Number of the current stretch of own content."""
    hits: Runs[Hit] = NO_HITS
    """What a search found."""
    selected: Span | None = None
    """What the mouse selected."""

    def part(self, start: int, end: int, *, current: bool, own: bool) -> Overlay:
        """As much of it as lies over a range, so that what changes elsewhere changes nothing here.

        Args:
            start: First character of the range.
            end: One past the last.
            current: Whether the current passage may lie there.
            own: Whether the current stretch of own content may.
        """
        chosen = self.selected
        hits = Runs(self.hits.within(start, end)) if self.hits else NO_HITS
        if chosen is not None and not (chosen.start < end and start < chosen.end):
            chosen = None
        if not current and not own and not hits and chosen is None:
            return NO_OVERLAY
        return Overlay(
            self.current if current else None, self.current_own if own else None, hits, chosen
        )


NO_OVERLAY: Final = Overlay()
