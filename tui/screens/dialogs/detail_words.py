"""Everything there is to say about one passage, as text for the detail screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from tui.screens.reader.reader_words import graded, heading_of, wording_of
from widgets.bars.descriptions import LETTERS, disagreement
from widgets.bars.detail_strip import Emphasis
from widgets.page.side_text import Reading
from wirediff.article import Span
from wirediff.comparing.recurrences import Recurrences
from wirediff.text.sanitise import one_line
from wirediff.wording.disagreements import SIGN
from wirediff.wording.merged import is_marked_by_changes, merged_words

_ONE_SIDED = re.compile(r"\[-.*?-\]|\{\+.*?\+\}")

BEGINNING = 70
"""Characters of another passage that are quoted to recognise it by."""

MOSTLY = 0.5
"""Share of the shorter of two passages that both must have to say the same, from 0.0 to 1.0. On the
sample pairs passages that only meet share up to 0.25, one that lies in another all of it."""


def heading(left: Reading, right: Reading, number: int) -> Content:
    """What the passage is, in one line."""
    letter = LETTERS[left.kind(number)]
    return Content.assemble(
        (f" {letter} ", "bold reverse"), (f" {heading_of(left, right, number)}", "bold")
    )


def parts(
    left: Reading, right: Reading, number: int, recurrences: Recurrences
) -> Iterator[tuple[str, Content]]:
    """Every part with its label: both wordings, one merged, what differs, why, where else."""
    passage = left.passages[number]
    for reading in (left, right):
        wording = wording_of(reading, number)
        yield wording.name, Content.assemble(*map(_emphasised, wording.parts))
    if (merged := merged_words(passage, left.article.text, right.article.text)) and (
        is_marked_by_changes(passage)
    ):
        yield "one text", coloured(merged)
    if number in left.marks and (note := left.marks[number].note):
        yield "your note", Content(one_line(note))
    for difference in graded(passage):
        yield "not the same", Content(disagreement(left.article, right.article, difference))
    for reason in passage.evidence:
        yield "why a match", Content(one_line(reason))
    for there, here in ((right, left), (left, right)):
        for place in also_in(there, here, number, recurrences):
            yield "also in", Content(place)


def _emphasised(part: tuple[str, Emphasis]) -> tuple[str, str]:
    """Words in their style; a fact that the other side states differently has a sign as well."""
    text, emphasis = part
    if emphasis is Emphasis.DISPUTED:
        return f"{SIGN}{text}", "bold reverse"
    return text, "bold underline" if emphasis is Emphasis.CHANGED else ""


def labelled_once(rows: Iterable[tuple[str, Content]]) -> Iterator[tuple[str, Content]]:
    """The rows without a label where it is that of the row above."""
    before = ""
    for label, text in rows:
        yield "" if label == before else label, text
        before = label


def coloured(merged: str) -> Content:
    """A word diff with what stands on one side only in colour; its signs stay, to be copied."""
    text = Content(merged)
    for found in _ONE_SIDED.finditer(merged):
        left = found.group().startswith("[-")
        style = "$text-error" if left else "$text-success"
        text = text.stylize(style, *found.span())
    return text


def also_in(there: Reading, here: Reading, number: int, recurrences: Recurrences) -> Iterator[str]:
    """Where else the side `there` says what a passage says, which lies on both.

    First other passages whose words on the side `here` are mostly the same, then sentences that are
    no passages with it but much like it.
    """
    known = list(there.spans(number))
    for other, passage in enumerate(here.passages):
        if other != number and _tells_the_same(here.spans(other), here.spans(number)):
            spans = there.spans(other)
            known += spans
            yield f"{_place(there, spans[0])} ({passage.kind}): {_beginning(there, spans[0])}"
    for reading in (there, here):
        article, source = there.article, reading.article
        for sentence in recurrences.of(article, reading.spans(number), source, besides=known):
            known.append(sentence.span)
            yield f"{_place(there, sentence.span)}: {_beginning(there, sentence.span)}"


def _place(reading: Reading, span: Span) -> str:
    return f"{reading.called}, {reading.article_text.place(span.start)}"


def _beginning(reading: Reading, span: Span) -> str:
    words = one_line(reading.text[span.start : min(span.end, span.start + BEGINNING)])
    return f"{words}…" if len(span) > BEGINNING else words


def _tells_the_same(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether two passages share most of the shorter one, and not just a word where they meet."""
    common = sum(
        max(0, min(span.end, other.end) - max(span.start, other.start))
        for span in spans
        for other in others
    )
    return common >= MOSTLY * min(sum(map(len, spans)), sum(map(len, others))) > 0
