from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.paint.boxes import HEAVY, LIGHT, Arms, glyph
from widgets.pair.lanes import MOST_LANES, Link, assign_lanes, draw, lane_column, lane_count
from widgets.pair.stepping import BACK, FORWARD

WIDTH = 13


def drawing(*links: Link, height: int = 8, width: int = WIDTH) -> list[str]:
    cells = draw(links, height, width)
    return [
        "".join(
            cells[row, column].glyph if (row, column) in cells else " " for column in range(width)
        ).rstrip()
        for row in range(height)
    ]


@pytest.mark.parametrize(
    ("arms", "expected"),
    [
        (Arms(), " "),
        (Arms(left=LIGHT, right=LIGHT), "─"),
        (Arms(left=HEAVY, right=HEAVY), "━"),
        (Arms(up=LIGHT, down=LIGHT), "│"),
        (Arms(right=LIGHT, down=LIGHT), "╭"),
        (Arms(HEAVY, HEAVY, 0, 0), "┗"),
        (Arms(LIGHT, LIGHT, LIGHT, LIGHT), "┼"),
        (Arms(up=LIGHT, down=LIGHT, left=HEAVY, right=HEAVY), "┿"),
        (Arms(LIGHT, LIGHT, HEAVY, LIGHT), "╁"),
        (Arms(left=LIGHT, right=HEAVY), "╼"),
    ],
)
def test_a_glyph_has_the_arms_asked_for(arms: Arms, expected: str) -> None:
    assert glyph(arms) == expected


def test_every_crossing_of_two_weights_has_a_glyph() -> None:
    crossings = [
        Arms(up, right, down, left)
        for up in range(3)
        for right in range(3)
        for down in range(3)
        for left in range(3)
    ]
    blanks = [arms for arms in crossings if glyph(arms) == " "]
    assert blanks == [Arms()]


def test_a_link_on_one_row_is_a_straight_line() -> None:
    assert drawing(Link(0, 1, 1), height=3) == ["", "  ─────────", ""]


def test_a_link_between_two_rows_takes_a_lane() -> None:
    assert drawing(Link(0, 0, 3), height=4) == [
        "  ──────╮",
        "        │",
        "        │",
        "        ╰──",
    ]


def test_the_current_link_is_heavy_and_on_top() -> None:
    rows = drawing(Link(0, 0, 3), Link(1, 3, 0, current=True), height=4)
    assert "━" in rows[0]
    assert "━" in rows[3]
    assert "┃" in rows[1]


def test_links_that_run_side_by_side_do_not_cross() -> None:
    links = [Link(number, number, number + 3) for number in range(4)]
    assert not set("┼├┤┬┴") & set("".join(drawing(*links)))
    links = [Link(number, number + 3, number) for number in range(4)]
    assert not set("┼├┤┬┴") & set("".join(drawing(*links)))


def test_links_that_cross_are_drawn_crossing() -> None:
    assert "┼" in "".join(drawing(Link(0, 0, 6), Link(1, 6, 0), Link(2, 3, 3)))


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (Link(0, 1, None, away=FORWARD), "  ↓"),
        (Link(0, 1, None, away=BACK), "  ↑"),
        (Link(0, None, 1, away=FORWARD), "          ↓"),
        (Link(0, None, 1, away=BACK), "          ↑"),
    ],
)
def test_an_end_off_screen_is_pointed_to(link: Link, expected: str) -> None:
    assert drawing(link, height=3) == ["", expected, ""]


def test_a_line_off_the_canvas_is_not_drawn() -> None:
    assert drawing(Link(0, 20, 22), height=3) == ["", "", ""]


LINKS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=25).map(
    lambda rows: [Link(number, left, right) for number, (left, right) in enumerate(rows)]
)


@given(LINKS, st.integers(7, 25))
def test_lanes_stay_between_the_ports(links: list[Link], width: int) -> None:
    count = lane_count(width)
    assert 1 <= count <= MOST_LANES
    for lane in assign_lanes(links, count).values():
        assert 2 <= lane_column(lane, width) < width - 2


@given(LINKS)
def test_few_links_at_once_have_a_lane_each(links: list[Link]) -> None:
    some = links[:MOST_LANES]
    lanes = assign_lanes(some, MOST_LANES)
    for one, two in pairwise(sorted(lanes)):
        assert one != two
    spans = {link.number: sorted((link.left or 0, link.right or 0)) for link in some}
    for one in lanes:
        for two in lanes:
            apart = spans[one][1] < spans[two][0] or spans[two][1] < spans[one][0]
            assert one == two or apart or lanes[one] != lanes[two]


@given(LINKS, st.integers(5, 20), st.integers(1, 30))
def test_nothing_is_drawn_outside_the_gutter(links: list[Link], width: int, height: int) -> None:
    for (row, column), cell in draw(links, height, width).items():
        assert 0 <= row < max(height, 31)
        assert 0 <= column < width
        assert len(cell.glyph) == 1
