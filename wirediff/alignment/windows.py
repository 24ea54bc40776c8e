"""Where inside a pair of sentences the common statement lies.

A window is a run of words on each side. Shared words count for it, the others against it, each by
its rarity; the best window is the pair of runs with the largest sum. It is found by choosing the
best run of each side for the other's (the maximum subarray; Bentley, Programming Pearls, 1984),
both at once and again until neither changes. Word order inside the runs plays no part, so that
`kata Peskov` may open one end and close the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from wirediff.alignment.weights.rarity import Weighed, Weights
from wirediff.alignment.witness import Range

GAP_COST: Final = 0.35
"""Cost of an unshared word, as a share of its weight: a window reaches over a stretch that weighs
three times what lies beyond it. Best of 0.15 to 1.0 on the development articles, where 0.25 to
0.35 rank true pairs alike and 0.5 loses one in twenty."""

MOST_TURNS: Final = 6
"""Turns after which the search stops; it mostly settles after two to four."""


Times = Mapping[int, int]
"""How often each word stands somewhere, by its number."""


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
    """The best window of two runs of words, as `Meeting.best_window`."""
    return Meeting(left, right, weights).best_window(gap_cost)


def measured(left: Range, right: Range, weights: Weights) -> Window:
    """Any two runs of words as a window, with what they share."""
    return Meeting(left, right, weights).measured(left, right)


class Meeting:
    """Two runs of words, mostly a sentence each, and the words in them that both have.

    Only these are visited; what lies between them is a difference of sums.
    """

    def __init__(self, left: Range, right: Range, weights: Weights) -> None:
        on_left = weights.left.numbers[left.first : left.last]
        on_right = weights.right.numbers[right.first : right.last]
        common = set(on_left).intersection(on_right)
        self.left: Final = SharedWords(left, weights.left, common)
        self.right: Final = SharedWords(right, weights.right, common)

    def whole(self) -> Window:
        """All words of the two runs as a window."""
        return self.measured(self.left.words, self.right.words)

    def measured(self, left: Range, right: Range) -> Window:
        """Words inside the two runs as a window, with what they share."""
        return self._told(left, right, self.left.times_in(left), self.right.times_in(right))

    def _told(self, left: Range, right: Range, on_left: Times, on_right: Times) -> Window:
        common = {
            number: min(times, on_right[number])
            for number, times in on_left.items()
            if number in on_right
        }
        shared, words = self.left.told(left, common)
        shared_there, words_there = self.right.told(right, common)
        total = self.left.side.mass(left) + self.right.side.mass(right)
        return Window(left, right, (shared + shared_there) / 2, total / 2, max(words, words_there))

    def best_window(self, gap_cost: float = GAP_COST) -> Window | None:
        """The strongest window met on the way; nothing when the two share no word of weight.

        Both sides move at the same time, so that swapping them swaps the answer.
        """
        ends = whole = (self.left.words, self.right.words)
        on_left, on_right = self.left.times, self.right.times
        met: dict[tuple[Range, Range], Window] = {}
        for _ in range(MOST_TURNS):
            settled = (
                self.left.best_run(on_right, gap_cost),
                self.right.best_run(on_left, gap_cost),
            )
            if not settled[0] or not settled[1] or settled == ends or settled in met:
                break
            ends = settled
            on_left, on_right = self.left.times_in(ends[0]), self.right.times_in(ends[1])
            met[ends] = self._told(*ends, on_left, on_right)
        if not met and ends == whole:
            met[whole] = self.whole()
        return max(
            (window for window in met.values() if window.shared), key=_preference, default=None
        )


def _preference(window: Window) -> tuple[float, int]:
    """Stronger first, then longer; rounded so that the order of a sum cannot tell."""
    strength = round(window.shared * window.closeness, 9)
    return strength, len(window.left) + len(window.right)


class SharedWords:
    """Where in a run of words of one side those stand that the other side's run has too."""

    def __init__(self, words: Range, side: Weighed, common: Set[int]) -> None:
        self.words = words
        self.side = side
        numbers = side.numbers
        self.places: Final = [
            index for index in range(words.first, words.last) if numbers[index] in common
        ]
        weights, upto = side.weights, side.upto
        self._rows: Final = [
            (place, numbers[place], weights[place], upto[place], upto[place + 1])
            for place in self.places
        ]
        """Each with its number, its weight, and the weight of the witness up to and with it."""
        self.times: Final = _times(numbers, self.places)
        """How often each of them stands in the whole run."""
        # The other end has often not moved since the turn before.
        self._asked: tuple[Times, float] | None = None
        self._best = words

    def _places_in(self, words: Range) -> list[int]:
        if words is self.words:
            return self.places
        places = self.places
        return places[bisect_left(places, words.first) : bisect_left(places, words.last)]

    def times_in(self, words: Range) -> Times:
        """How often each of them stands in a part of the run."""
        return _times(self.side.numbers, self._places_in(words))

    def told(self, words: Range, common: Times) -> tuple[float, int]:
        """What a part of the run tells of the words in `common`, each as often as it says.

        Their weight, first occurrences counting, and in how many names, phrases and single words
        they first occur.
        """
        side = self.side
        numbers, weights, of_run = side.numbers, side.weights, side.runs
        shared = 0.0
        runs: set[int] = set()
        left = dict(common)
        for place in self._places_in(words):
            number = numbers[place]
            if remaining := left.get(number, 0):
                if remaining == common[number]:
                    runs.add(of_run[place])
                left[number] = remaining - 1
                shared += weights[place]
        return shared, len(runs)

    def best_run(self, wanted: Times, gap_cost: float) -> Range:
        """The part with the largest sum of `wanted` weights less the cost of the others.

        A word counts no more often than it is wanted. Empty when no word is wanted. The cost is
        linear.
        """
        if self._asked != (wanted, gap_cost):
            scarce = {n for n, times in self.times.items() if times > wanted.get(n, times)}
            self._asked = wanted, gap_cost
            self._best = (
                self._rationed(wanted, scarce, gap_cost)
                if scarce
                else self._heaviest_run(wanted, gap_cost)
            )
        return self._best

    def _heaviest_run(self, wanted: Times, gap_cost: float) -> Range:
        """As `best_run`, when no word stands there more often than it is wanted."""
        best = total = 0.0
        first = last = start = self.words.first
        passed = self.side.upto[first]
        for place, number, weight, before, behind in self._rows:
            if number not in wanted:
                continue
            total -= gap_cost * (before - passed)
            passed = behind
            if total <= 0.0:
                total, start = 0.0, place
            total += weight
            if total > best:
                best, first, last = total, start, place + 1
        return Range(first, last)

    def _rationed(self, wanted: Times, scarce: Set[int], gap_cost: float) -> Range:
        """As `best_run`, for any words; `scarce` are those that come more often than wanted.

        At one time too many the part either takes a word for a gap or gives up what stands before
        its first occurrence, whichever leaves more. Each word is counted and given up once.
        """
        numbers = self.side.numbers
        best = total = base = 0.0  # the part weighs `total` less `base`
        first = last = self.words.first
        passed = self.side.upto[first]
        counted: list[int] = []  # places of words that count
        before: list[float] = []  # the total before each of them
        opened = 0  # the first of them inside the part
        inside: dict[int, deque[int]] = {}  # which of them are the same scarce word, in the part
        for place, number, weight, upto, upto_next in self._rows:
            if number not in wanted:
                continue
            total -= gap_cost * (upto - passed)
            passed = upto_next
            if total <= base:
                total = base = 0.0
                opened = len(counted)
                inside.clear()
            if number in scarce:
                same = inside.get(number)
                if same is None:
                    same = inside[number] = deque()
                if len(same) >= wanted[number]:
                    behind = same[0] + 1
                    given_up = before[behind] if behind < len(before) else total
                    if given_up - base >= weight + gap_cost * weight:
                        total -= gap_cost * weight
                        continue
                    for one in counted[opened:behind]:
                        if numbers[one] in scarce:
                            inside[numbers[one]].popleft()
                    opened, base = behind, given_up
                same.append(len(counted))
            counted.append(place)
            before.append(total)
            total += weight
            if total - base > best:
                best, first, last = total - base, counted[opened], place + 1
        return Range(first, last)


def _times(numbers: Sequence[int], places: Sequence[int]) -> Times:
    times: dict[int, int] = {}
    for place in places:
        number = numbers[place]
        times[number] = times.get(number, 0) + 1
    return times
