"""Facts that both ends of a passage state, and state differently: what a fact-checker comes for.

Precision comes before recall. Two facts are held against each other only when they play the same
part: the word diff puts them face to face, or they are the only ones of their sort on which the
ends do not agree and the words around them, or their unit, say that they belong together.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirediff.differences.dates import date_differences
from wirediff.differences.names import name_differences
from wirediff.differences.numbers import number_differences
from wirediff.differences.passage_words import End, same_language, told
from wirediff.differences.quotes import quote_differences
from wirediff.passages import Difference, Mark, WordRun

__all__ = ["End", "differences"]


def differences(left: End, right: End, words: Sequence[WordRun]) -> tuple[Difference, ...]:
    """The facts on which two ends of a passage do not agree, in the order of the left text.

    `words` is their word diff; across two languages it is not looked at, and names and quotes are
    not compared. Facts that agree anywhere in the ends are not held against others. Swapping the
    sides (and turning the word diff round) swaps the answer.
    """
    across = not same_language(left, right)
    if (
        not across
        and all(run.mark is Mark.SAME for run in words)
        and _written(left) == _written(right)
    ):
        return ()
    one, other = told(left, right, words)
    found = [*date_differences(one, other, across), *number_differences(one, other, across)]
    if not across:
        found += [*name_differences(one, other), *quote_differences(one, other)]
    return tuple(sorted(set(found), key=lambda found: (*found.place(), found.what)))


def _written(end: End) -> list[str]:
    """The text of an end: words that are the same may still stand beside other signs."""
    return [span.of(end.text) for span in end.spans]
