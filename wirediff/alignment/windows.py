"""Where inside a pair of sentences the common statement lies.

A window is a run of words on each side. Shared words count for it, the others against it, each by
its rarity; the best window is the pair of runs with the largest sum. It is found by choosing the
best run of each side for the other's (the maximum subarray; Bentley, Programming Pearls, 1984),
both at once and again until neither changes. Word order inside the runs plays no part, so that
`kata Peskov` may open one end and close the other.
"""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from typing import Final

from wirediff.alignment.rarity import Weighed, Weights
from wirediff.alignment.witness import Range

GAP_COST: Final = 0.35
"""Cost of an unshared word, as a share of its weight: a window reaches over a stretch that weighs
three times what lies beyond it. Best of 0.15 to 1.0 on the development articles, where 0.25 to
0.35 rank true pairs alike and 0.5 loses one in twenty."""

MOST_TURNS: Final = 6
"""Turns after which the search stops; it mostly settles after two to four."""


@dataclass(frozen=True, slots=True)
class Window:
    """The run of words on each side that share most, and what they share."""

    left: Range
    right: Range
    shared: float
    """Weight of the words found on both sides, each as often as on the side that has it less;
    mean of the sides."""
    total: float
    """Weight of all words of the two runs, mean of the sides."""

    @property
    def closeness(self) -> float:
        """Share of the weight that is common, from 0.0 to 1.0."""
        return self.shared / self.total if self.total else 0.0


def best_window(
    left: Range, right: Range, weights: Weights, gap_cost: float = GAP_COST
) -> Window | None:
    """The strongest window met on the way; nothing when the two share no word of weight.

    `left` and `right` are the words to look in, mostly a sentence each. Both sides move at the
    same time, so that swapping them swaps the answer.
    """
    ends = (left, right)
    met: list[Window] = []
    for _ in range(MOST_TURNS):
        on_left = _counts(ends[0], weights.left)
        on_right = _counts(ends[1], weights.right)
        settled = (
            _best_run(left, weights.left, on_right, gap_cost),
            _best_run(right, weights.right, on_left, gap_cost),
        )
        if not settled[0] or not settled[1] or settled == ends:
            break
        ends = settled
        met.append(measured(*ends, weights))
    if not met and ends == (left, right):
        met.append(measured(*ends, weights))
    return max((window for window in met if window.shared), key=_preference, default=None)


def _preference(window: Window) -> tuple[float, int]:
    """Stronger first, then longer; rounded so that the order of a sum cannot tell."""
    strength = round(window.shared * window.closeness, 9)
    return strength, len(window.left) + len(window.right)


def _counts(words: Range, side: Weighed) -> Counter[int]:
    return Counter(side.numbers[words.first : words.last])


def _best_run(words: Range, side: Weighed, wanted: Counter[int], gap_cost: float) -> Range:
    """The run of words with the largest sum of `wanted` weights less the cost of the others.

    A word counts no more often than it is wanted: at one time too many the run either takes it for
    a gap or gives up what stands before its first occurrence, whichever leaves more. Empty when no
    word is wanted.
    """
    best = 0.0
    first = last = start = words.first
    sums = [0.0]  # of the gains of all words so far, so that a run's sum is a difference
    counted: dict[int, deque[int]] = {}
    for index in range(words.first, words.last):
        number, weight = side.numbers[index], side.weights[index]
        if sums[-1] <= sums[start - words.first]:
            start = index
        gain = -gap_cost * weight
        if number in wanted:
            places = counted.setdefault(number, deque())
            while places and places[0] < start:
                places.popleft()
            if len(places) < wanted[number]:
                gain = weight
            else:
                after = places[0] + 1
                if sums[after - words.first] - sums[start - words.first] < weight - gain:
                    start, gain = after, weight
            if gain > 0.0:
                places.append(index)
        sums.append(sums[-1] + gain)
        if sums[-1] - sums[start - words.first] > best:
            best, first, last = sums[-1] - sums[start - words.first], start, index + 1
    return Range(first, last)


def measured(left: Range, right: Range, weights: Weights) -> Window:
    """Any two runs of words as a window, with what they share."""
    common = _counts(left, weights.left) & _counts(right, weights.right)
    shared = _weight_of(common, left, weights.left) + _weight_of(common, right, weights.right)
    total = weights.left.mass(left) + weights.right.mass(right)
    return Window(left, right, shared / 2, total / 2)


def _weight_of(common: Counter[int], words: Range, side: Weighed) -> float:
    """What the words in `common` weigh on one side, its heaviest occurrences first."""
    shared = 0.0
    left_over = dict(common)
    for index in range(words.first, words.last):
        number = side.numbers[index]
        if left_over.get(number):
            left_over[number] -= 1
            shared += side.weights[index]
    return shared
