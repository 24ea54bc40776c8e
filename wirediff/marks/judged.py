"""A comparison as the reader judged it: wrong matches taken out, links by hand put in.

The same functions count again all that follows from the passages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from wirediff.alignment.pair import pair_of
from wirediff.alignment.statements import in_sequence, kind_of
from wirediff.alignment.witness import Range
from wirediff.alignment.word_diff import word_diff
from wirediff.article import Article, Block, Role, Sentence, Span
from wirediff.comparing.compare import comparison_of
from wirediff.comparing.prepare import prepare
from wirediff.differences import End, differences
from wirediff.marks.judgement import Judgement, Judgements
from wirediff.passages import Comparison, Passage
from wirediff.text.words import Words

BY_HAND: Final = "linked by hand"
"""The evidence of a passage that the reader made."""


def judged(comparison: Comparison, judgements: Judgements) -> Comparison:
    """The comparison as these judgements leave it, sides as they are.

    A link by hand takes the place of a passage that lies there already. Judgements that neither
    reject nor link change nothing; those that lie outside the texts are passed over. Swapping the
    sides of both swaps the answer.
    """
    left, right = comparison.left.article, comparison.right.article
    usable = Judgements(tuple(one for one in judgements if one.fits(left.text, right.text)))
    made = [one for one in usable if one.by_hand and not one.rejects and not one.on_own]
    found = list(zip(comparison.passages, usable.of(comparison.passages), strict=True))
    wrong = [passage for passage, said in found if said and said.rejects]
    if not wrong and not made:
        return comparison
    ready = [prepare(article, comparison.settings) for article in (left, right)]
    pair = pair_of(ready[0].witness, ready[1].witness)
    kept = [passage for passage, said in found if not said or not (said.rejects or said.by_hand)]
    linked = [_linked(left, right, each) for each in made]
    return comparison_of(
        pair,
        in_sequence(pair, [*kept, *linked]),
        comparison.settings,
        semantic=comparison.semantic,
        refused=wrong,
    )


def _linked(left: Article, right: Article, judgement: Judgement) -> Passage:
    """A link by hand as a passage, in any part of the articles."""
    one = _only(left, judgement.left)
    other = _only(right, judgement.right)
    diff = word_diff(one, other)
    ends = (
        End(left.text, judgement.left, left.language_at(judgement.left[0].start), left.published),
        End(
            right.text,
            judgement.right,
            right.language_at(judgement.right[0].start),
            right.published,
        ),
    )
    return Passage(
        judgement.left,
        judgement.right,
        kind_of(one, other, diff),
        moved=False,
        score=1.0,
        evidence=(BY_HAND,),
        differences=differences(*ends, diff.runs),
        words=diff.runs,
    )


def _only(article: Article, spans: Sequence[Span]) -> Words:
    """The words of some places of an article, with the forms that the comparison gives them."""
    found = [(span, article.block_at(span.start)) for span in spans]
    blocks = tuple(
        Block(span, Role.BODY, (Sentence(span, Role.BODY),), block.language if block else None)
        for span, block in found
    )
    witness = prepare(replace(article, blocks=blocks)).witness
    return witness.comparable(Range(0, len(witness.words)))
