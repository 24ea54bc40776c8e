"""Where two articles go together over several sentences: the overview's view.

A passage must stand out by itself. In a rewritten paragraph many sentences share a little, each
too little to be a passage, but all of them with the same paragraph of the other side: such pairs,
weaker than passages, are joined across small gaps in whatever order and then fitted as one.

Joining in two dimensions follows the seed, extend and filter scheme of text alignment
(Sanchez-Perez, Gelbukh and Sidorov, Adaptive algorithm for plagiarism detection, 2015). Every
threshold was set on 200 pairs of the PAN 2013 training corpus; the plateau of each is named.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from wirediff.alignment.pair import Pair
from wirediff.alignment.stretches.digests import Ends, digests_of
from wirediff.alignment.weights.overlap import Overlap
from wirediff.alignment.weights.rarity import Weighed
from wirediff.alignment.windows import Meeting, Window, measured
from wirediff.alignment.witness import Range, Witness

SEED_SHARED: Final = 1.2
SEED_CONTAINMENT: Final = 0.3
SEED_RESEMBLANCE: Final = 0.2
"""What a pair of sentences must share to be joined: weight, share of the lighter one, share of
both. Half as much or half more of each changes the overall score by less than 0.01."""

GAP: Final = 40
"""Words between two seeds on either side across which they are joined; 40 to 60 score alike."""

REACH: Final = 60
"""Words beyond the seeds in which the ends of a stretch are looked for; 30 to 60 score alike."""

LOOSEST: Final = 0.55
"""Cost of an unshared word in heavily rewritten text; 0.5 to 0.55 score alike."""

BY_CHANCE: Final = 0.1
"""Share of two unrelated runs' words that meets by chance, of which the cost of an unshared word
follows when the likelihoods of a shared and an unshared word are compared; 0.07 to 0.15 score
alike."""

IN_RUNS: Final = 0.8
"""Share of neighbouring words that are neighbours on the other side too, from which a stretch is
taken for verbatim and fitted by its word runs. Verbatim text reaches 0.95, rewritten 0.7."""

WEAKEST: Final = 7.0
"""Weight shared, discounted by what is not, that a stretch must have."""

SHORTEST: Final = 40
"""Words a stretch must have on its longer side; a shorter one is a passage, if anything."""

MOSTLY: Final = 0.5
"""Share of a sentence's weight inside a stretch from which it is taken in whole."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A run of words on each side that go together."""

    left: Range
    right: Range
    verbatim: bool = False
    """Whether its words stand in common runs almost everywhere."""

    def overlaps(self, other: Joined) -> bool:
        """Whether both sides have words in common."""
        return bool(self.left.common(other.left) and self.right.common(other.right))

    def hull(self, other: Joined) -> Joined:
        """From the first word of either to the last, on both sides."""
        return Joined(_hull((self.left, other.left)), _hull((self.right, other.right)))


def stretches_of(
    pair: Pair, overlap: Overlap, ends: Sequence[Ends], refused: Sequence[Ends] = ()
) -> tuple[Joined, ...]:
    """The stretches of a pair, in the order of the left witness, then of the right.

    No two of them overlap on both sides. Nothing shared gives none. `ends` are those of the
    passages; at `refused` ones, whatever they share, nothing is joined.
    """
    groups = _groups(_seeds(pair, overlap, ends, refused))
    fitted = [joined for group in groups if (joined := _fit(pair, group))]
    explained = [(one.left, one.right) for one in fitted]
    digests = [
        digest
        for digest in (Joined(*ends) for ends in digests_of(pair, overlap, explained))
        if not any(one.verbatim and one.overlaps(digest) for one in fitted)
    ]
    ordinary = [one for one in fitted if not any(one.overlaps(digest) for digest in digests)]
    return tuple(sorted(_merged([*ordinary, *digests]), key=_position))


def _position(joined: Joined) -> tuple[Range, Range]:
    return joined.left, joined.right


def _seeds(
    pair: Pair, overlap: Overlap, ends: Sequence[Ends], refused: Sequence[Ends]
) -> list[Joined]:
    """The sentence pairs that share enough to be joined, and the passages, by left position."""
    not_these = [Joined(*each) for each in refused]
    seeds: list[Joined] = []
    for (row, column), shared in overlap.heaviest(SEED_SHARED).items():
        left, right = pair.left.sentences[row], pair.right.sentences[column]
        masses = (pair.weights.left.mass(left), pair.weights.right.mass(right))
        contained = shared >= SEED_CONTAINMENT * min(masses)
        if contained and shared >= SEED_RESEMBLANCE * sum(masses) / 2:
            seeds.append(Joined(left, right))
    seeds = [seed for seed in seeds if not any(seed.overlaps(each) for each in not_these)]
    seeds += [Joined(*each) for each in ends]
    return sorted(seeds, key=_position)


def _groups(seeds: Sequence[Joined]) -> Iterable[list[Joined]]:
    """The seeds in groups that hang together: within `GAP` words of another on both sides."""
    parent = list(range(len(seeds)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for index, seed in enumerate(seeds):
        for other in range(index + 1, len(seeds)):
            if seeds[other].left.first - seed.left.last > GAP:
                break
            if _near(seed.right, seeds[other].right):
                parent[root(index)] = root(other)
    groups: dict[int, list[Joined]] = {}
    for index, seed in enumerate(seeds):
        groups.setdefault(root(index), []).append(seed)
    return groups.values()


def _near(one: Range, other: Range) -> bool:
    return max(one.first, other.first) - min(one.last, other.last) <= GAP


def _hull(ranges: Iterable[Range]) -> Range:
    several = list(ranges)
    return Range(min(one.first for one in several), max(one.last for one in several))


def _fit(pair: Pair, group: Sequence[Joined]) -> Joined | None:
    """The group's ends fitted word by word; nothing when what it shares is too little."""
    hull = Joined(_hull(seed.left for seed in group), _hull(seed.right for seed in group))
    if pair.across:
        return hull if max(len(hull.left), len(hull.right)) >= SHORTEST else None
    left, right = _reached(hull.left, pair.left), _reached(hull.right, pair.right)
    meeting = Meeting(left, right, pair.weights)
    window = meeting.best_window(LOOSEST)
    if window is None:
        return None
    cost = _gap_cost(window.closeness)
    if cost > LOOSEST:
        window = meeting.best_window(cost) or window
    verbatim = _share_in_runs(pair, window) >= IN_RUNS
    if verbatim:
        window = _by_runs(pair, window)
    strong = window.shared * window.closeness >= WEAKEST
    if not strong or max(len(window.left), len(window.right)) < SHORTEST:
        return None
    return Joined(
        _rounded(window.left, pair.left, pair.weights.left),
        _rounded(window.right, pair.right, pair.weights.right),
        verbatim,
    )


def _reached(words: Range, witness: Witness) -> Range:
    return Range(max(words.first - REACH, 0), min(words.last + REACH, len(witness.words)))


def _gap_cost(closeness: float) -> float:
    """The cost of an unshared word that fits text with this share of words in common.

    The ratio of the log likelihoods of an unshared and a shared word, against chance.
    """
    shared = min(max(closeness, BY_CHANCE + 0.05), 0.95)
    return -math.log((1 - shared) / (1 - BY_CHANCE)) / math.log(shared / BY_CHANCE)


def _neighbours(words: Range, side: Weighed) -> list[tuple[int, int]]:
    run = side.numbers[words.first : words.last]
    return list(pairwise(run))


def _share_in_runs(pair: Pair, window: Window) -> float:
    """Share of the shorter end's neighbouring words that are neighbours on the other side."""
    left = Counter(_neighbours(window.left, pair.weights.left))
    right = Counter(_neighbours(window.right, pair.weights.right))
    shorter = min(left.total(), right.total())
    return (left & right).total() / shorter if shorter else 0.0


def _by_runs(pair: Pair, window: Window) -> Window:
    """The window cut to where its words stand in common runs of two and more."""
    left = set(_neighbours(window.left, pair.weights.left))
    right = set(_neighbours(window.right, pair.weights.right))
    cut = (
        _best_of_runs(window.left, pair.weights.left, right),
        _best_of_runs(window.right, pair.weights.right, left),
    )
    return measured(*cut, pair.weights) if all(cut) else window


def _best_of_runs(words: Range, side: Weighed, wanted: set[tuple[int, int]]) -> Range:
    """The run with the largest weight in common runs less the weight outside them."""
    joined = [pair in wanted for pair in _neighbours(words, side)]
    in_run = [
        before or after for before, after in zip([False, *joined], [*joined, False], strict=True)
    ]
    best = total = 0.0
    first = last = start = words.first
    for index, inside in enumerate(in_run, start=words.first):
        if total <= 0.0:
            total, start = 0.0, index
        total += side.weights[index] if inside else -side.weights[index]
        if total > best:
            best, first, last = total, start, index + 1
    return Range(first, last)


def _rounded(words: Range, witness: Witness, side: Weighed) -> Range:
    """The words with the sentences at both ends made whole where most of them is inside."""
    first, last = words.first, words.last
    for sentence in _sentences_at(witness, (words.first, words.last - 1)):
        inside = Range(max(words.first, sentence.first), min(words.last, sentence.last))
        if side.mass(inside) >= MOSTLY * side.mass(sentence):
            first, last = min(first, sentence.first), max(last, sentence.last)
    return Range(first, last)


def _sentences_at(witness: Witness, positions: Iterable[int]) -> Iterator[Range]:
    for position in positions:
        yield witness.sentences[witness.sentence_at(position)]


def _merged(joined: Sequence[Joined]) -> list[Joined]:
    """The stretches with those that overlap on both sides made one."""
    merged: list[Joined] = []
    for one in sorted(joined, key=_position):
        while overlapping := [each for each in merged if each.overlaps(one)]:
            merged = [each for each in merged if each not in overlapping]
            for each in overlapping:
                one = one.hull(each)
        merged.append(one)
    return merged
