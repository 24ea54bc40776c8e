"""An article that the other tells whole is one passage."""

from __future__ import annotations

import pytest

from tests.wirediff.alignment.build import pair
from tests.wirediff.stories import UNRELATED
from wirediff import Kind, Mark
from wirediff.alignment.whole import told_whole

TOLD = ["Forty trees fell on the road to Saint Helier.", "All schools are closed on Wednesday."]

WHOLE = [
    ("the same", TOLD, TOLD, (1, 1)),
    ("capitals and marks apart", TOLD, [one.upper().rstrip(".") for one in TOLD], (1, 1)),
    ("something before and after", TOLD, [UNRELATED[0], *TOLD, UNRELATED[1]], (1, 1)),
    ("something in between", TOLD, [TOLD[0], UNRELATED[0], TOLD[1]], (1, 2)),
    ("on the other side", [TOLD[0], UNRELATED[0], TOLD[1]], TOLD, (2, 1)),
]


@pytest.mark.parametrize(
    ("left", "right", "spans"), [case[1:] for case in WHOLE], ids=[case[0] for case in WHOLE]
)
def test_an_article_told_whole(left: list[str], right: list[str], spans: tuple[int, int]) -> None:
    found = told_whole(pair(left, right))
    assert found
    assert (len(found.left), len(found.right)) == spans
    assert (found.kind, found.moved, found.score) == (Kind.VERBATIM, False, 1.0)
    assert {run.mark for run in found.words} == {Mark.SAME}


NOT_WHOLE = [
    ("in another order", TOLD, [TOLD[1], TOLD[0]]),
    ("a word changed", TOLD, [TOLD[0].replace("Forty", "Fifty"), TOLD[1]]),
    ("a sentence missing", [*TOLD, UNRELATED[0]], [*TOLD, UNRELATED[1]]),
    ("a single sentence", TOLD[:1], TOLD[:1]),
    ("nothing", [], TOLD),
]


@pytest.mark.parametrize(
    ("left", "right"), [case[1:] for case in NOT_WHOLE], ids=[case[0] for case in NOT_WHOLE]
)
def test_an_article_not_told_whole(left: list[str], right: list[str]) -> None:
    assert told_whole(pair(left, right)) is None
    assert told_whole(pair(right, left)) is None
