"""What a comparison counts for one side, as names and values: the same in every report."""

from __future__ import annotations

from collections.abc import Iterator

from wirediff.passages import Side
from wirediff.text.sanitise import one_line
from wirediff.wording.phrases import counted, credit_in_words, percent, shares_by_kind


def figures_of(side: Side) -> Iterator[tuple[str, str]]:
    """Words, shares and the longest passage."""
    kinds = shares_by_kind(side.coverage_by_kind.items())
    yield "Words", f"{side.words:,}"
    yield "Shared", f"{percent(side.coverage)} ({kinds})" if kinds else percent(side.coverage)
    yield "Own", percent(side.own)
    yield "Longest shared passage", counted(side.longest, "word")


def verdict_on(side: Side) -> Iterator[tuple[str, str]]:
    """The verdict, and what is not credited; nothing for what there is not."""
    if side.verdict.words:
        yield "Verdict", one_line(side.verdict.words)
    if credit := credit_in_words(side):
        yield "Credit", credit
