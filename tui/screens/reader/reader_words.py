"""What the strip under the panes says about a passage, about own content, and to a newcomer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from widgets.bars.descriptions import MEANINGS, MOVED, disagreement, place, verdict
from widgets.bars.detail_strip import Detail, Emphasis, Wording
from widgets.bars.legend import Counts
from widgets.page.layers import changed_words, kept_words
from widgets.page.side_text import Reading
from widgets.pair.sides import Which, side_of
from widgets.pair.state import ViewState
from wirediff.article import Span
from wirediff.passages import Difference, Mark, Passage, Severity
from wirediff.settings import Settings
from wirediff.text.intervals import Runs
from wirediff.text.sanitise import one_line
from wirediff.wording.disagreements import SIGN, gravest_first, reading_in_words
from wirediff.wording.merged import is_marked_by_changes
from wirediff.wording.own import own_in_words
from wirediff.wording.phrases import counted, percent


def detail_of(left: Reading, right: Reading, number: int) -> Detail:
    """All about one passage: what it is, both wordings, what disagrees, why it is a match."""
    passage = left.passages[number]
    mark = left.marks.get(number)
    evidence = "; ".join(one_line(each) for each in passage.evidence)
    notes = (
        *(disagreement(left.article, right.article, each) for each in graded(passage)),
        f"your note: {one_line(mark.note)}" if mark and mark.note else "",
        f"why: {evidence}" if evidence else "",
    )
    joined = " · ".join(filter(None, notes))
    return Detail(
        heading=heading_of(left, right, number),
        kind=passage.kind,
        wordings=(wording_of(left, number), wording_of(right, number)),
        notes=(joined,) if joined else (),
    )


def graded(passage: Passage) -> list[Difference]:
    """Where the two ends differ in fact, contradictions first."""
    return gravest_first(passage.differences)


def heading_of(left: Reading, right: Reading, number: int) -> str:
    """What a passage is, in one line.

    What contradicts stands before how sure the match is: sure is only that both tell of one thing.
    """
    passage = left.passages[number]
    parts = [f"{passage.kind}, {MEANINGS[passage.kind]}"]
    if number in left.marks:
        parts.append(verdict(left.marks[number]))
    grave = [each for each in graded(passage) if each.severity is Severity.CONTRADICTION]
    if grave:
        parts.append(
            f"{SIGN} {counted(len(grave), 'contradiction')}: {_readings(left, right, grave[0])}"
        )
    parts.append(f"{f'{MOVED} moved ' if passage.moved else ''}{place(left, right, number)}")
    parts.append(f"{percent(passage.score)} sure{' of the match' if grave else ''}")
    return " · ".join(parts) + _marking(passage)


def _readings(left: Reading, right: Reading, difference: Difference) -> str:
    mine = reading_in_words(difference.left, left.article.text)
    return f"{mine} | {reading_in_words(difference.right, right.article.text)}"


def _marking(passage: Passage) -> str:
    """What the marked words of a passage are."""
    if all(run.mark is Mark.SAME for run in passage.words):
        return ""
    return f" · {'differences' if is_marked_by_changes(passage) else 'shared words'} marked"


def place_of(state: ViewState) -> str:
    """Where the reader is: `5/14`, `own 1/2`.

    Passages have the numbers of the reports, whichever side is being read.
    """
    if state.current_own is not None:
        return f"own {state.current_own + 1}/{len(state.own_pieces)}"
    numbers = state.selection.numbers
    return f"{'–' if state.current is None else numbers.index(state.current) + 1}/{len(numbers)}"


def strip_of(state: ViewState) -> Detail:
    """What the strip says; actions in braces stand for keys."""
    if state.current_own is not None:
        return own_detail_of(state.reading, state.current_own)
    if state.current is not None:
        return detail_of(*state.pair.both, state.current)
    return advice(len(state.order))


def counts_of(state: ViewState, *, shortest: int, marks: int, gained: int) -> Counts:
    """What the legend says.

    Args:
        state: What the view shows.
        shortest: Words that a passage must have.
        marks: How many judgements there are.
        gained: Passages that meaning has added to those by words alone.
    """
    parts = (
        "only what each has alone" if state.own_only else "",
        counted(marks, "mark") if marks else "",
        least_length(shortest),
        "folded" if state.folded else "",
        "story only" if state.hide_boilerplate else "",
        "" if state.comparison.semantic else "by words alone",
        f"{gained:+} by meaning" if gained else "",
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
        wordings=(Wording(reading.called, ((text, Emphasis.SAME),)),),
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
    disputed = list(_disputed(passage, reading.which))
    parts: list[tuple[str, Emphasis]] = []
    for index, span in enumerate(reading.spans(number)):
        if index:
            parts.append((" … ", Emphasis.SAME))
        parts += _parts(reading.text, span, marked, disputed)
    return Wording(reading.called, tuple(parts))


def _disputed(passage: Passage, which: Which) -> Iterator[Span]:
    """Where this side states a fact that the other states differently."""
    for each in passage.differences:
        span = each.left if which is Which.LEFT else each.right
        if each.disagrees and len(span):
            yield span


def _parts(
    text: str, span: Span, marked: Runs[tuple[int, ...]] | Runs[bool], disputed: Sequence[Span]
) -> Iterator[tuple[str, Emphasis]]:
    """A text in parts of one emphasis each; what is disputed goes before what is reworded."""
    changed = [Span(start, end) for start, end, _ in marked.within(span.start, span.end)]
    facts = [each for each in disputed if each.overlaps(span)]
    edges = {edge for each in (*changed, *facts, span) for edge in (each.start, each.end)}
    for start, end in pairwise(sorted(edge for edge in edges if span.start <= edge <= span.end)):
        emphasis = Emphasis.CHANGED if any(start in each for each in changed) else Emphasis.SAME
        fact = next((each for each in facts if start in each), None)
        # Of a long quote, only the words that differ: the others would hide them.
        if fact and (emphasis is Emphasis.CHANGED or not any(map(fact.overlaps, changed))):
            emphasis = Emphasis.DISPUTED
        yield text[start:end], emphasis


def least_length(shortest: int) -> str:
    """How long passages must be, where that is not as it always is; else nothing."""
    return "" if shortest == Settings().shortest else f"≥ {counted(shortest, 'word')}"
