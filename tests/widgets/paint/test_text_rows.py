from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import pytest
from rich.segment import Segment
from textual.geometry import Offset
from textual.selection import Selection

from tests.widgets.stage import Stage
from widgets.paint.text_rows import Text, TextRows, cells_of, text_of


class Lines(TextRows):
    """Shows some lines, each of plain and bold text in turn; counts how often it was asked."""

    DEFAULT_CSS = """
    Lines { height: 3; padding: 0 1; }
    Lines .bold { text-style: bold; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"bold"}

    def __init__(self, *lines: tuple[str, ...]) -> None:
        super().__init__()
        self.lines = lines
        self.asked = 0

    def rows(self, width: int, height: int) -> Iterator[Text]:
        self.asked += 1
        for line in self.lines:
            yield [self.piece(text, *["bold"][: n % 2]) for n, text in enumerate(line)]


def drawn(lines: Lines) -> list[str]:
    return [strip.text for strip in lines.render_lines(lines.outer_size.region)]


async def test_rows_stand_between_the_padding_and_blank_ones_follow() -> None:
    lines = Lines(("one ", "two"))
    async with Stage(lines).run_test(size=(10, 4)):
        assert drawn(lines) == [" one two  ", " " * 10, " " * 10]


@pytest.mark.parametrize("text", ["a long line", "中文字符中文字符", "ab中文字符", "e\u0301" * 20])
async def test_what_has_no_room_is_cut_before_the_padding(text: str) -> None:
    lines = Lines((text,), *[("more",)] * 9)
    async with Stage(lines).run_test(size=(8, 4)):
        strips = lines.render_lines(lines.outer_size.region)
        assert {strip.cell_length for strip in strips} == {8}
        assert strips[0].text.startswith(" ")
        assert strips[0].text.endswith(" ")


async def test_rows_are_asked_for_once_until_something_changes() -> None:
    lines = Lines(("one",))
    async with Stage(lines).run_test(size=(10, 4)) as pilot:
        asked = lines.asked
        drawn(lines)
        assert lines.asked == asked
        lines.lines = (("two",),)
        lines.refresh()
        assert drawn(lines)[0] == " two      "
        await pilot.resize_terminal(6, 4)
        assert drawn(lines)[0] == " two  "


async def test_what_the_mouse_selects_is_marked_and_can_be_taken() -> None:
    lines = Lines(("one ", "two"), ("three",))
    async with Stage(lines).run_test(size=(12, 4)) as pilot:
        await pilot.mouse_down(Lines, offset=(3, 0))
        await pilot.hover(Lines, offset=(3, 1))
        await pilot.mouse_up(Lines, offset=(3, 1))
        assert pilot.app.screen.get_selected_text() == "e two\nthr"
        mark = lines.selection_style.bgcolor
        marked = [
            "".join(each.text for each in strip if each.style and each.style.bgcolor == mark)
            for strip in lines.render_lines(lines.outer_size.region)
        ]
        assert marked == ["e two", "thr", ""]


async def test_all_of_it_can_be_selected() -> None:
    lines = Lines(("one ", "two"), ("three",))
    async with Stage(lines).run_test(size=(12, 4)):
        everything = Selection(None, None)
        assert lines.get_selection(everything) == ("one two\nthree", "\n")
        assert lines.get_selection(Selection(Offset(4, 0), None)) == ("two\nthree", "\n")


async def test_taken_off_its_screen_it_can_be_drawn_once_more() -> None:
    lines = Lines(("one",))
    async with Stage(lines).run_test(size=(10, 4)):
        await lines.remove()
        assert drawn(lines)[0].strip() == "one"


def test_a_row_has_text_and_cells() -> None:
    row = [Segment("a中"), Segment("e\u0301")]
    assert text_of(row) == "a中e\u0301"
    assert cells_of(row) == 4
