"""Which pairs of ends are links, and how far the ends reach."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given

from tests.wirediff.alignment.build import links_of, pair
from tests.wirediff.properties import steady
from tests.wirediff.retellings import Telling, retellings
from tests.wirediff.stories import UNRELATED
from wirediff.alignment.links import of_one_event
from wirediff.alignment.pair import Link, Pair
from wirediff.alignment.rivals import SAME
from wirediff.alignment.weights.evidence import Evidence
from wirediff.alignment.weights.prior import BEYOND_DOUBT, FEW, lone
from wirediff.alignment.witness import Range

EVEN_ODDS = 0.0


def links(one: Pair, least: float = EVEN_ODDS, shortest: int = 1) -> tuple[Link, ...]:
    return links_of(one, least, shortest)


def linked(one: Pair) -> list[tuple[str, str]]:
    return [(one.left.text(link.left), one.right.text(link.right)) for link in links(one)]


CLAIMS = "Insurers expect claims of 80 million pounds"
TREES = "Forty trees fell on the road to Saint Helier"

LINKED = [
    (
        "what nearly fills its sentence is grown to all of it",
        ["Most local insurers expect claims of 80 million pounds or more."],
        ["Insurers there expect claims of 80 million pounds."],
        [
            (
                "Most local insurers expect claims of 80 million pounds or more",
                "Insurers there expect claims of 80 million pounds",
            )
        ],
    ),
    (
        "two statements in one sentence are two links",
        [f"{CLAIMS}, and {TREES}, the mayor of the island's capital said late on Sunday."],
        [f"{TREES}.", UNRELATED[0], f"{CLAIMS}."],
        [(CLAIMS, CLAIMS), (TREES, TREES)],
    ),
    ("nothing in common", UNRELATED[:3], UNRELATED[3:6], []),
]


@pytest.mark.parametrize(
    ("left", "right", "expected"), [case[1:] for case in LINKED], ids=[case[0] for case in LINKED]
)
def test_what_is_linked(left: list[str], right: list[str], expected: list[tuple[str, str]]) -> None:
    assert linked(pair(left, right)) == expected


def test_the_odds_asked_for_are_a_lower_bound() -> None:
    one = pair([f"{CLAIMS}.", f"{TREES}."], [f"{TREES} again.", f"{CLAIMS} for storm damage."])
    odds = [link.log_odds for link in links(one)]
    assert len(odds) == 2
    assert all(len(links(one, least)) == sum(o >= least for o in odds) for least in (*odds, 99.0))


def test_the_longer_end_has_as_many_words_as_asked_for() -> None:
    one = pair([f"{CLAIMS}."], [f"{CLAIMS}."])
    assert len(links(one, shortest=7)) == 1
    assert links(one, shortest=8) == ()


@steady(60)
@given(retellings(repeating=True))
def test_links_lie_in_their_sentences_in_order_and_none_claims_what_another_has(
    tellings: tuple[Telling, Telling],
) -> None:
    one = pair(*tellings, language="id")
    found = links(one)
    assert list(found) == sorted(found, key=lambda link: (link.left.first, link.right.first))
    for link in found:
        sentence = one.left.sentences[link.row]
        assert sentence.first <= link.left.first < link.left.last <= sentence.last
        sentence = one.right.sentences[link.column]
        assert sentence.first <= link.right.first < link.right.last <= sentence.last
    for some, other in combinations(found, 2):
        on_left = some.left.common(other.left) > SAME * min(len(some.left), len(other.left))
        on_right = some.right.common(other.right) > SAME * min(len(some.right), len(other.right))
        assert not (on_left and on_right)


@pytest.mark.parametrize("elsewhere", [False, True], ids=["nothing", "a link beyond doubt"])
def test_meaning_alone_links_no_other_names_unless_something_says_it_is_one_event(
    elsewhere: bool,
) -> None:
    nothing = Evidence()
    doubtful = Link(0, 0, Range(0, 9), Range(0, 9), 1.0, nothing, at_least=-3.0)
    certain = Link(1, 1, Range(9, 18), Range(9, 18), BEYOND_DOUBT, nothing)
    links = [doubtful, certain] if elsewhere else [doubtful]
    assert of_one_event(links, EVEN_ODDS) == (links if elsewhere else [])


def doubtful(odds: float) -> Link:
    return Link(0, 0, Range(0, 9), Range(0, 9), odds, Evidence(closeness=0.5, of_sentence=0.4))


LONE = [
    ("one", [1.0], FEW + 1, True),
    ("one of a short article", [1.0], FEW, False),
    ("two", [1.0, 2.0], 99, False),
    ("three", [1.0] * 3, 99, False),
    ("two, one beyond doubt", [1.0, BEYOND_DOUBT], 99, False),
    ("none", [], 99, False),
]


@pytest.mark.parametrize(
    ("odds", "sentences", "alone"), [c[1:] for c in LONE], ids=[c[0] for c in LONE]
)
def test_an_only_doubtful_link_may_be_by_chance(
    odds: list[float], sentences: int, alone: bool
) -> None:
    assert lone([doubtful(one) for one in odds], sentences) is alone
