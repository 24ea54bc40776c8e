"""Opposites of the fields that news writes about, in eight languages, and verbs of two parts."""

from __future__ import annotations

import pytest

from tests.wirediff.differences.opposite_pairs import NOT_OPPOSED, OPPOSED
from tests.wirediff.differences.test_differences import found


@pytest.mark.parametrize(("language", "left", "right"), OPPOSED)
def test_an_opposite_is_told_whichever_side_comes_first(
    language: str, left: str, right: str
) -> None:
    forth, back = found(left, right, language), found(right, left, language)
    assert {what for what, _, _ in forth} & {"claim", "number"}
    assert sorted(forth) == sorted((what, other, one) for what, one, other in back)


@pytest.mark.parametrize(("language", "left", "right"), NOT_OPPOSED)
def test_synonyms_and_rewording_are_no_opposites(language: str, left: str, right: str) -> None:
    assert found(left, right, language) == []


PARTED = [
    ("de", "Das Gericht sprach den Arzt am 5. Mai frei.",
     "Das Gericht verurteilte den Arzt am 5. Mai.",
     ("claim", "sprach den Arzt am 5. Mai frei", "verurteilte")),
    ("de", "Die Menge nahm stark zu.", "Die Menge nahm stark ab.",
     ("claim", "nahm stark zu", "nahm stark ab")),
    ("nl", "De agenten hielden twee mannen aan in Gent.",
     "De agenten lieten twee mannen vrij in Gent.",
     ("claim", "hielden twee mannen aan", "lieten twee mannen vrij")),
    ("en", "The mine laid 90 people off in May.", "The mine hired 90 people in May.",
     ("claim", "laid 90 people off", "hired")),
    ("en", "The board shut both plants.", "The board shut three plants.",
     ("number", "both", "three")),
    ("en", "All three pilots were hurt.", "Both pilots were hurt.", ("number", "three", "Both")),
    ("it", "Il comune chiude entrambe le scuole.", "Il comune chiude tre scuole.",
     ("number", "entrambe", "tre")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "left", "right", "difference"), PARTED)
def test_a_difference_holds_both_parts_of_a_verb_and_the_word_for_two(
    language: str, left: str, right: str, difference: tuple[str, str, str]
) -> None:
    assert found(left, right, language) == [difference]


NOT_PARTED = [
    # the second part stands in another clause, too far off, or before a noun
    ("de", "Er sprach mit dem Arzt, der frei war.", "Er verurteilte mit dem Arzt, der frei war."),
    ("de", "Er nahm an der Sitzung im Rathaus teil.", "Er lehnte an der Wand im Rathaus lange."),
    ("en", "The club laid a path off the road.", "The club hired a path near the road."),
]


@pytest.mark.parametrize(("language", "left", "right"), NOT_PARTED)
def test_a_preposition_or_a_word_of_another_clause_is_no_part_of_a_verb(
    language: str, left: str, right: str
) -> None:
    assert "claim" not in {what for what, _, _ in found(left, right, language)}
