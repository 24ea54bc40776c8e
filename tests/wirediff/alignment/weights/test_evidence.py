"""The evidence for a pair of sentences, and the odds that follow from it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.alignment.build import pair
from tests.wirediff.properties import steady
from wirediff.alignment.links import evidence_for
from wirediff.alignment.weights.closeness import Margins
from wirediff.alignment.weights.evidence import (
    ACROSS,
    LEXICAL,
    NOTHING,
    SEMANTIC,
    SUREST,
    Calibration,
    Evidence,
    features,
    probability,
    score_of,
)
from wirediff.alignment.witness import Range

CALIBRATIONS = [LEXICAL, SEMANTIC, ACROSS]

NOWHERE = Range(0, 1)


def margins(sentences: float, clauses: float) -> Margins:
    return Margins(sentences, clauses, NOWHERE, NOWHERE)


def test_a_statement_inside_a_longer_sentence_is_contained_in_it() -> None:
    one = pair(
        ["the dam burst"], ["farmers fled to the hills after the dam burst near Gisborne at dawn"]
    )
    evidence, _ = evidence_for(one, 0, 0, None)
    assert evidence.of_sentence == pytest.approx(1.0)
    assert evidence.closeness == pytest.approx(1.0)
    assert evidence.shared == pytest.approx(one.weights.left.mass(one.left.sentences[0]))
    assert evidence.words == 3


def test_a_clause_of_two_longer_sentences_is_contained_in_the_clause() -> None:
    one = pair(
        ["Farmers fled to the hills at dawn, the dam burst"],
        ["On Monday the mayor told reporters in town hall, the dam burst"],
    )
    evidence, _ = evidence_for(one, 0, 0, None)
    assert evidence.of_clause == pytest.approx(1.0)
    assert evidence.of_sentence < 0.6


def test_the_words_of_a_name_count_as_one() -> None:
    one = pair(["we met Dmitry Sergeyevich Peskov"], ["so did Dmitry Sergeyevich Peskov"])
    assert evidence_for(one, 0, 0, None)[0].words == 1


def test_without_words_or_meaning_there_is_no_evidence() -> None:
    one = pair(["the dam burst"], ["rain fell all night"])
    assert evidence_for(one, 0, 0, None) == (NOTHING, None)


@pytest.mark.parametrize("calibration", CALIBRATIONS, ids=["lexical", "semantic", "across"])
def test_nothing_in_common_is_no_match(calibration: Calibration) -> None:
    assert probability(calibration.log_odds(NOTHING)) < 0.01


@pytest.mark.parametrize("calibration", CALIBRATIONS, ids=["lexical", "semantic", "across"])
def test_everything_in_common_is_a_match(calibration: Calibration) -> None:
    everything = Evidence(8.0, 9, 1.0, 1.0, 1.0, margins(0.1, 0.12))
    assert probability(calibration.log_odds(everything)) > 0.9


share = st.floats(0.0, 1.0)
weight = st.floats(0.0, 20.0)
count = st.integers(0, 100)
margin = st.floats(-0.2, 0.2)
evidences = st.builds(
    Evidence, weight, count, share, share, share, st.none() | st.builds(margins, margin, margin)
)


@steady(100)
@given(evidences, st.sampled_from(CALIBRATIONS), share)
def test_more_evidence_never_speaks_against_a_match(
    evidence: Evidence, calibration: Calibration, more: float
) -> None:
    stronger = [
        replace(evidence, shared=evidence.shared + more),
        replace(evidence, words=evidence.words + 1),
        replace(evidence, of_clause=max(evidence.of_clause, more)),
        replace(evidence, of_sentence=max(evidence.of_sentence, more)),
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


@given(st.floats(-1000, 1000))
def test_evidence_never_makes_a_certainty(log_odds: float) -> None:
    assert 0.0 <= score_of(log_odds) <= SUREST < 1.0
    assert score_of(log_odds) == pytest.approx(min(probability(log_odds), SUREST), abs=0.0005)
