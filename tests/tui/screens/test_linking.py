"""Linking by hand: by keys alone, and by two selections of the mouse."""

from __future__ import annotations

from textual.geometry import Offset
from textual.selection import Selection

from tests.tui.screens.reader.test_reader import ReaderApp
from tests.tui.screens.test_judging import LEFT, RIGHT, kept, passages, reading, strip
from tests.widgets.stage import row_text
from tests.wirediff.stories import UNRELATED
from widgets.bars.link_bar import LinkBar
from widgets.page.layers import Hit
from widgets.pair.sides import Which


def bar(app: ReaderApp) -> str:
    return row_text(app.reader.query_one("#link-ends"), 0)


async def test_two_sentences_are_linked_by_keys_alone() -> None:
    async with reading() as (app, press):
        before = app.reader.comparison.left.coverage
        await press("L", "j")
        assert "The museum" in bar(app)
        await press("tab", "g")
        await press("k", "k", "k", "k", "k")
        assert "Bakers" in bar(app)
        await press("enter")
        (said,) = kept()
        assert said.by_hand
        assert (said.left[0].of(LEFT.text), said.right[0].of(RIGHT.text)) == UNRELATED[:2]
        assert app.reader.comparison.left.coverage > before
        assert passages(app)[1] == "The museu"
        assert app.place == "2/4", "it has its number in the reports, on either side"
        assert "linked by hand" in strip(app)
        assert not app.reader.query(LinkBar)


async def test_enter_goes_to_the_side_that_is_not_chosen_yet() -> None:
    async with reading() as (app, press):
        await press("L", "enter")
        assert app.view.state.side is Which.RIGHT
        assert kept().each == ()
        await press("enter")
        assert len(kept()) == 1


async def test_more_and_fewer_sentences() -> None:
    async with reading() as (_, press):
        await press("L", "J", "J", "K", "tab", "enter")
        (said,) = kept()
        assert said.left[0].of(LEFT.text).endswith(UNRELATED[0])


async def test_escape_links_nothing_and_the_search_is_there_again() -> None:
    async with reading() as (app, press):
        await press("slash", *"ferry", "enter", "L", "j", "escape")
        assert app.screen is app.reader
        assert not app.reader.query(LinkBar)
        assert kept().each == ()
        hits = app.view.panes[Which.LEFT]._hits
        assert hits.at(LEFT.text.index("ferry")) is Hit.CURRENT


async def test_the_other_side_stays_while_one_is_chosen_on() -> None:
    async with reading(size=(120, 24)) as (app, press):
        top = app.view.panes.viewport(Which.RIGHT).top
        await press("L", "j", "j", "j", "j")
        assert app.view.panes.viewport(Which.RIGHT).top == top


def select(app: ReaderApp, which: Which, start: int, end: int) -> None:
    """What dragging the mouse over characters of one row leaves behind."""
    pane = app.view.panes[which]
    row = pane.page.row_at(start)
    first = pane.page.rows[row].start
    app.reader.selections = {pane: Selection(Offset(start - first, row), Offset(end - first, row))}


async def test_two_selections_are_linked() -> None:
    async with reading() as (app, press):
        left, right = LEFT.text.index("museum"), RIGHT.text.index("Bakers")
        select(app, Which.LEFT, left - 1, left + 7)
        await press("L")
        assert "museum" in bar(app)
        select(app, Which.RIGHT, right, right + 6)
        await press("L")
        (said,) = kept()
        assert (said.left[0].of(LEFT.text), said.right[0].of(RIGHT.text)) == ("museum", "Bakers")


async def test_a_link_by_hand_is_judged_rejected_and_taken_back_like_any_passage() -> None:
    async with reading() as (app, press):
        await press("L", "j", "tab", "enter")
        await press("m", "4", "enter")
        (said,) = kept()
        assert said.words == "coincidence, linked by hand"
        await press("w")
        assert len(passages(app)) == 3
        await press("U")
        assert len(passages(app)) == 4
        await press("U", "U")
        assert len(passages(app)) == 3


async def test_the_ends_change_sides_with_the_articles() -> None:
    async with reading() as (_, press):
        await press("L", "j", "x", "tab", "enter")
        (said,) = kept()
        assert said.left[0].of(LEFT.text) == UNRELATED[0]


async def test_one_column_links_too() -> None:
    async with reading(size=(80, 24)) as (_, press):
        await press("L", "j", "enter", "j", "enter")
        assert len(kept()) == 1
