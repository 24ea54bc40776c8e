"""From links to passages: how close the wording is, and what is told out of order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wirediff.alignment.evidence import probability
from wirediff.alignment.order import Placed, in_order
from wirediff.alignment.pair import Link, Pair
from wirediff.alignment.reasons import reasons_of
from wirediff.alignment.whole import told_whole
from wirediff.alignment.witness import Range, Witness
from wirediff.differences import End, differences
from wirediff.passages import Kind, Passage
from wirediff.worddiff import word_diff

EDITED: Final = 0.55
"""Share of the words kept in order from which a passage counts as edited and not as paraphrase;
0.5 to 0.6 agree with both annotators of the development articles equally well."""


def passages_of(pair: Pair, links: Sequence[Link]) -> tuple[Passage, ...]:
    """The links as passages, in their order; an article told whole is one passage."""
    kept = _in_order(pair, links)
    passages = (_passage(pair, link, moved=index not in kept) for index, link in enumerate(links))
    whole = told_whole(pair)
    if whole is None:
        return tuple(passages)
    found = [whole, *(passage for passage in passages if _adds_to(whole, passage))]
    return tuple(sorted(found, key=lambda passage: (passage.left, passage.right)))


def _adds_to(whole: Passage, passage: Passage) -> bool:
    """Whether a passage says of some words of either article what the whole does not."""
    return any(
        not any(span.overlaps(one) for one in told)
        for told, ends in ((whole.left, passage.left), (whole.right, passage.right))
        for span in ends
    )


def _in_order(pair: Pair, links: Sequence[Link]) -> set[int]:
    """The links told in the same order by both articles."""

    def sideless(index: int) -> tuple[float, list[str]]:
        link = links[index]
        return -link.log_odds, sorted([pair.left.text(link.left), pair.right.text(link.right)])

    order = sorted(range(len(links)), key=sideless)
    placed = [
        Placed(link.left.first, link.right.first, len(link.left) + len(link.right))
        for link in (links[index] for index in order)
    ]
    return {order[index] for index in in_order(placed)}


def _passage(pair: Pair, link: Link, *, moved: bool) -> Passage:
    left = pair.left.comparable(link.left)
    right = pair.right.comparable(link.right)
    diff = word_diff(left, right)
    if left.norms == right.norms:
        kind = Kind.VERBATIM
    else:
        kind = Kind.EDITED if diff.kept >= EDITED else Kind.PARAPHRASE
    ends = (_end(pair.left, link.left), _end(pair.right, link.right))
    return Passage(
        ends[0].spans,
        ends[1].spans,
        kind,
        moved,
        round(probability(link.log_odds), 3),
        reasons_of(pair, link, diff.runs),
        differences(*ends, diff.runs),
        diff.runs,
    )


def _end(witness: Witness, words: Range) -> End:
    return End(witness.article.text, (witness.span_with_marks(words),), witness.article.language)
