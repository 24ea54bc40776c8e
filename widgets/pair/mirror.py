"""A comparison seen the other way round: what was left is right."""

from __future__ import annotations

from dataclasses import replace

from wirediff.passages import Comparison, Difference, Mark, Passage, Stretch, WordRun

_MARKS = {Mark.SAME: Mark.SAME, Mark.LEFT: Mark.RIGHT, Mark.RIGHT: Mark.LEFT}


def mirrored(comparison: Comparison) -> Comparison:
    """The same answer with its sides exchanged.

    Passages and stretches keep their numbers, and with them the order of what is now the right
    text: whoever knows a passage by its number still does.
    """
    return replace(
        comparison,
        left=comparison.right,
        right=comparison.left,
        passages=tuple(map(mirrored_passage, comparison.passages)),
        stretches=tuple(Stretch(each.right, each.left) for each in comparison.stretches),
    )


def mirrored_passage(passage: Passage) -> Passage:
    """The same passage with its ends exchanged."""
    differences = (each.mirrored() for each in passage.differences)
    return replace(
        passage,
        left=passage.right,
        right=passage.left,
        differences=tuple(sorted(differences, key=Difference.place)),
        words=tuple(WordRun(_MARKS[run.mark], run.right, run.left) for run in passage.words),
    )
