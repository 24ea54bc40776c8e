"""The word diff of the two ends of a passage: which words are the same, which are one side's own.

`diff-match-patch` compares characters, so each distinct word is given a character of its own, as
its line mode does for lines; its semantic clean-up then merges the trivial equalities that make a
diff of rewritten text unreadable. Source: Myers, An O(ND) difference algorithm, 1986.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from diff_match_patch import diff_match_patch

from wirediff.passages import Mark, WordRun
from wirediff.tokens import Words

_FIRST: Final = 0xF0000
"""Words are numbered from the supplementary private use area on: room for 130,000 distinct words,
none of them white space or punctuation, where the clean-up would rather cut."""

_NO_DEADLINE: Final = 0
"""A time limit would make the answer depend on the machine."""


@dataclass(frozen=True, slots=True)
class WordDiff:
    """How one end of a passage becomes the other."""

    runs: tuple[WordRun, ...]
    """The merged text, readable: they cover every word of both sides, in order; a left-only run
    stands before the right-only run that replaces it."""
    kept: float
    """Share of the words of both sides that stand on both in the same order, from 0.0 to 1.0."""


def word_diff(left: Words, right: Words) -> WordDiff:
    """Compare the words of both ends by their norms; no words at all give no runs and 0.0."""
    numbers: dict[str, str] = {}
    encoded = [
        "".join(numbers.setdefault(norm, chr(_FIRST + len(numbers))) for norm in words.norms)
        for words in (left, right)
    ]
    differ = diff_match_patch()
    differ.Diff_Timeout = _NO_DEADLINE
    diffs = differ.diff_main(*encoded, False)
    kept = 2 * sum(len(run) for operation, run in diffs if operation == differ.DIFF_EQUAL)
    differ.diff_cleanupSemantic(diffs)
    return WordDiff(tuple(_runs(left, right, diffs)), kept / (len(left) + len(right) or 1))


def _runs(left: Words, right: Words, diffs: Sequence[tuple[int, str]]) -> Iterable[WordRun]:
    """The library's operations with characters counted back to words."""
    at_left = at_right = 0
    for operation, run in diffs:
        on_left = len(run) if operation <= 0 else 0
        on_right = len(run) if operation >= 0 else 0
        yield WordRun(
            {-1: Mark.LEFT, 0: Mark.SAME, 1: Mark.RIGHT}[operation],
            left.span(at_left, at_left + on_left) if on_left else None,
            right.span(at_right, at_right + on_right) if on_right else None,
        )
        at_left += on_left
        at_right += on_right
