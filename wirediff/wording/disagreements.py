"""How a difference is said: its kind, both readings, how grave it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from wirediff.article import Span
from wirediff.passages import Comparison, Difference, Severity
from wirediff.text.sanitise import one_line

ABSENT: Final = "nothing"
"""What is said for the side that does not state the fact."""

COMMON_WORDS: Final = 3
"""Words in common at an end of two readings up to which they are shown whole."""

SIGN: Final = "≠"
"""Stands for a disagreement wherever there is no room for the word."""


def kind_in_words(difference: Difference) -> str:
    """`money`, `number`, `claim (negation)`: the finest name there is for the fact."""
    what, detail = str(difference.what), one_line(difference.detail)
    return f"{what} ({detail})" if detail and detail != what else what


def reading_in_words(span: Span, text: str) -> str:
    """What one side says, in one harmless line; `ABSENT` where it does not state the fact."""
    return one_line(span.of(text)) or ABSENT


def parted_readings(difference: Difference, left: str, right: str) -> tuple[str, str]:
    """What both sides say, long readings only from shortly before they part to shortly after.

    Two quotes of a sentence each may differ in a word, which their whole wordings would hide.
    """
    mine = reading_in_words(difference.left, left).split()
    theirs = reading_in_words(difference.right, right).split()
    first = _alike(mine, theirs)
    rest = mine[first:], theirs[first:]
    behind = _alike(rest[0][::-1], rest[1][::-1])
    start = first - 1 if first > COMMON_WORDS else 0
    cut = behind - 1 if behind > COMMON_WORDS else 0
    return _cut(mine, start, cut), _cut(theirs, start, cut)


def _alike(ones: Sequence[str], others: Sequence[str]) -> int:
    """How many words two readings begin with that are the same."""
    pairs = zip(ones, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _cut(words: Sequence[str], start: int, end: int) -> str:
    shown = " ".join(words[start : len(words) - end])
    return f"{'… ' if start else ''}{shown}{' …' if end else ''}"


def judgement_in_words(difference: Difference) -> str:
    """`contradiction`, `update`, `difference, digits swapped?`; empty for a plain difference."""
    plain = difference.severity is Severity.DIFFERENCE
    parts = (
        "" if plain and not difference.slip else str(difference.severity),
        one_line(difference.slip),
    )
    return ", ".join(filter(None, parts))


def difference_in_words(
    difference: Difference, left: str, right: str, names: tuple[str, str]
) -> str:
    """`number: BBC 160, Guardian 150 (digits swapped?)`.

    Args:
        difference: What differs.
        left: The text of the left article.
        right: The text of the right article.
        names: What the two articles are called, the left one first.
    """
    readings = (
        f"{name} {reading_in_words(span, text)}"
        for name, span, text in zip(
            names, (difference.left, difference.right), (left, right), strict=True
        )
    )
    said = f"{kind_in_words(difference)}: {', '.join(readings)}"
    judged = judgement_in_words(difference)
    return f"{said} ({judged})" if judged else said


def gravest_first(differences: Iterable[Difference]) -> list[Difference]:
    """The differences with contradictions first; those equally grave keep their order."""
    return sorted(differences, key=lambda difference: difference.severity.rank)


def disagreements(comparison: Comparison) -> Iterator[tuple[int, Difference]]:
    """Each disagreement with the number of its passage, counted from 0; contradictions first."""
    found = (
        (number, difference)
        for number, passage in enumerate(comparison.passages)
        for difference in passage.differences
        if difference.disagrees
    )
    return iter(sorted(found, key=lambda pair: pair[1].severity.rank))
