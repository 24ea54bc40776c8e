"""The tools that measure quality measure what they say, and run."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tests.quality import __main__ as quality
from tests.quality import calibrate
from tests.quality.bins import bins, calibration_error
from tests.quality.gold import SEEDS, GoldLink, GoldPair, GoldSide, gold_pairs
from tests.quality.measures import Counts, Judged, Judgement, judged, scores
from tests.quality.options import VARIABLE, gold_files, pan_folders
from tests.quality.pages import counts, measures
from tests.quality.pan import PanPair, plagdet
from tests.quality.regression import Sample, average_precision, cross_validated, fitted
from tests.wirediff.stories import seeds, story
from wirediff import Comparison, Kind, Passage, Side, Span, Stretch
from wirediff.passages import Derived, Verdict

ARTICLE = story("a" * 10, "b" * 10, "c" * 10)
"""Three sentences of ten characters, at 0, 12 and 24."""

SENTENCES = (Span(0, 10), Span(12, 22), Span(24, 34))
FIRST, SECOND, THIRD = SENTENCES
ALL = Span(0, 34)


def link(row: int, column: int, kind: Kind = Kind.EDITED) -> GoldLink:
    return GoldLink(row, column, (SENTENCES[row],), (SENTENCES[column],), frozenset({kind}))


def gold(*links: GoldLink, neutral: tuple[tuple[int, int], ...] = ()) -> GoldPair:
    side = GoldSide(ARTICLE, SENTENCES)
    return GoldPair("made", side, side, links, frozenset(neutral))


def answer(*ends: tuple[Span, Span], score: float = 0.9) -> Comparison:
    side = Side(ARTICLE, 0, 0.0, {}, 0.0, 0, Verdict(Derived.NOT, ""))
    passages = tuple(Passage((left,), (right,), Kind.EDITED, False, score) for left, right in ends)
    return Comparison(side, side, passages, (), 1.0, False)


FOUND = [
    ("the link itself", (FIRST, SECOND), True),
    ("half of it", (Span(0, 5), Span(12, 17)), True),
    ("less than half of one end", (Span(0, 4), SECOND), False),
    ("three times as long", (Span(0, 30), SECOND), True),
    ("all with all", (ALL, ALL), False),
    ("the other sentences", (SECOND, FIRST), False),
]


@pytest.mark.parametrize(
    ("ends", "found"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND]
)
def test_when_a_link_is_found(ends: tuple[Span, Span], found: bool) -> None:
    result = judged(gold(link(0, 1)), answer(ends))
    assert (len(result.found), len(result.missed)) == ((1, 0) if found else (0, 1))


JUDGED = [
    ("a link", (FIRST, SECOND), Judgement.RIGHT),
    ("mostly in linked sentences", (Span(0, 15), SECOND), Judgement.RIGHT),
    ("mostly elsewhere", (Span(6, 22), SECOND), Judgement.WRONG),
    ("not linked with each other", (FIRST, THIRD), Judgement.WRONG),
    ("counts neither way", (THIRD, THIRD), Judgement.NEUTRAL),
]


@pytest.mark.parametrize(
    ("ends", "judgement"), [case[1:] for case in JUDGED], ids=[case[0] for case in JUDGED]
)
def test_when_a_passage_is_right(ends: tuple[Span, Span], judgement: Judgement) -> None:
    result = judged(gold(link(0, 1), neutral=((2, 2),)), answer(ends))
    assert [given for _, given in result.passages] == [judgement]


def test_characters_that_only_one_annotator_marked_count_neither_way() -> None:
    marked = GoldLink(0, 0, (Span(0, 6), Span(0, 10)), (FIRST, FIRST), frozenset({Kind.EDITED}))
    result = judged(gold(marked), answer((Span(4, 14), FIRST)))
    assert result.characters == Counts(hits=2 + 10, false=4, missed=4)


def test_scores_over_several_comparisons() -> None:
    pair = gold(link(0, 1), link(1, 0, Kind.VERBATIM))
    found = scores([judged(pair, answer((FIRST, SECOND), (SECOND, FIRST), (THIRD, THIRD)))])
    assert (found.precision, found.recall, found.kind, found.wrong) == (2 / 3, 1.0, 0.5, 1)
    assert found.f1 == pytest.approx(0.8)
    nothing = scores([judged(pair, answer())])
    assert (nothing.precision, nothing.recall, nothing.f1, nothing.kind) == (0.0, 0.0, 0.0, 0.0)


def test_passages_in_bins_by_their_scores() -> None:
    results: list[Judged] = [
        judged(gold(link(0, 1)), answer((FIRST, SECOND), score=0.85)),
        judged(gold(link(0, 1)), answer((THIRD, THIRD), score=0.81)),
        judged(gold(link(0, 1)), answer((FIRST, SECOND), score=1.0)),
    ]
    table = list(bins(results))
    assert [(one.low, one.passages, one.right) for one in table] == [(0.8, 2, 0.5), (0.99, 1, 1.0)]
    assert table[0].score == pytest.approx(0.83)
    assert calibration_error(table) == pytest.approx((2 * 0.33 + 0) / 3)


PLAGDET = [
    ("all of it", [(0, 100, 0, 100)], 1.0, 1.0, 1.0),
    ("half on both sides", [(0, 50, 0, 50)], 1.0, 0.5, 1.0),
    ("twice as much", [(0, 200, 0, 200)], 0.5, 1.0, 1.0),
    ("in two pieces", [(0, 50, 0, 50), (50, 100, 50, 100)], 1.0, 1.0, 2.0),
    ("elsewhere on one side", [(0, 100, 200, 300)], 0.0, 0.0, 1.0),
    ("nothing", [], 0.0, 0.0, 1.0),
]


@pytest.mark.parametrize(
    ("stretches", "precision", "recall", "granularity"),
    [case[1:] for case in PLAGDET],
    ids=[case[0] for case in PLAGDET],
)
def test_plagdet(
    stretches: list[tuple[int, int, int, int]], precision: float, recall: float, granularity: float
) -> None:
    pair = PanPair("made", "", "", ((Span(0, 100), Span(0, 100)),))
    found = [Stretch((Span(a, b),), (Span(c, d),)) for a, b, c, d in stretches]
    result = plagdet([(pair, found)])
    assert (result.precision, result.recall, result.granularity) == (precision, recall, granularity)
    harmonic = 2 * precision * recall / (precision + recall) if precision else 0.0
    assert result.score == pytest.approx(harmonic / math.log2(1 + granularity))


def sample(rows: int = 400) -> Sample:
    """Labels drawn with the log odds 2 x - 1 y - 1."""
    random = np.random.default_rng(7)
    features = random.normal(size=(rows, 2))
    odds = features @ np.array([2.0, -1.0]) - 1.0
    labels = random.random(rows) < 1 / (1 + np.exp(-odds))
    return Sample(features, labels, np.arange(rows) % 4)


def test_a_regression_finds_the_coefficients_that_made_the_labels() -> None:
    fit = fitted(sample(20_000))
    assert fit.intercept == pytest.approx(-1.0, abs=0.1)
    assert fit.coefficients.tolist() == pytest.approx([2.0, -1.0], abs=0.1)


def test_a_regression_ranks_what_it_has_not_seen() -> None:
    validated = cross_validated(sample())
    assert validated.average_precision > 0.8
    assert validated.log_loss < 500


@pytest.mark.parametrize(
    ("labels", "expected"),
    [([True, True, False], 1.0), ([False, True], 0.5), ([True, False, True], (1 + 2 / 3) / 2)],
)
def test_average_precision(labels: list[bool], expected: float) -> None:
    odds = -np.arange(len(labels), dtype=np.float64)
    assert average_precision(odds, np.array(labels)) == pytest.approx(expected)


def test_the_gold_is_of_the_seeds_and_whole() -> None:
    pairs = gold_pairs(SEEDS)
    assert [len(pair.links) for pair in pairs] == [23, 8]
    articles = [side.article for pair in pairs for side in (pair.left, pair.right)]
    assert {one.text for one in articles} == {seeds()[name].text for name in ("000", "001", "002")}
    for pair in pairs:
        for one in pair.links:
            assert all(pair.left.sentences[one.row].overlaps(span) for span in one.left)
            assert all(pair.right.sentences[one.column].overlaps(span) for span in one.right)


def test_without_a_folder_there_is_the_projects_own_gold() -> None:
    assert gold_files(None) == [SEEDS]
    assert pan_folders(None) == []


def test_the_tables_are_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    quality.main(["--no-semantic", "--details"])
    printed = capsys.readouterr().out
    assert "seeds, lexical" in printed
    assert "  missed  seeds 000-002: " in printed
    assert "of the passages with a score between these, the share right" in printed


def test_a_calibration_is_printed_and_ranks_the_seeds(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    calibrate.main(["--no-semantic"])
    printed = capsys.readouterr().out
    assert "LEXICAL: 2 pairs of articles, " in printed
    precision = float(printed.split("average precision ")[1].split(",")[0])
    assert precision > 0.8


def test_main_text_is_measured_by_runs_of_four_words() -> None:
    assert counts("a b c d e", "a b c d e") == (1.0, 0.0, 0.0)
    assert counts("a b c d", "w x y z") == (0.0, 0.5, 0.5)
    assert counts("a b c d e", "a b c d") == (0.5, 0.0, 0.5)
    assert measures([(1.0, 0.0, 0.0), (0.5, 0.5, 0.0)]) == pytest.approx((0.75, 1.0, 6 / 7))
