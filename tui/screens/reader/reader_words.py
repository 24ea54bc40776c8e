"""What the strip under the panes says about a passage, about own content, and to a newcomer."""

from __future__ import annotations

from collections.abc import Iterator

from widgets.bars.descriptions import MEANINGS, MOVED, disagreement, place, verdict
from widgets.bars.detail_strip import Detail, Wording
from widgets.page.layers import changed_words, kept_words
from widgets.page.side_text import Reading
from wirediff.article import Span
from wirediff.passages import Mark, Passage, Side
from wirediff.settings import Settings
from wirediff.text.intervals import Runs
from wirediff.text.sanitise import one_line
from wirediff.wording.merged import is_marked_by_changes
from wirediff.wording.own import own_in_words
from wirediff.wording.phrases import counted, percent


def detail_of(left: Reading, right: Reading, number: int) -> Detail:
    """All about one passage: what it is, both wordings, what disagrees, why it is a match."""
    passage = left.passages[number]
    facts = "   ".join(
        disagreement(left.article, right.article, each) for each in passage.differences
    )
    evidence = "; ".join(one_line(each) for each in passage.evidence)
    mark = left.marks.get(number)
    note = f"your note: {one_line(mark.note)}" if mark and mark.note else ""
    notes = " · ".join(
        part
        for part in (note, facts and f"not the same: {facts}", evidence and f"why: {evidence}")
        if part
    )
    return Detail(
        heading=heading_of(left, right, number),
        kind=passage.kind,
        wordings=(wording_of(left, number), wording_of(right, number)),
        notes=(notes,) if notes else (),
    )


def heading_of(left: Reading, right: Reading, number: int) -> str:
    """What a passage is, in one line."""
    passage = left.passages[number]
    moved = f"{MOVED} moved " if passage.moved else ""
    mark = f"{verdict(left.marks[number])} · " if number in left.marks else ""
    return (
        f"{passage.kind}, {MEANINGS[passage.kind]} · {mark}{moved}{place(left, right, number)}"
        f" · {percent(passage.score)} sure{_marking(passage)}"
    )


def _marking(passage: Passage) -> str:
    """What the marked words of a passage are."""
    if all(run.mark is Mark.SAME for run in passage.words):
        return ""
    return f" · {'what differs' if is_marked_by_changes(passage) else 'what is kept'} is marked"


def own_detail_of(reading: Reading, number: int) -> Detail:
    """A stretch that only one outlet has."""
    stretch = reading.layers.own[number]
    words = counted(stretch.words_in(reading.article.text), "word")
    where = reading.article_text.place(stretch.span.start)
    text = one_line(" ".join(span.of(reading.text) for span in stretch.spans))
    return Detail(
        heading=f"only in {reading.called} · {words} · {where}",
        wordings=(Wording(reading.called, ((text, False),)),),
    )


def alone_of(side: Side, reading: Reading, other: str) -> tuple[str, ...]:
    """How much one outlet has alone, and that the other left it out.

    Args:
        side: The outlet's article and its measures.
        reading: The same as it is shown.
        other: What the other one is called.
    """
    said = f"{reading.called} alone: {own_in_words(side, reading.layers.own)}"
    return said, f"left out by {other}"


def advice(passages: int) -> Detail:
    """What a newcomer can do, while no passage is current; actions in braces stand for keys."""
    if not passages:
        return Detail(
            "Nothing shared is shown: these articles have no passage in common, or a "
            "filter hides them ({filter.all} shows all)."
        )
    return Detail(
        f"{counted(passages, 'shared passage')}.",
        notes=(
            "{match.next} next shared passage   {own.next} next passage only here   "
            "{side.other} the other side   {help.toggle} help",
        ),
    )


def wording_of(reading: Reading, number: int) -> Wording:
    """One side's words of a passage, with those marked that tell most.

    That is what differs, or what is kept where nearly everything differs.
    """
    passage = reading.passages[number]
    marked: Runs[tuple[int, ...]] | Runs[bool] = (
        changed_words(reading.passages, reading.which, [number])
        if is_marked_by_changes(passage)
        else kept_words(passage, reading.which)
    )
    parts: list[tuple[str, bool]] = []
    for index, span in enumerate(reading.spans(number)):
        if index:
            parts.append((" … ", False))
        parts += _parts(reading.text, span, marked.within(span.start, span.end))
    return Wording(reading.called, tuple(parts))


def _parts(
    text: str, span: Span, marked: Iterator[tuple[int, int, object]]
) -> Iterator[tuple[str, bool]]:
    position = span.start
    for start, end, _ in marked:
        yield text[position:start], False
        yield text[start:end], True
        position = end
    yield text[position : span.end], False


def least_length(shortest: int) -> str:
    """How long passages must be, where that is not as it always is; else nothing."""
    return "" if shortest == Settings().shortest else f"≥ {counted(shortest, 'word')}"
