"""Why a passage is a match, in words that a reader can check."""

from __future__ import annotations

import pytest

from tests.wirediff.stories import story
from wirediff import compare

REASONS = [
    (
        "a long run, a name, a figure and rare words",
        "Some 9,000 homes lost power after Storm Ciaran hit the Channel Islands on Tuesday.",
        "About 9,000 homes lost power after Storm Ciaran reached the Channel Islands.",
        [
            "words in a row: “9,000 homes lost power after Storm Ciaran”",
            "same names: Storm Ciaran, Channel Islands",
            "same figures: 9,000",
            "rare words in common: homes",
            "% of the wording in common, rare words counting most",
        ],
    ),
    (
        "no run of four words, no name, no figure",
        "insurers say the storm will cost farmers their whole apple harvest",
        "their apple harvest is what farmers lose in the storm, insurers say",
        [
            "rare words in common: ",
            "% of the wording in common, rare words counting most",
        ],
    ),
]


@pytest.mark.parametrize(
    ("left", "right", "reasons"), [case[1:] for case in REASONS], ids=[case[0] for case in REASONS]
)
def test_what_a_match_stands_on(left: str, right: str, reasons: list[str]) -> None:
    (passage,) = compare(story(left), story(right), semantic=False).passages
    assert len(passage.evidence) == len(reasons)
    for given, expected in zip(passage.evidence, reasons, strict=True):
        assert expected in given


def test_of_a_script_without_spaces_characters_are_named_that_stand_together() -> None:
    left = story("欧盟理事会宣布对俄罗斯实施第十一轮制裁。", language="zh-cn")
    right = story("第十一轮制裁由欧盟理事会宣布对俄罗斯实施。", language="zh-cn")
    (passage,) = compare(left, right, semantic=False).passages
    run, figures, rare, *_ = passage.evidence
    assert run == "13 characters in a row: “欧盟理事会宣布对俄罗斯实施”"
    assert figures == "same figures: 十一"
    kind, _, named = rare.partition(": ")
    assert kind == "rare words in common"
    assert all(len(each) > 1 and each in left.text for each in named.split(", "))


def test_what_is_quoted_is_fit_to_show() -> None:
    hostile = "Insurers\x1b[31m expect\u202e claims of \0 80 million pounds"
    (passage,) = compare(story(hostile), story(hostile), semantic=False).passages
    said = " ".join(passage.evidence)
    assert "Insurers" in said
    assert not set("\x1b\u202e\0") & set(said)


def test_the_first_word_of_a_short_sentence_joined_to_another_is_no_name() -> None:
    left = ("The ferry to Jersey did not sail on Tuesday.", "Nobody was hurt.")
    right = ("On Tuesday the Jersey ferry did not sail.", "Nobody was hurt.")
    passages = compare(story(left), story(right), semantic=False).passages
    named = [line for one in passages for line in one.evidence if line.startswith("same names")]
    assert named
    assert not any("Nobody" in line for line in named)
