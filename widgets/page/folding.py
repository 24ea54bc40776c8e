"""Which rows of a page are shown: without boilerplate, or only what is shared and its context."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from widgets.page.typesetting import Page, Row, RowKind
from wirediff.article import Role, Sentence, Span
from wirediff.text.intervals import Runs

CONTEXT: Final = 1
"""Sentences kept on each side of a shared one, so that it can be understood."""


STORY: Final = frozenset(Role) - {Role.BOILERPLATE}
"""Roles of everything that belongs to the story."""


def without_boilerplate(page: Page, opened: Iterable[Span] = ()) -> Page:
    """The page without its boilerplate, and without the blank rows that set it apart.

    What lies in `opened` stays: a reader looked for it.
    """
    return only_roles(page, STORY, opened)


def only_roles(page: Page, roles: Collection[Role], opened: Iterable[Span] = ()) -> Page:
    """The rows of some roles, and those that lie in `opened`; never two blank rows together."""
    stays = Runs((span.start, span.end, True) for span in _united(opened))
    return Page(
        _single_blanks(
            row
            for row in page.rows
            if row.role in roles or any(True for _ in stays.within(row.start, row.end))
        )
    )


def sentences_of(sentences: Sequence[Sentence], wanted: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences that `wanted` touches, whole, neighbours joined. Sorted, disjoint."""
    return _kept(sentences, wanted, 0)


def kept_spans(
    sentences: Sequence[Sentence], shared: Runs[tuple[int, ...]], opened: Iterable[Span] = ()
) -> tuple[Span, ...]:
    """The text that stays when the rest is folded: shared sentences and `CONTEXT` around each.

    Sorted, disjoint.

    Args:
        sentences: Every sentence of the article.
        shared: What is shared.
        opened: What stays besides, with its context too: a reader looked for it.
    """
    return _kept(sentences, [*(Span(run.start, run.end) for run in shared), *opened], CONTEXT)


def _kept(sentences: Sequence[Sentence], wanted: Iterable[Span], context: int) -> tuple[Span, ...]:
    starts = [sentence.span.start for sentence in sentences]
    kept: list[Span] = []
    for span in sorted(wanted):
        first = max(0, bisect_right(starts, span.start) - 1 - context)
        last = min(len(starts), bisect_left(starts, span.end) + context) - 1
        if last >= first:
            _extend(kept, sentences[first].span.start, sentences[last].span.end)
    return tuple(kept)


def folded(page: Page, kept: Sequence[Span], sentences: Sequence[Sentence]) -> Page:
    """The rows that touch `kept`; one fold row, numbered in sentences, for each gap between."""
    starts = [sentence.span.start for sentence in sentences]
    rows: list[Row] = []
    gap: list[Row] = []
    following = iter(kept)
    stays = next(following, None)
    for row in page.rows:
        while stays is not None and stays.end <= row.start:
            stays = next(following, None)
        if row.kind is RowKind.TEXT and (stays is None or row.end <= stays.start):
            gap.append(row)
        elif row.kind is not RowKind.BLANK or not gap:
            if gap:
                rows.append(_fold_row(gap, starts))
                gap = []
            rows.append(row)
    if gap:
        rows.append(_fold_row(gap, starts))
    return Page(rows)


def _fold_row(gap: Sequence[Row], starts: Sequence[int]) -> Row:
    start, end = gap[0].start, gap[-1].end
    hidden = bisect_left(starts, end) - bisect_left(starts, start)
    return Row(RowKind.FOLD, start, end, gap[0].role, 0, max(1, hidden))


def _extend(kept: list[Span], start: int, end: int) -> None:
    """Add a span, or lengthen the last one when the two touch or overlap."""
    if kept and start <= kept[-1].end + 1:
        kept[-1] = Span(kept[-1].start, max(kept[-1].end, end))
    else:
        kept.append(Span(start, end))


def _united(spans: Iterable[Span]) -> list[Span]:
    united: list[Span] = []
    for span in sorted(spans):
        _extend(united, span.start, span.end)
    return united


def _single_blanks(rows: Iterable[Row]) -> list[Row]:
    """The rows with no blank at either end and never two in a row."""
    kept: list[Row] = []
    for row in rows:
        if row.kind is not RowKind.BLANK or (kept and kept[-1].kind is not RowKind.BLANK):
            kept.append(row)
    while kept and kept[-1].kind is RowKind.BLANK:
        kept.pop()
    return kept
