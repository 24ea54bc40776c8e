from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from textual.binding import Binding
from textual.strip import Strip

from tests.widgets.build import long_pair, span_of, storm
from tests.widgets.pair.test_minimap import colours
from tests.widgets.stage import Stage, rows_text, turn_wheel
from widgets.page.article_pane import ArticlePane
from widgets.pair.comparison_view import ComparisonView
from widgets.pair.gutter import Gutter
from widgets.pair.layouts import Layout
from widgets.pair.minimap import Minimap
from widgets.pair.sides import Which
from widgets.pair.view_keys import VIEW_KEYS
from wirediff.passages import Comparison

LEFT, RIGHT = Which.LEFT, Which.RIGHT


class ViewStage(Stage):
    """Shows a comparison and keeps what it tells."""

    def __init__(self, comparison: Comparison) -> None:
        self.view = ComparisonView(comparison)
        super().__init__(self.view)

    def change(self, **changes: Any) -> None:
        """Have the view show another state."""
        self.view.state = replace(self.view.state, **changes)

    def top(self, which: Which) -> int:
        """The top row of a side."""
        return self.view.panes[which].scroll_offset.y

    def height_of(self, number: int, which: Which) -> int:
        """How far below the top of its pane a passage begins."""
        return self.view.panes.extents(which)[number].start - self.top(which)


async def test_both_sides_are_shown_with_their_links() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(120, 20)):
        assert any("The storm hit" in row for row in rows_text(app.view.panes[LEFT]))
        assert any("Ships stay in port" in row for row in rows_text(app.view.panes[RIGHT]))
        gutter = rows_text(app.query_one(Gutter))
        assert {"V", "E", "P"} <= set("".join(gutter))
        assert "⇅" in "".join(gutter)


async def test_going_to_a_passage_puts_its_ends_side_by_side() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)):
        for number in (7, 15, 3, 12):
            app.view.go_to_passage(number)
            assert app.height_of(number, LEFT) == app.height_of(number, RIGHT)
            assert app.view.panes.viewport(LEFT).shows_well(app.view.panes.extents(LEFT)[number])


async def test_what_is_in_view_is_not_moved() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)):
        app.view.go_to_passage(10)
        top = app.top(LEFT)
        app.view.go_to_passage(11)
        assert app.top(LEFT) == top


async def test_scrolling_one_side_moves_the_other_in_step() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)) as pilot:
        for _ in range(30):
            app.view.action_scroll(3)
            await pilot.pause()
        seen = [
            n
            for n, rows in app.view.panes.extents(LEFT).items()
            if app.view.panes.viewport(LEFT).shows(rows)
        ]
        middle = seen[len(seen) // 2]
        assert abs(app.height_of(middle, LEFT) - app.height_of(middle, RIGHT)) <= 1


async def test_both_pages_begin_and_end_together() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)) as pilot:
        app.view.action_scroll(10_000)
        await pilot.pause()
        for which in Which:
            assert app.top(which) == app.view.panes.viewport(which).last_top
        app.view.action_scroll(-10_000)
        await pilot.pause()
        assert (app.top(LEFT), app.top(RIGHT)) == (0, 0)


async def test_unlocked_sides_scroll_apart() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)) as pilot:
        app.change(locked=False)
        app.view.action_scroll(20)
        await pilot.pause()
        assert (app.top(LEFT), app.top(RIGHT)) == (20, 0)


async def test_locking_again_moves_nothing() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)) as pilot:
        app.change(locked=False)
        app.view.action_scroll(20)
        await pilot.pause()
        app.change(locked=True)
        await pilot.pause()
        assert (app.top(LEFT), app.top(RIGHT)) == (20, 0)


async def test_after_aligning_by_hand_the_other_side_drifts_back_without_a_jump() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)) as pilot:
        app.view.panes[RIGHT].scroll_silently(90)
        app.change(locked=False)
        app.change(locked=True)
        steps = [app.top(RIGHT)]
        for _ in range(40):
            app.view.action_scroll(1)
            await pilot.pause()
            steps.append(app.top(RIGHT))
        assert abs(steps[1] - steps[0]) < 30
        mapped = [
            n
            for n, rows in app.view.panes.extents(LEFT).items()
            if app.view.panes.viewport(LEFT).shows(rows)
        ]
        number = mapped[len(mapped) // 2]
        assert abs(app.height_of(number, LEFT) - app.height_of(number, RIGHT)) <= 1


async def test_while_the_current_passage_is_in_view_alignment_holds() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(100, 8)) as pilot:
        app.view.go_to_passage(3)
        before = app.height_of(3, RIGHT) - app.height_of(3, LEFT)
        app.view.action_scroll(-1)
        await pilot.pause()
        assert abs(app.height_of(3, RIGHT) - app.height_of(3, LEFT) - before) <= 2


async def test_the_side_that_is_scrolled_leads() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)) as pilot:
        pane = app.view.panes[RIGHT]
        pane.scroll_to(y=60, animate=False, force=True)
        await pilot.pause()
        assert app.view.state.side is RIGHT
        assert app.top(RIGHT) == 60


async def test_in_one_column_the_partner_is_inline() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(80, 40)) as pilot:
        app.change(layout=Layout.COLUMN)
        await pilot.pause()
        assert not app.query_one(Gutter).display
        assert not app.view.panes[RIGHT].display
        text = "\n".join(rows_text(app.view.panes[LEFT]))
        assert "└ P ¶1 Ships stay in port" in text
        assert "└ E ¶4 Some 9,500 homes" in text


async def test_in_one_column_the_other_side_takes_its_place() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(80, 40)) as pilot:
        app.change(layout=Layout.COLUMN)
        app.change(side=RIGHT)
        await pilot.pause()
        assert not app.view.panes[LEFT].display
        assert "└ E ¶3 More than 9,000 homes" in "\n".join(rows_text(app.view.panes[RIGHT]))


async def test_where_room_is_scarce_only_the_current_passage_has_its_partner() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(40, 12)) as pilot:
        app.change(layout=Layout.MINIMAL)
        app.view.stand_at(1)
        await pilot.pause()
        text = "\n".join(rows_text(app.view.panes[LEFT]))
        assert text.count("└") == 1
        assert "└ E ¶4 Some 9,500" in text


async def test_one_pane_can_have_all_the_room() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(120, 20)) as pilot:
        app.change(solo=True)
        await pilot.pause()
        assert not app.view.panes[RIGHT].display
        assert "└" not in "\n".join(rows_text(app.view.panes[LEFT]))
        app.change(solo=False)
        await pilot.pause()
        assert app.view.panes[RIGHT].display


async def test_a_click_on_a_passage_picks_it() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(120, 20)) as pilot:
        pane = app.view.panes[RIGHT]
        span = span_of(pane.reading.article, "Ships stay")
        row = pane.rows_of((span,)).start
        await pilot.click("#pane-right", offset=(4, row))
        assert app.view.state.current == 3
        assert app.view.state.side is RIGHT


async def test_a_click_on_own_content_picks_that() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(120, 20)) as pilot:
        pane = app.view.panes[LEFT]
        row = pane.rows_of((span_of(pane.reading.article, "Marie"),)).start
        await pilot.click("#pane-left", offset=(4, row))
        assert app.view.state.current_own == 1


async def test_the_wheel_on_the_gutter_steps() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(120, 20)) as pilot:
        turn_wheel(app.query_one(Gutter), 4, 4, down=True)
        await pilot.pause()
        assert app.view.state.current == 1


async def test_a_press_on_a_map_goes_there() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)) as pilot:
        await pilot.mouse_down("#map-right", offset=(0, 10))
        await pilot.mouse_up("#map-right", offset=(0, 10))
        await pilot.pause()
        # Both maps are scaled to the longer article.
        wanted = max(app.view.panes.viewport(which).total for which in Which) // 2
        assert app.view.panes.viewport(RIGHT).shows(range(wanted, wanted + 1))
        assert app.view.state.side is RIGHT
        assert app.top(LEFT) > 0


@pytest.mark.parametrize("width", [100, 110, 150, 200])
async def test_panes_are_equally_wide(width: int) -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(width, 20)):
        left, right = (app.view.panes[which].size.width for which in Which)
        assert abs(left - right) <= 1
        assert all(each.size.width == 2 for each in app.query(Minimap))


async def test_resizing_keeps_both_reading_places() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)) as pilot:
        app.view.go_to_passage(12)
        places = {which: app.view.panes[which].place for which in Which}
        for width in (100, 150, 111, 120):
            await pilot.resize_terminal(width, 20)
            assert {which: app.view.panes[which].place for which in Which} == places


def drawn_between_and_beside(app: ViewStage) -> list[Strip]:
    widgets = [app.query_one(Gutter), *app.query(Minimap)]
    return [each.render_line(y) for each in widgets for y in range(each.size.height)]


async def test_maps_show_what_a_filter_leaves() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(120, 30)) as pilot:
        app.view.stand_at(1)
        await pilot.pause()
        everything = drawn_between_and_beside(app)
        await pilot.press("1", "3")
        assert all(len(set(colours(each))) < 4 for each in app.query(Minimap))
        await pilot.press("0")
        assert drawn_between_and_beside(app) == everything


async def test_maps_of_own_content_show_how_long_it_is_and_no_passage() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 30)) as pilot:
        app.view.action_toggle_own()
        await pilot.pause()
        longer, shorter = sorted(
            (set(colours(app.query_one(f"#map-{which}", Minimap))) for which in Which), key=len
        )
        assert len(longer) == 1
        assert longer < shorter
        assert len(shorter) == 2


async def test_once_caught_up_rows_links_and_maps_go_together() -> None:
    app = ViewStage(long_pair())
    async with app.run_test(size=(120, 20)) as pilot:
        await pilot.pause()
        changes: list[Callable[[], None]] = [
            lambda: app.view.action_switch("folded"),
            lambda: app.view.action_switch("hide_boilerplate"),
            app.view.action_toggle_own,
            lambda: app.view.action_switch("folded"),
        ]
        for change in changes:
            change()
            app.view.drawn.catch_up()
            at_once = drawn_between_and_beside(app)
            await pilot.pause()
            assert drawn_between_and_beside(app) == at_once


async def test_nothing_in_common_is_shown_too() -> None:
    comparison = long_pair()
    bare = Comparison(comparison.left, comparison.right, (), (), 1.0, False)
    app = ViewStage(bare)
    async with app.run_test(size=(120, 20)) as pilot:
        app.view.action_scroll(50)
        await pilot.pause()
        assert app.top(RIGHT) > 0
        assert isinstance(app.view.panes[LEFT], ArticlePane)


async def test_on_a_very_wide_terminal_the_lines_stay_readable_and_in_the_middle() -> None:
    app = ViewStage(storm())
    async with app.run_test(size=(240, 20)):
        maps = app.query(Minimap)
        left, right = maps.first().region, maps.last().region
        assert left.x > 20
        assert abs(left.x - (240 - right.right)) <= 1
        assert all(app.view.panes[which].size.width == 82 for which in Which)


BEFORE = {
    "own.previous": ("}", "}"),
    "match.align": ("s", "j", "j"),
    "filter.all": ("1",),
    "view.restore": ("+",),
}
"""What has to be pressed for a key to have something to do."""


@pytest.mark.parametrize("binding", VIEW_KEYS, ids=lambda binding: str(binding.id))
async def test_every_key_works_in_somebody_elses_program(binding: Binding) -> None:
    done = set()
    for key in binding.key.split(","):
        app = ViewStage(long_pair())
        async with app.run_test(size=(100, 24)) as pilot:
            app.view.focus()
            await pilot.press("n", "n", "n", "d", *BEFORE.get(str(binding.id), ()))
            before = seen(app)
            await pilot.press(key)
            await pilot.pause()
            after = seen(app)
        assert after != before, f"{key} does nothing"
        done.add(after)
    assert len(done) == 1, f"{binding.key} do not do the same"


def seen(app: ViewStage) -> tuple[object, ...]:
    state = app.view.state
    return (
        *(state.side, state.here, state.filter, state.locked, state.folded, state.solo),
        *(state.hide_boilerplate, state.links, state.one_column, state.own_only, state.turned),
        *app.view.panes.reading_places.values(),
        *(app.top(which) for which in Which),
        *(each.message for each in app._notifications),
    )
