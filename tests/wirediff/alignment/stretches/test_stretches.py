"""Where two articles go together over several sentences."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given

from tests.wirediff.alignment.build import links_of, pair
from tests.wirediff.properties import steady
from tests.wirediff.retellings import Telling, retellings
from tests.wirediff.stories import UNRELATED, seeds
from wirediff import Role
from wirediff.alignment.pair import Pair
from wirediff.alignment.stretches.stretches import Joined, stretches_of

STORY = tuple(
    sentence.span.of(seeds()["000"].text)
    for sentence in seeds()["000"].sentences
    if sentence.role is Role.BODY
)
"""An agency report, a sentence each."""

FILLER = (*UNRELATED, *(sentence.replace("a", "o").replace("e", "u") for sentence in UNRELATED))
"""Some two hundred words that have nothing to do with it."""


def stretches(one: Pair) -> tuple[Joined, ...]:
    links = links_of(one, 0.0)
    return stretches_of(one, one.overlap, [(link.left, link.right) for link in links])


def edges(one: Pair, joined: Joined) -> tuple[tuple[str, str], tuple[str, str]]:
    """The first and the last word of each end."""
    left, right = one.left.text(joined.left).split(), one.right.text(joined.right).split()
    return (left[0], left[-1]), (right[0], right[-1])


JOINED = [
    ("neighbours in the same order", STORY[:4], [*FILLER[:2], *STORY[:4], *FILLER[2:4]], 1),
    ("neighbours in another order", STORY[:4], [STORY[2], STORY[0], STORY[3], STORY[1]], 1),
    ("a sentence put in between", STORY[:4], [*STORY[:2], FILLER[0], *STORY[2:4]], 1),
    ("parted by a long way on one side", STORY[:6], [*STORY[:3], *FILLER, *STORY[3:6]], 2),
    ("too short to be a stretch", STORY[6:7], [STORY[6], FILLER[0]], 0),
    ("nothing in common", STORY[:4], FILLER[:4], 0),
]


@pytest.mark.parametrize(
    ("left", "right", "count"), [case[1:] for case in JOINED], ids=[case[0] for case in JOINED]
)
def test_how_many_stretches_there_are(left: list[str], right: list[str], count: int) -> None:
    assert len(stretches(pair(left, right, "id"))) == count


def test_a_stretch_ends_where_what_is_shared_ends() -> None:
    one = pair([*FILLER[:6], *STORY[:5], *FILLER[6:12]], [*STORY[:5], *FILLER[12:]], "id")
    (joined,) = stretches(one)
    first, last = STORY[0].split()[0], STORY[4].split()[-1].rstrip(".")
    assert edges(one, joined) == ((first, last), (first, last))


@steady(30)
@given(retellings())
def test_no_two_stretches_overlap_on_both_sides_and_each_lies_in_the_texts(
    tellings: tuple[Telling, Telling],
) -> None:
    one = pair(*tellings, language="id")
    found = stretches(one)
    assert list(found) == sorted(found, key=lambda joined: (joined.left.first, joined.right.first))
    for joined in found:
        assert 0 <= joined.left.first < joined.left.last <= len(one.left.words)
        assert 0 <= joined.right.first < joined.right.last <= len(one.right.words)
    assert not any(some.overlaps(other) for some, other in combinations(found, 2))
