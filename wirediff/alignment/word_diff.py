"""The word diff of the two ends of a passage: which words are the same, which are one side's own.

`diff-match-patch` compares characters, so each distinct word is given a character of its own, as
its line mode does for lines; its semantic clean-up then merges the trivial equalities that make a
diff of rewritten text unreadable. The clean-up weighs characters: of words, it would also merge
`stasiun kereta utama` between two long rewordings. So it gets only what lies between phrases that
both have. Source: Myers, An O(ND) difference algorithm, 1986.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, Final

from diff_match_patch import diff_match_patch

from wirediff.passages import Mark, WordRun, mirrored_runs
from wirediff.text.words import Words

_FIRST: Final = 0xF0000
"""Words are numbered from the supplementary private use area on: room for 130,000 distinct words,
none of them white space or punctuation, where the clean-up would rather cut."""

PHRASE: Final = 3
"""Words in a row that are no accident, and stay the same whatever stands around them. On the seeds,
19 of 69 diffs keep a phrase that was merged into a rewording before; with 2 words 36 change, also
by pairs such as `in Russia`, which part a rewording to no purpose."""

_NO_DEADLINE: Final = 0
"""A time limit would make the answer depend on the machine."""


_Operation = tuple[int, str]
"""Which side has some words, as the library numbers it, and the words, each a character."""


@dataclass(frozen=True, slots=True)
class WordDiff:
    """How one end of a passage becomes the other."""

    runs: tuple[WordRun, ...]
    """The merged text, readable: they cover every word of both sides, in order; a left-only run
    stands before the right-only run that replaces it."""
    kept: float
    """Share of the words of both sides that stand on both in the same order, from 0.0 to 1.0."""


def word_diff(left: Words, right: Words) -> WordDiff:
    """Compare the words of both ends by their norms; no words at all give no runs and 0.0.

    Of several shortest diffs, the one that is found depends on which end becomes the other. Always
    the end that sorts first becomes the other, so that exchanging the sides exchanges the answer.
    """
    if right.norms < left.norms:
        diff = word_diff(right, left)
        return WordDiff(mirrored_runs(diff.runs), diff.kept)
    numbers: dict[str, str] = {}
    encoded = [
        "".join(numbers.setdefault(norm, chr(_FIRST + len(numbers))) for norm in words.norms)
        for words in (left, right)
    ]
    differ = diff_match_patch()
    differ.Diff_Timeout = _NO_DEADLINE
    diffs = differ.diff_main(*encoded, False)
    kept = 2 * sum(len(run) for operation, run in diffs if operation == differ.DIFF_EQUAL)
    runs = _runs(left, right, _readable(differ, diffs))
    return WordDiff(tuple(runs), kept / (len(left) + len(right) or 1))


def _readable(differ: Any, diffs: Sequence[_Operation]) -> list[_Operation]:
    """The operations without trivial equalities."""
    found: list[_Operation] = []
    for is_phrase, between in groupby(diffs, partial(_is_phrase, differ)):
        part = list(between)
        if not is_phrase:
            differ.diff_cleanupSemantic(part)
        found += part
    differ.diff_cleanupMerge(found)
    return found


def _is_phrase(differ: Any, run: _Operation) -> bool:
    operation, words = run
    return operation == differ.DIFF_EQUAL and len(words) >= PHRASE


def _runs(left: Words, right: Words, diffs: Sequence[_Operation]) -> Iterable[WordRun]:
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
