"""Words that come as one: names, and the set phrases of two articles."""

from __future__ import annotations

import numpy as np
import pytest

from tests.wirediff.alignment.build import witness
from tests.wirediff.stories import Paragraph
from wirediff.alignment.weights.set_phrases import runs_as_one, set_phrases
from wirediff.alignment.witness import Witness


def as_one(*paragraphs: Paragraph, language: str = "en") -> list[str]:
    one = witness(*paragraphs, language=language)
    return [one.text(run) for run in runs_as_one(one, frozenset())]


def phrases_of(*witnesses: Witness) -> frozenset[tuple[str, str]]:
    keys = sorted({key for one in witnesses for key in one.keys})
    numbers = [np.array([keys.index(key) for key in one.keys], np.int64) for one in witnesses]
    return set_phrases(witnesses, numbers, keys)


NAMES = [
    ("a name", "on Tuesday Kim Jong Un met his aides there", ["Tuesday Kim Jong Un"]),
    ("with a hyphen", "so said Jean-Claude Juncker at the time", ["Jean-Claude Juncker"]),
    ("with a title", "kata Presiden Vladimir Putin pada hari itu", ["Presiden Vladimir Putin"]),
    ("parted by a comma", "from Seoul, Moscow or Tokyo", []),
    ("one word", "the mayor of Lyon said so", []),
    ("a headline in capitals", "Storm Batters Channel Islands As Winds Rise", []),
    ("no capitals at all", "the storm cut power to homes", []),
    ("a script without capitals", "金正恩抵达俄罗斯", []),
]


@pytest.mark.parametrize(
    ("text", "names"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES]
)
def test_adjacent_capitals_are_a_name(text: str, names: list[str]) -> None:
    assert as_one(text) == names


def test_no_name_crosses_the_end_of_a_sentence() -> None:
    assert as_one(("He came to see Vladimir Putin.", "Moscow was quiet that day.")) == [
        "Vladimir Putin"
    ]


OFTEN = (
    "Kementerian luar negeri menolak laporan itu.",
    "Juru bicara luar negeri Jepang belum menjawab.",
    "Ia tidak pernah bepergian ke luar negeri.",
    "Warga menolak rencana jembatan baru itu.",
)


def test_two_words_that_always_come_together_are_a_set_phrase() -> None:
    one, other = witness(*OFTEN[:2], language="id"), witness(*OFTEN[2:], language="id")
    assert phrases_of(one, other) == {("luar", "neger")}
    assert [other.text(run) for run in runs_as_one(other, frozenset({("luar", "neger")}))] == [
        "luar negeri"
    ]


def test_two_words_that_also_come_apart_are_none() -> None:
    apart = ("Warga di luar kota protes.", "Pasar luar biasa ramai.", "Dari luar tampak sepi.")
    one = witness(*OFTEN, *apart, language="id")
    assert phrases_of(one) == frozenset()
