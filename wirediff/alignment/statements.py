"""From links to passages: how close the wording is, and what is told out of order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from wirediff.alignment.ends import is_whole
from wirediff.alignment.order import Placed, in_order
from wirediff.alignment.pair import Link, Pair
from wirediff.alignment.reasons import reasons_of
from wirediff.alignment.weights.evidence import score_of
from wirediff.alignment.whole import told_whole
from wirediff.alignment.witness import Range, Witness
from wirediff.alignment.word_diff import WordDiff, word_diff
from wirediff.article import Span
from wirediff.differences import End, differences
from wirediff.passages import Difference, Kind, Passage
from wirediff.text.signs import signs
from wirediff.text.word_spans import is_unspaced
from wirediff.text.words import Words

EDITED: Final = 0.55
"""Share of the words kept in order from which a passage counts as edited and not as paraphrase;
0.5 to 0.6 agree with both annotators of the development articles equally well."""


def passages_of(pair: Pair, links: Sequence[Link]) -> tuple[Passage, ...]:
    """The links as passages, in their order; an article told whole is one passage."""
    passages = [_passage(pair, link) for link in links]
    whole = told_whole(pair)
    if whole is not None:
        passages = [whole, *(passage for passage in passages if _adds_to(whole, passage))]
    return in_sequence(pair, passages)


def in_sequence(pair: Pair, passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The passages in the order of the text, each told whether it has moved among the others."""
    ordered = sorted(passages, key=lambda passage: (passage.left, passage.right))
    kept = _in_order(pair, ordered)
    return tuple(replace(passage, moved=index not in kept) for index, passage in enumerate(ordered))


def _adds_to(whole: Passage, passage: Passage) -> bool:
    """Whether a passage says of some words of either article what the whole does not."""
    return any(
        not any(span.overlaps(one) for one in told)
        for told, ends in ((whole.left, passage.left), (whole.right, passage.right))
        for span in ends
    )


def _in_order(pair: Pair, passages: Sequence[Passage]) -> set[int]:
    """The passages told in the same order by both articles."""

    def sideless(index: int) -> tuple[float, list[str]]:
        passage = passages[index]
        texts = (_text(pair.left, passage.left), _text(pair.right, passage.right))
        return -passage.score, sorted(texts)

    order = sorted(range(len(passages)), key=sideless)
    # Words count for the best passage that they are in: what is told twice must not outweigh, by
    # the same words of the other article, what stands between.
    left, right = _Unclaimed(pair.left), _Unclaimed(pair.right)
    placed = [
        Placed(
            pair.left.within(passage.left[0]).first,
            pair.right.within(passage.right[0]).first,
            max(1, left.claim(passage.left) + right.claim(passage.right)),
        )
        for passage in (passages[index] for index in order)
    ]
    return {order[index] for index in in_order(placed)}


class _Unclaimed:
    """The words of a witness that no passage has claimed yet."""

    def __init__(self, witness: Witness) -> None:
        self._witness = witness
        self._free = bytearray(b"\1") * len(witness.words)

    def claim(self, spans: Sequence[Span]) -> int:
        """How many words of some spans were free; they are not any more."""
        count = 0
        for words in map(self._witness.within, spans):
            count += sum(self._free[words.first : words.last])
            self._free[words.first : words.last] = bytes(len(words))
        return count


def _text(witness: Witness, spans: Sequence[Span]) -> str:
    return " ".join(span.of(witness.article.text) for span in spans)


def _passage(pair: Pair, link: Link) -> Passage:
    left = pair.left.comparable(link.left)
    right = pair.right.comparable(link.right)
    diff = word_diff(left, right)
    ends = (_end(pair.left, link.left), _end(pair.right, link.right))
    return Passage(
        ends[0].spans,
        ends[1].spans,
        _kind_in_place(pair, link, kind_of(left, right, diff)),
        moved=False,
        score=score_of(link.log_odds),
        evidence=reasons_of(pair, link, diff.runs),
        differences=_differences(pair, link, ends, diff),
        words=diff.runs,
    )


def _kind_in_place(pair: Pair, link: Link, kind: Kind) -> Kind:
    """The kind of a link whose words are of this kind.

    What differs only in a sign (`$5`, `€5`), or stops in the middle of a clause, is not verbatim.
    """
    whole = is_whole(pair.left, link.left, link.left_room or link.left) and is_whole(
        pair.right, link.right, link.right_room or link.right
    )
    same = _signs(pair.left, link.left) == _signs(pair.right, link.right)
    return Kind.EDITED if kind is Kind.VERBATIM and not (whole and same) else kind


def _signs(witness: Witness, words: Range) -> str:
    return signs(witness.article.text, witness.span_with_marks(words))


def _differences(
    pair: Pair, link: Link, ends: tuple[End, End], diff: WordDiff
) -> tuple[Difference, ...]:
    """What the sentences around both ends do not agree on, as far as no other link is there."""
    left, right = link.left_room or link.left, link.right_room or link.right
    if (left, right) != (link.left, link.right):
        ends = (_end(pair.left, left), _end(pair.right, right))
        diff = word_diff(pair.left.comparable(left), pair.right.comparable(right))
    return differences(*ends, diff.runs)


def kind_of(left: Words, right: Words, diff: WordDiff) -> Kind:
    """How close the wording of two ends is, of which `diff` is the word diff."""
    if left.norms == right.norms:
        return Kind.VERBATIM
    return Kind.EDITED if diff.kept >= EDITED else Kind.PARAPHRASE


def _end(witness: Witness, words: Range) -> End:
    article, span = witness.article, witness.span_with_marks(words)
    inside = witness.words.part(words.first, words.last)
    return End(
        article.text,
        (span,),
        article.language_at(span.start),
        article.published,
        # The last character of an unspaced script was paired with the next one.
        None if is_unspaced(inside.norms[-1]) else inside,
        witness.index,
    )
