"""What the strip under the panes says about a passage, about own content, and to a newcomer."""

from __future__ import annotations

from collections.abc import Iterator

from widgets.describing import (
    EXPLAINED,
    MOVED,
    disagreement,
    outlet_name,
    paragraph_number,
    percent,
    place,
)
from widgets.detail_strip import Detail, Wording
from widgets.layers import changed_words
from widgets.own import word_count
from widgets.reading import Reading
from wirediff.article import Span
from wirediff.sanitise import one_line


def detail_of(left: Reading, right: Reading, number: int) -> Detail:
    """All about one passage: what it is, both wordings, what disagrees, why it is a match."""
    passage = left.passages[number]
    facts = "   ".join(
        disagreement(left.article, right.article, each) for each in passage.differences
    )
    evidence = "; ".join(one_line(each) for each in passage.evidence)
    notes = " · ".join(
        part
        for part in (facts and f"not the same: {facts}", evidence and f"why: {evidence}")
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
    return (
        f"{passage.kind}, {EXPLAINED[passage.kind]} · {moved}{place(left, right, number)}"
        f" · {percent(passage.score)} sure"
    )


def own_detail_of(reading: Reading, number: int) -> Detail:
    """A stretch that only one outlet has."""
    span = reading.layers.own[number]
    words = word_count(span.of(reading.article.text))
    paragraph = paragraph_number(reading.galley.paragraphs, span.start)
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


def wording_of(reading: Reading, number: int) -> Wording:
    """One side's words of a passage, and which of them the other side has not."""
    changed = changed_words(reading.passages, reading.which, [number])
    parts: list[tuple[str, bool]] = []
    for index, span in enumerate(reading.spans(number)):
        if index:
            parts.append((" … ", False))
        parts += _parts(reading.text, span, changed.within(span.start, span.end))
    return Wording(outlet_name(reading.article), tuple(parts))


def _parts(
    text: str, span: Span, changed: Iterator[tuple[int, int, bool]]
) -> Iterator[tuple[str, bool]]:
    position = span.start
    for start, end, _ in changed:
        yield text[position:start], False
        yield text[start:end], True
        position = end
    yield text[position : span.end], False
