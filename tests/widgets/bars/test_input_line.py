from __future__ import annotations

import pytest
from textual import events
from textual.pilot import Pilot

from tests.widgets.stage import Stage, row_text
from widgets.bars.input_line import InputLine


async def paste(pilot: Pilot[None], line: InputLine, text: str) -> None:
    line.post_message(events.Paste(text))
    await pilot.pause()


def notices(line: InputLine) -> list[str]:
    return [each.message for each in line.app._notifications]


@pytest.mark.parametrize(
    ("pasted", "expected"),
    [
        ("one line", "one line"),
        ("one\ntwo\r\nthree", "one two three"),
        ("\none\n\ntwo\n", "one two"),
        ("one\u2028two", "one two"),
        ("", ""),
    ],
)
async def test_pasted_lines_become_one(pasted: str, expected: str) -> None:
    line = InputLine()
    async with Stage(line).run_test() as pilot:
        await paste(pilot, line, pasted)
        assert line.value == expected
        assert notices(line) == []


async def test_what_does_not_fit_is_cut_and_that_is_said() -> None:
    line = InputLine(max_length=2_000)
    async with Stage(line).run_test() as pilot:
        await paste(pilot, line, "before ")
        await paste(pilot, line, "x" * 3_000)
        assert line.value == "before " + "x" * 1_993
        assert notices(line) == ["Cut: this line has room for 2,000 characters."]


async def test_what_is_pasted_takes_the_place_of_what_is_selected() -> None:
    line = InputLine(max_length=10)
    async with Stage(line).run_test() as pilot:
        await paste(pilot, line, "all of it")
        line.select_all()
        await paste(pilot, line, "0123456789")
        assert line.value == "0123456789"
        assert notices(line) == []


async def test_a_line_that_is_too_long_already_keeps_what_it_has() -> None:
    line = InputLine(max_length=4)
    async with Stage(line).run_test() as pilot:
        line.value = "0123456789"
        await paste(pilot, line, "more")
        assert line.value == "0123456789"
        assert len(notices(line)) == 1


async def test_the_key_that_pastes_does_the_same() -> None:
    line = InputLine(max_length=6)
    async with Stage(line).run_test() as pilot:
        line.focus()
        pilot.app.copy_to_clipboard("one\ntwo")
        await pilot.press("ctrl+v")
        assert line.value == "one tw"
        assert len(notices(line)) == 1


HOSTILE = "A\u202eB\u009bD\x0eE\x07F\x1bG"


async def test_what_a_terminal_would_obey_is_shown_by_a_picture() -> None:
    line = InputLine(compact=True)
    async with Stage(line).run_test() as pilot:
        await paste(pilot, line, HOSTILE)
        assert row_text(line, 0) == "A\ufffdB\ufffdD\u240eE\u2407F\u241bG"


@pytest.mark.parametrize("value", [HOSTILE, "one\ntwo\tthree"])
async def test_what_is_set_is_shown_safely_and_stays_as_it_is(value: str) -> None:
    line = InputLine(compact=True)
    async with Stage(line).run_test() as pilot:
        line.value = value
        await pilot.pause()
        assert row_text(line, 0).isprintable()
        assert line.value == value


async def test_the_cursor_stays_in_view_behind_what_has_no_width() -> None:
    line = InputLine(compact=True)
    async with Stage(line).run_test(size=(20, 3)) as pilot:
        line.focus()
        await pilot.press("a")
        await paste(pilot, line, "\x1b" * 50 + "end")
        assert row_text(line, 0).endswith("end")
