"""Which ends of a passage say nothing by themselves."""

from __future__ import annotations

import pytest

from tests.wirediff.alignment.build import place, witness
from wirediff.alignment.tags import is_tag

TAGS = [
    ("en", "The pool is shut, said President Ann Reed.", "said President Ann Reed", True),
    ("en", "It began at 7 p.m. on Friday in the old mill.", "at 7 p.m. on Friday", True),
    ("en", "The pool is shut, the ministry said.", "the ministry said", True),
    ("en", "The pool is shut, the ministry said.", "The pool is shut", False),
    ("en", "He was asked, and President Ann Reed resigned.", "President Ann Reed resigned", False),
    ("id", "Kolam ditutup, kata juru bicara Kremlin Dmitry Peskov.",
     "kata juru bicara Kremlin Dmitry Peskov", True),
    ("id", "Kolam ditutup, kata juru bicara.", "Kolam ditutup", False),
    ("fi", "Allas suljettiin, sanoi Ann Reed.", "sanoi Ann Reed", False),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "words", "tag"), TAGS)
def test_a_tag_has_names_titles_and_words_of_saying_only(
    language: str, sentence: str, words: str, tag: bool
) -> None:
    one = witness(sentence, language=language)
    assert is_tag(one, place(one, words)) is tag
