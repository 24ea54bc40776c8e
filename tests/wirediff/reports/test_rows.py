"""Which paragraphs of two articles stand beside each other in a report."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given, settings

from tests.wirediff.reports.made import article_of, comparisons
from wirediff import Article, Comparison, Kind, Passage, Role, Span
from wirediff.article import Block, Sentence
from wirediff.reports.html.aligned_rows import paragraphs_of, rows_of


def article(paragraphs: int) -> Article:
    return article_of(tuple((Role.BODY, (f"Paragraph {n}.",)) for n in range(paragraphs)))


def tied(left: int, right: int, *, moved: bool = False) -> tuple[int, int, bool]:
    return left, right, moved


@pytest.mark.parametrize(
    ("passages", "rows"),
    [
        ([], [("0123", "0123")]),
        ([tied(1, 2)], [("0", "01"), ("1", "2"), ("23", "3")]),
        ([tied(0, 0), tied(3, 3)], [("0", "0"), ("12", "12"), ("3", "3")]),
        ([tied(0, 0), tied(0, 1)], [("0", "01"), ("123", "23")]),
        ([tied(0, 1), tied(1, 1), tied(2, 2)], [("", "0"), ("01", "1"), ("2", "2"), ("3", "3")]),
        ([tied(0, 3, moved=True), tied(1, 0)], [("0", ""), ("1", "0"), ("23", "123")]),
        ([tied(0, 3), tied(3, 0)], [("", "012"), ("0", "3"), ("123", "")]),
    ],
)
def test_paragraphs_that_share_a_passage_stand_in_one_row(
    passages: list[tuple[int, int, bool]], rows: list[tuple[str, str]]
) -> None:
    one = other = article(4)
    made = [
        Passage((one.blocks[at].span,), (other.blocks[to].span,), Kind.EDITED, moved, 1.0)
        for at, to, moved in passages
    ]
    found = rows_of(paragraphs_of(one), paragraphs_of(other), made)
    assert [("".join(map(str, row.left)), "".join(map(str, row.right))) for row in found] == rows


def test_blocks_on_one_line_are_one_paragraph() -> None:
    spans = Span(0, 7), Span(8, 15), Span(16, 22)
    blocks = tuple(Block(span, Role.BODY, (Sentence(span, Role.BODY),)) for span in spans)
    made = Article(text="SEOUL - Winds.\n\nSecond.", source="", blocks=blocks)
    assert [len(paragraph) for paragraph in paragraphs_of(made)] == [2, 1]


@settings(max_examples=60)  # drawing a comparison takes 30 ms
@given(comparisons())
def test_every_paragraph_is_in_exactly_one_row_and_in_order(comparison: Comparison) -> None:
    left, right = (paragraphs_of(side.article) for side in (comparison.left, comparison.right))
    rows = list(rows_of(left, right, comparison.passages))
    assert list(chain.from_iterable(row.left for row in rows)) == list(range(len(left)))
    assert list(chain.from_iterable(row.right for row in rows)) == list(range(len(right)))
    assert all(row.left or row.right for row in rows)
