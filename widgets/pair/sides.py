"""The two sides of a comparison, and a passage seen from one of them."""

from __future__ import annotations

from enum import StrEnum

from wirediff.article import Span
from wirediff.passages import Comparison, Mark, Passage, Side, WordRun


class Which(StrEnum):
    """One of the two sides; a screen shows the left one on the left."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Which:
        """The opposite side."""
        return Which.RIGHT if self is Which.LEFT else Which.LEFT


OWN_MARK = {Which.LEFT: Mark.LEFT, Which.RIGHT: Mark.RIGHT}
"""The mark of words that only this side has."""


def side_of(comparison: Comparison, which: Which) -> Side:
    """One article of the comparison, with its measures."""
    return comparison.left if which is Which.LEFT else comparison.right


def spans_of(passage: Passage, which: Which) -> tuple[Span, ...]:
    """Where a passage lies on one side; never empty."""
    return passage.left if which is Which.LEFT else passage.right


def end_of(run: WordRun, which: Which) -> Span | None:
    """Where a run of words lies on one side, if it does."""
    return run.left if which is Which.LEFT else run.right


def start_of(passage: Passage, which: Which) -> int:
    """The first character of a passage on one side."""
    return spans_of(passage, which)[0].start
