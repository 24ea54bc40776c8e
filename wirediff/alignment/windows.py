"""Where inside a pair of sentences the common statement lies.

A window is a run of words on each side. Shared words count for it, the others against it, each by
its rarity; the best window is the pair of runs with the largest sum. It is found by fixing one
side and choosing the best run of the other (the maximum subarray; Bentley, Programming Pearls,
1984), in turn until neither changes. Word order inside the runs plays no part, so that `kata
Peskov` may open one end and close the other.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from wirediff.alignment.rarity import Vocabulary
from wirediff.alignment.witness import Range

GAP_COST: Final = 0.5
"""Cost of an unshared word, as a share of its weight. At 0.5 a window reaches over a stretch that
weighs twice what lies beyond it; from 0.3 to 0.7 the development links change by less than one in
thirty."""

MOST_TURNS: Final = 8
"""Turns after which the search stops; the sum grows with each, so it ends by itself in practice
after two to four."""


@dataclass(frozen=True, slots=True)
class Window:
    """The run of words on each side that share most, and what they share."""

    left: Range
    right: Range
    shared: float
    """Weight of the words found on both sides, mean of the sides."""
    total: float
    """Weight of all words of the two runs, mean of the sides."""

    @property
    def closeness(self) -> float:
        """Share of the weight that is common, from 0.0 to 1.0."""
        return self.shared / self.total if self.total else 0.0

    @property
    def strength(self) -> float:
        """What is common, discounted by what is not: `shared` times `closeness`."""
        return self.shared * self.closeness


def best_window(left: Range, right: Range, vocabulary: Vocabulary) -> Window | None:
    """The window of largest sum inside two sentences; nothing when they share no word.

    Swapping the sides swaps the answer: both orders of turns are tried and the stronger is kept,
    the longer of equals.
    """
    one = _settle(left, right, vocabulary.left, vocabulary.right, vocabulary.weights)
    two = _settle(right, left, vocabulary.right, vocabulary.left, vocabulary.weights)
    windows = [window for window in (one, two and _swapped(two)) if window]
    return max(windows, key=_preference, default=None)


def _preference(window: Window) -> tuple[float, int, int]:
    """Stronger first, then longer, then earlier; rounded so that the order of sums cannot tell."""
    earlier = -(window.left.first + window.right.first)
    return round(window.strength, 9), len(window.left) + len(window.right), earlier


def _swapped(window: Window) -> Window:
    return Window(window.right, window.left, window.shared, window.total)


def _settle(
    left: Range,
    right: Range,
    left_stems: Sequence[int],
    right_stems: Sequence[int],
    weights: Sequence[float],
) -> Window | None:
    """Choose the best run of each side in turn, the left one first, until neither changes."""
    ends = (left, right)
    for _ in range(MOST_TURNS):
        on_left = _best_run(left, left_stems, _stems(ends[1], right_stems), weights)
        on_right = _best_run(right, right_stems, _stems(on_left, left_stems), weights)
        if not on_left or not on_right:
            return None
        if (on_left, on_right) == ends:
            break
        ends = (on_left, on_right)
    return _measured(*ends, left_stems, right_stems, weights)


def _stems(words: Range, stems: Sequence[int]) -> frozenset[int]:
    return frozenset(stems[words.first : words.last])


def _best_run(
    words: Range, stems: Sequence[int], wanted: Collection[int], weights: Sequence[float]
) -> Range:
    """The run of words with the largest sum of `wanted` weights less the cost of the others."""
    best = total = 0.0
    first = last = start = words.first
    for index in range(words.first, words.last):
        stem = stems[index]
        if total <= 0.0:
            total, start = 0.0, index
        total += weights[stem] if stem in wanted else -GAP_COST * weights[stem]
        if total > best:
            best, first, last = total, start, index + 1
    return Range(first, last)


def measured(left: Range, right: Range, vocabulary: Vocabulary) -> Window:
    """Any two runs of words as a window, with what they share."""
    return _measured(left, right, vocabulary.left, vocabulary.right, vocabulary.weights)


def _measured(
    left: Range,
    right: Range,
    left_stems: Sequence[int],
    right_stems: Sequence[int],
    weights: Sequence[float],
) -> Window:
    common = _stems(left, left_stems) & _stems(right, right_stems)
    shared = total = 0.0
    for words, stems in ((left, left_stems), (right, right_stems)):
        for stem in stems[words.first : words.last]:
            total += weights[stem]
            if stem in common:
                shared += weights[stem]
    return Window(left, right, shared / 2, total / 2)
