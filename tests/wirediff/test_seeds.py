"""How well the links of two annotators are found in the seeds."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest

from tests.quality.__main__ import unlike_gold
from tests.quality.gold import SEEDS, GoldPair, gold_pairs
from tests.quality.measures import Judged, Scores, evaluated, scores
from tests.wirediff.stories import UNRELATED, seeds, story
from wirediff import Comparison, Role, compare

LINKS_PRECISION = 0.95
LINKS_RECALL = 0.80
CHARACTERS_F1 = 0.93
KINDS = 0.85
"""A little under what is measured: an edit that loses a link or two is seen here before anywhere
else."""


def lexical(pair: GoldPair) -> Comparison:
    return compare(pair.left.article, pair.right.article, semantic=False)


@cache
def results() -> tuple[Judged, ...]:
    return tuple(evaluated(gold_pairs(SEEDS), lexical))


def found() -> Scores:
    return scores(results())


def told(what: str, value: float, floor: float) -> str:
    """What a failure says: the measure, and every link that is missed or wrong."""
    return "\n".join([f"{what} is {value:.3f}, not {floor}", *unlike_gold(results())])


@pytest.mark.parametrize(
    ("what", "floor"),
    [("precision", LINKS_PRECISION), ("recall", LINKS_RECALL), ("kind", KINDS)],
)
def test_the_links_of_the_annotators_are_found(what: str, floor: float) -> None:
    value: float = getattr(found(), what)
    assert value >= floor, told(what, value, floor)


def test_what_the_annotators_marked_is_highlighted() -> None:
    value = found().characters.f1
    assert value >= CHARACTERS_F1, told("F1 of characters", value, CHARACTERS_F1)


def test_the_opening_of_antara_closes_republika_and_has_moved() -> None:
    antara, republika = seeds()["000"], seeds()["001"]
    result = compare(antara, republika, semantic=False)
    opening = {sentence.span for sentence in antara.sentences[:12]}
    last = republika.spans_of(Role.BODY)[-4:]
    moved = [
        one
        for one in result.passages
        if one.moved
        and any(span.overlaps(one.left[0]) for span in opening)
        and any(span.overlaps(one.right[0]) for span in last)
    ]
    assert len(moved) >= 2


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_a_seed_shares_nothing_with_strangers(name: str) -> None:
    for language in ("en", "id"):
        stranger = story(*UNRELATED, language=language)
        assert compare(seeds()[name], stranger, semantic=False).passages == ()


@pytest.mark.parametrize(("left", "right"), list(combinations(["000", "001", "003"], 2)))
def test_seeds_that_credit_reuters_share_something(left: str, right: str) -> None:
    result = compare(seeds()[left], seeds()[right], semantic=False)
    assert result.passages
    assert 0.0 < result.left.coverage < 0.75
    assert 0.0 < result.right.coverage < 0.75
