"""One side of a comparison, ready to be shown: the article, its passages and their layers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from widgets.layers import Hit, Layers, layers_of
from widgets.runs import Runs
from widgets.sides import Which, side_of, spans_of
from widgets.typesetting import Row, shown_text
from wirediff.article import Article, Span
from wirediff.passages import Comparison, Kind, Passage


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that a pane shows of one side, as one value."""

    article: Article
    which: Which
    passages: tuple[Passage, ...] = field(repr=False)
    """Every passage of the comparison, shown or not; their order numbers them."""
    layers: Layers = field(repr=False)
    text: str = field(repr=False)
    """The article's `shown_text`."""

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


def reading_of(
    comparison: Comparison, which: Which, shown: Collection[int], text: str | None = None
) -> Reading:
    """One side of a comparison with the passages in `shown` marked.

    Args:
        comparison: The comparison.
        which: The side.
        shown: Numbers of the passages that no filter hides.
        text: The side's `shown_text` when it was made before.
    """
    article = side_of(comparison, which).article
    return Reading(
        article=article,
        which=which,
        passages=comparison.passages,
        layers=layers_of(article, comparison.passages, which, shown),
        text=shown_text(article.text) if text is None else text,
    )


@dataclass(frozen=True, slots=True)
class Overlay:
    """What lies over the painted text and changes from key to key."""

    current: int | None = None
    """Number of the current passage."""
    current_own: int | None = None
    """Number of the current stretch of own content."""
    hits: Runs[Hit] = field(default_factory=Runs)
    """What a search found."""
    selected: Span | None = None
    """What the mouse selected."""
