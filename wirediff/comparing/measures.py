"""How much of each article the two have in common, in what order, and a plain verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from wirediff.alignment.weights.ascending import ascending
from wirediff.alignment.witness import Witness
from wirediff.article import Role, Span
from wirediff.comparing.crediting import uncredited
from wirediff.passages import Derived, Kind, Passage, Side, Verdict
from wirediff.wording.phrases import counted, percent, shares_by_kind

SHINGLE: Final = 3
"""Words of a shingle: long enough that common phrases do not count, short enough to survive an
edit in every second line."""

WHOLLY: Final = 0.75
NOT: Final = 0.1
"""Share of an article's words inside passages from which it is wholly derived, and below which it
is not. METER's annotators called a text wholly derived when all of its content could have come from
the agency; what outlets add of their own to such texts (a lead-in, an attribution) is up to a
quarter of the words. Below a tenth there is a quotation or two."""

_CLOSENESS: Final = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Covered:
    """Which words of one witness lie inside passages."""

    kinds: Mapping[int, Kind]
    """The closest kind of passage that a word lies in, by word; others are not there."""
    longest: int
    """Words of the longest passage."""


def covered(witness: Witness, passages: Sequence[tuple[tuple[Span, ...], Kind]]) -> Covered:
    """Count the words of one side's ends of passages, each word once, for its closest kind."""
    kinds: dict[int, Kind] = {}
    longest = 0
    # The closest kind comes last and so stays.
    for spans, kind in sorted(passages, key=lambda passage: -_CLOSENESS[passage[1]]):
        words = [index for span in spans for index in _words_in(witness, span)]
        longest = max(longest, len(words))
        kinds.update(dict.fromkeys(words, kind))
    return Covered(kinds, longest)


def _words_in(witness: Witness, span: Span) -> range:
    words = witness.within(span)
    return range(words.first, words.last)


def containments(left: Witness, right: Witness) -> tuple[float, float]:
    """Share of each side's shingles also found in the other, from 0.0 to 1.0.

    A short wire story may lie wholly inside a long feature, which then has most of its words alone.
    A side of fewer than `SHINGLE` words has 0.0.

    Source: Broder, On the resemblance and containment of documents, 1997.
    """
    number_of = {form: number for number, form in enumerate({*left.forms, *right.forms})}
    on_left, on_right = _shingles(left, number_of), _shingles(right, number_of)
    common = len(np.intersect1d(on_left, on_right, assume_unique=True))
    return common / max(len(on_left), 1), common / max(len(on_right), 1)


def _shingles(witness: Witness, number_of: Mapping[str, int]) -> NDArray[np.int64]:
    """The different shingles, each as a number with a place for each word."""
    words = np.fromiter(map(number_of.__getitem__, witness.forms), np.int64, len(witness.forms))
    inside = np.zeros(len(words), np.bool_)
    for sentence in witness.sentences:
        inside[sentence.first : max(sentence.last - SHINGLE + 1, sentence.first)] = True
    shingles = np.zeros(max(len(words) - SHINGLE + 1, 0), np.int64)
    for offset in range(SHINGLE):
        shingles = shingles * len(number_of) + words[offset : offset + len(shingles)]
    return ascending(shingles[inside[: len(shingles)]])


def side_of(
    witness: Witness,
    other: Witness,
    passages: Sequence[tuple[tuple[Span, ...], Kind]],
    others: Sequence[tuple[tuple[Span, ...], Kind]] = (),
    *,
    containment: float = 0.0,
) -> Side:
    """One article of a comparison with its measures.

    Args:
        witness: The article.
        other: The one it is compared with.
        passages: Its ends of the passages, and their kinds.
        others: The other's ends; without them no credit in passing counts (see `crediting`).
        containment: Share of its shingles that the other has, of `containments`.
    """
    body = _body(witness)
    inside = covered(witness, passages)
    kinds = [kind for index, kind in inside.kinds.items() if index in body]
    by_kind = {kind: kinds.count(kind) / len(body) if body else 0.0 for kind in Kind}
    coverage = len(kinds) / len(body) if body else 0.0
    return Side(
        article=witness.article,
        words=len(body),
        coverage=coverage,
        coverage_by_kind=MappingProxyType(by_kind),
        containment=containment,
        longest=inside.longest,
        verdict=verdict(coverage, by_kind, len(body), inside.longest),
        uncredited=uncredited(
            witness.article,
            other.article,
            coverage,
            [span for spans, _ in others for span in spans],
        ),
    )


def _body(witness: Witness) -> frozenset[int]:
    """The words of the body; headline and caption repeat it."""
    spans = witness.article.spans_of(Role.BODY)
    return frozenset(chain.from_iterable(_words_in(witness, span) for span in spans))


def verdict(coverage: float, by_kind: Mapping[Kind, float], words: int, longest: int) -> Verdict:
    """How much of an article also stands in the other, and in what wording.

    Which of the two had it first, or whether a third did, no comparison can tell: METER's class
    is for those who count, the words name no direction.
    """
    if coverage >= WHOLLY:
        derived = Derived.WHOLLY
    elif coverage >= NOT:
        derived = Derived.PARTLY
    else:
        derived = Derived.NOT
    if not words:
        return Verdict(derived, "Its body has no words to compare.")
    if not coverage:
        return Verdict(derived, f"None of its {counted(words, 'word')} is in the other article.")
    return Verdict(
        derived,
        f"{percent(coverage)} of its {counted(words, 'word')} are also in the other article "
        f"({shares_by_kind(by_kind.items())}); the longest passage has {counted(longest, 'word')}.",
    )


def order_kept(left: Witness, right: Witness, passages: Sequence[Passage]) -> float:
    """Share of the words inside passages, of both sides, that both articles tell in one order."""
    shared = _words_inside(left, right, passages)
    staying = _words_inside(left, right, [passage for passage in passages if not passage.moved])
    return staying / shared if shared else 1.0


def _words_inside(left: Witness, right: Witness, passages: Sequence[Passage]) -> int:
    on_left = covered(left, [(passage.left, passage.kind) for passage in passages])
    on_right = covered(right, [(passage.right, passage.kind) for passage in passages])
    return len(on_left.kinds) + len(on_right.kinds)
