"""How far the ends of a link reach when the meaning of whole sentences is known."""

from __future__ import annotations

import pytest

from tests.wirediff.alignment.build import pair, place
from wirediff.alignment.ends import WHOLE, grown
from wirediff.alignment.pair import Link
from wirediff.alignment.weights.closeness import Margins
from wirediff.alignment.weights.evidence import Evidence

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
