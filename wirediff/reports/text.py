"""Comparisons as linear text: for pipes, for e-mail, and to be read aloud.

One statement a line, no drawing, no colour; everything taken from an article is sanitised.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirediff.article import Article, Span
from wirediff.marks import Judgements
from wirediff.passages import Comparison, Difference, Kind, Mark, Passage
from wirediff.reports.article_text import facts
from wirediff.reports.remarks import NOTHING_JUDGED, remark, remarks_on
from wirediff.text.sanitise import one_line, visible
from wirediff.wording.disagreements import difference_in_words
from wirediff.wording.measures import figures_of, verdict_on
from wirediff.wording.merged import common_words, merged_words, words_marked
from wirediff.wording.own import own_in_words, own_stretches
from wirediff.wording.phrases import (
    Places,
    manner_of,
    names_of,
    percent,
    summary,
)

GAP = " … "
"""Stands between two spans of one passage, for what the passage leaves out."""


def comparison_text(
    comparison: Comparison, judgements: Judgements = NOTHING_JUDGED, *, aloud: bool = False
) -> str:
    """The whole comparison: both sides with their shares, every passage, each outlet's own.

    Ends with a line feed; a paragraph is one line, however long. To be read `aloud`, it says in
    words what differs and where each part ends, instead of marking it with signs.
    """
    report = _Spoken if aloud else _Report
    return _written(report(comparison, judgements).lines())


def _written(lines: Iterator[str]) -> str:
    return visible("\n".join(lines)) + "\n"


def _head(article: Article) -> Iterator[str]:
    """What is known about an article, a line for each; nothing for what is not known."""
    known = (fact for fact in facts(article) if fact[0] != "outlet")
    return (f"  {name}: {one_line(value)}" for _, name, value in known)


class _Report:
    """One comparison, with what its lines have in common: the names and the paragraph numbers."""

    def __init__(self, comparison: Comparison, judgements: Judgements) -> None:
        self._comparison = comparison
        self._remarks = remarks_on(comparison.passages, judgements)
        self._sides = comparison.left, comparison.right
        self._texts = comparison.left.article.text, comparison.right.article.text
        self._names = names_of(comparison.left.article, comparison.right.article)
        self._places = Places(comparison.left.article), Places(comparison.right.article)

    def lines(self) -> Iterator[str]:
        """Every line, the empty ones between the parts included."""
        passages = self._comparison.passages
        yield f"{self._names[0]} and {self._names[1]}"
        yield summary(self._comparison)
        yield from self._legend()
        for name, side in zip(self._names, self._sides, strict=True):
            yield f"\n{name}"
            yield from _head(side.article)
            yield from (
                f"  {name}: {value}" for name, value in (*figures_of(side), *verdict_on(side))
            )
        for number, passage in enumerate(passages, start=1):
            yield f"\nShared passage {number} of {len(passages)}, {manner_of(passage)}."
            yield from self._passage(passage)
            if said := self._remarks.beside[number - 1]:
                yield f"Judged: {remark(said)}."
            yield from self._end_of(f"shared passage {number}")
        yield from self._own(0, tuple(span for passage in passages for span in passage.left))
        yield from self._own(1, tuple(span for passage in passages for span in passage.right))
        for judgement in self._remarks.others:
            yield f"\nJudged: {remark(judgement)}."
            ends = enumerate(judgement.ends)
            yield from (self._end(which, spans) for which, spans in ends if spans)
        yield from self._end_of("the comparison")

    def _legend(self) -> Iterator[str]:
        """What the signs of the report mean, if it has any."""
        if any(passage.kind is Kind.EDITED for passage in self._comparison.passages):
            left, right = self._names
            yield f"Word by word, [-…-] is only in {left}, {{+…+}} only in {right}."

    def _end_of(self, part: str) -> Iterator[str]:
        """What marks the end of a part for a listener: nothing in print."""
        return iter(())

    def _wording(self, passage: Passage) -> Iterator[str]:
        """How the two wordings differ."""
        if merged := merged_words(passage, *self._texts):
            yield f"Word by word: {merged}"

    def _passage(self, passage: Passage) -> Iterator[str]:
        yield self._end(0, passage.left)
        yield self._end(1, passage.right)
        if passage.kind is Kind.PARAPHRASE:
            common = common_words(passage, self._texts[0])
            yield f"In the same words: {'; '.join(common) or 'nothing'}."
        else:
            yield from self._wording(passage)
        yield f"Why, with certainty {percent(passage.score)}: {_reasons(passage)}."
        yield from map(self._difference, passage.differences)

    def _end(self, side: int, spans: tuple[Span, ...]) -> str:
        text = GAP.join(one_line(span.of(self._texts[side])) for span in spans)
        return f"{self._names[side]}, {self._places[side].of(*spans)}: {text}"

    def _difference(self, difference: Difference) -> str:
        return f"Differs in {difference_in_words(difference, *self._texts, self._names)}."

    def _own(self, side: int, covered: tuple[Span, ...]) -> Iterator[str]:
        article = self._sides[side].article
        stretches = own_stretches(article, covered)
        yield f"\nOnly in {self._names[side]}: {own_in_words(self._sides[side], stretches)}."
        for number, stretch in enumerate(stretches, start=1):
            for at, piece in enumerate(stretch.pieces):
                place = self._places[side].of(piece.span).capitalize()
                first = "" if at else f"{number}. "
                yield f"{first}{place}: {one_line(piece.of(article.text))}"
        yield from self._end_of(f"what is only in {self._names[side]}")


class _Spoken(_Report):
    """The same to be listened to: no signs, and every part says where it ends."""

    def _legend(self) -> Iterator[str]:
        return iter(())

    def _end_of(self, part: str) -> Iterator[str]:
        yield f"End of {part}."

    def _wording(self, passage: Passage) -> Iterator[str]:
        for side, mark in enumerate((Mark.LEFT, Mark.RIGHT)):
            only = words_marked(passage, mark, self._texts[side])
            if only:
                yield f"Only {self._names[side]} has: {'; '.join(only)}."


def _reasons(passage: Passage) -> str:
    return "; ".join(map(one_line, passage.evidence)) or "the wording as a whole"
