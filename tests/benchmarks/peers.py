"""What a comparison is timed against: the two programs that a Python developer would reach for."""

from __future__ import annotations

from difflib import SequenceMatcher

from diff_match_patch import diff_match_patch

from tests.benchmarks.stories import words_of
from wirediff import Article, Comparison, compare


def by_wirediff(left: Article, right: Article) -> Comparison:
    """What this project does: passages, word diffs, measures, reasons; by words alone."""
    return compare(left, right, semantic=False)


def by_difflib(left: Article, right: Article) -> object:
    """The common runs of words, in the one order that has most of them."""
    # autojunk=False: difflib otherwise drops frequent words.
    matcher = SequenceMatcher(None, words_of(left), words_of(right), autojunk=False)
    return matcher.get_matching_blocks()


def by_diff_match_patch(left: Article, right: Article) -> object:
    """The difference of the characters, as good as it gets within the library's time limit."""
    return diff_match_patch().diff_main(left.text, right.text)
