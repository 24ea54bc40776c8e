from __future__ import annotations

from dataclasses import replace

import pytest
from textual.actions import parse
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, Label

from tests.widgets.build import (
    OPENING,
    article_of,
    comparison_of,
    long_pair,
    passage_of,
    span_of,
    storm,
)
from tests.widgets.stage import row_text, rows_text
from tui.screens.dialogs.detail import DetailScreen
from tui.screens.reader.reader import ReaderScreen
from tui.screens.reader.reader_keys import READER_HINTS, READER_KEYS
from widgets.bars.counter import Counter
from widgets.bars.detail_strip import DetailStrip
from widgets.bars.key_bar import KeyBar
from widgets.bars.legend import Legend
from widgets.page.typesetting import RowKind
from widgets.pair.comparison_view import ComparisonView
from widgets.pair.layouts import Layout
from widgets.pair.sides import Which
from widgets.pair.view_keys import VIEW_KEYS
from widgets.search.search_bar import SearchBar
from wirediff import compare, read_text
from wirediff.article import Role
from wirediff.passages import Comparison, Kind

LEFT, RIGHT = Which.LEFT, Which.RIGHT
EVERY_KEY = (*VIEW_KEYS, *READER_KEYS)
WIDE, NARROW, TINY = (120, 40), (80, 24), (40, 12)


class ReaderApp(App[None]):
    """Any application that pushes a reader."""

    def __init__(self, comparison: Comparison, *, top_level: bool = False) -> None:
        super().__init__()
        self.reader = ReaderScreen(comparison, top_level=top_level)
        self.asked: list[int] = []
        self.copied: list[str] = []

    def on_mount(self) -> None:
        self.push_screen(self.reader)

    def on_reader_screen_compare_again(self, message: ReaderScreen.CompareAgain) -> None:
        self.asked.append(message.shortest)

    def copy_to_clipboard(self, text: str) -> None:
        self.copied.append(text)
        super().copy_to_clipboard(text)

    @property
    def view(self) -> ComparisonView:
        return self.reader.view

    @property
    def place(self) -> str:
        """What the counter says."""
        return self.reader.query_one(Counter).place

    def shows(self, which: Which) -> str:
        """What a pane shows."""
        return "\n".join(rows_text(self.view.panes[which]))

    @property
    def notices(self) -> list[str]:
        """What was notified."""
        return [notification.message for notification in self._notifications]


@pytest.fixture(autouse=True)
def _no_clipboard_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests must not write to the clipboard of whoever runs them."""
    monkeypatch.setenv("SSH_CONNECTION", "a test")


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_the_reader_opens_at_the_first_passage() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE):
        assert app.place == "1/4"
        assert app.view.state.passage is app.reader.comparison.passages[0]
        assert "The storm hit the coast" in app.shows(LEFT)
        assert "verbatim, same words" in row_text(app.reader.query_one(DetailStrip), 0)


NEXT = ("n", "right_square_bracket", "f7", "alt+down", "ctrl+down")
PREVIOUS = ("N", "left_square_bracket", "shift+f7", "alt+up", "ctrl+up")


async def test_keys_that_step_through_passages() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        for forth, back in zip(NEXT, PREVIOUS, strict=True):
            await press(pilot, forth)
            assert app.place == "2/4", forth
            strip = row_text(app.reader.query_one(DetailStrip), 0)
            assert "edited, most words kept" in strip
            await press(pilot, back)
            assert app.place == "1/4", back


async def test_after_the_last_passage_the_reader_is_told() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "n", "n", "n", "n")
        assert app.place == "4/4"
        assert app.notices == ["This is the last shared passage."]


async def test_stepping_goes_on_from_where_one_reads() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "G", "N")
        assert app.view.state.passage is not None
        assert app.view.state.order.index(app.view.state.current or 0) > 10


async def test_stepping_follows_the_order_of_the_side_being_read() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "tab", "N")
        assert app.view.state.passage is not None
        assert app.view.state.passage.kind is Kind.PARAPHRASE
        assert app.place == "4/4", "it has the number of the reports on either side"


async def test_braces_step_through_what_only_this_outlet_has() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "right_curly_bracket")
        assert app.place == "own 1/2"
        await press(pilot, "right_curly_bracket")
        assert app.place == "own 2/2"
        strip = rows_text(app.reader.query_one(DetailStrip))
        assert "only in BBC · 14 words · ¶2" in strip[0]
        assert "Marie Le Gros" in strip[1]
        await press(pilot, "right_curly_bracket")
        assert app.notices == ["This is the last passage that only BBC has."]
        await press(pilot, "left_curly_bracket")
        assert app.place == "own 1/2"


async def test_tab_goes_to_the_same_passage_on_the_other_side() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "n", "tab")
        assert app.view.state.side is RIGHT
        assert app.view.state.passage is app.reader.comparison.passages[1]
        await press(pilot, "shift+tab")
        assert app.view.state.side is LEFT


async def test_equals_aligns_the_other_side() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, *["n"] * 8, "s")
        app.view.panes[RIGHT].scroll_silently(0)
        await press(pilot, "equals_sign")
        number = app.view.state.current or 0
        tops = {which: app.view.panes[which].scroll_offset.y for which in Which}
        heights = {
            which: app.view.panes.extents(which)[number].start - tops[which] for which in Which
        }
        assert heights[LEFT] == heights[RIGHT]


async def test_equals_moves_this_side_where_the_other_text_ends_before() -> None:
    parts = [f"Paragraph {number} tells of the storm in so many words." for number in range(60)]
    left = article_of(*parts, outlet="Left")
    right = article_of(*parts[:30], outlet="Right")
    last = passage_of(left, right, parts[29], parts[29], Kind.VERBATIM)
    app = ReaderApp(comparison_of(left, right, last))
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "s")
        row = app.view.panes.extents(LEFT)[0].start
        app.view.panes[LEFT].scroll_silently(row)
        await press(pilot, "equals_sign")
        tops = {which: app.view.panes[which].scroll_offset.y for which in Which}
        heights = {which: app.view.panes.extents(which)[0].start - tops[which] for which in Which}
        assert heights[LEFT] == heights[RIGHT] > 0


async def test_s_unlocks_the_panes() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "s", "space")
        assert "no lock" in row_text(app.reader.query_one(Counter), 1)
        assert app.view.panes[LEFT].scroll_offset.y > 0
        assert app.view.panes[RIGHT].scroll_offset.y == 0


MOVES = [
    ("j", 1),
    ("down down", 2),
    ("j j k", 1),
    ("down up", 0),
    ("space", 28),
    ("pagedown b", 0),
    ("d", 14),
    ("space u", 14),
    ("space pageup", 0),
    ("G g", 0),
    ("end home", 0),
]


async def test_keys_that_move() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        assert app.view.panes[LEFT].size.height == 29
        for keys, rows in MOVES:
            await press(pilot, "g", *keys.split())
            assert app.view.panes[LEFT].scroll_offset.y == rows, keys


async def test_the_end_key_shows_the_end_of_both() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "G")
        for which in Which:
            assert app.view.panes[which].scroll_offset.y == app.view.panes.viewport(which).last_top


async def test_filters_hide_passages() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        for key, left in (("1", 2), ("2", 3), ("3", 3), ("4", 1)):
            await press(pilot, key)
            assert app.place.split("/")[1] == str(left), key
            await press(pilot, "0")
            assert app.place.split("/")[1] == "4"


async def test_a_hidden_passage_is_neither_marked_nor_own() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "1")
        pane = app.view.panes[LEFT]
        row = pane.rows_of((span_of(pane.reading.article, OPENING),)).start
        assert row_text(pane, row).startswith("  The storm")
        assert pane.reading.layers.shared.at(span_of(pane.reading.article, OPENING).start) is None


async def test_a_filter_keeps_the_current_passage_if_it_can() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "n", "1")
        assert app.view.state.passage is not None
        assert app.view.state.passage.kind is Kind.EDITED
        await press(pilot, "2")
        assert app.view.state.passage is None


async def test_z_folds_and_unfolds() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        before = len(app.view.panes[LEFT].page)
        await press(pilot, "4", "z")
        assert len(app.view.panes[LEFT].page) == 1
        assert "folded" in row_text(app.reader.query_one(Legend), 0)
        await press(pilot, "0", "z")
        assert len(app.view.panes[LEFT].page) == before


async def test_h_hides_boilerplate() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "h")
        assert "Read also" not in app.shows(LEFT)
        await press(pilot, "h")
        assert "Read also" in app.shows(LEFT)


async def test_t_changes_to_one_column_and_back() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "t")
        assert not app.view.panes[RIGHT].display
        assert "└ P ¶1 Ships stay in port" in app.shows(LEFT)
        await press(pilot, "t")
        assert app.view.panes[RIGHT].display


async def test_x_exchanges_the_sides_and_keeps_the_reader_where_they_are() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, *["n"] * 9)
        wanted = app.view.state.passage
        assert wanted is not None
        places = {which: app.view.panes[which].place for which in Which}
        await press(pilot, "x")
        assert app.reader.comparison.left.article.outlet == "Right"
        assert app.view.state.side is RIGHT
        assert app.view.state.passage is not None
        assert app.view.state.passage.right == wanted.left
        assert app.view.panes[RIGHT].place == places[LEFT]
        assert app.view.panes[LEFT].place == places[RIGHT]


async def test_who_exchanges_twice_finds_everything_as_it_was() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        before = app.reader.comparison
        pages = [app.reader.view.panes[which].page for which in Which]
        await press(pilot, "x", "x")
        assert app.reader.comparison is before
        assert [app.reader.view.panes[which].page for which in Which] == pages


async def test_plus_and_underscore_give_one_side_all_the_room() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "plus")
        assert not app.view.panes[RIGHT].display
        await press(pilot, "underscore")
        assert app.view.panes[RIGHT].display


async def test_angle_brackets_ask_for_another_least_length() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "greater_than_sign", "greater_than_sign", "less_than_sign")
        assert app.asked == [3, 4, 3]
        assert "≥ 3 words" in row_text(app.reader.query_one(Legend), 0)
        await press(pilot, *["less_than_sign"] * 5)
        assert app.asked[-1] == 1
        assert app.asked.count(1) == 1


async def test_a_search_counts_steps_and_ends() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        bar = app.reader.query_one(SearchBar)
        await press(pilot, "slash", *"homes", "enter")
        assert bar.is_open
        count = bar.query_one("#search-count")
        assert str(count.render()) == "1/2"
        await press(pilot, "n")
        assert str(count.render()) == "2/2"
        assert app.view.state.side is RIGHT
        await press(pilot, "n")
        assert str(count.render()) == "1/2"
        await press(pilot, "N")
        assert str(count.render()) == "2/2"
        await press(pilot, "right_square_bracket")
        assert app.place != "–/4"
        await press(pilot, "escape")
        assert not app.reader.query_one(SearchBar).is_open
        before = app.place
        await press(pilot, "n")
        assert app.place != before


@pytest.mark.parametrize("columns", [40, 60, 120])
async def test_the_keys_say_what_they_do_while_a_search_is_on(columns: int) -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=(columns, 30)) as pilot:
        keys = app.reader.query_one(KeyBar)
        before = row_text(keys, 0)
        await press(pilot, "slash", *"homes", "enter")
        row = row_text(keys, 0)
        assert "finds" in row
        assert "esc end search" in row
        assert "shared" not in row
        await press(pilot, "escape")
        assert row_text(keys, 0) == before


async def test_without_a_find_the_keys_step_through_passages() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "slash", *"nowhere", "enter")
        row = row_text(app.reader.query_one(KeyBar), 0)
        assert "n N shared" in row
        assert "esc end search" in row


async def test_a_search_brings_what_it_finds_into_view() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "slash", *"paragraph 58")
        assert "Paragraph 58" in app.shows(LEFT)
        assert app.reader.query_one(Input).has_focus


async def test_a_search_that_finds_nothing_says_so_and_moves_nothing() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "slash", *"nowhere")
        assert str(app.reader.query_one("#search-count").render()) == "0/0"
        assert app.view.panes[LEFT].scroll_offset.y == 0


async def test_a_find_in_a_fold_opens_it() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "4", "z", "slash", *"paragraph 40")
        assert "Paragraph 40" in app.shows(LEFT)


async def test_tab_leaves_the_text_where_it_was_scrolled_to() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "n", *["d"] * 6)
        assert not app.view.panes.in_view(1, LEFT)
        places = {which: app.view.panes[which].place for which in Which}
        await press(pilot, "tab")
        assert app.view.state.side is RIGHT
        assert {which: app.view.panes[which].place for which in Which} == places


async def test_tab_in_one_column_goes_to_the_passage_in_view() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=(90, 30)) as pilot:
        await press(pilot, "n", *["d"] * 12)
        shown = [each for each in app.view.state.order if app.view.panes.in_view(each, LEFT)]
        assert shown[0] > 1
        await press(pilot, "tab")
        assert app.view.state.side is RIGHT
        assert app.view.state.current == shown[0]
        assert app.view.panes.in_view(shown[0], RIGHT)


async def test_y_copies_this_side_with_its_source() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "y")
        assert app.copied == [
            f"{OPENING}\n— BBC, “Thousands without power after storm”, 2023-11-02, "
            "https://example.org/storm"
        ]
        assert app.notices == ["Passage: sent to the terminal (OSC 52), which may refuse it"]


async def test_shift_y_copies_both_sides() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "n", "Y")
        (text,) = app.copied
        assert "9,000 homes" in text
        assert "Some 9,500" in text


async def test_ctrl_c_copies_the_selection_and_never_quits() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "ctrl+c")
        assert app.copied == []
        assert "Nothing is selected" in app.notices[0]
        row = app.view.panes[LEFT].rows_of(app.reader.comparison.passages[0].left).start
        await pilot.mouse_down("#pane-left", offset=(2, row))
        await pilot.hover("#pane-left", offset=(10, row))
        await pilot.mouse_up("#pane-left", offset=(10, row))
        await press(pilot, "ctrl+c")
        assert app.copied == ["The storm"]
        assert app.is_running


async def dragged(app: ReaderApp, pilot: Pilot[None], *places: tuple[str, int, int]) -> str:
    """What is copied after the mouse was dragged from a place to others: pane, column, row."""
    for number, (pane, column, row) in enumerate(places):
        move = pilot.hover if number else pilot.mouse_down
        await move(pane, offset=(column, row))
    pane, column, row = places[-1]
    await pilot.mouse_up(pane, offset=(column, row))
    await press(pilot, "ctrl+c")
    return app.copied[-1]


async def test_a_selection_that_begins_or_ends_on_a_blank_row_has_what_lies_between() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        pane = app.view.panes[LEFT]
        blank = next(n for n, row in enumerate(pane.page.rows) if row.kind is RowKind.BLANK)
        above, below = pane.page.rows[blank - 1], pane.page.rows[blank + 1]
        text = pane.reading.text
        left, right = "#pane-left", "#pane-right"
        down = await dragged(app, pilot, (left, 5, blank), (left, 12, blank + 1))
        assert 0 < len(down) <= 12
        assert text.startswith(down, below.start)
        up = await dragged(app, pilot, (left, 7, blank - 1), (left, 3, blank))
        assert 0 < len(up) <= above.end - above.start
        assert text.endswith(up, 0, above.end)
        whole = await dragged(app, pilot, (left, 0, blank - 1), (right, 9, blank - 1))
        assert whole == text[above.start : above.end]
        same = await dragged(app, pilot, (right, 9, blank - 1), (left, 9, blank - 1))
        assert same
        assert same in app.view.panes[RIGHT].reading.text


async def test_o_opens_the_page_of_the_side_being_read(monkeypatch: pytest.MonkeyPatch) -> None:
    app = ReaderApp(storm())
    opened: list[str] = []
    monkeypatch.setattr(app, "open_url", opened.append)
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "o", "tab", "o")
        assert opened == ["https://example.org/storm"]
        assert app.notices == ["No web address of this article is known."]


async def test_enter_spells_out_the_passage_and_comes_back_where_it_was_left() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "n", "enter")
        assert isinstance(app.screen, DetailScreen)
        await press(pilot, "n", "escape")
        assert app.reader.is_current
        assert app.place == "3/4"


async def test_escape_goes_back_one_level_at_a_time() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "plus", "slash", "s", "enter", "question_mark")
        await press(pilot, "escape")
        assert app.reader.is_current
        assert app.reader.query_one(SearchBar).is_open
        await press(pilot, "escape")
        assert not app.reader.query_one(SearchBar).is_open
        assert app.view.state.solo
        await press(pilot, "escape")
        assert app.reader.is_current
        assert app.view.state.both_panes
        await press(pilot, "escape")
        assert not app.reader.is_current


async def test_q_goes_back_and_at_the_top_level_quits() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "q")
        assert not app.reader.is_current
        assert app.is_running
    app = ReaderApp(storm(), top_level=True)
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "escape")
        assert app.reader.is_current
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_click_on_a_passage_selects_it() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        pane = app.view.panes[RIGHT]
        row = pane.rows_of(app.reader.comparison.passages[3].right).start
        await pilot.click("#pane-right", offset=(4, row))
        await pilot.pause()
        assert app.view.state.passage is app.reader.comparison.passages[3]


async def test_a_better_comparison_takes_its_place_without_moving_the_text() -> None:
    comparison = long_pair()
    fewer = replace(comparison, passages=comparison.passages[::2], semantic=False)
    app = ReaderApp(fewer)
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, *["n"] * 5)
        wanted, places = app.view.state.passage, {w: app.view.panes[w].place for w in Which}
        assert "by words alone" in row_text(app.reader.query_one(Legend), 0)
        app.reader.refine(comparison, shortest=4)
        await pilot.pause()
        assert app.view.state.passage == wanted
        assert {w: app.view.panes[w].place for w in Which} == places
        assert app.place == "11/20"
        assert "by words alone" not in row_text(app.reader.query_one(Legend), 0)
        assert "+10 by meaning" in row_text(app.reader.query_one(Legend), 0)
        assert "≥ 4 words" in row_text(app.reader.query_one(Legend), 0)


async def test_whoever_has_not_moved_yet_stands_at_the_first_passage_of_a_better_comparison() -> (
    None
):
    whole = storm()
    app = ReaderApp(replace(whole, passages=whole.passages[1:]))
    async with app.run_test(size=WIDE) as pilot:
        assert app.place == "1/3"
        app.reader.refine(whole)
        await pilot.pause()
        assert app.place == "1/4"
        app.reader.refine(replace(whole, passages=whole.passages[1:]))
        await press(pilot, "n")
        assert app.place == "2/3"
        app.reader.refine(whole)
        await pilot.pause()
        assert app.place == "3/4"


async def test_a_better_comparison_finds_exchanged_sides() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "x")
        app.reader.refine(storm())
        assert app.reader.comparison.left.article.outlet == "Reuters"


@pytest.mark.parametrize(
    ("size", "layout"),
    [
        ((200, 60), Layout.WIDE),
        ((120, 40), Layout.WIDE),
        ((100, 16), Layout.WIDE),
        ((99, 40), Layout.COLUMN),
        ((80, 24), Layout.COLUMN),
        ((59, 24), Layout.MINIMAL),
        ((40, 12), Layout.MINIMAL),
        ((120, 12), Layout.MINIMAL),
    ],
)
async def test_every_size_has_its_layout_and_nothing_overlaps(
    size: tuple[int, int], layout: Layout
) -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=size):
        assert app.view.state.layout is layout
        shown = [child for child in app.reader.children if child.display and child.size.height]
        covered = [row for child in shown for row in range(child.region.y, child.region.bottom)]
        assert sorted(covered) == list(range(size[1]))
        assert all(child.region.right <= size[0] for child in shown)
        assert app.view.size.height >= size[1] // 3


@pytest.mark.parametrize("size", [(40, 12), (60, 16), (80, 24), (100, 30), (120, 40)])
async def test_no_label_of_the_frame_is_cut(size: tuple[int, int]) -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=size):
        row = row_text(app.reader.query_one(KeyBar), 0).strip()
        assert row.startswith("n ")
        assert "? help" in row
        assert "q back" in row
        assert row.split()[-1] in {hint.label for hint in READER_HINTS}


async def test_growing_and_shrinking_keeps_the_reading_place() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, *["n"] * 10)
        place = app.view.panes[LEFT].place
        for size in (NARROW, TINY, (200, 60), WIDE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.view.panes[LEFT].place == place


async def test_two_articles_with_nothing_in_common_can_be_read() -> None:
    app = ReaderApp(comparison_of(article_of("One two three."), article_of("Four five six.")))
    async with app.run_test(size=WIDE) as pilot:
        assert "Nothing shared" in row_text(app.reader.query_one(DetailStrip), 0)
        await press(pilot, "n", "tab", "equals_sign", "enter", "y", "z", "x", "t", "}")
        assert app.reader.is_current


async def test_hostile_articles_do_nothing_but_be_read() -> None:
    text = "\x1b]0;PWNED\x07 [/foo] [@click=app.quit]x \u202eabc\x00 \x9b31m said the mayor."
    left = article_of((Role.HEADLINE, text), text, outlet=text, source=text, title=text)
    right = article_of(text, outlet="[/b]", title="[red]", credits=("[/]\x1b[2J",))
    span, other = left.blocks[1].span, right.blocks[0].span
    base = storm().passages[1]
    hostile = replace(
        base, left=(span,), right=(other,), evidence=("[/x]\x1b[2J",), words=(), differences=()
    )
    app = ReaderApp(comparison_of(left, right, hostile))
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "enter", "escape", "y", "Y", "t", "t", "slash", *"[/foo]", "enter", "n")
        screen = "\n".join(rows_text(app.view.panes[LEFT]))
        assert not set("\x1b\x9b\x00\x07\u202e") & set(screen)
        assert not set("\x1b\x9b\x00\x07\u202e") & set("".join(app.copied))
        await pilot.hover("#pane-left", offset=(8, 4))
        assert app.is_running


def test_every_key_has_a_name_of_its_own_and_says_what_it_does() -> None:
    names = [binding.id for binding in EVERY_KEY]
    assert None not in names
    assert len(set(names)) == len(names)
    assert all(binding.description for binding in EVERY_KEY)


def test_no_key_is_bound_twice() -> None:
    keys = [key for binding in EVERY_KEY for key in binding.key.split(",")]
    assert len(set(keys)) == len(keys)


def test_alt_is_never_the_only_key() -> None:
    for binding in EVERY_KEY:
        assert any(not key.startswith("alt+") for key in binding.key.split(","))


async def test_every_key_has_an_action() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE):
        for owner, keys in ((app.view, VIEW_KEYS), (app.reader, READER_KEYS)):
            for binding in keys:
                _, name, arguments = parse(binding.action)
                assert callable(getattr(owner, f"action_{name}")), binding.action
                if name == "do":
                    part, what = map(str, arguments)
                    assert callable(getattr(app.reader._parts[part], what)), binding.action


FROM_ELSEWHERE = {"command_palette", "submit", "search.end", "search.pattern", "help.toggle"}
"""Of the application, of Textual's input, of the search bar, of every screen."""


def test_every_hint_is_a_key() -> None:
    names = {binding.id for binding in EVERY_KEY}
    assert {id for hint in READER_HINTS for id in hint.ids} <= {*names, *FROM_ELSEWHERE}


@pytest.mark.parametrize("size", [TINY, NARROW, (100, 20), WIDE])
async def test_at_every_size_the_next_passage_comes_into_view(size: tuple[int, int]) -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=size) as pilot:
        for _ in range(6):
            await press(pilot, "n")
            number = app.view.state.current
            assert number is not None
            rows = app.view.panes.extents(LEFT)[number]
            assert app.view.panes.viewport(LEFT).shows(range(rows.start, rows.start + 1))


async def test_another_theme_recolours_what_is_shown() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        pane = app.view.panes[LEFT]
        row = pane.rows_of(app.reader.comparison.passages[0].left).start
        dark = {str(each.style.bgcolor) for each in pane.render_line(row) if each.style}
        app.theme = "textual-light"
        await pilot.pause()
        bright = {str(each.style.bgcolor) for each in pane.render_line(row) if each.style}
        assert not dark & bright


async def test_in_the_smallest_terminal_both_wordings_are_in_view() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=TINY) as pilot:
        await press(pilot, "n")
        assert "More than 9,000 homes" in app.shows(LEFT)
        assert "└ E ¶4 Some 9,500 homes" in app.shows(LEFT)


async def test_a_better_comparison_that_arrives_during_the_detail_loses_nothing() -> None:
    comparison = long_pair()
    app = ReaderApp(replace(comparison, passages=comparison.passages[::2]))
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "n", "n", "enter", "n")
        app.reader.refine(comparison)
        await press(pilot, "escape")
        assert app.view.state.passage == comparison.passages[6]


async def test_a_better_comparison_leaves_the_reader_at_what_is_only_here() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "right_curly_bracket", "right_curly_bracket")
        app.reader.refine(storm())
        assert app.place == "own 2/2"


async def test_finds_follow_the_sides_when_they_are_exchanged() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "slash", *"roof", "enter", "x")
        pane = app.view.panes[RIGHT]
        row = pane.rows_of((span_of(pane.reading.article, "roof"),)).start
        assert any(each.text == "roof" for each in pane.render_line(row))
        await press(pilot, "n")
        assert app.view.state.side is RIGHT


async def test_looking_for_a_pattern() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "slash", "ctrl+r", *r"\d,\d+ homes")
        assert count_said(app) == "1/2"
        await press(pilot, "ctrl+r")
        assert count_said(app) == "0/0"
        await press(pilot, "ctrl+r", "enter", "n")
        assert count_said(app) == "2/2"
        assert app.view.state.side is RIGHT


async def test_a_wrong_pattern_says_why() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "slash", "ctrl+r", *"storm(")
        assert "missing )" in count_said(app)
        await press(pilot, "backspace")
        assert count_said(app) == "1/5"


@pytest.mark.parametrize("hiding", ["h", "z"])
async def test_finds_in_hidden_parts_are_shown_until_the_search_ends(hiding: str) -> None:
    article = article_of(
        *(f"Nothing of note happened on day {day}." for day in range(5)),
        (Role.BOILERPLATE, "Read also: all about whales"),
    )
    app = ReaderApp(comparison_of(article, article_of("Something else.")))
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, hiding, "slash", *"whales")
        assert "all about whales" in app.shows(LEFT)
        await press(pilot, "escape")
        assert "all about whales" not in app.shows(LEFT)


def count_said(app: ReaderApp) -> str:
    return str(app.reader.query_one("#search-count", Label).render())


@pytest.mark.parametrize(("left", "right"), [("", ""), ("", "A storm."), ("\n \n", "A storm.")])
async def test_articles_with_nothing_in_them_are_read_too(left: str, right: str) -> None:
    app = ReaderApp(compare(read_text(left), read_text(right), semantic=False))
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, *"nN}zvv1tlx", "enter", "escape", "G", "g")
        assert app.reader.comparison.passages == ()


async def test_another_layout_is_arranged_once() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("t")
        await pilot.pause()
        arranged: list[object] = []
        app.reader.screen_layout_refresh_signal.subscribe(app.reader, arranged.append)
        await pilot.press("t")
        await pilot.pause()
        assert len(arranged) == 1
