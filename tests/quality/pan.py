"""Stretches against passages that were put from one text into another: PAN text alignment.

A folder holds `pairs.jsonl`, a line for each pair with its `kind`, the names of its two texts under
`docs/` and the spans `[left start, left end, right start, right end]` that go together.

Measure: plagdet, F1 over characters divided by log2(1 + granularity), where granularity is how many
stretches a found passage is broken into (Potthast, Stein, Barron-Cedeno and Rosso, An evaluation
framework for plagiarism detection, 2010).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.quality.characters import Characters, inside, union
from tests.quality.measures import f1, share
from wirediff import Span, Stretch

INDEX: Final = "pairs.jsonl"

Ends = tuple[Characters, Characters]
"""The characters of a passage on the left and on the right."""


@dataclass(frozen=True, slots=True)
class PanPair:
    """Two texts and the passages that they share."""

    kind: str
    """How the passages were changed: `no-obfuscation`, `translation-obfuscation` and so on."""
    left: str
    right: str
    shared: tuple[tuple[Span, Span], ...]


@dataclass(frozen=True, slots=True)
class Plagdet:
    """The measures of one kind of pairs."""

    precision: float
    recall: float
    granularity: float
    """Stretches for each passage that was found at all; 1.0 is best."""

    @property
    def score(self) -> float:
        return f1(self.precision, self.recall) / math.log2(1 + self.granularity)


def pan_pairs(folder: Path, most: int | None = None) -> Iterator[PanPair]:
    """The pairs of a folder; the first `most` of each kind when given."""
    seen: dict[str, int] = {}
    for line in (folder / INDEX).read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        kind = entry["kind"]
        seen[kind] = seen.get(kind, 0) + 1
        if most is None or seen[kind] <= most:
            yield PanPair(
                kind,
                _text(folder, entry["left"]),
                _text(folder, entry["right"]),
                tuple((Span(*ends[:2]), Span(*ends[2:])) for ends in entry["spans"]),
            )


def _text(folder: Path, name: str) -> str:
    """A text with its line ends as they are, since the spans count them."""
    return (folder / "docs" / name).read_bytes().decode("utf-8")


def plagdet(results: Iterable[tuple[PanPair, Sequence[Stretch]]]) -> Plagdet:
    """The measures of the stretches found in some pairs."""
    precisions: list[float] = []
    recalls: list[float] = []
    finders: list[int] = []
    for pair, stretches in results:
        gold = [(inside([left]), inside([right])) for left, right in pair.shared]
        found = [(inside(one.left), inside(one.right)) for one in stretches]
        recalls += [_covered(one, found) for one in gold]
        precisions += [_covered(one, gold) for one in found]
        finders += [len(_meeting(one, found)) for one in gold]
    caught = [count for count in finders if count]
    return Plagdet(
        share(sum(precisions), len(precisions)),
        share(sum(recalls), len(recalls)),
        share(sum(caught), len(caught)) or 1.0,
    )


def _covered(one: Ends, others: Sequence[Ends]) -> float:
    """Share of the characters of both ends that lie in others meeting it on both sides."""
    meeting = _meeting(one, others)
    hits = (len(end & union(other[side] for other in meeting)) for side, end in enumerate(one))
    return share(sum(hits), sum(map(len, one)))


def _meeting(one: Ends, others: Sequence[Ends]) -> list[Ends]:
    return [
        other
        for other in others
        if not any(end.isdisjoint(other[side]) for side, end in enumerate(one))
    ]
