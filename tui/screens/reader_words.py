"""What the strip under the panes says about a passage, about own content, and to a newcomer."""

from __future__ import annotations

from collections.abc import Iterator

from widgets.describing import (
    EXPLAINED,
    MOVED,
    disagreement,
    outlet_name,
    paragraph_number,
    paragraph_starts,
    percent,
    place,
)
from widgets.detail_strip import Detail, Wording
from widgets.layers import changed_words
from widgets.own import word_count
from widgets.reading import Reading
from widgets.sides import Which, side_of, spans_of
from widgets.typesetting import shown_text
from wirediff.article import Span
from wirediff.passages import Comparison, Passage
from wirediff.sanitise import one_line


def detail_of(comparison: Comparison, passage: Passage) -> Detail:
    """All about one passage: what it is, both wordings, what disagrees, why it is a match."""
    moved = f"{MOVED} moved " if passage.moved else ""
    heading = (
        f"{passage.kind}, {EXPLAINED[passage.kind]} · {moved}{place(comparison, passage)}"
        f" · {percent(passage.score)} sure"
    )
    facts = "   ".join(disagreement(comparison, each) for each in passage.differences)
    evidence = "; ".join(one_line(each) for each in passage.evidence)
    notes = " · ".join(
        part
        for part in (facts and f"not the same: {facts}", evidence and f"why: {evidence}")
        if part
    )
    return Detail(
        heading=heading,
        kind=passage.kind,
        wordings=tuple(wording_of(comparison, passage, which) for which in Which),
        notes=(notes,) if notes else (),
    )


def own_detail_of(reading: Reading, number: int) -> Detail:
    """A stretch that only one outlet has."""
    span = reading.layers.own[number]
    words = word_count(span.of(reading.article.text))
    paragraph = paragraph_number(paragraph_starts(reading.article), span.start)
    name = outlet_name(reading.article)
    return Detail(
        heading=f"only in {name} · {words:,} {'word' if words == 1 else 'words'} · ¶{paragraph}",
        wordings=(Wording(name, ((reading.text[span.start : span.end], False),)),),
    )


def advice(passages: int) -> Detail:
    """What a newcomer can do, while no passage is current."""
    if not passages:
        return Detail(
            "Nothing shared is shown: these articles have no passage in common, or a "
            "filter hides them (0 shows all)."
        )
    return Detail(
        f"{passages} shared passages.",
        notes=("n next shared passage   } next passage only here   tab the other side   ? help",),
    )


def wording_of(comparison: Comparison, passage: Passage, which: Which) -> Wording:
    """One side's words of a passage, and which of them the other side has not."""
    article = side_of(comparison, which).article
    changed = changed_words([passage], which, [0])
    parts: list[tuple[str, bool]] = []
    for index, span in enumerate(spans_of(passage, which)):
        if index:
            parts.append((" … ", False))
        parts += _parts(
            shown_text(span.of(article.text)), span, changed.within(span.start, span.end)
        )
    return Wording(outlet_name(article), tuple(parts))


def _parts(
    text: str, span: Span, changed: Iterator[tuple[int, int, bool]]
) -> Iterator[tuple[str, bool]]:
    position = span.start
    for start, end, _ in changed:
        yield text[position - span.start : start - span.start], False
        yield text[start - span.start : end - span.start], True
        position = end
    yield text[position - span.start :], False
