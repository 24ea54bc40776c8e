"""What a reader is told about each character of a side, and a row cut into pieces of one look.

Everything here is computed once per comparison and filter. Painting a row asks each layer for the
runs that touch it, so that it costs the length of the row and not that of the article.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

from widgets.pair.sides import OWN_MARK, Which, end_of, spans_of
from wirediff.article import Article, Role, Span
from wirediff.passages import Kind, Mark, Passage
from wirediff.text.intervals import Runs, layered, narrowed
from wirediff.wording.merged import is_marked_by_changes
from wirediff.wording.own import OwnStretch, own_stretches

T = TypeVar("T")

CLOSENESS: Final = {Kind.VERBATIM: 0, Kind.EDITED: 1, Kind.PARAPHRASE: 2}
"""Kinds from the closest on: where passages overlap, the current or else the closest is shown."""


class Hit(Enum):
    """How a search bears on a piece of text."""

    NONE = 0
    FOUND = 1
    CURRENT = 2


class Look(NamedTuple):
    """All that decides how a piece of text is drawn."""

    role: Role
    kind: Kind | None = None
    current: bool = False
    changed: bool = False
    """Whether the other side words this differently."""
    hit: Hit = Hit.NONE
    selected: bool = False
    context: bool = False
    """Whether it only stands there so that what is beside it can be understood."""


class Piece(NamedTuple):
    """Characters that look alike."""

    start: int
    end: int
    look: Look


@dataclass(frozen=True, slots=True)
class Layers:
    """One side's article, with everything known about its characters."""

    roles: Runs[Role]
    shared: Runs[tuple[int, ...]]
    """Numbers of the passages over each stretch."""
    kinds: tuple[Kind, ...]
    """Kind of each passage, by number."""
    changed: Runs[tuple[int, ...]]
    """Words that the other side does not have, with the numbers of the passages that say so."""
    own: tuple[OwnStretch, ...]
    """What only this outlet has."""
    own_runs: Runs[int]
    """The same, with their numbers."""
    context: Runs[bool] = field(default_factory=Runs)
    """What is shown only so that the rest can be understood."""

    def kind_of(self, numbers: Sequence[int]) -> Kind | None:
        """The closest kind among passages; none among none."""
        kinds = (self.kinds[number] for number in numbers)
        return min(kinds, key=CLOSENESS.__getitem__, default=None)


def layers_of(article: Article, passages: Sequence[Passage], which: Which) -> Layers:
    """What there is to say about one side, every passage shown; their order numbers them."""
    everything = range(len(passages))
    shared = layered(_numbered(passages, which, everything))
    own = own_stretches(article, (Span(run.start, run.end) for run in shared))
    return Layers(
        roles=Runs((block.span.start, block.span.end, block.role) for block in article.blocks),
        shared=shared,
        kinds=tuple(passage.kind for passage in passages),
        changed=changed_words(passages, which, _telling(passages)),
        own=own,
        own_runs=Runs(
            (span.start, span.end, number)
            for number, stretch in enumerate(own)
            for span in stretch.spans
        ),
    )


def filtered(layers: Layers, shown: Collection[int]) -> Layers:
    """The same with only the passages in `shown` marked.

    What hidden ones cover is not the outlet's own either.
    """
    return replace(layers, shared=narrowed(layers.shared, frozenset(shown)))


def alone(layers: Layers, length: int) -> Layers:
    """The same with only what is the outlet's own marked; all else of the text is context.

    Args:
        layers: What there is to say about the side.
        length: Characters of its text.
    """
    edges = [0, *(edge for run in layers.own_runs for edge in (run.start, run.end)), length]
    around = zip(edges[::2], edges[1::2], strict=True)
    return replace(
        layers,
        shared=Runs(),
        changed=Runs(),
        context=Runs((start, end, True) for start, end in around if start < end),
    )


def pieces(
    layers: Layers,
    start: int,
    end: int,
    role: Role,
    *,
    current: int | None = None,
    hits: Runs[Hit] | None = None,
    selected: Span | None = None,
) -> Iterator[Piece]:
    """Cut `start` to `end` into pieces of one look each, in order, without gaps."""
    roles = list(layers.roles.within(start, end))
    shared = list(layers.shared.within(start, end))
    changed = list(layers.changed.within(start, end)) if shared else []
    found = list(hits.within(start, end)) if hits else []
    context = list(layers.context.within(start, end)) if layers.context else []
    cuts = {start, end}
    for layer in (roles, shared, changed, found, context):
        for run in layer:
            cuts |= {run.start, run.end}
    if selected is not None:
        cuts |= {edge for edge in (selected.start, selected.end) if start < edge < end}
    edges = sorted(cuts)
    for first, last in pairwise(edges):
        numbers = _value(shared, first) or ()
        is_current = current is not None and current in numbers
        look = Look(
            role=_value(roles, first) or role,
            kind=layers.kind_of((current,) if is_current and current is not None else numbers),
            current=is_current,
            changed=not set(_value(changed, first) or ()).isdisjoint(numbers),
            hit=_value(found, first) or Hit.NONE,
            selected=selected is not None and first in selected,
            context=bool(_value(context, first)),
        )
        yield Piece(first, last, look)


def _value(runs: Iterable[tuple[int, int, T]], position: int) -> T | None:
    """The value at a position among the few runs of a row."""
    for start, end, value in runs:
        if start <= position < end:
            return value
    return None


def _numbered(
    passages: Sequence[Passage], which: Which, numbers: Iterable[int]
) -> Iterator[tuple[Span, int]]:
    for number in numbers:
        for span in spans_of(passages[number], which):
            yield span, number


def _telling(passages: Sequence[Passage]) -> list[int]:
    """The passages in which it says something to mark what differs."""
    return [number for number, passage in enumerate(passages) if is_marked_by_changes(passage)]


def changed_words(
    passages: Sequence[Passage], which: Which, numbers: Iterable[int]
) -> Runs[tuple[int, ...]]:
    """Words that only this side has, of some passages, with their numbers."""
    mark = OWN_MARK[which]
    return layered(
        (end, number)
        for number in numbers
        for run in passages[number].words
        if run.mark is mark and (end := end_of(run, which)) is not None
    )


def kept_words(passage: Passage, which: Which) -> Runs[bool]:
    """Words of a passage that both sides have."""
    runs = (run for run in passage.words if run.mark is Mark.SAME)
    ends = (end for run in runs if (end := end_of(run, which)) is not None)
    return Runs((end.start, end.end, True) for end in sorted(ends))
