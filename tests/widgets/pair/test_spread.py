from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as some

from tests.widgets.build import OPENING, POWER, span_of, storm
from widgets.page.side_text import readings_of
from widgets.page.typesetting import Page, typeset
from widgets.page.viewport import Viewport
from widgets.pair.following import course
from widgets.pair.sides import Which
from widgets.pair.spread import Facing, Spread, Spreads

STORM = storm()
LEFT, RIGHT = readings_of(STORM)
READINGS = {Which.LEFT: LEFT, Which.RIGHT: RIGHT}
ALL = tuple(range(len(STORM.passages)))


def pages(width: int) -> dict[Which, Page]:
    return {
        which: typeset(reading.article, reading.text, width) for which, reading in READINGS.items()
    }


PAGES = pages(30)


def spread(shown: tuple[int, ...] = ALL) -> Spread:
    return Spreads().of(PAGES, READINGS, shown)


def test_the_extent_of_a_passage_is_its_rows() -> None:
    rows = PAGES[Which.LEFT].rows
    shown = [rows[index] for index in spread()[Which.LEFT].extents[1]]
    assert " ".join(LEFT.text[row.start : row.end] for row in shown) == POWER


def test_only_what_is_shown_lies_on_a_spread() -> None:
    for which in Which:
        assert set(spread((1, 3))[which].extents) == {1, 3}
        assert set(spread((1, 3))[which].seen(Viewport(0, 99, 99))) == {1, 3}


def test_kinds_are_those_of_the_rows_of_passages_only() -> None:
    side = spread()[Which.LEFT]
    assert len(side.kinds) == len(side.page)
    assert side.kinds[side.page.row_at(span_of(LEFT.article, OPENING).start)] == "V"
    assert side.kinds[side.page.row_at(span_of(LEFT.article, "Marie").start)] == " "


@given(
    some.lists(some.tuples(some.integers(0, 60), some.integers(1, 30)), max_size=12),
    some.integers(0, 60),
    some.integers(1, 20),
)
def test_seen_is_every_passage_that_touches_the_view_from_top_to_bottom(
    rows: list[tuple[int, int]], top: int, height: int
) -> None:
    extents = {number: range(first, first + count) for number, (first, count) in enumerate(rows)}
    view = Viewport(top, height, 100)
    seen = Facing(PAGES[Which.LEFT], LEFT, extents).seen(view)
    assert sorted(seen) == [number for number, each in extents.items() if view.shows(each)]
    assert [extents[number].start for number in seen] == sorted(extents[n].start for n in seen)


def test_the_course_goes_through_what_is_told_in_the_same_order() -> None:
    both = spread()
    left, right = both[Which.LEFT], both[Which.RIGHT]
    pairs = [
        (left.extents[number].start, right.extents[number].start)
        for number in ALL
        if not STORM.passages[number].moved
    ]
    expected = course(pairs, len(left.page), len(right.page))
    assert both.course_from(Which.LEFT) == expected
    assert both.course_from(Which.RIGHT) == expected.reverse


def test_a_spread_made_before_is_kept_for_the_same_pages_readings_and_passages() -> None:
    spreads, narrow = Spreads(), pages(20)
    whole = spreads.of(PAGES, READINGS, ALL)
    fewer = spreads.of(PAGES, READINGS, (1,))
    other = spreads.of(narrow, READINGS, ALL)
    assert whole is not fewer is not other
    page = narrow[Which.LEFT]
    assert other[Which.LEFT].extents == {number: page.rows_of(LEFT.spans(number)) for number in ALL}
    assert spreads.of(PAGES, READINGS, tuple(list(ALL))) is whole
    assert spreads.of(PAGES, READINGS, (1,)) is fewer
    judged = READINGS | {Which.LEFT: replace(LEFT, marks={})}
    assert spreads.of(PAGES, judged, ALL) is not whole
