"""A comparison seen the other way round: what was left is right."""

from __future__ import annotations

from dataclasses import replace

from wirediff.passages import Comparison, Difference, Mark, Passage, Stretch, WordRun

_MARKS = {Mark.SAME: Mark.SAME, Mark.LEFT: Mark.RIGHT, Mark.RIGHT: Mark.LEFT}


def mirrored(comparison: Comparison) -> Comparison:
    """The same answer with its sides exchanged, in the order of what is now the left text."""
    return replace(
        comparison,
        left=comparison.right,
        right=comparison.left,
        passages=tuple(sorted(map(mirrored_passage, comparison.passages), key=_place)),
        stretches=tuple(
            sorted((Stretch(each.right, each.left) for each in comparison.stretches), key=_place)
        ),
    )


def mirrored_passage(passage: Passage) -> Passage:
    """The same passage with its ends exchanged."""
    differences = (Difference(each.what, each.right, each.left) for each in passage.differences)
    return replace(
        passage,
        left=passage.right,
        right=passage.left,
        differences=tuple(sorted(differences, key=lambda each: each.left)),
        words=tuple(WordRun(_MARKS[run.mark], run.right, run.left) for run in passage.words),
    )


def _place(passage: Passage | Stretch) -> tuple[int, int]:
    return passage.left[0].start, passage.right[0].start
