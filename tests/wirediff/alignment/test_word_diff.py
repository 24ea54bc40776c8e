"""The word diff of two ends: readable, complete, and in the order of both."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.wirediff.properties import steady
from wirediff import Mark, Span, WordRun
from wirediff.alignment.word_diff import WordDiff, word_diff
from wirediff.text.words import Words, words_of


def words(text: str) -> Words:
    return words_of(text, [Span(0, len(text))], "en")


def diff(left: str, right: str) -> WordDiff:
    return word_diff(words(left), words(right))


def merged(left: str, right: str) -> str:
    """Both texts as one, in the notation of `git --word-diff`."""

    def written(run: WordRun) -> str:
        if run.mark is Mark.RIGHT:
            assert run.right
            return f"{{+{run.right.of(right)}+}}"
        assert run.left
        return f"[-{run.left.of(left)}-]" if run.mark is Mark.LEFT else run.left.of(left)

    return " ".join(written(run) for run in diff(left, right).runs)


MERGED = [
    ("the same words", "Kim tiba di Rusia.", "Kim tiba di Rusia", "Kim tiba di Rusia"),
    ("case and quotes do not count", "“Yes,” HE said", '"Yes," he said', "Yes,” HE said"),
    (
        "a word for another",
        "The storm cut power to 9,000 homes in Jersey.",
        "The gale cut power to 9,000 homes in Jersey.",
        "The [-storm-] {+gale+} cut power to 9,000 homes in Jersey",
    ),
    (
        "words put in",
        "Kim meninggalkan Pyongyang pada Minggu.",
        "Kim meninggalkan ibu kota Pyongyang pada Minggu.",
        "Kim meninggalkan {+ibu kota+} Pyongyang pada Minggu",
    ),
    (
        "words left out",
        "The mayor, a former nurse, closed all schools.",
        "The mayor closed all schools.",
        "The mayor [-a former nurse-] closed all schools",
    ),
    (
        "a phrase between two long rewordings",
        "Images that KCNA released show Kim at the railway station early on Tuesday morning.",
        "Work has now begun at the railway station of the border town, where he will step out.",
        "[-Images that KCNA released show Kim-] {+Work has now begun+} at the railway station"
        " [-early on Tuesday morning-] {+of the border town, where he will step out+}",
    ),
    (
        "two words between two long rewordings",
        "Images that KCNA released show Kim in Russia early in the morning of Tuesday.",
        "Work has now begun in Russia on a new railway station where he will step out.",
        "[-Images that KCNA released show Kim in Russia early in the morning of Tuesday-]"
        " {+Work has now begun in Russia on a new railway station where he will step out+}",
    ),
    (
        "a clause at the other end",
        "On Tuesday the court upheld the ban.",
        "The court upheld the ban on Tuesday.",
        "[-On Tuesday-] the court upheld the ban {+on Tuesday+}",
    ),
    (
        "a lone word in common does not break rewritten text in pieces",
        "ministers promise relief for the farmers",
        "officials deny plans for an airport",
        "[-ministers promise relief for the farmers-] {+officials deny plans for an airport+}",
    ),
    ("nothing in common", "alpha beta", "gamma", "[-alpha beta-] {+gamma+}"),
    ("nothing on the right", "alpha beta", "", "[-alpha beta-]"),
    ("nothing on the left", "", "gamma", "{+gamma+}"),
    ("nothing at all", "", "", ""),
]


@pytest.mark.parametrize(
    ("left", "right", "expected"), [case[1:] for case in MERGED], ids=[case[0] for case in MERGED]
)
def test_how_one_end_becomes_the_other(left: str, right: str, expected: str) -> None:
    assert merged(left, right) == expected


KEPT = [
    ("the same words", "Kim tiba di Rusia", "Kim tiba di Rusia", 1.0),
    ("three of four", "Kim tiba di Rusia", "Kim tiba di Moskow", 0.75),
    ("one side longer", "Kim tiba", "Kim tiba di Rusia hari Selasa", 0.5),
    ("order counts", "alpha beta gamma", "beta gamma alpha", 2 / 3),
    ("nothing in common", "alpha", "beta", 0.0),
    ("nothing at all", "", "", 0.0),
]


@pytest.mark.parametrize(
    ("left", "right", "kept"), [case[1:] for case in KEPT], ids=[case[0] for case in KEPT]
)
def test_the_share_of_words_kept_in_order(left: str, right: str, kept: float) -> None:
    assert diff(left, right).kept == pytest.approx(kept)


some_words = st.sampled_from(["alpha", "Alpha", "beta", "gamma", "delta", "1.5"])
texts = st.lists(some_words, max_size=14).map(" ".join)


@steady(100)
@given(texts, texts)
@example("alpha", "ALPHA")
def test_the_runs_are_every_word_of_both_in_order(left: str, right: str) -> None:
    runs = diff(left, right).runs
    for text, spans in (
        (left, [run.left for run in runs if run.left]),
        (right, [run.right for run in runs if run.right]),
    ):
        assert " ".join(span.of(text) for span in spans) == text
        assert all(before.end < after.start for before, after in pairwise(spans))


@steady(100)
@given(texts, texts)
def test_each_run_stands_where_its_mark_says(left: str, right: str) -> None:
    sides = {Mark.SAME: (True, True), Mark.LEFT: (True, False), Mark.RIGHT: (False, True)}
    runs = diff(left, right).runs
    for run in runs:
        assert (run.left is not None, run.right is not None) == sides[run.mark]
        if run.left and run.right:
            assert words(run.left.of(left)).norms == words(run.right.of(right)).norms
    assert all(before.mark is not after.mark for before, after in pairwise(runs))
    assert (Mark.RIGHT, Mark.LEFT) not in {(one.mark, two.mark) for one, two in pairwise(runs)}


@steady(100)
@given(texts, texts)
def test_what_is_kept_does_not_depend_on_the_side(left: str, right: str) -> None:
    assert diff(left, right).kept == diff(right, left).kept


@steady(100)
@given(texts, texts)
def test_all_is_kept_of_the_same_words_only(left: str, right: str) -> None:
    same = words(left).norms == words(right).norms
    assert (diff(left, right).kept == 1.0) == (same and bool(left))


def test_more_different_words_than_a_private_use_area_of_the_basic_plane_holds() -> None:
    text = " ".join(f"w{n}" for n in range(20_000))
    assert diff(text, f"start {text}").kept == pytest.approx(1.0, abs=1e-4)
