"""Calibration: of the passages with a score of about 0.8, are about 80 % right?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tests.quality.measures import Judged, Judgement, share

EDGES: Final = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99, 1.0)
"""Where the bins part; narrow where most passages are."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The passages with scores from `low` up to, not including, `high` (the last: included)."""

    low: float
    high: float
    passages: int
    score: float
    """Their mean."""
    right: float
    """Share of them that is right."""


def bins(results: Iterable[Judged]) -> Iterator[Bin]:
    """The passages by their scores, those that count neither way left out; no empty bins."""
    judged = [
        (passage.score, judgement is Judgement.RIGHT)
        for one in results
        for passage, judgement in one.passages
        if judgement is not Judgement.NEUTRAL
    ]
    for low, high in pairwise(EDGES):
        inside = [
            (score, right)
            for score, right in judged
            if low <= score < high or score == high == EDGES[-1]
        ]
        if inside:
            yield Bin(
                low,
                high,
                len(inside),
                sum(score for score, _ in inside) / len(inside),
                sum(right for _, right in inside) / len(inside),
            )


def calibration_error(table: Iterable[Bin]) -> float:
    """Mean difference of score and share right, each bin by its passages; 0.0 of nothing."""
    rows = list(table)
    gaps = sum(abs(one.score - one.right) * one.passages for one in rows)
    return share(gaps, sum(one.passages for one in rows))
