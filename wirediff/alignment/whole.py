"""One article told whole by the other, word for word and in the same order: a single passage.

Line by line such a pair would be as many passages as it has sentences, and the one thing that a
reader wants to know would not be said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from wirediff.alignment.pair import Pair
from wirediff.alignment.witness import Range, Witness
from wirediff.article import Span
from wirediff.passages import Kind, Mark, Passage, WordRun
from wirediff.text.signs import signs

FEWEST_SENTENCES: Final = 2
"""Sentences of an article that can be told whole; a single one is a passage anyway."""

Matched = Sequence[tuple[Range, Range]]


def told_whole(pair: Pair) -> Passage | None:
    """All of one article as one passage, if the other has its sentences in their order.

    Whatever the other article has before, between and after them is its own. Swapping the sides
    swaps the answer.
    """
    found = _in_turn(pair.left, pair.right)
    if found is None:
        back = _in_turn(pair.right, pair.left)
        found = back and [(left, right) for right, left in back]
    return _passage(pair, found) if found else None


def _in_turn(part: Witness, whole: Witness) -> list[tuple[Range, Range]] | None:
    """Each sentence of `part` with its equal in `whole`, in order; nothing if one is missing."""
    if len(part.sentences) < FEWEST_SENTENCES:
        return None
    matched: list[tuple[Range, Range]] = []
    rest = iter(whole.sentences)
    for sentence in part.sentences:
        equal = next((one for one in rest if _same(part, sentence, whole, one)), None)
        if equal is None:
            return None
        matched.append((sentence, equal))
    return matched


def _same(part: Witness, sentence: Range, whole: Witness, other: Range) -> bool:
    """Whether two sentences are the same words and the same signs."""
    forms = part.forms[sentence.first : sentence.last], whole.forms[other.first : other.last]
    return forms[0] == forms[1] and _signs(part, sentence) == _signs(whole, other)


def _signs(witness: Witness, words: Range) -> str:
    return signs(witness.article.text, witness.span_with_marks(words))


def _passage(pair: Pair, matched: Matched) -> Passage:
    left, right = [one for one, _ in matched], [other for _, other in matched]
    words = sum(map(len, left))
    runs = [
        WordRun(Mark.SAME, pair.left.span(one), pair.right.span(other)) for one, other in matched
    ]
    return Passage(
        tuple(_spans(pair.left, left)),
        tuple(_spans(pair.right, right)),
        Kind.VERBATIM,
        moved=False,
        score=1.0,
        evidence=(f"all {words} words of one article, in the same order",),
        words=tuple(runs),
    )


def _spans(witness: Witness, sentences: Sequence[Range]) -> Iterator[Span]:
    """The characters of the sentences; those with no other word between them as one span."""
    open_span: Span | None = None
    for sentence in sentences:
        span = witness.span_with_marks(sentence)
        if open_span is None:
            open_span = span
        elif any(map(str.isalnum, witness.article.text[open_span.end : span.start])):
            yield open_span
            open_span = span
        else:
            open_span = Span(open_span.start, span.end)
    if open_span is not None:
        yield open_span
