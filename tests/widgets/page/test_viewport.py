from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.page.viewport import Viewport

VIEWS = st.builds(
    lambda height, total, share: Viewport(round(share * max(0, total - height)), height, total),
    st.integers(1, 60),
    st.integers(0, 500),
    st.floats(0, 1),
)


@given(VIEWS)
def test_the_sync_point_lies_in_the_pane(view: Viewport) -> None:
    assert 0 <= view.sync_point <= view.height


@given(st.integers(1, 60), st.integers(0, 500))
def test_the_synced_row_never_runs_back(height: int, total: int) -> None:
    rows = [
        view.top + view.sync_point
        for view in (Viewport(top, height, total) for top in range(max(1, total - height + 1)))
    ]
    assert rows == sorted(rows)


@pytest.mark.parametrize(
    ("top", "expected"), [(0, 0.0), (4, 4.0), (10, 10.0), (50, 10.0), (80, 20.0), (75, 15.0)]
)
def test_the_sync_point_slides_to_the_edges(top: int, expected: float) -> None:
    assert Viewport(top, 20, 100).sync_point == expected


@pytest.mark.parametrize(
    ("rows", "shown", "well"),
    [
        (range(0, 5), False, False),
        (range(5, 11), True, False),
        (range(13, 15), True, True),
        (range(12, 14), True, False),
        (range(25, 28), True, False),
        (range(0, 100), True, True),
        (range(30, 40), False, False),
    ],
)
def test_well_in_view_means_with_rows_around(rows: range, shown: bool, well: bool) -> None:
    view = Viewport(10, 20, 100)
    assert view.shows(rows) is shown
    assert view.shows_well(rows) is well


def test_the_first_and_last_rows_need_none_around() -> None:
    assert Viewport(0, 20, 100).shows_well(range(0, 2))
    assert Viewport(80, 20, 100).shows_well(range(98, 100))


@given(VIEWS, st.integers(0, 480), st.integers(1, 40))
def test_the_top_for_rows_brings_their_first_into_view(
    view: Viewport, start: int, size: int
) -> None:
    rows = range(min(start, max(0, view.total - 1)), start + size)
    top = view.top_for(rows)
    assert 0 <= top <= view.last_top
    if rows.start < view.total:
        assert top <= rows.start < top + view.height
