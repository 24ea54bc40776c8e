"""A comparison as Markdown: valid CommonMark, and readable as the text that it is.

What stands in a table is a table to GitHub and its like, and lines with bars to others. Everything
taken from an article is escaped: it can open no heading, link, code, table cell or tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from wirediff.article import Span
from wirediff.marks import Judgements
from wirediff.passages import Comparison, Difference, Kind, Mark, Passage, Side
from wirediff.reports.article_text import facts
from wirediff.reports.colophon import Colophon, colophon_lines
from wirediff.reports.remarks import NOTHING_JUDGED, remark, remarks_on
from wirediff.text.sanitise import one_line, visible
from wirediff.wording.disagreements import judgement_in_words, kind_in_words, reading_in_words
from wirediff.wording.measures import figures_of, verdict_on
from wirediff.wording.merged import common_words, merged_runs
from wirediff.wording.own import own_in_words, own_stretches
from wirediff.wording.phrases import (
    Places,
    manner_of,
    names_of,
    percent,
    sign_of,
    summary,
)

_ACTS: Final = re.compile(r"[\\`*\[\]<>&|~!#$]|(?<![^\W_])_|_(?![^\W_])")
"""Punctuation that means something to Markdown wherever it stands; an underscore does at the edge
of a word. A backslash before a character of ASCII punctuation makes it that character, by the
standard."""

_ACTS_FIRST: Final = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))|^(?=[-+=])")
"""What means something where a line begins: lists, rules and underlined headings."""


def escaped(text: str) -> str:
    r"""Text on one line that Markdown shows as it is.

    >>> escaped("# 1 < 2 | [x](y)")
    '\\# 1 \\< 2 \\| \\[x\\](y)'
    """
    return _ACTS_FIRST.sub(r"\1\\", _ACTS.sub(r"\\\g<0>", one_line(text)))


def comparison_markdown(
    comparison: Comparison, colophon: Colophon, judgements: Judgements = NOTHING_JUDGED
) -> str:
    """The comparison in short: measures, every passage in both wordings, each outlet's own.

    Ends with a line feed; a paragraph is one line, however long.
    """
    return visible("\n".join(_Report(comparison, judgements).lines(colophon))) + "\n"


class _Report:
    """One comparison, with what its parts have in common."""

    def __init__(self, comparison: Comparison, judgements: Judgements) -> None:
        self._comparison = comparison
        self._remarks = remarks_on(comparison.passages, judgements)
        self._sides = comparison.left, comparison.right
        self._texts = comparison.left.article.text, comparison.right.article.text
        names = names_of(comparison.left.article, comparison.right.article)
        self._names = escaped(names[0]), escaped(names[1])
        self._places = Places(comparison.left.article), Places(comparison.right.article)

    def lines(self, colophon: Colophon) -> Iterator[str]:
        """Every line, the empty ones between the parts included."""
        passages = self._comparison.passages
        yield f"# {self._names[0]} and {self._names[1]}\n"
        yield summary(self._comparison)
        yield from self._measures()
        if passages:
            yield "\n## Shared passages"
            if any(passage.kind is not Kind.PARAPHRASE for passage in passages):
                left, right = self._names
                yield f"\nWord by word, [-…-] is only in {left}, {{+…+}} only in {right}."
        for number, passage in enumerate(passages, start=1):
            yield f"\n### {sign_of(passage, number)}: {manner_of(passage)}\n"
            yield from self._passage(passage)
            if said := self._remarks.beside[number - 1]:
                yield f"- Judged: {escaped(remark(said))}"
        yield from self._own(0, [span for passage in passages for span in passage.left])
        yield from self._own(1, [span for passage in passages for span in passage.right])
        yield from self._other_remarks()
        yield "\n## About this report\n"
        for name, value in colophon_lines(colophon, self._comparison):
            yield f"- {name}: {escaped(value)}"

    def _measures(self) -> Iterator[str]:
        """A table with a column for each side."""
        yield f"\n| | {self._names[0]} | {self._names[1]} |"
        yield "|---|---|---|"
        for rows in (_known, figures_of, verdict_on):
            left, right = (dict(rows(side)) for side in self._sides)
            for name in dict.fromkeys((*left, *right)):
                here, there = escaped(left.get(name, "")), escaped(right.get(name, ""))
                yield f"| {name} | {here} | {there} |"

    def _passage(self, passage: Passage) -> Iterator[str]:
        yield f"- {self._end(0, passage.left)}"
        yield f"- {self._end(1, passage.right)}"
        if passage.kind is Kind.PARAPHRASE:
            common = map(escaped, common_words(passage, self._texts[0]))
            yield f"- In the same words: {'; '.join(common) or 'nothing'}."
        elif any(run.mark is not Mark.SAME for run in passage.words):
            yield f"- Word by word: {self._merged(passage)}"
        for difference in passage.differences:
            yield f"- Differs in {self._difference(difference)}."
        reasons = "; ".join(map(escaped, passage.evidence)) or "the wording as a whole"
        yield f"- Why, with certainty {percent(passage.score)}: {reasons}."

    def _end(self, side: int, spans: Sequence[Span]) -> str:
        words = " … ".join(escaped(span.of(self._texts[side])) for span in spans)
        return f"**{self._names[side]}**, {self._places[side].of(*spans)}: {words}"

    def _merged(self, passage: Passage) -> str:
        """The word diff. Without a definition, what stands in brackets is no link."""
        signs = {Mark.SAME: ("", ""), Mark.LEFT: ("[-", "-]"), Mark.RIGHT: ("{+", "+}")}
        runs = merged_runs(passage, *self._texts)
        return " ".join(escaped(words).join(signs[mark]) for mark, words in runs if words)

    def _difference(self, difference: Difference) -> str:
        # Names are escaped already; what the articles say is not.
        kind = escaped(kind_in_words(difference))
        judged = escaped(judgement_in_words(difference))
        readings = (
            f"{name} {escaped(reading_in_words(span, text))}"
            for name, span, text in zip(
                self._names, (difference.left, difference.right), self._texts, strict=True
            )
        )
        return f"{kind}: {', '.join(readings)}" + (f" ({judged})" if judged else "")

    def _own(self, side: int, covered: Sequence[Span]) -> Iterator[str]:
        article = self._sides[side].article
        yield f"\n## Only in {self._names[side]}\n"
        stretches = own_stretches(article, covered)
        yield f"{own_in_words(self._sides[side], stretches)}."
        for number, stretch in enumerate(stretches, start=1):
            yield f"\n{number}. {self._places[side].of(*stretch.spans).capitalize()}"
            for piece in stretch.pieces:
                yield f"   - {escaped(piece.of(article.text))}"

    def _other_remarks(self) -> Iterator[str]:
        """What the reader said of what is no passage, or no longer one."""
        if self._remarks.others:
            yield "\n## Other judgements\n"
        for judgement in self._remarks.others:
            ends = enumerate(judgement.ends)
            words = "; ".join(self._end(side, spans) for side, spans in ends if spans)
            yield f"- {escaped(remark(judgement))} ({words})"


def _known(side: Side) -> Iterator[tuple[str, str]]:
    """What is known of an article, as name and value."""
    for field, name, value in facts(side.article):
        if field != "outlet":  # the head of the column says it
            yield name, value
