"""What the strip under the panes says about a passage, about own content, and to a newcomer."""

from __future__ import annotations

from collections.abc import Iterator

from widgets.bars.descriptions import MEANINGS, MOVED, disagreement, place, verdict
from widgets.bars.detail_strip import Detail, Wording
from widgets.bars.legend import Counts
from widgets.page.layers import changed_words, kept_words
from widgets.page.side_text import Reading
from widgets.pair.sides import Which, side_of
from widgets.pair.state import ViewState
from wirediff.article import Span
from wirediff.passages import Mark, Passage
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


def place_of(state: ViewState) -> str:
    """Where the reader is: `5/14`, `own 1/2`."""
    if state.current_own is not None:
        return f"own {state.current_own + 1}/{len(state.own_pieces)}"
    order = state.order
    return f"{'–' if state.current is None else order.index(state.current) + 1}/{len(order)}"


def strip_of(state: ViewState) -> Detail:
    """What the strip says; actions in braces stand for keys."""
    if state.current_own is not None:
        return own_detail_of(state.reading, state.current_own)
    if state.current is not None:
        return detail_of(*state.pair.both, state.current)
    return advice(len(state.order))


def counts_of(state: ViewState, shortest: int, marks: int) -> Counts:
    """What the legend says.

    Args:
        state: What the view shows.
        shortest: Words that a passage must have.
        marks: How many judgements there are.
    """
    parts = (
        "only what each has alone" if state.own_only else "",
        counted(marks, "mark") if marks else "",
        least_length(shortest),
        "folded" if state.folded else "",
        "story only" if state.hide_boilerplate else "",
        "" if state.comparison.semantic else "by words alone",
    )
    return Counts(
        kinds=state.pair.kinds,
        moved=state.pair.moved,
        shown=state.filter.kinds,
        moved_only=state.filter.moved_only,
        state=" · ".join(filter(None, parts)),
    )


def own_detail_of(reading: Reading, number: int) -> Detail:
    """A stretch that only one outlet has."""
    stretch = reading.layers.own[number]
    where = reading.article_text.place(stretch.span.start)
    words = counted(stretch.words_in(reading.article.text), "word")
    text = one_line(" ".join(span.of(reading.text) for span in stretch.spans))
    return Detail(
        heading=f"only in {reading.called} · {words} · {where}",
        wordings=(Wording(reading.called, ((text, False),)),),
    )


def alone_of(state: ViewState, which: Which) -> tuple[str, ...]:
    """How much one outlet has alone, and that the other left it out; nothing while both show."""
    if not state.own_only:
        return ()
    side, reading = side_of(state.comparison, which), state.shown(which)
    said = f"{reading.called} alone: {own_in_words(side, reading.layers.own)}"
    return said, f"left out by {state.shown(which.other).called}"


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
