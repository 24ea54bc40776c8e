"""The table of rows: which columns have room, and where the cursor stays when rows change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text
from textual.app import App, ComposeResult

from tui.screens.picker.row_table import Column, Row, RowTable, fitted, measured

NAME = Column("name", "Name", 6, most=20)
TITLE = Column("title", "Title", 10, most=100, rank=1)
WORDS = Column("words", "Words", 5, rank=2, right=True)
OWN = Column("own", "Own", 4, right=True)
COLUMNS = (NAME, TITLE, WORDS, OWN)


def row(key: str, *cells: str) -> Row:
    return Row(key, tuple(Text(cell) for cell in cells))


def widths(width: int) -> dict[str, int]:
    return {column.key: column.width for column in fitted(COLUMNS, width)}


def test_with_room_for_all_the_spare_cells_are_shared_out() -> None:
    assert widths(29) == {"name": 6, "title": 10, "words": 5, "own": 4}
    assert widths(39) == {"name": 11, "title": 15, "words": 5, "own": 4}
    assert widths(120) == {"name": 20, "title": 87, "words": 5, "own": 4}


def test_without_room_the_column_of_the_highest_rank_goes_first() -> None:
    assert list(widths(28)) == ["name", "title", "own"]
    assert list(widths(22)) == ["name", "own"]


def test_columns_that_never_go_shrink() -> None:
    assert widths(8) == {"name": 2, "own": 4}


@given(st.integers(7, 200))
def test_columns_fill_the_width_at_most(width: int) -> None:
    assert sum(column.width + 1 for column in fitted(COLUMNS, width)) <= width


def test_a_column_asks_for_no_more_than_its_longest_cell_or_its_name() -> None:
    rows = [row("1", "BBC", "A very long title", "612", "5%"), row("2", "日本", "", "", "")]
    name, title, *fixed = measured(COLUMNS, rows)
    assert (name.width, name.most) == (4, 4)
    assert (title.width, title.most) == (10, 17)
    assert tuple(fixed) == (WORDS, OWN)


class Tables(App[None]):
    """One table, as the picker uses it."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str | None] = []

    def on_data_table_row_selected(self, event: RowTable.RowSelected) -> None:
        self.opened.append(event.row_key.value)

    def compose(self) -> ComposeResult:
        yield RowTable(COLUMNS, id="table")

    @property
    def table(self) -> RowTable:
        return self.query_one(RowTable)

    def lines(self) -> list[str]:
        return [self.table.render_line(y).text.rstrip() for y in range(self.table.row_count + 1)]


ROWS = [row(key, f"name {key}", f"title {key}", key, f"{key}%") for key in "123"]


async def test_rows_are_drawn_in_columns_with_figures_at_the_right() -> None:
    app = Tables()
    async with app.run_test(size=(40, 8)) as pilot:
        app.table.show(ROWS)
        await pilot.pause()
        assert app.lines() == [
            "Name   Title   Words  Own",
            "name 1 title 1     1   1%",
            "name 2 title 2     2   2%",
            "name 3 title 3     3   3%",
        ]


async def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    app = Tables()
    async with app.run_test(size=(20, 8)) as pilot:
        app.table.show([row("1", "a name that is far too long", "a long title", "1", "1%")])
        await pilot.pause()
        assert app.lines()[1] == "a name that …   1%"


async def test_a_cell_of_markup_and_escapes_is_shown_as_it_is() -> None:
    app = Tables()
    async with app.run_test(size=(60, 8)) as pilot:
        app.table.show([row("1", "[/foo]", "[@click=app.quit]x[/]", "1", "1%")])
        await pilot.pause()
        assert "[/foo]" in app.lines()[1]
        assert "[@click=app.quit]x[/]" in app.lines()[1]


async def test_another_width_brings_other_columns() -> None:
    app = Tables()
    async with app.run_test(size=(60, 8)) as pilot:
        app.table.show(ROWS)
        await pilot.pause()
        await pilot.resize_terminal(16, 8)
        await pilot.pause()
        assert app.lines()[0] == "Name    Own"


async def test_j_and_k_move_the_cursor_and_G_and_g_go_to_the_ends() -> None:
    app = Tables()
    async with app.run_test(size=(60, 8)) as pilot:
        app.table.show(ROWS)
        keys = []
        for key in ("j", "down", "k", "G", "g"):
            await pilot.press(key)
            keys.append(app.table.highlighted)
        assert keys == ["2", "3", "2", "3", "1"]


@pytest.mark.parametrize("clicked", ["1", "2"])
async def test_a_click_points_and_a_double_click_opens_once(clicked: str) -> None:
    """The first row, on which the cursor stands, is opened like any other."""
    app = Tables()
    async with app.run_test(size=(60, 8)) as pilot:
        app.table.show(ROWS)
        place = (10, int(clicked))
        await pilot.click(RowTable, offset=place)
        assert (app.table.highlighted, app.opened) == (clicked, [])
        await pilot.click(RowTable, offset=place, times=2)
        assert (app.table.highlighted, app.opened) == (clicked, [clicked])


@pytest.mark.parametrize("place", [(10, 0), (10, 6)], ids=["the heads", "below the rows"])
async def test_a_click_beside_the_rows_opens_nothing(place: tuple[int, int]) -> None:
    app = Tables()
    async with app.run_test(size=(60, 8)) as pilot:
        app.table.show(ROWS)
        await pilot.click(RowTable, offset=place, times=2)
        assert (app.table.highlighted, app.opened) == ("1", [])


async def test_the_cursor_follows_its_row_but_the_first_row_is_the_first() -> None:
    app = Tables()
    async with app.run_test(size=(60, 8)) as pilot:
        table = app.table
        table.show(ROWS)
        table.show(list(reversed(ROWS)))
        assert table.highlighted == "3"
        await pilot.press("j")
        assert table.highlighted == "2"
        table.show([ROWS[1], ROWS[0], ROWS[2]])
        assert table.highlighted == "2"
        table.show([ROWS[0]])
        assert table.highlighted == "1"
        table.show([])
        assert table.highlighted is None


async def test_changed_cells_of_the_same_rows_are_shown_in_place() -> None:
    app = Tables()
    async with app.run_test(size=(60, 8)) as pilot:
        table = app.table
        table.show(ROWS)
        await pilot.press("j")
        table.show([ROWS[0], row("2", "name 2", "title 2", "2", "9%"), ROWS[2]])
        await pilot.pause()
        assert app.lines()[2].endswith("9%")
        assert table.highlighted == "2"
