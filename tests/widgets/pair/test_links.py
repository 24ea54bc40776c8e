from __future__ import annotations

from tests.widgets.build import (
    FERRIES,
    article_of,
    comparison_of,
    passage_of,
    span_of,
    storm,
)
from widgets.page.inline import label, with_partner
from widgets.page.side_text import readings_of
from widgets.page.typesetting import RowKind, typeset
from widgets.page.viewport import Viewport
from widgets.paint.cells import width_of
from widgets.pair.lanes import Link
from widgets.pair.links import links_in_view
from widgets.pair.sides import Which
from widgets.pair.spread import Spreads
from widgets.pair.stepping import BACK, FORWARD
from wirediff import Kind

STORM = storm()
LEFT, RIGHT = readings_of(STORM)
ALL = range(len(STORM.passages))
LEFT_PAGE = typeset(LEFT.article, LEFT.text, 30)
RIGHT_PAGE = typeset(RIGHT.article, RIGHT.text, 30)
SPREAD = Spreads().of(
    {Which.LEFT: LEFT_PAGE, Which.RIGHT: RIGHT_PAGE},
    {Which.LEFT: LEFT, Which.RIGHT: RIGHT},
    tuple(ALL),
)
EXTENTS = {which: SPREAD[which].extents for which in Which}


def links(left: Viewport, right: Viewport, current: int | None = None) -> dict[int, Link]:
    views = {Which.LEFT: left, Which.RIGHT: right}
    return {link.number: link for link in links_in_view(views, SPREAD, current)}


def test_whole_pages_in_view_link_everything_at_its_first_row() -> None:
    found = links(Viewport(0, 50, len(LEFT_PAGE)), Viewport(0, 50, len(RIGHT_PAGE)), current=2)
    assert set(found) == set(ALL)
    assert found[0].left == EXTENTS[Which.LEFT][0].start
    assert found[3].right == EXTENTS[Which.RIGHT][3].start
    assert [number for number, link in found.items() if link.current] == [2]


def test_an_end_off_screen_is_away_in_its_direction() -> None:
    top = EXTENTS[Which.LEFT][1].start
    found = links(Viewport(top, 3, len(LEFT_PAGE)), Viewport(0, 2, len(RIGHT_PAGE)))
    assert found[1] == Link(1, 0, None, False, FORWARD)
    bottom = len(RIGHT_PAGE) - 1
    found = links(Viewport(top, 3, len(LEFT_PAGE)), Viewport(bottom, 5, len(RIGHT_PAGE)))
    assert found[1].away == BACK


def test_nothing_in_view_links_nothing() -> None:
    assert links(Viewport(0, 1, len(LEFT_PAGE)), Viewport(0, 1, len(RIGHT_PAGE))) == {}


def test_a_passage_that_began_above_is_linked_at_the_top() -> None:
    second = EXTENTS[Which.LEFT][1].start + 1
    found = links(Viewport(second, 9, len(LEFT_PAGE)), Viewport(0, 50, len(RIGHT_PAGE)))
    assert found[1].left == 0


def test_partner_rows_follow_the_row_in_which_a_passage_ends() -> None:
    page = with_partner(LEFT_PAGE, LEFT, RIGHT, [3], 30)
    rows = [row for row in page.rows if row.kind is RowKind.PARTNER]
    assert " ".join(RIGHT.text[row.start : row.end] for row in rows) == "Ships stay in port"
    assert rows[0].first
    assert label(RIGHT, 3) == "└ P ¶1 "
    before = page.rows[page.rows.index(rows[0]) - 1]
    assert before.end >= span_of(LEFT.article, FERRIES).end
    assert len(page) == len(LEFT_PAGE) + len(rows)


def test_partner_rows_that_run_leftwards_end_at_the_right_edge() -> None:
    words = "وصل الزعيم إلى روسيا بعد رحلة طويلة بالقطار"
    left, right = article_of("The leader came to Russia.", words), article_of(words)
    comparison = comparison_of(left, right, passage_of(left, right, words, words, Kind.VERBATIM))
    one, other = readings_of(comparison)
    page = with_partner(typeset(one.article, one.text, 30), one, other, [0], 30)
    rows = [row for row in page.rows if row.kind is RowKind.PARTNER]
    assert len(rows) > 1
    assert {row.indent + width_of(other.text[row.start : row.end]) for row in rows} == {30}


def test_without_numbers_no_partner_is_shown() -> None:
    page = with_partner(LEFT_PAGE, LEFT, RIGHT, [], 30)
    assert tuple(page.rows) == tuple(LEFT_PAGE.rows)
