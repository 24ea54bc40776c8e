"""Digests: a few sentences that sum up a long story."""

from __future__ import annotations

from tests.wirediff.alignment.build import pair
from tests.wirediff.stories import UNRELATED
from wirediff.alignment.pair import Pair
from wirediff.alignment.stretches.digests import digests_of
from wirediff.alignment.weights.overlap import overlap_of
from wirediff.alignment.witness import Range

STORY = (
    "The harbour of Port Alma froze over in January for the first time since the winter of 1947.",
    "Fishermen pulled their boats ashore with tractors borrowed from potato farmers inland.",
    "Ice breakers from the naval base at Kirk Sound opened a channel for the oil tanker Selene.",
    "On the quay, pensioners recalled how children had once skated across the bay to school.",
    "The lighthouse keeper, Edda Holm, measured forty centimetres beside the outer mole.",
    "Her daughter photographed seals that had climbed on the slipway of the lifeboat station.",
    "By Tuesday the bakery had run out of yeast because the supply ferry stayed in Grimsay.",
    "A helicopter brought insulin, powdered milk and four hundred letters to the islanders.",
    "Electricity failed twice when frozen spray brought down a cable near the fish market.",
    "Engineers repaired the cable by torchlight while volunteers handed them soup and blankets.",
    "The council hired a choir to sing in the heated church on each evening without light.",
    "Marine biologists from Trondheim fear that mussels in the shallow lagoon have died.",
    "Insurance companies will not pay for nets that were crushed under the drifting floes.",
    "Meteorologists expect a thaw to begin on Sunday with rain and a south westerly wind.",
)

DIGEST = (
    "The harbour of Port Alma froze over for the first time since 1947.",
    "Ice breakers from Kirk Sound opened a channel for the tanker Selene.",
    "The bakery ran out of yeast because the supply ferry stayed away.",
    "A helicopter brought insulin, milk and letters to the islanders.",
    "Marine biologists fear that mussels in the lagoon have died.",
    "Meteorologists expect a thaw on Sunday with rain and wind.",
)


def digests(one: Pair) -> list[tuple[Range, Range]]:
    return digests_of(one, overlap_of(one.left, one.right, one.weights), [])


def test_a_digest_goes_with_all_of_what_it_sums_up() -> None:
    one = pair([*UNRELATED[:3], *DIGEST], STORY)
    ((digest, story),) = digests(one)
    assert one.left.text(digest).startswith("The harbour of Port Alma froze")
    assert one.left.text(digest).endswith("with rain and wind")
    assert len(story) > 0.9 * len(one.right.words)


def test_it_may_stand_on_either_side() -> None:
    forth, back = pair(DIGEST, STORY), pair(STORY, DIGEST)
    assert digests(forth)
    assert digests(back) == [(story, digest) for digest, story in digests(forth)]


def test_a_stretch_that_is_explained_is_no_digest() -> None:
    one = pair(DIGEST, STORY)
    ((digest, story),) = digests(one)
    overlap = overlap_of(one.left, one.right, one.weights)
    assert digests_of(one, overlap, [(digest, story)]) == []


def test_unrelated_sentences_are_no_digest() -> None:
    assert digests(pair(UNRELATED[:4], STORY)) == []


def test_two_sentences_are_no_digest() -> None:
    assert digests(pair(DIGEST[:2], STORY)) == []
