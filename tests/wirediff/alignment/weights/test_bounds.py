"""What a pair of sentences shares at most is never less than what its window shares."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given

from tests.wirediff.alignment.build import pair
from tests.wirediff.properties import steady
from tests.wirediff.retellings import Telling, retellings
from wirediff.alignment.links import ROUNDING, evidence_for
from wirediff.alignment.pair import Pair
from wirediff.alignment.weights.bounds import Bounds


def at_most(one: Pair) -> dict[tuple[int, int], float]:
    pairs = list(product(range(len(one.left.sentences)), range(len(one.right.sentences))))
    rows, columns = np.array(pairs, np.int64).reshape(-1, 2).T
    return dict(zip(pairs, Bounds(one).log_odds(rows, columns).tolist(), strict=True))


@steady(100)
@given(retellings(repeating=True))
def test_no_pair_has_better_odds_than_its_bound(tellings: tuple[Telling, Telling]) -> None:
    one = pair(*tellings, language="id")
    for (row, column), bound in at_most(one).items():
        evidence, _ = evidence_for(one, row, column, None)
        assert one.calibration.log_odds(evidence) <= bound + ROUNDING


def test_what_stands_apart_bounds_lower_than_what_stands_in_one_clause() -> None:
    whole = "the harbour was closed after the storm"
    scattered = "the ferry was late, the harbour open, and nobody saw a storm in closed season"
    (together,) = at_most(pair((whole,), (f"nobody saw it, {whole}, he said",))).values()
    (apart,) = at_most(pair((whole,), (scattered,))).values()
    assert apart < together


@pytest.mark.parametrize(("left", "right"), [((), ()), (("Schools are closed.",), ())])
def test_no_sentences_give_no_bounds(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert at_most(pair(left, right)) == {}


def test_nothing_in_common_is_bound_by_nothing_in_common() -> None:
    one = pair(("Schools are closed.",), ("Ferries stopped.",))
    (bound,) = at_most(one).values()
    evidence, window = evidence_for(one, 0, 0, None)
    assert window is None
    assert bound == pytest.approx(one.calibration.log_odds(evidence))
