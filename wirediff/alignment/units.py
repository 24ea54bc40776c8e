"""What of an article is compared: its sentences, cut where too long and joined where too short."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
from typing import Final

from wirediff.alignment.witness import Range
from wirediff.text.words import Words

LONGEST_UNIT: Final = 100
"""Words after which a sentence is cut at its next clause, and at twice which it is cut anywhere:
lists, tables and texts without full stops must not become one unit that is compared as a whole.
Newspaper sentences measured on the seeds have 6 to 60 words."""

SHORTEST_UNIT: Final = 5
"""Words a sentence must have to be compared by itself; a shorter one joins its neighbour in
the paragraph: “We don’t like him. We don’t want him.” is one statement to a reader."""

_CLAUSE_END: Final = re.compile(r"[^\w\s'’‘./%&@#$€£+-]|\s['‘-]|['’-]\s|[.]\s|\n")
"""What between two words may part two statements inside one sentence: any punctuation but
apostrophes, hyphens, slashes and signs that belong to a word or a figure."""


def clause_starts_of(
    text: str, words: Words, firsts: Set[int], whole: Iterable[Range]
) -> tuple[int, ...]:
    """`firsts`, and words before which a clause ends; of these none inside `whole` ranges."""
    gaps = zip((0, *words.ends), words.starts, strict=False)
    parted = [
        index
        for index, (end, start) in enumerate(gaps)
        if start - end > 1 and _CLAUSE_END.search(text, end, start)
    ]
    inside = {index for own in whole for index in range(own.first, own.last)}
    return tuple(sorted({*parted} - inside | firsts - {len(words)}))


def units_of(ranges: Iterable[Range], clause_starts: tuple[int, ...]) -> Iterator[Range]:
    """Each sentence's words; very long ones in pieces, very short ones with their neighbour."""
    whole: Range | None = None
    for unit in ranges:
        if not unit:
            continue
        if whole and min(len(whole), len(unit)) < SHORTEST_UNIT:
            whole = Range(whole.first, unit.last)
            continue
        if whole:
            yield from _pieces(whole, clause_starts)
        whole = unit
    if whole:
        yield from _pieces(whole, clause_starts)


def _pieces(unit: Range, clause_starts: tuple[int, ...]) -> Iterator[Range]:
    """A unit cut so that none is longer than twice `LONGEST_UNIT`, at clauses where it can be."""
    first = unit.first
    while unit.last - first > LONGEST_UNIT:
        cut = bisect_left(clause_starts, first + LONGEST_UNIT)
        end = clause_starts[cut] if cut < len(clause_starts) else unit.last
        end = min(end, first + 2 * LONGEST_UNIT, unit.last)
        yield Range(first, end)
        first = end
    if first < unit.last:
        yield Range(first, unit.last)
