"""Where inside a pair of sentences the common statement lies.

A window is a run of words on each side. Shared words count for it, the others against it, each by
its rarity; the best window is the pair of runs with the largest sum. It is found by choosing the
best run of each side for the other's (the maximum subarray; Bentley, Programming Pearls, 1984),
both at once and again until neither changes. Word order inside the runs plays no part, so that
`kata Peskov` may open one end and close the other.
"""

from __future__ import annotations

from collections import Counter
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
    words: int
    """How many different words they share, those of a name or a set phrase counting as one; on the
    side that has more of them."""

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
    word is wanted. Only wanted words are visited; what lies between them is a difference of sums.
    """
    numbers, weights, upto = side.numbers, side.weights, side.upto
    best = total = 0.0
    first = last = end = words.first
    counted: list[tuple[int, float]] = []  # places in the run, each with the total before it
    times: dict[int, int] = {}  # how often each word is counted in the run
    for index in range(words.first, words.last):
        number = numbers[index]
        if number not in wanted:
            continue
        weight = weights[index]
        total -= gap_cost * (upto[index] - upto[end])
        end = index + 1
        if total <= 0.0:
            total, counted, times = 0.0, [], {}
        if times.get(number, 0) >= wanted[number]:
            behind = next(at for at, (p, _) in enumerate(counted, start=1) if numbers[p] == number)
            lost = counted[behind][1] if behind < len(counted) else total
            if lost >= weight + gap_cost * weight:
                total -= gap_cost * weight
                continue
            for place, _ in counted[:behind]:
                times[numbers[place]] -= 1
            counted = [(place, before - lost) for place, before in counted[behind:]]
            total -= lost
        counted.append((index, total))
        times[number] = times.get(number, 0) + 1
        total += weight
        if total > best:
            best, first, last = total, counted[0][0], end
    return Range(first, last)


def measured(left: Range, right: Range, weights: Weights) -> Window:
    """Any two runs of words as a window, with what they share."""
    common = _counts(left, weights.left) & _counts(right, weights.right)
    shared, words = _told_by(common, left, weights.left)
    shared_there, words_there = _told_by(common, right, weights.right)
    total = weights.left.mass(left) + weights.right.mass(right)
    return Window(left, right, (shared + shared_there) / 2, total / 2, max(words, words_there))


def _told_by(common: Counter[int], words: Range, side: Weighed) -> tuple[float, int]:
    """What the words in `common` weigh on one side, and in how many runs they first occur there.

    The first occurrences of each count, as often as it is common.
    """
    shared = 0.0
    runs: set[int] = set()
    left_over = dict(common)
    for index in range(words.first, words.last):
        number = side.numbers[index]
        if left := left_over.get(number):
            if left == common[number]:
                runs.add(side.runs[index])
            left_over[number] = left - 1
            shared += side.weights[index]
    return shared, len(runs)
