"""A line that asks for something, and is gone when it is answered."""

from __future__ import annotations

from textual import events, on
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from widgets.bars.prompt import Prompt


class Asking(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, str] | None] = []

    def compose(self) -> ComposeResult:
        yield Prompt()

    @on(Prompt.Answered)
    def _answered(self, event: Prompt.Answered) -> None:
        self.heard.append((event.question, event.answer))

    @on(Prompt.GivenUp)
    def _given_up(self) -> None:
        self.heard.append(None)

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)


async def pasted(app: Asking, pilot: Pilot[None], text: str) -> str:
    app.prompt.ask("what", "What", "any")
    app.prompt.post_message(events.Paste(text))
    await pilot.pause()
    return app.prompt.value


async def test_an_answer_comes_with_its_question_and_the_line_goes() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        app.prompt.ask("name", "Name [/x]", "any [b]", "old")
        await pilot.pause()
        assert app.prompt.has_class("-open")
        assert "Name [/x]" in str(app.prompt._border_title)
        await pilot.press("s", "enter")
        await pilot.pause()
        assert app.heard == [("name", "olds")]
        assert not app.prompt.display


async def test_escape_gives_up() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        app.prompt.ask("name", "Name", "any")
        await pilot.press("s", "escape")
        await pilot.pause()
        assert app.heard == [None]
        assert not app.prompt.display


async def test_what_is_pasted_comes_onto_one_line() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        assert await pasted(app, pilot, "/a.txt\n/b c.txt\r\n'/d e.txt'\n") == (
            "/a.txt '/b c.txt' '/d e.txt'"
        )
        assert await pasted(app, pilot, "one line\n") == "one line"
        assert await pasted(app, pilot, "") == ""


async def test_what_is_dropped_after_something_else_is_a_word_of_its_own() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        await pasted(app, pilot, "/a.txt")
        app.prompt.post_message(events.Paste("/b.txt"))
        await pilot.pause()
        assert app.prompt.value == "/a.txt /b.txt"
