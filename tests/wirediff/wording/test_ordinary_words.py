"""What ordinary sentences of a language have, and what that means for short articles."""

from __future__ import annotations

import pytest

from tests.wirediff.alignment.build import pair
from tests.wirediff.stories import UNRELATED
from wirediff.alignment.weights.rarity import FEWEST_SENTENCES
from wirediff.wording.languages import language_name
from wirediff.wording.ordinary_words import shares_of_sentences

FREQUENT = [
    ("en", "the", "storm"),
    ("id", "yang", "badai"),
    ("de", "und", "sturm"),
    ("no", "og", "storm"),
    ("ar", "في", "عاصفة"),
]


@pytest.mark.parametrize(("language", "frequent", "rare"), FREQUENT)
def test_frequent_words_stand_in_many_sentences(language: str, frequent: str, rare: str) -> None:
    shares = shares_of_sentences(language)
    assert shares[frequent] > 0.3
    assert shares.get(rare, 0.0) < 0.02


@pytest.mark.parametrize("language", ["en", "id", "th", None, "xx", "../English"])
def test_shares_are_shares_and_a_language_without_a_list_has_none(language: str | None) -> None:
    shares = shares_of_sentences(language)
    assert all(0.0 < share < 1.0 for share in shares.values())
    assert bool(shares) == (language_name(language) in ("English", "Indonesian"))


def weights_of(left: list[str], right: list[str], language: str | None = "en") -> dict[str, float]:
    one = pair(left, right, language)
    return dict(zip(one.left.words.norms, one.weights.left.weights, strict=True))


def test_in_short_articles_a_frequent_word_weighs_little_and_a_rare_one_much() -> None:
    weights = weights_of(["the mayor of lyon spoke"], ["the mayor of turin slept"])
    assert weights["the"] < 0.3 < 0.7 < weights["mayor"]


def test_without_a_list_every_word_of_short_articles_is_rare() -> None:
    weights = weights_of(["the mayor of lyon spoke"], ["the mayor of turin slept"], None)
    assert weights["the"] == weights["mayor"] > 0.7


def test_articles_that_are_long_enough_speak_for_themselves() -> None:
    sentences = [f"the {line}" for line in (*UNRELATED, *UNRELATED, *UNRELATED, *UNRELATED)]
    long = (sentences * FEWEST_SENTENCES)[:FEWEST_SENTENCES]
    assert weights_of(long, long, "en").keys() == weights_of(long, long, None).keys()
    assert weights_of(long, long, "en")["the"] == weights_of(long, long, None)["the"]
