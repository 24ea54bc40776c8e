"""How far the ends of a link reach when the meaning of whole sentences is known."""

from __future__ import annotations

import pytest

import wirediff
from tests.wirediff.alignment.build import pair, place
from wirediff.alignment.ends import WHOLE, grown, is_whole
from wirediff.alignment.pair import Link
from wirediff.alignment.weights.closeness import Margins
from wirediff.alignment.weights.evidence import Evidence
from wirediff.alignment.witness import Range
from wirediff.passages import Kind

LEFT = "In a letter the governor wrote, the ministry wants aid tied to the rights of workers."
RIGHT = "On Tuesday he decried a decision to tie aid to workers' rights, which he called a folly."
INSIDE = ("aid tied to the rights of workers", "tie aid to workers' rights")


def ends(margins: Margins | None) -> tuple[str, str]:
    one = pair([LEFT], [RIGHT])
    left, right = place(one.left, INSIDE[0]), place(one.right, INSIDE[1])
    (link,) = grown(one, [Link(0, 0, left, right, 1.0, Evidence(closeness=1.0, margins=margins))])
    return one.left.text(link.left), one.right.text(link.right)


def margins(sentences: float, clauses: float) -> Margins:
    one = pair([LEFT], [RIGHT])
    return Margins(sentences, clauses, one.left.sentences[0], one.right.sentences[0])


def test_sentences_that_mean_nearly_as_much_as_their_closest_clauses_are_linked_whole() -> None:
    assert ends(margins(0.04, 0.06)) == (LEFT.rstrip("."), RIGHT.rstrip("."))


@pytest.mark.parametrize(
    "known",
    [None, margins(WHOLE * 0.06 - 0.01, 0.06), margins(0.0, 0.0), margins(-0.02, -0.03)],
    ids=["no meaning", "only a clause stands out", "nothing stands out", "closer to others"],
)
def test_otherwise_an_end_stays_within_its_clause(known: Margins | None) -> None:
    left, right = ends(known)
    assert left == "the ministry wants aid tied to the rights of workers"
    assert right == INSIDE[1]


KILLED = "people were killed when a bus fell off the bridge near the old town on Friday night."
UNCUT = [
    ("a figure at the first place", f"Nine {KILLED}", f"Eleven {KILLED}"),
    ("a name at the last place", "The stolen lorry was found in a car park in Leeds.",
     "The stolen lorry was found in a car park in Derby."),
    ("a word that one side has more", f"Former {KILLED}", KILLED.capitalize()),
    ("both lead in in their own words", "In the first quarter, exports of coffee from there rose.",
     "In the second quarter, exports of coffee from there rose."),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), [c[1:] for c in UNCUT], ids=[c[0] for c in UNCUT])
def test_nothing_that_differs_is_cut_off(left: str, right: str) -> None:
    articles = [wirediff.read_text(text, plain=True) for text in (left, right)]
    (passage,) = wirediff.compare(*articles, semantic=False).passages
    assert passage.left[0].of(left) == left
    assert passage.right[0].of(right) == right
    assert passage.kind is Kind.EDITED


SIGNS = [
    ("The mill was sold for $40 million.", "The mill was sold for €40 million."),
    ("Sales fell by 5% in a month.", "Sales fell by 5 in a month."),
    ("It was -9 degrees in the town.", "It was 9 degrees in the town."),
]


@pytest.mark.parametrize(("left", "right"), SIGNS)
def test_the_same_words_beside_other_signs_are_not_verbatim(left: str, right: str) -> None:
    around = "The mayor opened the new pool.", "Rain is expected at the weekend."
    articles = [
        wirediff.read_text("\n\n".join((around[0], text, around[1])), plain=True)
        for text in (left, right)
    ]
    passages = wirediff.compare(*articles, semantic=False).passages
    assert [passage.kind for passage in passages] == [Kind.VERBATIM, Kind.EDITED, Kind.VERBATIM]


def test_a_clause_that_only_one_side_has_is_left_to_it() -> None:
    left = "Exports of coffee from the island rose by a fifth, the board said."
    right = "Exports of coffee from the island rose by a fifth."
    articles = [wirediff.read_text(text, plain=True) for text in (left, right)]
    (passage,) = wirediff.compare(*articles, semantic=False).passages
    assert passage.kind in (Kind.VERBATIM, Kind.EDITED)
    assert passage.right[0].of(right) == right


THAT = "The unions warned on Monday that "
FLOOD = "the dam above the old town will not hold another week of heavy rain"


def test_a_word_that_only_opens_what_is_said_is_no_part_of_it() -> None:
    one = pair([f"{THAT}{FLOOD}."], [f"{FLOOD.capitalize()}."])
    said, tag = place(one.left, FLOOD), place(one.left, "The unions warned on Monday")
    whole = one.right.sentences[0]
    assert is_whole(one.left, said, Range(said.first - 1, said.last))
    assert not is_whole(one.left, said, one.left.sentences[0])
    links = [
        Link(0, 0, said, whole, 1.0, Evidence(closeness=1.0)),
        Link(0, 1, tag, whole, 1.0, Evidence(closeness=1.0)),
    ]
    assert one.left.text(next(iter(grown(one, links[:1]))).left) == f"{THAT}{FLOOD}"


def test_what_was_denied_is_not_cut_off_from_the_denial() -> None:
    left = f"Officials denied that {FLOOD}."
    right = f"{FLOOD.capitalize()}."
    articles = [wirediff.read_text(text, plain=True) for text in (left, right)]
    (passage,) = wirediff.compare(*articles, semantic=False).passages
    assert passage.kind is Kind.EDITED
    assert passage.left[0].of(left) == left
