from __future__ import annotations

from textual.message import Message
from textual.widgets import Input, Label

from tests.widgets.stage import Stage
from widgets.search.search_bar import SearchBar


class BarStage(Stage):
    """Shows a search bar and keeps what it tells."""

    def on_search_bar_asked(self, message: Message) -> None:
        self.heard.append(message)

    def on_search_bar_entered(self, message: Message) -> None:
        self.heard.append(message)

    def on_search_bar_closed(self, message: Message) -> None:
        self.heard.append(message)


async def test_typing_asks_at_every_key() -> None:
    bar = SearchBar()
    app = BarStage(bar)
    async with app.run_test() as pilot:
        bar.open()
        await pilot.press("k", "i", "m")
        asked = [each.query for each in app.heard if isinstance(each, SearchBar.Asked)]
        assert asked == ["k", "ki", "kim"]
        assert bar.is_open
        assert bar.query_text == "kim"


async def test_enter_and_escape_are_told() -> None:
    bar = SearchBar()
    app = BarStage(bar)
    async with app.run_test() as pilot:
        bar.open()
        await pilot.press("enter", "escape")
        assert [type(each) for each in app.heard] == [SearchBar.Entered, SearchBar.Closed]


async def test_closing_forgets_the_words_without_asking() -> None:
    bar = SearchBar()
    app = BarStage(bar)
    async with app.run_test() as pilot:
        bar.open()
        await pilot.press("k")
        app.heard.clear()
        bar.close()
        await pilot.pause()
        assert app.heard == []
        assert bar.query_one(Input).value == ""
        assert not bar.is_open


async def test_the_count_is_shown_as_text() -> None:
    bar = SearchBar()
    async with BarStage(bar).run_test():
        bar.open()
        bar.tell("[/b] 3/14")
        assert str(bar.query_one("#search-count", Label).content) == "[/b] 3/14"
