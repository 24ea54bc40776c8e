from __future__ import annotations

import pytest

from tests.widgets.stage import Stage, row_text
from widgets.bars.counter import Counter
from widgets.bars.legend import Counts, Legend
from widgets.paint.cells import width_of
from wirediff.passages import Kind

COUNTS = Counts({Kind.VERBATIM: 3, Kind.EDITED: 15, Kind.PARAPHRASE: 8}, moved=6, state="folded")


async def legend_at(width: int, counts: Counts = COUNTS) -> str:
    legend = Legend()
    async with Stage(legend).run_test(size=(width, 3)):
        legend.show(counts)
        return row_text(legend, 0)


async def test_with_room_everything_is_explained() -> None:
    row = await legend_at(160)
    for part in (
        "V  3 verbatim, same words",
        "E  15 edited, most words kept",
        "⇅ 6 moved",
        "folded",
    ):
        assert part in row


@pytest.mark.parametrize("width", [10, 30, 40, 60, 72, 80, 100, 120, 200])
async def test_at_any_width_it_fits(width: int) -> None:
    row = await legend_at(width)
    assert width_of(row) <= width
    assert "V" in row


async def test_names_matter_more_than_counts() -> None:
    row = await legend_at(80)
    assert "paraphrase" in row
    assert "15" not in row


async def test_hidden_kinds_are_struck_out() -> None:
    legend = Legend()
    async with Stage(legend).run_test(size=(120, 3)):
        legend.show(Counts(shown=frozenset({Kind.EDITED, Kind.PARAPHRASE})))
        struck = [each.text for each in legend.render_line(0) if each.style and each.style.strike]
        assert len(struck) == 1
        assert "verbatim" in struck[0]


async def test_only_moved_is_said() -> None:
    assert "only 6 moved" in await legend_at(120, Counts(moved=6, moved_only=True))


async def test_the_counter_says_where_and_whether_locked() -> None:
    counter = Counter()
    async with Stage(counter).run_test(size=(20, 4)):
        counter.place = "5/14"
        assert row_text(counter, 0).strip() == "5/14"
        assert row_text(counter, 1).strip() == "⇄ scroll lock"
        counter.locked = False
        assert row_text(counter, 1).strip() == "⇹ no lock"
