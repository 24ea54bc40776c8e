"""The word diff of a passage as one line in wdiff's notation."""

from __future__ import annotations

from dataclasses import replace

from tests.wirediff.reports.made import LEFT, RIGHT, comparison_by_hand, found
from wirediff import Kind, Mark, Passage, WordRun
from wirediff.wording.merged import common_words, merged_words

WINDS, MAYOR = comparison_by_hand().passages


def passage_of(*words: WordRun, left: str, right: str) -> Passage:
    ends = (found(LEFT, left),), (found(RIGHT, right),)
    return Passage(*ends, kind=Kind.EDITED, moved=False, score=1.0, words=words)


def test_what_only_one_side_has_stands_in_brackets() -> None:
    merged = merged_words(WINDS, LEFT.text, RIGHT.text)
    assert merged == "Winds of [-160-] {+150+} km/h hit the islands"


def test_punctuation_is_shown_with_the_word_it_clings_to_and_only_once() -> None:
    words = (
        WordRun(Mark.SAME, found(LEFT, "Stay at home"), found(RIGHT, "Stay at home")),
        WordRun(Mark.LEFT, found(LEFT, "said"), None),
        WordRun(Mark.RIGHT, None, found(RIGHT, "mayor")),
    )
    passage = passage_of(*words, left="“Stay at home,” said", right="Stay at home, mayor")
    assert merged_words(passage, LEFT.text, RIGHT.text) == "“Stay at home,” [-said-] {+mayor+}"


def test_a_passage_without_a_difference_has_no_word_diff_to_show() -> None:
    same = WordRun(Mark.SAME, found(LEFT, "the islands"), found(RIGHT, "the islands"))
    passage = passage_of(same, left="the islands", right="the islands")
    assert merged_words(passage, LEFT.text, RIGHT.text) == ""
    assert merged_words(replace(passage, words=()), LEFT.text, RIGHT.text) == ""


def test_what_a_paraphrase_keeps_is_listed_run_by_run() -> None:
    assert common_words(MAYOR, LEFT.text) == ("Stay at home", "Lee")
