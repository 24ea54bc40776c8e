"""Everything there is to say about one passage, as text for the detail screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from tui.screens.reader_words import heading_of, wording_of
from widgets.describing import LETTERS, disagreement, outlet_name, paragraph_number
from widgets.reading import Reading
from wirediff.article import Article, Span
from wirediff.passages import Mark, WordRun
from wirediff.sanitise import one_line

BEGINNING = 70
"""Characters of another passage that are quoted to recognise it by."""


def heading(left: Reading, right: Reading, number: int) -> Content:
    """What the passage is, in one line."""
    letter = LETTERS[left.kind(number)]
    return Content.assemble(
        (f" {letter} ", "bold reverse"), (f" {heading_of(left, right, number)}", "bold")
    )


def parts(left: Reading, right: Reading, number: int) -> Iterator[tuple[str, Content]]:
    """Every part with its label: both wordings, one merged, what differs, why, where else."""
    passage = left.passages[number]
    for reading in (left, right):
        wording = wording_of(reading, number)
        text = ((part, "bold underline" if changed else "") for part, changed in wording.parts)
        yield wording.name, Content.assemble(*text)
    if passage.words:
        yield "one text", merged(left.article, right.article, passage.words)
    for difference in passage.differences:
        yield "not the same", Content(disagreement(left.article, right.article, difference))
    for reason in passage.evidence:
        yield "why a match", Content(one_line(reason))
    for there, here in ((right, left), (left, right)):
        for recurrence in recurrences(there, here, number):
            yield "also", Content(recurrence)


def merged(left: Article, right: Article, words: Iterable[WordRun]) -> Content:
    """Both wordings as one text in the notation of `wdiff`: `[-left-]{+right+}`.

    The notation stays when the text is copied, and where there is no colour.
    """
    pieces: list[tuple[str, str]] = []
    for run in words:
        text, span = (right.text, run.right) if run.left is None else (left.text, run.left)
        if span is None:
            continue
        if pieces and text[span.start - 1 : span.start].isspace():
            pieces.append((" ", ""))
        pieces.append(_marked(run.mark, one_line(span.of(text))))
    return Content.assemble(*pieces)


def recurrences(there: Reading, here: Reading, number: int) -> Iterator[str]:
    """Where else on the side `there` the words that `here` has in this passage are told."""
    for other, passage in enumerate(here.passages):
        if other != number and _meet(here.spans(other), here.spans(number)):
            span = there.spans(other)[0]
            words = one_line(there.text[span.start : min(span.end, span.start + BEGINNING)])
            paragraph = paragraph_number(there.galley.paragraphs, span.start)
            yield f"{outlet_name(there.article)} ¶{paragraph} ({passage.kind}): {words}…"


def _marked(mark: Mark, text: str) -> tuple[str, str]:
    if mark is Mark.LEFT:
        return f"[-{text}-]", "$text-error strike"
    if mark is Mark.RIGHT:
        return f"{{+{text}+}}", "$text-success underline"
    return text, ""


def _meet(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for span in spans for other in others)
