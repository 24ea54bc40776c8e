"""The evidence for a pair of sentences, and the odds that follow from it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.alignment.build import pair
from tests.wirediff.properties import steady
from wirediff.alignment.closeness import Margins
from wirediff.alignment.evidence import (
    ACROSS,
    LEXICAL,
    NOTHING,
    SEMANTIC,
    Calibration,
    Evidence,
    evidence_of,
    features,
    probability,
)
from wirediff.alignment.windows import best_window
from wirediff.alignment.witness import Range

CALIBRATIONS = [LEXICAL, SEMANTIC, ACROSS]

NOWHERE = Range(0, 1)


def margins(sentences: float, clauses: float) -> Margins:
    return Margins(sentences, clauses, NOWHERE, NOWHERE)


def test_a_statement_inside_a_longer_sentence_is_contained_in_it() -> None:
    one = pair(
        ["the dam burst"], ["farmers fled to the hills after the dam burst near Gisborne at dawn"]
    )
    left, right = one.left.sentences[0], one.right.sentences[0]
    evidence = evidence_of(left, right, best_window(left, right, one.weights), None, one.weights)
    assert evidence.containment == pytest.approx(1.0)
    assert evidence.closeness == pytest.approx(1.0)
    assert evidence.shared == pytest.approx(one.weights.left.mass(left))


def test_without_words_or_meaning_there_is_no_evidence() -> None:
    one = pair(["the dam burst"], ["the dam burst"])
    assert evidence_of(NOWHERE, NOWHERE, None, None, one.weights) == NOTHING


@pytest.mark.parametrize("calibration", CALIBRATIONS, ids=["lexical", "semantic", "across"])
def test_nothing_in_common_is_no_match(calibration: Calibration) -> None:
    assert probability(calibration.log_odds(NOTHING)) < 0.01


@pytest.mark.parametrize("calibration", CALIBRATIONS, ids=["lexical", "semantic", "across"])
def test_everything_in_common_is_a_match(calibration: Calibration) -> None:
    everything = Evidence(8.0, 1.0, 1.0, margins(0.1, 0.12))
    assert probability(calibration.log_odds(everything)) > 0.9


share = st.floats(0.0, 1.0)
weight = st.floats(0.0, 20.0)
margin = st.floats(-0.2, 0.2)
evidences = st.builds(
    Evidence, weight, share, share, st.none() | st.builds(margins, margin, margin)
)


@steady(100)
@given(evidences, st.sampled_from(CALIBRATIONS), share)
def test_more_evidence_never_speaks_against_a_match(
    evidence: Evidence, calibration: Calibration, more: float
) -> None:
    stronger = [
        replace(evidence, shared=evidence.shared + more),
        replace(evidence, closeness=max(evidence.closeness, more)),
        replace(evidence, containment=max(evidence.containment, more)),
    ]
    if evidence.margins:
        known = evidence.margins
        stronger += [
            replace(evidence, margins=margins(known.sentences + more, known.clauses)),
            replace(evidence, margins=margins(known.sentences, known.clauses + more)),
        ]
    odds = calibration.log_odds(evidence)
    assert math.isfinite(odds)
    assert all(calibration.log_odds(one) >= odds for one in stronger)


@steady(100)
@given(evidences)
def test_features_are_finite(evidence: Evidence) -> None:
    assert all(map(math.isfinite, features(evidence)))


@pytest.mark.parametrize(
    ("log_odds", "expected"),
    [(0.0, 0.5), (math.log(3), 0.75), (-math.log(3), 0.25), (1e9, 1.0), (-1e9, 0.0)],
)
def test_odds_as_a_probability(log_odds: float, expected: float) -> None:
    assert probability(log_odds) == pytest.approx(expected)
