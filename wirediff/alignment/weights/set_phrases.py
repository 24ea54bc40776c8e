"""Runs of words that come as one: names (`Kim Jong Un`), set phrases (`luar negeri`).

The words of a name do not come to a text one by one, so that sharing all of them says no more than
sharing the name. A name is two or more adjacent words with a capital initial; scripts without
capitals have none. A set phrase is two words that the two articles use again and again, and hardly
ever one without the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from wirediff.alignment.witness import Range, Witness

MOSTLY_CAPITALISED: Final = 0.6
"""Share of capitalised words above which a sentence's capitals mean nothing: English headlines
capitalise 0.7 to 1.0 of their words, sentences of the seeds at most 0.5."""

OFTEN: Final = 3
"""Times that two words must stand side by side in the two articles to be a set phrase: once on
each side is a match, not a habit."""

TOGETHER: Final = 0.7
"""Share of the more frequent word's places that are beside the other."""

_TWO: Final = b"\1\1"
"""Two words with a capital initial, one behind the other."""

_ADJACENT: Final = frozenset(" -\u00a0")
"""What may stand between two words of one name."""


def set_phrases(
    witnesses: Sequence[Witness], numbers: Sequence[NDArray[np.int64]], keys: Sequence[str]
) -> frozenset[tuple[str, str]]:
    """The pairs of adjacent words that are set phrases in these articles, by their keys.

    A pair counts once for each two words that it stands between: a sentence that is told again,
    as a lead tells the headline, makes no phrases of its words.

    Args:
        witnesses: The articles.
        numbers: For each of them, the number of each of its words.
        keys: The key of the words of each number.
    """
    least = _pairs_needed(numbers, keys)
    if not least:
        return frozenset()
    between = Counter(pair for _, pair, _ in _places(witnesses, least.keys()))
    return frozenset(pair for pair, needed in least.items() if between[pair] >= needed)


def _pairs_needed(
    numbers: Sequence[NDArray[np.int64]], keys: Sequence[str]
) -> dict[tuple[str, str], float]:
    """The pairs that come often enough, each with the times that is."""
    counts = np.bincount(np.concatenate(numbers), minlength=len(keys))
    firsts = np.concatenate([of_one[:-1] for of_one in numbers])
    seconds = np.concatenate([of_one[1:] for of_one in numbers])
    frequent = (counts[firsts] >= OFTEN) & (counts[seconds] >= OFTEN)
    if not frequent.any():
        return {}
    codes, times = np.unique(firsts[frequent] * len(keys) + seconds[frequent], return_counts=True)
    first, second = np.divmod(codes, len(keys))
    needed = np.maximum(TOGETHER * np.maximum(counts[first], counts[second]), OFTEN)
    enough = times >= needed
    return {
        (keys[one], keys[other]): least
        for one, other, least in zip(
            first[enough].tolist(), second[enough].tolist(), needed[enough].tolist(), strict=True
        )
    }


def _places(
    witnesses: Sequence[Witness], wanted: Set[tuple[str, str]]
) -> set[tuple[str, tuple[str, str], str]]:
    """Where pairs of adjacent words stand: each with the word before it and the one behind."""
    return {
        (before, pair, behind)
        for witness in witnesses
        for before, pair, behind in zip(
            ("", *witness.keys), pairwise(witness.keys), (*witness.keys[2:], ""), strict=False
        )
        if pair in wanted
    }


def runs_as_one(witness: Witness, phrases: frozenset[tuple[str, str]]) -> Iterator[Range]:
    """The names and set phrases, in order; none crosses the end of a sentence.

    What overlaps or is adjacent as name and as phrase (`Presiden Rusia`, `Rusia Vladimir Putin`)
    is one run.
    """
    first = last = 0
    for index in _joined(witness, phrases):
        if index > last:
            if last - first > 1:
                yield Range(first, last)
            first = index - 1
        last = index + 1
    if last - first > 1:
        yield Range(first, last)


def _joined(witness: Witness, phrases: frozenset[tuple[str, str]]) -> list[int]:
    """The words that come as one with the word before, in order."""
    joined = set(_in_names(witness))
    if phrases:
        firsts = {sentence.first for sentence in witness.sentences}
        joined.update(
            index
            for index, pair in enumerate(pairwise(witness.keys), start=1)
            if pair in phrases and index not in firsts
        )
    return sorted(joined)


def _in_names(witness: Witness) -> Iterator[int]:
    """The words that are of one name with the word before."""
    text = witness.article.text
    capital = bytes(map(str.isupper, map(text.__getitem__, witness.words.starts)))
    for sentence in witness.sentences:
        if not _tells(capital[sentence.first : sentence.last]):
            continue
        index = capital.find(_TWO, sentence.first, sentence.last)
        while index >= 0:
            if _adjacent(witness, index + 1):
                yield index + 1
            index = capital.find(_TWO, index + 1, sentence.last)


def capitals_of(witness: Witness, sentence: Range) -> list[bool]:
    """Which words of a sentence have a capital initial; none where capitals mean nothing."""
    text = witness.article.text
    starts = witness.words.starts[sentence.first : sentence.last]
    capital = [text[start].isupper() for start in starts]
    return capital if _tells(capital) else [False] * len(capital)


def _tells(capital: Sequence[int]) -> bool:
    """Whether capitals tell names in a sentence of which these words have one."""
    return sum(capital) <= MOSTLY_CAPITALISED * len(capital)


def _adjacent(witness: Witness, index: int) -> bool:
    """Whether nothing but a blank or a hyphen parts a word from the one before."""
    gap = witness.article.text[witness.words.ends[index - 1] : witness.words.starts[index]]
    return gap in _ADJACENT
