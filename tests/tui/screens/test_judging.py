"""Judging in the reader: one key, at once, taken back by one key, kept for the next time."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from functools import cache

import pytest
from platformdirs import user_data_path
from textual import events
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input, OptionList

from tests.tui.screens.reader.test_reader import ReaderApp
from tests.widgets.stage import row_text, rows_text
from tests.wirediff.stories import UNRELATED, story
from tui.screens.dialogs.mark_dialog import LONGEST_NOTE, MarkDialog
from widgets.bars.detail_strip import DetailStrip
from widgets.bars.key_bar import KeyBar
from widgets.bars.legend import Legend
from wirediff import Comparison, Settings, compare
from wirediff.marks import Judged, Judgement, Judgements
from wirediff.marks.mark_store import NAME, JudgementStore

SHARED = (
    "The ferry to Jersey was cancelled on Tuesday, the operator said.",
    "Nine thousand homes lost electricity when the storm reached the northern coast.",
    "Winds of more than a hundred miles an hour battered the islands overnight.",
)
LEFT = story(SHARED[0], UNRELATED[0], SHARED[1], UNRELATED[2], SHARED[2])
RIGHT = story(UNRELATED[1], SHARED[1], SHARED[0], UNRELATED[3], SHARED[2])


@cache
def storm() -> Comparison:
    return compare(LEFT, RIGHT, settings=Settings(semantic=False))


def store() -> JudgementStore:
    return JudgementStore(busy_seconds=0.05)


def kept() -> Judgements:
    return store().of(LEFT, RIGHT)


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@asynccontextmanager
async def reading(
    comparison: Comparison | None = None, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[ReaderApp, Callable[..., Awaitable[None]]]]:
    app = ReaderApp(comparison or storm())
    async with app.run_test(size=size) as pilot:

        async def press(*keys: str) -> None:
            for key in keys:
                await pilot.press(key)
            await settled(pilot)

        await settled(pilot)
        yield app, press


def passages(app: ReaderApp) -> list[str]:
    return [each.left[0].of(LEFT.text)[:9] for each in app.reader.comparison.passages]


def strip(app: ReaderApp) -> str:
    return "\n".join(rows_text(app.reader.query_one(DetailStrip)))


async def test_m_and_a_digit_judge_the_current_passage() -> None:
    async with reading() as (app, press):
        await press("m", "1", "enter")
        (said,) = kept()
        assert said.kind is Judged.WIRE
        assert said.ends == (storm().passages[0].left, storm().passages[0].right)
        assert "✎ W wire copy" in strip(app)
        assert "1 mark" in row_text(app.reader.query_one(Legend), 0)
        assert "✎ W wire copy · U takes it back" in app.notices


async def test_a_verdict_is_chosen_by_digit_letter_or_arrows() -> None:
    async with reading() as (_, press):
        for keys, kind in [
            (("l",), Judged.LIFTED),
            (("3",), Judged.QUOTE),
            (("c",), Judged.COINCIDENCE),
            (("w", "down", "down"), Judged.QUOTE),
            (("w", "j", "j", "k"), Judged.LIFTED),
        ]:
            await press("m", *keys, "enter")
            assert [each.kind for each in kept()] == [kind]


async def test_a_note_goes_with_the_verdict_and_letters_are_letters_in_it() -> None:
    async with reading() as (app, press):
        await press("m", "l", "tab", *"wc1", "enter")
        assert [(each.kind, each.note) for each in kept()] == [(Judged.LIFTED, "wc1")]
        assert "your note: wc1" in strip(app)
        await press("m")
        dialog = app.screen
        assert isinstance(dialog, MarkDialog)
        assert dialog.query_one(Input).value == "wc1"


async def test_escape_leaves_everything_as_it_was() -> None:
    async with reading() as (app, press):
        await press("m", "1", "escape")
        assert kept() == Judgements()
        assert app.screen is app.reader


async def test_a_mark_that_says_nothing_any_more_is_none() -> None:
    async with reading() as (app, press):
        await press("m", "1", "enter", "m", "0", "enter")
        assert kept() == Judgements()
        assert app.notices[-1].startswith("Removed")


async def test_a_wrong_match_goes_and_the_counts_follow_while_the_text_stays() -> None:
    async with reading() as (app, press):
        before = app.reader.comparison.left.coverage
        place = app.view.panes[app.view.state.side].place
        await press("w")
        assert passages(app) == ["Nine thou", "Winds of "]
        assert app.reader.comparison.left.coverage < before
        assert app.place == "1/2"
        assert app.view.panes[app.view.state.side].place == place
        assert [each.kind for each in kept()] == [Judged.WRONG]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (50, 20)])
async def test_passages_can_be_rejected_to_the_last_in_every_layout(size: tuple[int, int]) -> None:
    async with reading(size=size) as (app, press):
        for left in (2, 1, 0):
            await press("w")
            assert len(passages(app)) == left
        await press("U", "G", "g", "tab")
        assert len(passages(app)) == 1


async def test_rejecting_in_the_dialog_is_the_same() -> None:
    async with reading() as (app, press):
        await press("n", "m", "5", "enter")
        assert passages(app) == ["The ferry", "Winds of "]


async def test_u_takes_back_and_r_does_again() -> None:
    async with reading() as (app, press):
        await press("w", "w")
        assert passages(app) == ["Winds of "]
        await press("U", "U")
        assert passages(app) == ["The ferry", "Nine thou", "Winds of "]
        assert app.place == "1/3"
        assert kept() == Judgements()
        await press("R")
        assert passages(app) == ["Nine thou", "Winds of "]
        assert len(kept()) == 1
        await press("U", "U")
        assert "nothing more to take back" in app.notices[-1]


async def test_all_passages_can_be_rejected() -> None:
    async with reading() as (app, press):
        await press("w", "w", "w", "w")
        assert passages(app) == []
        assert "no current passage" in app.notices[-1]
        await press("U")
        assert passages(app) == ["Winds of "]


async def test_own_words_can_have_a_note() -> None:
    async with reading() as (app, press):
        await press("right_curly_bracket", "m", *"who?", "enter")
        (said,) = kept()
        assert said.on_own
        assert said.left[0].of(LEFT.text).startswith("The museum")
        assert "✎ N note: who?" in strip(app)
        await press("w")
        assert "no current passage" in app.notices[-1]


async def test_what_was_judged_is_there_the_next_time_on_whichever_side() -> None:
    async with reading() as (_, press):
        await press("m", "2", "enter", "n", "w")
    async with reading(storm().mirrored()) as (app, _):
        assert passages_of_right(app) == ["The ferry", "Winds of "]
        assert {each.kind for each in app.reader.judgements} == {Judged.LIFTED, Judged.WRONG}


def passages_of_right(app: ReaderApp) -> list[str]:
    return [each.right[0].of(LEFT.text)[:9] for each in app.reader.comparison.passages]


async def test_judgements_hold_when_the_sides_are_exchanged() -> None:
    async with reading() as (app, press):
        await press("w", "x")
        assert passages_of_right(app) == ["Nine thou", "Winds of "]
        await press("m", "3", "enter", "U", "U")
        assert len(app.reader.comparison.passages) == 3
        assert kept() == Judgements()


async def test_judgements_hold_when_a_better_comparison_arrives() -> None:
    async with reading() as (app, press):
        await press("w", "m", "1", "enter")
        better = replace(storm(), semantic=True, passages=storm().passages[:2])
        app.reader.refine(better, shortest=3)
        await press()
        assert passages(app) == ["Nine thou"]
        assert app.reader.found == better
        await press("x")
        app.reader.refine(better)
        await press("U", "U")
        assert passages_of_right(app) == ["The ferry", "Nine thou"]


async def test_marks_of_another_program_appear() -> None:
    async with reading() as (app, press):
        first = storm().passages[0]
        theirs = Judgement(first.left, first.right, Judged.QUOTE, "theirs")
        store().change(LEFT, RIGHT, None, theirs)
        await press("n", "m", "1", "enter")
        assert [each.kind for each in app.reader.judgements] == [Judged.QUOTE, Judged.WIRE]
        assert len(kept()) == 2


async def test_a_mark_that_cannot_be_written_holds_and_is_told() -> None:
    folder = user_data_path("wirediff", appauthor=False)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder should be")
    async with reading() as (app, press):
        await press("w")
        assert passages(app) == ["Nine thou", "Winds of "]
        assert any("Not on disk yet" in notice for notice in app.notices)
        folder.unlink()
        await press("m", "1", "enter")
        assert len(kept()) == 2


async def test_a_damaged_file_is_told_and_kept() -> None:
    path = user_data_path("wirediff", appauthor=False) / NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(b"damaged" * 999)
    async with reading() as (app, press):
        assert any("was damaged, and is kept as" in notice for notice in app.notices)
        await press("w")
        assert len(kept()) == 1
    (aside,) = path.parent.glob("judgements-damaged-*.sqlite")
    assert aside.read_bytes() == b"damaged" * 999


async def test_a_locked_file_does_not_hold_up_a_key() -> None:
    store().change(LEFT, RIGHT, None, Judgement((LEFT.blocks[1].span,), ()))
    path = user_data_path("wirediff", appauthor=False) / NAME
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        async with ReaderApp(storm()).run_test(size=(120, 40)) as pilot:
            app = pilot.app
            assert isinstance(app, ReaderApp)
            await settled(pilot)
            other.execute("BEGIN IMMEDIATE")
            await pilot.press("m", "1", "enter")
            await pilot.pause()
            # The writer still waits for the lock; the reader does not wait for the writer.
            assert [each.kind for each in app.reader.judgements if not each.on_own] == [Judged.WIRE]
            await pilot.press("n")
            assert app.place == "2/3"
            other.execute("ROLLBACK")
        app.reader.judging._scribe.shutdown(wait=True)
    assert len(kept()) == 2


async def test_what_was_judged_last_is_kept_when_the_reader_is_left_at_once() -> None:
    async with reading() as (app, _):
        app.reader.judging.reject()
        app.reader.action_leave()
    app.reader.judging._scribe.shutdown(wait=True)
    assert [each.kind for each in kept()] == [Judged.WRONG]


@pytest.mark.parametrize("no_colour", [False, True])
async def test_a_mark_is_a_letter_beside_the_passage(
    no_colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if no_colour:
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as (app, press):
        await press("m", "q", "enter")
        lines = [
            "".join(segment.text for segment in app.view.query_one("#gutter").render_line(row))
            for row in range(10)
        ]
        assert any(line.startswith(("V⇅Q", "VQ")) for line in lines)


async def test_one_column_has_the_letter_too() -> None:
    async with reading(size=(80, 24)) as (app, press):
        await press("m", "q", "enter")
        assert any(
            line.lstrip(" ▌▏").startswith(("VQ", "V⇅Q", "V Q"))
            for line in app.shows(app.view.state.side).splitlines()
        )


# The list of marks


def listed(app: ReaderApp) -> list[str]:
    marks = app.screen.query_one("#marks", OptionList)
    return [str(marks.get_option_at_index(n).prompt) for n in range(marks.option_count)]


async def test_the_list_goes_to_a_mark_and_removes_one() -> None:
    async with reading() as (app, press):
        await press("m", "1", "enter", "n", "n", "m", "2", "tab", *"here", "enter", "N", "w")
        await press("apostrophe")
        assert [row.split()[0] for row in listed(app)] == ["W", "X", "L"]
        await press("j", "j", "enter")
        assert app.screen is app.reader
        assert app.place == "2/2"
        await press("apostrophe", "j", "d")
        assert passages(app) == ["The ferry", "Nine thou", "Winds of "]
        assert len(listed(app)) == 2
        await press("escape")
        assert len(kept()) == 2


async def test_the_list_is_filtered_by_words_verdict_and_note() -> None:
    async with reading() as (app, press):
        await press("m", "1", "enter", "n", "m", "2", "tab", *"desk", "enter", "apostrophe")
        await press("slash", *"lifted desk")
        assert len(listed(app)) == 1
        await press("enter", "enter")
        assert app.place == "2/3"


async def test_the_list_shows_the_marks_of_all_articles() -> None:
    elsewhere = replace(story(UNRELATED[4]), outlet="Tempo", source="tempo.txt")
    store().change(elsewhere, RIGHT, None, Judgement((), (RIGHT.blocks[0].span,), note="far"))
    async with reading() as (app, press):
        await press("m", "1", "enter", "apostrophe")
        assert len(listed(app)) == 1
        await press("a")
        assert len(listed(app)) == 2
        assert any("Tempo" in row and "far" in row for row in listed(app))
        await press(*("j" if "far" in listed(app)[1] else "k"), "enter")
        assert "Open its articles first" in app.notices[-1]
        await press("a")
        assert len(listed(app)) == 1


async def test_an_empty_list_says_how_to_judge() -> None:
    async with reading() as (app, press):
        await press("apostrophe")
        assert "m judges a passage" in str(app.screen.query_one("#box").border_title)
        await press("enter", "d", "escape")
        assert app.screen is app.reader


async def test_a_note_that_is_pasted_is_kept_as_far_as_it_has_room() -> None:
    async with reading() as (app, press):
        await press("n", "m", "tab")
        app.screen.query_one(Input).post_message(events.Paste("a line\nanother " + "x" * 3_000))
        await press("enter")
        (said,) = app.reader.judgements
        assert said.note.startswith("a line another xxx")
        assert len(said.note) == LONGEST_NOTE


@pytest.mark.parametrize("note", ["A\u202eB\u009bD", "two\nlines", " blanks around "])
async def test_a_note_that_nobody_touched_stays_as_it_was(note: str) -> None:
    passage = storm().passages[0]
    store().change(LEFT, RIGHT, None, Judgement(passage.left, passage.right, note=note))
    async with reading() as (app, press):
        await press("n", "m", "tab", "enter")
        (said,) = app.reader.judgements
        assert said.note == note


SMALL = pytest.mark.parametrize("size", [(80, 24), (60, 20), (60, 16), (40, 12)])


def in_sight(app: ReaderApp, kind: type[Widget]) -> bool:
    """Whether all of a widget stands in the box of the dialog in front."""
    box = app.screen.query_one("#box")
    return box.content_region.contains_region(app.screen.query_one(kind).region)


@SMALL
@pytest.mark.parametrize("place", ["n", "}"])
async def test_note_and_keys_of_the_dialog_are_in_sight(size: tuple[int, int], place: str) -> None:
    async with reading(size=size) as (app, press):
        await press(place, "m", "tab")
        assert in_sight(app, Input)
        assert in_sight(app, KeyBar)


@SMALL
async def test_the_chosen_verdict_is_in_sight(size: tuple[int, int]) -> None:
    async with reading(size=size) as (app, press):
        await press("n", "m", "0")
        assert in_sight(app, OptionList)
        assert any("no verdict" in row for row in rows_text(app.screen.query_one(OptionList)))


@SMALL
async def test_filter_keys_and_last_mark_are_in_sight(size: tuple[int, int]) -> None:
    async with reading(size=size) as (app, press):
        for span in LEFT.blocks[1:]:
            app.reader.judging.judge(Judgement((span.span,), (), note="noted"))
        await press("apostrophe", "end")
        assert in_sight(app, Input)
        assert in_sight(app, KeyBar)
        assert in_sight(app, OptionList)


@SMALL
async def test_path_and_keys_of_a_report_are_in_sight(size: tuple[int, int]) -> None:
    async with reading(size=size) as (app, press):
        await press("E", "tab")
        assert in_sight(app, Input)
        assert in_sight(app, KeyBar)


async def test_what_is_taken_back_and_done_again_is_named() -> None:
    async with reading() as (app, press):
        await press("n", "m", "1", "enter")
        await press("m", "2", "enter")
        await press("U")
        assert app.notices[-1] == "Taken back: ✎ L lifted"
        await press("R")
        assert app.notices[-1] == "Done again: ✎ L lifted"
        await press("U", "U")
        assert app.notices[-1] == "Taken back: ✎ W wire copy"


async def test_a_removal_is_called_a_removal() -> None:
    async with reading() as (app, press):
        await press("n", "m", "1", "enter")
        await press("apostrophe", "d", "escape")
        assert app.notices[-1] == "Removed: ✎ W wire copy · U takes it back"
        await press("U")
        assert app.notices[-1] == "Taken back: removal of ✎ W wire copy"
        assert len(app.reader.judgements) == 1
        await press("R")
        assert app.notices[-1] == "Done again: removal of ✎ W wire copy"
        assert len(app.reader.judgements) == 0
