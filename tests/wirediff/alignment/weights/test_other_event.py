"""Which sentences tell of others, however close they are in meaning."""

from __future__ import annotations

import pytest

from tests.wirediff.alignment.build import pair
from wirediff.alignment.weights.other_event import of_another_event

OTHERS = [
    ("another player", "Police in Leeds held striker Ivo Brandt over a brawl.",
     "Officers detained winger Max Ferro after a fight.", True),
    ("another figure and no name", "The quake killed 12 miners at dawn.",
     "An earthquake left 40 dead in the morning.", True),
    ("the same player", "Police in Leeds held striker Ivo Brandt over a brawl.",
     "Officers detained Brandt after a fight in Leeds.", False),
    ("the same figure", "Police in Leeds found 14 stolen cars.",
     "Officers said 14 vehicles had been recovered.", False),
    ("four words alike", "Striker Ivo Brandt was held over a brawl outside the casino.",
     "Winger Max Ferro was held over a brawl outside the casino.", False),
    ("one club, another player", "The coach of Leeds United left out Ivo Brandt on purpose.",
     "It was no accident that Leeds United played without Max Ferro.", True),
    ("only one side has names", "Police in Leeds held striker Ivo Brandt over a brawl.",
     "Officers detained the player after a fight.", False),
    ("a title and a day are no names", "They thanked Mr Brandt for the gift.",
     "Their thanks went to him on Monday.", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "others"), [o[1:] for o in OTHERS], ids=[o[0] for o in OTHERS]
)
def test_sentences_that_agree_in_no_name_nor_figure_tell_of_others(
    left: str, right: str, others: bool
) -> None:
    for one in (pair([left], [right]), pair([right], [left])):
        sides = one.left, one.right, one.weights
        assert of_another_event(*sides, one.left.sentences[0], one.right.sentences[0]) is others


def test_a_capital_names_nobody_where_every_noun_has_one() -> None:
    left = "Die Polizei nahm den Stürmer in der Halle fest."
    right = "Beamte führten einen Spieler aus dem Stadion ab."
    one = pair([left], [right], language="de")
    sides = one.left, one.right, one.weights
    assert not of_another_event(*sides, one.left.sentences[0], one.right.sentences[0])


def test_a_name_that_the_article_has_elsewhere_is_not_strange() -> None:
    left = ["The coach of Leeds United left out Ivo Brandt on purpose.", "Max Ferro scored twice."]
    right = "It was no accident that Leeds United played without Max Ferro."
    one = pair(left, [right])
    sides = one.left, one.right, one.weights
    assert not of_another_event(*sides, one.left.sentences[0], one.right.sentences[0])
