from __future__ import annotations

import time

import pytest

from wirediff import read_text
from wirediff.article import Article

UNITS = {
    "short lines": "Line 4711 of words\n",
    "names of agencies": "REUTERS AP AFP ",
    "sites before names of agencies": "KOMPAS.com/ISNA RIFKA ",
    "brackets": "(AFP) [Reuters/ec] ",
    "sentences on one line": "The river rose by 3 metres. Nobody was hurt. ",
}
SIZE = 40_000
"""Characters of the shorter text: enough for its cost to outweigh that of any text."""

LINEAR = 4 * 2.5
"""Most that four times the text may cost; what grows with the square would cost sixteen times."""


def cost(text: str) -> float:
    """The least of two measurements, in seconds of processor time."""
    return min(_cost(text) for _ in range(2))


def _cost(text: str) -> float:
    start = time.process_time()
    assert isinstance(read_text(text), Article)
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_reading_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    once = unit * (SIZE // len(unit))
    cost(once)
    assert cost(once * 4) < LINEAR * cost(once)
