"""What holds of every comparison, whatever the two articles are."""

from __future__ import annotations

import json
import math
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.properties import steady
from tests.wirediff.retellings import SENTENCES, Telling, retellings
from tests.wirediff.stories import REPOSITORY, UNRELATED, seeds, story
from wirediff import Article, Comparison, Kind, Mark, Passage, Side, Span, compare
from wirediff.reports.json import comparison_json
from wirediff.text.words import words_of


def told(paragraphs: Telling) -> Article:
    return story(*paragraphs, language="id")


def lexical(left: Article, right: Article) -> Comparison:
    return compare(left, right, semantic=False)


def compared(tellings: tuple[Telling, Telling]) -> Comparison:
    return lexical(told(tellings[0]), told(tellings[1]))


def norms(spans: tuple[Span, ...], text: str) -> tuple[str, ...]:
    return words_of(text, spans, None).norms


@steady(40)
@given(retellings())
def test_spans_lie_inside_the_text_in_order_and_are_never_empty(
    tellings: tuple[Telling, Telling],
) -> None:
    result = compared(tellings)
    ends = [(one.left, one.right) for one in result.passages]
    ends += [(one.left, one.right) for one in result.stretches]
    for left, right in ends:
        for text, spans in ((result.left.article.text, left), (result.right.article.text, right)):
            bounds = [0, *(at for span in spans for at in (span.start, span.end)), len(text)]
            assert bounds == sorted(bounds)
            assert spans
            assert all(span.of(text).strip() == span.of(text) != "" for span in spans)


@steady(40)
@given(retellings())
def test_passages_follow_each_other_as_the_left_article_tells_them(
    tellings: tuple[Telling, Telling],
) -> None:
    result = compared(tellings)
    for several in (result.passages, result.stretches):
        ends = [(one.left, one.right) for one in several]
        assert ends == sorted(set(ends))


@steady(40)
@given(retellings())
def test_verbatim_is_the_same_words_and_nothing_else_is(
    tellings: tuple[Telling, Telling],
) -> None:
    result = compared(tellings)
    for one in result.passages:
        left = norms(one.left, result.left.article.text)
        assert (left == norms(one.right, result.right.article.text)) == (one.kind is Kind.VERBATIM)
        assert 0.0 <= one.score <= 1.0
        assert one.evidence


@steady(40)
@given(retellings())
def test_words_are_claimed_twice_only_by_a_statement_that_serves_two(
    tellings: tuple[Telling, Telling],
) -> None:
    for one, two in combinations(compared(tellings).passages, 2):
        assert not (overlap(one.left, two.left) and overlap(one.right, two.right))


def overlap(some: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return any(one.overlaps(other) for one in some for other in others)


@steady(40)
@given(retellings())
def test_the_word_runs_are_every_word_of_both_ends_in_order(
    tellings: tuple[Telling, Telling],
) -> None:
    result = compared(tellings)
    for one in result.passages:
        for text, ends, marked in (
            (result.left.article.text, one.left, [run.left for run in one.words if run.left]),
            (result.right.article.text, one.right, [run.right for run in one.words if run.right]),
        ):
            assert norms(tuple(marked), text) == norms(ends, text)
            assert all(before.end <= after.start for before, after in pairwise(marked))
        if one.kind is Kind.VERBATIM:
            assert {run.mark for run in one.words} == {Mark.SAME}


@steady(40)
@given(retellings())
def test_shares_lie_between_nothing_and_all_and_the_kinds_add_up(
    tellings: tuple[Telling, Telling],
) -> None:
    result = compared(tellings)
    assert 0.0 <= result.order_kept <= 1.0
    for side in (result.left, result.right):
        assert 0.0 <= side.coverage <= 1.0
        assert math.isclose(sum(side.coverage_by_kind.values()), side.coverage)
        assert 0.0 <= side.containment <= 1.0
        assert side.longest <= side.words
        assert (side.longest > 0) == (side.coverage > 0) == bool(result.passages)


def in_its_order(result: Comparison) -> Comparison:
    """The same with passages and stretches in the order of the left text."""
    return replace(
        result,
        passages=tuple(sorted(result.passages, key=lambda one: (one.left, one.right))),
        stretches=tuple(sorted(result.stretches, key=lambda one: (one.left, one.right))),
    )


def ends_and_verdicts(result: Comparison) -> tuple[object, ...]:
    """Where passages and stretches lie, and what follows from it."""
    return (
        sorted((one.left, one.right, one.kind, one.moved, one.score) for one in result.passages),
        sorted((one.left, one.right) for one in result.stretches),
        *((side.article, measures(side)) for side in (result.left, result.right)),
    )


def measures(side: Side) -> tuple[object, ...]:
    return (
        side.words,
        side.coverage,
        dict(side.coverage_by_kind),
        side.containment,
        side.longest,
        side.verdict,
    )


@steady(100)
@given(retellings())
def test_exchanging_the_sides_exchanges_every_field(tellings: tuple[Telling, Telling]) -> None:
    left, right = map(told, tellings)
    assert in_its_order(lexical(right, left).mirrored()) == lexical(left, right)


PAIRS = [(left, right) for left, right in combinations(["000", "001", "002", "003", "004"], 2)]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_exchanging_two_seeds_exchanges_every_field(left: str, right: str) -> None:
    one, other = seeds()[left], seeds()[right]
    assert in_its_order(lexical(other, one).mirrored()) == lexical(one, other)


@steady(30)
@given(retellings())
def test_the_same_articles_give_the_same_answer(tellings: tuple[Telling, Telling]) -> None:
    assert compared(tellings) == compared(tellings)


ANOTHER_PROCESS = """
import sys, wirediff
from wirediff.reports.json import comparison_json
left, right = (wirediff.read(path) for path in sys.argv[1:])
sys.stdout.buffer.write(comparison_json(wirediff.compare(left, right, semantic=False)).encode())
"""


def test_a_comparison_crosses_to_another_process_as_it_is() -> None:
    """A pool of processes compares the pairs of a collection."""
    found = lexical(seeds()["000"], seeds()["001"])
    again = pickle.loads(pickle.dumps(found))
    assert found.passages
    assert again == found
    assert type(again.left.coverage_by_kind) is type(found.left.coverage_by_kind)


def test_another_process_with_another_hash_seed_gives_the_same_answer() -> None:
    one, other = seeds()["000"], seeds()["001"]
    result = subprocess.run(
        [sys.executable, "-c", ANOTHER_PROCESS, one.source, other.source],
        env={**os.environ, "PYTHONHASHSEED": "4021"},
        cwd=REPOSITORY,
        capture_output=True,
        check=True,
    )
    assert json.loads(result.stdout) == json.loads(comparison_json(lexical(one, other)))


def back_by(length: int, passages: tuple[Passage, ...]) -> list[tuple[object, ...]]:
    """The passages as they would stand without `length` characters before the left story."""
    return [
        (tuple(span.shift(-length) for span in one.left), one.right, one.kind, one.moved)
        for one in passages
    ]


@steady(40)
@given(
    retellings(),
    st.lists(st.sampled_from(UNRELATED), min_size=1, max_size=4, unique=True),
    st.booleans(),
)
def test_unrelated_paragraphs_leave_the_other_passages_as_they_were(
    tellings: tuple[Telling, Telling], unrelated: Telling, before: bool
) -> None:
    left, right = tellings
    longer = [*unrelated, *left] if before else [*left, *unrelated]
    put_in = sum(len(one) + len("\n\n") for one in unrelated) if before else 0
    with_them = lexical(told(longer), told(right)).passages
    assert back_by(put_in, with_them) == back_by(0, compared(tellings).passages)


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_an_unrelated_paragraph_leaves_what_two_seeds_share_as_it_was(
    left: str, right: str
) -> None:
    one, other = seeds()[left], seeds()[right]
    stranger = story(UNRELATED[4], language="id")
    longer = replace(
        one,
        text=f"{one.text}\n\n{stranger.text}",
        blocks=(*one.blocks, *shifted(stranger, len(one.text) + 2).blocks),
    )
    assert back_by(0, lexical(longer, other).passages) == back_by(0, lexical(one, other).passages)


def shifted(article: Article, by: int) -> Article:
    """The article's blocks, further on."""
    return replace(
        article,
        blocks=tuple(
            replace(
                block,
                span=block.span.shift(by),
                sentences=tuple(replace(one, span=one.span.shift(by)) for one in block.sentences),
            )
            for block in article.blocks
        ),
    )


DIFFERENT = tuple(one for one in SENTENCES[:30] if len(one.split()) <= 20)
"""Sentences of one article, so that no two of them make the same statement; three of them are
longer than any one."""

some_of_them = st.lists(st.sampled_from(DIFFERENT), min_size=4, max_size=6, unique=True)


@steady(50)
@given(some_of_them, st.integers(0, 3))
def test_a_copied_paragraph_at_the_end_of_the_other_story_is_found(
    left: Telling, which: int
) -> None:
    result = lexical(told(left), told([*UNRELATED[:3], left[which]]))
    assert (Kind.VERBATIM, left[which], left[which]) in whole_sentences(result)


@steady(50)
@given(some_of_them)
def test_a_paragraph_that_went_from_the_top_to_the_end_has_moved(left: Telling) -> None:
    result = lexical(told(left), told([*left[1:], left[0]]))
    moved = replace(result, passages=tuple(one for one in result.passages if one.moved))
    assert (Kind.VERBATIM, left[0], left[0]) in whole_sentences(moved)
    assert all(one.left[0].end <= len(left[0]) for one in moved.passages)


def whole_sentences(result: Comparison) -> set[tuple[Kind, str, str]]:
    """The passages with the signs around their ends, as far as they are whole paragraphs."""

    def paragraph(article: Article, spans: tuple[Span, ...]) -> str:
        (block,) = (one for one in article.blocks if one.span.covers(spans[0]))
        whole = norms(spans, article.text) == norms((block.span,), article.text)
        return block.span.of(article.text) if whole else ""

    return {
        (
            one.kind,
            paragraph(result.left.article, one.left),
            paragraph(result.right.article, one.right),
        )
        for one in result.passages
    }
