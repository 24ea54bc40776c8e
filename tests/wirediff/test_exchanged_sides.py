from __future__ import annotations

from dataclasses import replace

from tests.widgets.build import article_of, comparison_of, passage_of, span_of, storm
from wirediff.passages import Difference, Mark, Stretch, What, WordRun


def test_twice_mirrored_is_the_same() -> None:
    assert storm().mirrored().mirrored() == storm()


def test_sides_are_exchanged_and_numbers_kept() -> None:
    comparison, turned = storm(), storm().mirrored()
    assert turned.left.article.outlet == "Reuters"
    for before, after in zip(comparison.passages, turned.passages, strict=True):
        assert (before.left, before.right) == (after.right, after.left)


def test_word_runs_and_differences_change_sides() -> None:
    left, right = article_of("Nine homes."), article_of("Ten homes.")
    nine, ten = span_of(left, "Nine"), span_of(right, "Ten")
    passage = passage_of(
        left,
        right,
        "Nine homes.",
        "Ten homes.",
        differences=(Difference(What.NUMBER, nine, ten),),
        words=(WordRun(Mark.LEFT, nine, None), WordRun(Mark.RIGHT, None, ten)),
    )
    (turned,) = comparison_of(left, right, passage).mirrored().passages
    assert turned.differences == (Difference(What.NUMBER, ten, nine),)
    assert turned.words == (WordRun(Mark.LEFT, ten, None), WordRun(Mark.RIGHT, None, nine))


def test_stretches_are_exchanged() -> None:
    comparison = storm()
    one, two, *_ = comparison.passages
    turned = replace(comparison, stretches=(Stretch(one.left, two.right),)).mirrored()
    assert turned.stretches == (Stretch(two.right, one.left),)
