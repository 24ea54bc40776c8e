"""From links to passages: the kind of each, and which have moved."""

from __future__ import annotations

import pytest

from tests.wirediff.alignment.build import links_of, pair
from tests.wirediff.stories import UNRELATED
from wirediff import Kind, Passage
from wirediff.alignment.statements import passages_of

V, E, P = Kind.VERBATIM, Kind.EDITED, Kind.PARAPHRASE


def passages(left: list[str], right: list[str], language: str = "en") -> tuple[Passage, ...]:
    one = pair(left, right, language)
    return passages_of(one, links_of(one, 0.0))


KINDS = [
    ("en", "Forty trees fell on the road.", "FORTY TREES FELL ON THE ROAD", V),
    ("en", "“We don’t know,” said Ann O’Neill.", "'We don't know' - said ANN O'Neill", V),
    ("en", "It took twelve hours to reach Perth.", "It took 12 hours to reach Perth.", V),
    ("id", "Jaraknya 1.500 kilometer dari kota itu.", "Jaraknya 1500 kilometer dari kota itu.", V),
    ("en", "Forty trees fell on the coast road.", "Forty trees fell on the old road.", E),
    ("en", "It took twelve hours to reach Perth.", "It took 13 hours to reach Perth.", E),
    ("id", "Kim tiba di Rusia pada Selasa pagi.", "Kim tiba di Rusia hari Selasa pagi.", E),
    (
        "en",
        "Sailings to Jersey were cancelled by the operator until Thursday.",
        "Until Thursday the operator cancelled all its Jersey sailings.",
        P,
    ),
    (
        "id",
        "Presiden Putin mengunjungi kosmodrom Vostochny hari Rabu bersama Kim.",
        "Bersama Kim, hari Rabu kosmodrom Vostochny dikunjungi Presiden Putin.",
        P,
    ),
]


@pytest.mark.parametrize(("language", "left", "right", "kind"), KINDS)
def test_the_kind_of_a_passage(language: str, left: str, right: str, kind: Kind) -> None:
    assert [one.kind for one in passages([left], [right], language)] == [kind]


def test_the_lighter_of_two_that_changed_places_has_moved() -> None:
    short, long = "The mayor closed all schools.", "Insurers expect claims of 80 million pounds."
    found = passages([short, long, UNRELATED[0]], [long, UNRELATED[1], short])
    assert [one.moved for one in found] == [True, False]


def test_a_passage_says_how_sure_it_is_and_why() -> None:
    (close,) = passages(["Forty trees fell on the coast road."], ["Forty trees fell on the road."])
    (far,) = passages(
        ["Forty trees fell on the coast road."], ["On that road some forty oaks and trees lay."]
    )
    assert 0.5 <= far.score < close.score <= 1.0
    assert close.evidence
    assert close.words
