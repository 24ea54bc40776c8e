from __future__ import annotations

import pytest
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from tests.widgets.build import (
    FERRIES,
    OPENING,
    OWN,
    POWER,
    article_of,
    comparison_of,
    long_pair,
    span_of,
    storm,
)
from tests.widgets.stage import Stage, row_text, rows_text
from widgets.page.article_pane import MEASURE, ArticlePane
from widgets.page.layers import Hit
from widgets.page.reading_place import ReadingPlace
from widgets.page.side_text import readings_of
from widgets.page.typesetting import Page
from wirediff.article import Role
from wirediff.text.intervals import Runs

LEFT, RIGHT = readings_of(storm())


class PaneStage(Stage):
    """Keeps what a pane tells."""

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__(pane)
        self.pane = pane

    def on_message(self, message: Message) -> None:
        self.heard.append(message)

    def on_article_pane_scrolled(self, message: ArticlePane.Scrolled) -> None:
        self.heard.append(message)

    def on_article_pane_picked(self, message: ArticlePane.Picked) -> None:
        self.heard.append(message)


def pane_stage() -> PaneStage:
    return PaneStage(ArticlePane(LEFT))


def long_stage() -> PaneStage:
    return PaneStage(ArticlePane(readings_of(long_pair())[0]))


async def test_the_article_is_shown_wrapped() -> None:
    app = pane_stage()
    async with app.run_test(size=(40, 20)):
        rows = rows_text(app.pane)
        assert rows[0] == "▏ Thousands without power after storm"
        assert rows[2:4] == ["  The storm hit the coast at dawn on", "  Monday."]


async def test_a_pane_can_be_painted_before_it_knows_its_size() -> None:
    pane = ArticlePane(LEFT)
    async with Stage(pane).run_test(size=(40, 10)):
        fresh = ArticlePane(LEFT)
        assert len(fresh.page) == 0
        await pane.app.mount(fresh)
        assert fresh.render_line(0).text.strip() in ("", row_text(fresh, 0).strip())


async def test_lines_are_never_longer_than_can_be_read() -> None:
    app = long_stage()
    async with app.run_test(size=(200, 20)):
        assert app.pane.text_width == MEASURE


async def test_stepping_wraps_nothing_anew() -> None:
    app = pane_stage()
    async with app.run_test(size=(40, 20)):
        page = app.pane.page
        app.pane.current = 1
        app.pane.current = 2
        assert app.pane.page is page


async def test_the_current_passage_is_bold_and_no_other() -> None:
    app = pane_stage()
    async with app.run_test(size=(100, 20)):
        app.pane.current = 0
        index = app.pane.rows_of((span_of(LEFT.article, OPENING),)).start
        bold = [each for each in app.pane.render_line(index) if each.style and each.style.bold]
        assert any(OPENING in each.text for each in bold)
        other = app.pane.rows_of((span_of(LEFT.article, POWER),)).start
        assert not [each for each in app.pane.render_line(other) if each.style and each.style.bold]


async def test_a_new_width_keeps_the_reading_place() -> None:
    app = long_stage()
    async with app.run_test(size=(60, 20)) as pilot:
        place = span_of(app.pane.reading.article, "Paragraph 31 ").start
        app.pane.return_to(ReadingPlace(place, 0))
        for width in (30, 47, 80, 25, 60):
            await pilot.resize_terminal(width, 20)
            assert app.pane.place == place
            assert app.pane.scroll_offset.y == app.pane.page.row_at(place)


async def test_folding_keeps_the_reading_place() -> None:
    app = long_stage()
    async with app.run_test(size=(60, 20)):
        place = span_of(app.pane.reading.article, "Paragraph 30 ").start
        app.pane.return_to(ReadingPlace(place, 0))
        app.pane.folded = True
        assert app.pane.place == place
        assert len(app.pane.page) < 200
        app.pane.folded = False
        assert app.pane.scroll_offset.y == app.pane.page.row_at(place)


async def test_another_article_begins_at_its_top() -> None:
    app = long_stage()
    async with app.run_test(size=(60, 20)):
        app.pane.return_to(ReadingPlace(900, 0))
        app.pane.show(LEFT)
        assert app.pane.viewport.top == 0
        assert "Thousands" in row_text(app.pane, 0)


async def test_boilerplate_can_be_hidden() -> None:
    app = pane_stage()
    async with app.run_test(size=(40, 30)):
        assert any("Read also" in row for row in rows_text(app.pane))
        app.pane.hide_boilerplate = True
        assert not any("Read also" in row for row in rows_text(app.pane))


async def test_without_a_gutter_the_pane_shows_letters() -> None:
    app = pane_stage()
    async with app.run_test(size=(60, 30)):
        app.pane.lettered = True
        rows = rows_text(app.pane)
        assert any(row.startswith(" V   The storm") for row in rows)
        assert any("Schools were closed" in row and row.startswith(" V") for row in rows)


async def test_the_partner_is_shown_below_a_passage() -> None:
    app = pane_stage()
    async with app.run_test(size=(80, 30)):
        app.pane.set_partner(RIGHT, (1,))
        rows = rows_text(app.pane)
        below = rows[next(i for i, row in enumerate(rows) if POWER in row) + 1]
        assert below.strip() == "└ E ¶4 Some 9,500 homes lost power, the grid operator said."
        app.pane.set_partner(None)
        assert "└" not in "".join(rows_text(app.pane))


async def test_what_a_search_found_is_marked() -> None:
    app = pane_stage()
    async with app.run_test(size=(80, 30)):
        span = span_of(LEFT.article, "roof")
        index = app.pane.rows_of((span,)).start
        before = app.pane.render_line(index)
        app.pane.set_hits(Runs([(span.start, span.end, Hit.FOUND)]))
        found = [each for each in app.pane.render_line(index) if each.text == "roof"]
        assert found
        assert before.text == app.pane.render_line(index).text


async def test_only_the_reader_is_reported_to_have_scrolled() -> None:
    app = long_stage()
    async with app.run_test(size=(60, 20)) as pilot:
        app.pane.scroll_silently(20)
        await pilot.pause()
        assert app.of(ArticlePane.Scrolled) == []
        app.pane.scroll_to(y=25, animate=False, force=True)
        await pilot.pause()
        (message,) = app.of(ArticlePane.Scrolled)
        assert isinstance(message, ArticlePane.Scrolled)
        assert message.by == 5


async def test_a_click_tells_the_character_under_it() -> None:
    app = pane_stage()
    async with app.run_test(size=(80, 30)) as pilot:
        index = app.pane.rows_of((span_of(LEFT.article, OWN),)).start
        await pilot.click(ArticlePane, offset=(2 + len("Marie "), index))
        (message,) = app.of(ArticlePane.Picked)
        assert isinstance(message, ArticlePane.Picked)
        assert message.position == span_of(LEFT.article, "Le Gros").start


async def test_a_drag_selects_and_does_not_pick() -> None:
    app = pane_stage()
    async with app.run_test(size=(80, 30)) as pilot:
        index = app.pane.rows_of((span_of(LEFT.article, OWN),)).start
        await pilot.mouse_down(ArticlePane, offset=(2, index))
        await pilot.hover(ArticlePane, offset=(2 + len("Marie L"), index))
        await pilot.mouse_up(ArticlePane, offset=(2 + len("Marie L"), index))
        assert app.screen.get_selected_text() == "Marie Le"
        assert app.of(ArticlePane.Picked) == []


@pytest.mark.parametrize("times", [2, 3])
async def test_many_clicks_on_one_place_select_nothing(times: int) -> None:
    app = pane_stage()
    async with app.run_test(size=(80, 30)) as pilot:
        await pilot.click(ArticlePane, offset=(8, 2), times=times)
        assert app.pane.selected is None
        assert app.screen.selections == {}


@pytest.mark.parametrize("width", [20, 40, 80])
async def test_a_selection_over_wrapped_rows_is_the_source_text(width: int) -> None:
    app = pane_stage()
    async with app.run_test(size=(width, 30)):
        page = app.pane.page
        start, end = span_of(LEFT.article, POWER).start, span_of(LEFT.article, FERRIES).end
        first, last = page.row_at(start), page.row_at(end - 1)
        selection = Selection(
            Offset(start - page.rows[first].start, first), Offset(end - page.rows[last].start, last)
        )
        assert app.pane.get_selection(selection) == (LEFT.article.text[start:end], "\n")


async def test_everything_selected_is_the_whole_article() -> None:
    app = pane_stage()
    async with app.run_test(size=(40, 30)):
        selected = app.pane.get_selection(Selection(None, None))
        assert selected == (LEFT.article.text, "\n")


async def test_hostile_text_is_harmless() -> None:
    text = "\x1b]0;PWNED\x07 [/foo] [@click=app.quit] \u202eabc\x00 \x9b31m 東京 👨‍👩‍👧 the end."
    left, right = article_of(text, (Role.HEADLINE, text), outlet=text), article_of(text)
    app = PaneStage(ArticlePane(readings_of(comparison_of(left, right))[0]))
    async with app.run_test(size=(30, 20)) as pilot:
        shown = "\n".join(rows_text(app.pane))
        assert not set("\x1b\x9b\x00\x07\u202e") & set(shown)
        assert "[@click=app.quit]" in shown
        for y in range(app.pane.size.height):
            assert app.pane.render_line(y).cell_length == app.pane.size.width
            await pilot.click(ArticlePane, offset=(5, y))
        assert app.is_running


async def test_an_empty_article_shows_an_empty_pane() -> None:
    app = PaneStage(ArticlePane(readings_of(comparison_of(article_of(), article_of()))[0]))
    async with app.run_test(size=(30, 5)) as pilot:
        assert rows_text(app.pane) == [""] * 5
        await pilot.click(ArticlePane, offset=(5, 2))
        assert app.pane.get_selection(Selection(None, None)) is None


async def test_the_partner_of_the_current_passage_is_current_too() -> None:
    app = pane_stage()
    async with app.run_test(size=(80, 30)):
        app.pane.set_partner(RIGHT, (0, 1))
        rows = rows_text(app.pane)
        index = next(i for i, row in enumerate(rows) if "└ E ¶4" in row)
        assert not rows[index].startswith("▌")
        app.pane.current = 1
        assert row_text(app.pane, index).startswith("▌")
        app.pane.current = 0
        assert not row_text(app.pane, index).startswith("▌")


async def test_no_picture_shows_rows_of_another_width(monkeypatch: pytest.MonkeyPatch) -> None:
    pictures: list[bool] = []
    draw = ArticlePane.strips

    def noted(pane: ArticlePane, rows: range) -> list[Strip]:
        lines = list(draw(pane, rows))
        pictures.append(pane.page is pane.build_page())
        return lines

    app = long_stage()
    async with app.run_test(size=(60, 20)) as pilot:
        monkeypatch.setattr(ArticlePane, "strips", noted)
        for width in (30, 80, 47):
            app.pane.styles.width = width
            await pilot.pause()
            await pilot.resize_terminal(width + 20, 20)
        assert len(pictures) >= 6
        assert all(pictures)


async def test_rows_are_laid_once_for_all_that_changes_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = long_stage()
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        widths = _laid_from_now_on(monkeypatch)
        app.pane.airy = False
        app.pane.lettered = True
        app.pane.hide_boilerplate = True
        assert widths == []
        await pilot.pause()
        assert len(widths) == 1
        app.pane.folded = True
        assert app.pane.page.rows
        await pilot.pause()
        assert len(widths) == 2


async def test_rows_that_nobody_sees_are_laid_when_they_are_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = long_stage()
    async with app.run_test(size=(60, 20)) as pilot:
        app.pane.display = False
        await pilot.pause()
        widths = _laid_from_now_on(monkeypatch)
        app.pane.lettered = True
        await pilot.pause()
        assert widths == []
        app.pane.display = True
        await pilot.pause()
        assert set(widths) == {app.pane.text_width}


def _laid_from_now_on(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The width of each page that panes lay from now on, as they do."""
    widths: list[int] = []
    build = ArticlePane.build_page

    def noted(pane: ArticlePane) -> Page:
        widths.append(pane.text_width)
        return build(pane)

    monkeypatch.setattr(ArticlePane, "build_page", noted)
    return widths
