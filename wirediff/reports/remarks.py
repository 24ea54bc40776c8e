"""The reader's judgements for a report: those of its passages, and the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wirediff.marks import Judgement, Judgements
from wirediff.passages import Passage
from wirediff.text.sanitise import one_line

NOTHING_JUDGED: Final = Judgements()


@dataclass(frozen=True, slots=True)
class Remarks:
    """Judgements put where they belong."""

    beside: tuple[Judgement | None, ...]
    """That on each passage, by the passage's number from 0."""
    others: tuple[Judgement, ...]
    """Those on what is no passage of this comparison: wrong matches, one side's own words."""


def remarks_on(passages: Sequence[Passage], judgements: Judgements) -> Remarks:
    """Every judgement exactly once, those without a passage in the order of the left text."""
    beside = judgements.of(passages)
    placed = {judgement.ends for judgement in beside if judgement is not None}
    return Remarks(beside, tuple(one for one in judgements if one.ends not in placed))


def remark(judgement: Judgement) -> str:
    """The verdict and the note on one line: `wire copy: see AP, 06:10`."""
    note = one_line(judgement.note)
    return f"{judgement.words}: {note}" if note else judgement.words
