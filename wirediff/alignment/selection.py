"""From windows to links: what is a statement in common, how far it reaches, and which link wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from wirediff.alignment.rarity import Vocabulary
from wirediff.alignment.windows import Window, measured
from wirediff.alignment.witness import Range, Witness

WEAKEST: Final = 1.3
SNUG: Final = 0.6
LOOSE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Link:
    """A statement that both witnesses make, and where."""

    left: Range
    right: Range
    strength: float


def clause_share(window: Window, left: Witness, right: Witness, vocabulary: Vocabulary) -> float:
    whole = measured(left.clause_around(window.left), right.clause_around(window.right), vocabulary)
    return whole.closeness


def weight_of(words: Range, stems: Sequence[int], weights: Sequence[float]) -> float:
    return sum(weights[s] for s in stems[words.first : words.last])


def reach(
    words: Range, sentence: Range, witness: Witness, stems: Sequence[int], weights: Sequence[float]
) -> Range:
    own = weight_of(words, stems, weights)
    if own >= SNUG * weight_of(sentence, stems, weights):
        return sentence
    clause = witness.clause_around(words)
    if own >= LOOSE * weight_of(clause, stems, weights):
        return clause
    return words


def overlap(a: Range, b: Range) -> float:
    common = min(a.last, b.last) - max(a.first, b.first)
    return max(common, 0) / min(len(a), len(b))


def select(links: Iterable[Link]) -> list[Link]:
    chosen: list[Link] = []
    for link in sorted(links, key=lambda one: (-one.strength, one.left.first + one.right.first)):
        rivals = [
            (overlap(link.left, other.left), overlap(link.right, other.right), other)
            for other in chosen
        ]
        if any(l > 0.5 and r > 0.5 for l, r, _ in rivals):
            continue
        beaten = [
            o for l, r, o in rivals if (l > 0.5 or r > 0.5) and link.strength < 0.5 * o.strength
        ]
        if not beaten:
            chosen.append(link)
    return chosen
