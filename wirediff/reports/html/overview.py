"""Both articles as two bars with bands between them: what is shared, and what has moved."""

from __future__ import annotations

from collections.abc import Sequence

from wirediff.article import Span
from wirediff.passages import Kind, Passage, Side
from wirediff.reports.html.column import Column
from wirediff.reports.html.elements import Element, element
from wirediff.wording.phrases import counted, percent

_WIDTH = 1000
"""Units of the drawing from its left to its right edge; the page stretches it."""

_HEIGHT = 100
_BAR = 10
"""Units of a bar's height, at the top and at the bottom."""


def overview(columns: Sequence[Column], passages: Sequence[Passage]) -> Element:
    """The drawing, with a sentence for readers who cannot see it."""
    left, right = columns
    longest = max(len(left.article.text), len(right.article.text), 1)
    moved = sum(passage.moved for passage in passages)
    sentence = (
        f"{left.name} above, {right.name} below, and a band for each of"
        f" {counted(len(passages), 'passage')} between them; {moved or 'none'} of them moved."
    )
    return element(
        "svg",
        *(
            element("path", d=_bar(column, longest), class_="whole" if at == 0 else "whole below")
            for at, column in enumerate(columns)
        ),
        *(
            element("path", d=_band(passage, longest), class_=_look(passage))
            for passage in sorted(passages, key=lambda each: each.moved)
        ),
        class_="overview",
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        preserveAspectRatio="none",
        role="img",
        aria_label=sentence,
    )


def _look(passage: Passage) -> str:
    return f"{passage.kind} moved" if passage.moved else str(passage.kind)


def _bar(column: Column, longest: int) -> str:
    end = _at(len(column.article.text), longest)
    top = 0 if column.key == "left" else _HEIGHT - _BAR
    return f"M0 {top}H{end}V{top + _BAR}H0Z"


def _band(passage: Passage, longest: int) -> str:
    """From the upper bar's edge to the lower one's, both ends covered from first to last word."""
    above, below = _hull(passage.left), _hull(passage.right)
    a, b = _at(above.start, longest), _at(above.end, longest)
    c, d = _at(below.start, longest), _at(below.end, longest)
    top, bottom, middle = _BAR, _HEIGHT - _BAR, _HEIGHT // 2
    return (
        f"M{a} 0V{top}C{a} {middle} {c} {middle} {c} {bottom}V{_HEIGHT}H{d}V{bottom}"
        f"C{d} {middle} {b} {middle} {b} {top}V0Z"
    )


def _hull(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _at(position: int, longest: int) -> str:
    return f"{position / longest * _WIDTH:.1f}"


def share_bar(side: Side) -> Element:
    """How much of an article is shared, by kind; the text beside it says the same."""
    shares = [(kind, side.coverage_by_kind.get(kind, 0.0)) for kind in Kind]
    pieces, at = [], 0.0
    for kind, share in shares:
        if share > 0:
            pieces.append(element("path", d=_piece(at, at + share), class_=str(kind)))
            at += share
    return element(
        "svg",
        element("path", d=_piece(0.0, 1.0), class_="whole"),
        *pieces,
        class_="share",
        viewBox=f"0 0 {_WIDTH} {_BAR}",
        preserveAspectRatio="none",
        role="img",
        aria_label=f"{percent(side.coverage)} shared, {percent(side.own)} own",
    )


def _piece(start: float, end: float) -> str:
    return f"M{start * _WIDTH:.1f} 0H{min(end, 1.0) * _WIDTH:.1f}V{_BAR}H{start * _WIDTH:.1f}Z"
