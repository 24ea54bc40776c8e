"""Everything there is to say about one passage, as text for the detail screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from tui.screens.reader_words import wording_of
from widgets.describing import (
    EXPLAINED,
    LETTERS,
    MOVED,
    disagreement,
    outlet_name,
    paragraph_number,
    paragraph_starts,
    percent,
    place,
)
from widgets.sides import Which, side_of, spans_of
from wirediff.article import Span
from wirediff.passages import Comparison, Mark, Passage, WordRun
from wirediff.sanitise import one_line, visible

LABEL_CELLS = 14
"""Cells for what a part is, before the part."""

BEGINNING = 70
"""Characters of another passage that are quoted to recognise it by."""


def heading(comparison: Comparison, passage: Passage) -> Content:
    """What the passage is, in one line."""
    moved = f"{MOVED} moved " if passage.moved else ""
    return Content.assemble(
        (f" {LETTERS[passage.kind]} ", "bold reverse"),
        (f" {passage.kind}, {EXPLAINED[passage.kind]}", "bold"),
        f" · {moved}{place(comparison, passage)} · {percent(passage.score)} sure",
    )


def parts(comparison: Comparison, number: int) -> Iterator[tuple[str, Content]]:
    """Every part with its label: both wordings, one merged, what differs, why, where else."""
    passage = comparison.passages[number]
    for which in Which:
        wording = wording_of(comparison, passage, which)
        text = ((part, "bold underline" if changed else "") for part, changed in wording.parts)
        yield wording.name, Content.assemble(*text)
    if passage.words:
        yield "one text", merged(comparison, passage.words)
    for difference in passage.differences:
        yield "not the same", Content(disagreement(comparison, difference))
    for reason in passage.evidence:
        yield "why a match", Content(one_line(reason))
    for recurrence in recurrences(comparison, number):
        yield "also", Content(recurrence)


def merged(comparison: Comparison, words: Iterable[WordRun]) -> Content:
    """Both wordings as one text in the notation of `wdiff`: `[-left-]{+right+}`.

    The notation stays when the text is copied, and where there is no colour.
    """
    pieces: list[tuple[str, str]] = []
    for run in words:
        which = Which.RIGHT if run.mark is Mark.RIGHT else Which.LEFT
        span = run.right if which is Which.RIGHT else run.left
        if span is None:
            continue
        text = side_of(comparison, which).article.text
        if pieces and text[span.start - 1 : span.start].isspace():
            pieces.append((" ", ""))
        pieces.append(_marked(run.mark, one_line(span.of(text))))
    return Content.assemble(*pieces)


def recurrences(comparison: Comparison, number: int) -> Iterator[str]:
    """Where else the same words of either side are told: passages that share them."""
    passage = comparison.passages[number]
    for which in Which:
        article = side_of(comparison, which.other).article
        starts = paragraph_starts(article)
        for other, each in enumerate(comparison.passages):
            if other != number and _meet(spans_of(each, which), spans_of(passage, which)):
                span = spans_of(each, which.other)[0]
                words = visible(span.of(article.text))[:BEGINNING]
                paragraph = paragraph_number(starts, span.start)
                yield f"{outlet_name(article)} ¶{paragraph} ({each.kind}): {one_line(words)}…"


def _marked(mark: Mark, text: str) -> tuple[str, str]:
    if mark is Mark.LEFT:
        return f"[-{text}-]", "$text-error strike"
    if mark is Mark.RIGHT:
        return f"{{+{text}+}}", "$text-success underline"
    return text, ""


def _meet(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for span in spans for other in others)
