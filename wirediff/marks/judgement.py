"""A judgement is the reader's own word on a passage; the engine never makes one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from wirediff.article import Span
from wirediff.marks.places import Ends, nearest
from wirediff.passages import Passage


class Judged(StrEnum):
    """What a reader can hold of a passage."""

    WIRE = "wire copy"
    """Both took it from an agency."""
    LIFTED = "lifted"
    """One took it from the other."""
    QUOTE = "common quote"
    """Both quote the same words of somebody."""
    COINCIDENCE = "coincidence"
    """The same by chance: a set phrase, a bare fact."""
    WRONG = "wrong match"
    """Not the same at all; it counts no more."""


LETTERS: Final = {
    Judged.WIRE: "W",
    Judged.LIFTED: "L",
    Judged.QUOTE: "Q",
    Judged.COINCIDENCE: "C",
    Judged.WRONG: "X",
}
"""A letter for each, none of them a kind's."""

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reader said of a passage, of a link made by hand, or of one side's own words."""

    left: tuple[Span, ...]
    """Where it lies, in order, not overlapping; empty for a note on what only the right has."""
    right: tuple[Span, ...]
    """As `left`, in the other article; the two are never both empty."""
    kind: Judged | None = None
    """The verdict; `None` for a bare note or a bare link."""
    note: str = ""
    """In the reader's words, as typed; `""` for none."""
    at: datetime = EPOCH
    """When it was made, with its zone."""
    by_hand: bool = False
    """Whether the reader linked the two ends, and not the engine."""

    @property
    def ends(self) -> Ends:
        """Where it lies on both sides; no two judgements of a pair have the same."""
        return self.left, self.right

    @property
    def on_own(self) -> bool:
        """Whether it speaks of words that only one side has."""
        return not (self.left and self.right)

    @property
    def rejects(self) -> bool:
        """Whether it takes a passage away."""
        return self.kind is Judged.WRONG

    @property
    def letter(self) -> str:
        """One letter for it: the verdict's, `H` for a bare link by hand, `N` for a bare note."""
        if self.kind is not None:
            return LETTERS[self.kind]
        return "H" if self.by_hand else "N"

    @property
    def words(self) -> str:
        """What it says, without the note: `wire copy`, `wire copy, linked by hand`, `note`."""
        by_hand = "linked by hand" if self.by_hand else None
        return ", ".join(filter(None, (self.kind, by_hand))) or "note"

    def mirrored(self) -> Judgement:
        """The same with its sides exchanged."""
        return replace(self, left=self.right, right=self.left)

    def fits(self, left: str, right: str) -> bool:
        """Whether it lies inside these two texts."""
        return all(
            0 <= span.start < span.end <= len(text)
            for spans, text in ((self.left, left), (self.right, right))
            for span in spans
        )


@dataclass(frozen=True, slots=True)
class Judgements:
    """All that a reader said of one pair of articles, its sides those of the comparison."""

    each: tuple[Judgement, ...] = ()
    """In the order of the left text, then of the right; no two at the same ends."""

    def __post_init__(self) -> None:
        one_each = {judgement.ends: judgement for judgement in self.each}
        ordered = tuple(one_each[ends] for ends in sorted(one_each))
        object.__setattr__(self, "each", ordered)

    def __iter__(self) -> Iterator[Judgement]:
        return iter(self.each)

    def __len__(self) -> int:
        return len(self.each)

    def with_(self, judgement: Judgement) -> Judgements:
        """These and one more, which takes the place of any at the same ends."""
        return Judgements((*self.each, judgement))

    def without(self, judgement: Judgement) -> Judgements:
        """These without the one at the same ends."""
        return Judgements(tuple(one for one in self.each if one.ends != judgement.ends))

    def at(self, ends: Ends) -> Judgement | None:
        """The one that lies exactly there."""
        return next((one for one in self.each if one.ends == ends), None)

    def mirrored(self) -> Judgements:
        """The same with the sides exchanged."""
        return Judgements(tuple(judgement.mirrored() for judgement in self.each))

    def of(self, passages: Sequence[Passage]) -> tuple[Judgement | None, ...]:
        """For each passage the judgement that speaks of it, if there is one.

        A judgement finds its passage again where it lies now: other settings, or meaning that
        arrived later, change its ends a little. One whose passage is not there finds none; it is
        kept all the same.
        """
        found: list[Judgement | None] = [None] * len(passages)
        both = [judgement for judgement in self.each if not judgement.on_own]
        places = [(passage.left, passage.right) for passage in passages]
        for judgement, number in zip(
            both, nearest([each.ends for each in both], places), strict=True
        ):
            if number is not None:
                found[number] = judgement
        return tuple(found)
