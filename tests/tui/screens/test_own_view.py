"""What each outlet has alone, as a view of its own."""

from __future__ import annotations

import pytest

from tests.tui.screens.reader.test_reader import NARROW, TINY, WIDE, ReaderApp, press
from tests.widgets.build import (
    OPENING,
    OWN,
    article_of,
    comparison_of,
    long_pair,
    passage_of,
    storm,
)
from tests.widgets.stage import row_text
from widgets.bars.legend import Legend
from widgets.bars.side_header import SideHeader
from widgets.pair.sides import Which

LEFT, RIGHT = Which.LEFT, Which.RIGHT


@pytest.fixture(autouse=True)
def _no_clipboard_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests must not write to the clipboard of whoever runs them."""
    monkeypatch.setenv("SSH_CONNECTION", "a test")


def head(app: ReaderApp, which: Which, row: int = 1) -> str:
    return row_text(app.reader.query_one(f"#head-{which}", SideHeader), row).strip()


async def test_only_what_each_has_alone_is_shown_and_said_at_the_top() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v")
        assert "Marie Le Gros of St Helier" in app.shows(LEFT)
        assert OPENING not in app.shows(LEFT)
        assert "Shares in the ferry operator" in app.shows(RIGHT)
        assert head(app, LEFT).startswith("BBC alone: ")
        assert "words, 2 passages" in head(app, LEFT)
        assert head(app, RIGHT).startswith("Reuters alone: ")
        assert "only what each has alone" in row_text(app.reader.query_one(Legend), 0)
        assert app.place == "own 1/2"


async def test_the_rest_of_a_sentence_stands_there_as_context() -> None:
    told = "The port was closed, and nobody knew why."
    left, right = article_of(OPENING, told), article_of(OPENING, "The port was closed")
    both = comparison_of(
        left,
        right,
        passage_of(left, right, OPENING, OPENING),
        passage_of(left, right, "The port was closed", "The port was closed"),
    )
    app = ReaderApp(both)
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v")
        pane = app.view.panes[LEFT]
        row = next(y for y in range(len(pane.page)) if "The port" in row_text(pane, y))
        styles = {
            segment.text.strip(): segment.style.color
            for segment in pane.render_line(row)
            if segment.style is not None
        }
        own = next(color for text, color in styles.items() if text.startswith("and nobody"))
        assert styles["The port was closed,"] != own


@pytest.mark.parametrize(
    ("forth", "back"), [("n", "N"), ("right_curly_bracket", "left_curly_bracket")]
)
async def test_stepping(forth: str, back: str) -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v", forth)
        assert app.place == "own 2/2"
        await press(pilot, forth)
        assert "last passage that only BBC has" in app.notices[-1]
        await press(pilot, back)
        assert app.place == "own 1/2"


async def test_the_other_side_is_read_at_its_own_content() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v", "tab", "n")
        assert app.view.state.side is RIGHT
        assert app.place.startswith("own 2/")


async def test_going_back_to_where_one_was() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "n", "n", "space", "space")
        before = app.place, app.view.panes[LEFT].place, app.view.panes[RIGHT].place
        for key in ("v", "escape"):
            await press(pilot, "v", "n", "n", "tab", "space", key)
            assert (app.place, app.view.panes[LEFT].place, app.view.panes[RIGHT].place) == before
            assert app.view.state.side is LEFT
            assert "alone" not in head(app, LEFT)


async def test_enter_goes_to_the_place_in_the_article() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v", "n", "n", "n", "n", "n", "enter")
        assert app.place == "own 6/20"
        assert "Paragraph 15" in app.shows(LEFT)
        assert "Paragraph 16" in app.shows(LEFT)


async def test_what_is_shared_can_be_found_and_is_hidden_again_after_the_search() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v", "slash", *"dawn")
        assert OPENING in app.shows(LEFT)
        await press(pilot, "escape")
        assert OPENING not in app.shows(LEFT)
        assert "Marie Le Gros of St Helier" in app.shows(LEFT)


async def test_what_is_own_is_copied_with_its_source() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v", "n", "y")
        said = OWN
        assert app.copied == [
            f"{said}\n— BBC, “Thousands without power after storm”, 2023-11-02, "
            "https://example.org/storm"
        ]


@pytest.mark.parametrize("size", [NARROW, TINY])
async def test_where_there_is_room_for_one_column(size: tuple[int, int]) -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=size) as pilot:
        await press(pilot, "v")
        assert "Marie Le Gros" in app.shows(LEFT)
        assert "9,500" not in app.shows(LEFT)
        assert head(app, LEFT, 0 if size == TINY else 1).startswith("BBC alone: ")
        await press(pilot, "tab")
        assert "Shares in the ferry" in app.shows(RIGHT)


async def test_exchanging_the_sides_keeps_the_way_back() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v", "x")
        assert "Shares in the ferry operator" in app.shows(LEFT)
        assert "Marie Le Gros of St Helier" in app.shows(RIGHT)
        await press(pilot, "v")
        assert app.view.state.side is RIGHT
        assert OPENING in app.shows(RIGHT)


@pytest.mark.parametrize(
    "asked",
    [("U",), ("U", "v", "R"), ("apostrophe", "enter")],
    ids=["undo", "redo", "list of marks"],
)
async def test_whoever_asks_for_a_passage_sees_it(asked: tuple[str, ...]) -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "n", "m", "l", "enter", "v")
        await press(pilot, *asked)
        assert not app.view.state.own_only
        number = app.view.state.current
        assert number is not None
        assert app.view.panes.in_view(number, LEFT)
        assert "only what each has alone" not in row_text(app.reader.query_one(Legend), 0)


async def test_whoever_asks_for_a_note_on_own_content_stays_at_what_is_own() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v", "m", *"who?", "enter", "right_curly_bracket", "apostrophe", "enter")
        assert app.view.state.own_only


async def test_an_article_that_has_nothing_alone() -> None:
    left, right = article_of(OPENING), article_of(OPENING, OWN)
    app = ReaderApp(comparison_of(left, right, passage_of(left, right, OPENING, OPENING)))
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v")
        assert "0 passages" in head(app, LEFT)
        await press(pilot, "n", "y", "enter")
        assert OPENING in app.shows(LEFT)


async def test_enter_on_what_one_has_alone_says_that_there_is_no_passage() -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "right_curly_bracket", "enter")
        assert app.screen is app.reader
        assert app.notices == ["Only BBC has this: n goes to a shared passage."]


async def test_enter_where_nothing_is_shared_says_so() -> None:
    app = ReaderApp(comparison_of(article_of(OPENING), article_of(OWN)))
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "enter")
        assert app.notices == ["Nothing is current."]
