"""Facts that both ends of a passage state, and state differently: what a fact-checker comes for.

Precision comes before recall. Two facts are held against each other only when they play the same
part: the word diff puts them face to face, or they are the only ones of their sort on which the
ends do not agree and the words around them, or their unit, say that they belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from wirediff.differences.claims import claim_differences
from wirediff.differences.dates import date_differences
from wirediff.differences.names import name_differences
from wirediff.differences.numbers import number_differences
from wirediff.differences.passage_words import End, same_language, tokens_of
from wirediff.differences.quotes import quote_differences
from wirediff.passages import Difference, Mark, What, WordRun

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
    one, other = tokens_of(left, right, words)
    found = [*date_differences(one, other, across), *number_differences(one, other, across)]
    if not across:
        names = list(name_differences(one, other))
        # `Eva Sommer` is no season; but `Seven` and `Rp12` are no names.
        found = [each for each in found if not any(map(partial(_is_part, each), names))]
        names = [name for name in names if not any(map(partial(_meets, name), found))]
        # Who speaks is told by the name where there is one.
        claims = (
            claim
            for claim in claim_differences(one, other)
            if claim.detail != "speaker" or not any(map(partial(_meets, claim), names))
        )
        found += [*names, *quote_differences(one, other), *claims]
    return tuple(sorted(set(found), key=_turn))


def _turn(found: Difference) -> tuple[int, int, What, int, int, str, int]:
    """By place; what stands in one place by its kind, so that every run gives one order."""
    ends = found.left.end, found.right.end
    return (*found.place(), found.what, *ends, found.detail, found.severity.rank)


def _is_part(date: Difference, name: Difference) -> bool:
    """Whether what was read as a date is a word of a longer name."""
    spans = date.left, name.left
    return (
        date.what is What.DATE
        and None not in spans
        and _meets(date, name)
        and len(spans[0] or ()) < len(spans[1] or ())
    )


def _meets(one: Difference, other: Difference) -> bool:
    """Whether two differences lie in the same words of either side."""
    sides = ((one.left, other.left), (one.right, other.right))
    return any(span and its and span.overlaps(its) for span, its in sides)


def _written(end: End) -> list[str]:
    """The text of an end: words that are the same may still stand beside other signs."""
    return [span.of(end.text) for span in end.spans]
