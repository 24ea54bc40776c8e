"""The application: from articles to the reader and back, and what happens behind it."""

from __future__ import annotations

import webbrowser
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from tests.tui.program import STORM, STORM_REWRITTEN, UNRELATED
from tui.app import WirediffApp
from tui.screens.help_screen import HelpScreen
from tui.screens.opening import OpeningScreen
from tui.screens.picker.picker import PickerScreen
from tui.screens.reader.reader import ReaderScreen
from wirediff import Article, ReadError, Settings, compare, read_text
from wirediff.collection.read_ahead import ReadAhead

LEXICAL = Settings(semantic=False)
PAIR = read_text(STORM), read_text(STORM_REWRITTEN)
THREE = (*PAIR, read_text(UNRELATED))

Ended = ReadError | None


async def settled(pilot: Pilot[Ended]) -> None:
    """Wait until nothing is being worked out any more and everything is shown."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def row_text(widget: Widget, row: int) -> str:
    """What is shown in one row of a widget."""
    return widget.render_line(row).text


def reader_of(app: WirediffApp) -> ReaderScreen:
    """The reader, which must be in front."""
    assert isinstance(app.screen, ReaderScreen)
    return app.screen


async def test_two_articles_open_the_reader() -> None:
    app = WirediffApp(PAIR, settings=LEXICAL, as_list=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert len(reader_of(app).comparison.passages) == 2


async def test_while_two_articles_are_read_their_names_are_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(OpeningScreen, "on_mount", lambda self: None)
    app = WirediffApp(["in/a.txt", "in/[b].txt"], as_list=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        names = app.screen.query_one("#names")
        assert names.render_line(0).text.strip() == "a.txt × [b].txt"
        await pilot.press("q")
    assert app.return_value is None


@pytest.mark.parametrize(
    ("as_list", "said"), [(False, "Quit"), (True, "Back")], ids=["at the start", "from a picker"]
)
async def test_while_two_articles_are_read_leaving_is_called_what_it_does(
    as_list: bool, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(OpeningScreen, "on_mount", lambda self: None)
    app = WirediffApp(PAIR, settings=LEXICAL, as_list=as_list)
    async with app.run_test(size=(80, 24)) as pilot:
        if as_list:
            await settled(pilot)
            await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, OpeningScreen)
        assert app.screen.active_bindings["q"].binding.description == said
        await pilot.press("q")
        await pilot.pause()
        assert app.is_running is as_list


class OneRead(ReadAhead):
    """Has read one file, whatever is in it, and not the other."""

    def __init__(self, file: str, article: Article) -> None:
        super().__init__()
        self.read = {file: article}

    def article(self, file: str) -> Article | None:
        return self.read.pop(file, None)


async def test_what_was_read_ahead_is_not_read_again_and_what_was_not_is_read(
    tmp_path: Path,
) -> None:
    gone, rewritten = str(tmp_path / "gone.txt"), tmp_path / "rewritten.txt"
    rewritten.write_text(STORM_REWRITTEN, "utf-8")
    app = WirediffApp(
        [gone, str(rewritten)],
        settings=LEXICAL,
        ahead=OneRead(gone, read_text(STORM, source=gone)),
        as_list=False,
    )
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        comparison = reader_of(app).comparison
        assert comparison.left.article.source == gone
        assert comparison.right.article.text == STORM_REWRITTEN
        assert len(comparison.passages) == 2


async def test_leaving_a_reader_of_two_articles_ends_the_program() -> None:
    app = WirediffApp(PAIR, settings=LEXICAL, as_list=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("q")
        await pilot.pause()
        assert app.return_code == 0
    assert app.return_value is None


async def test_an_article_that_cannot_be_read_ends_the_program_with_its_error(
    tmp_path: Path,
) -> None:
    app = WirediffApp([PAIR[0], str(tmp_path / "gone.txt")], settings=LEXICAL, as_list=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
    assert isinstance(app.return_value, ReadError)
    assert app.return_value.reason == "no such file"
    assert app.return_code == 1


async def test_several_articles_open_the_picker_and_enter_the_reader_and_q_leads_back() -> None:
    app = WirediffApp(THREE, settings=LEXICAL)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert type(app.screen) is PickerScreen
        await pilot.press("enter")
        await settled(pilot)
        assert reader_of(app).comparison.left.article.text == STORM
        await pilot.press("q")
        await settled(pilot)
        assert type(app.screen) is PickerScreen


async def test_wording_is_shown_first_and_a_better_answer_takes_its_place() -> None:
    app = WirediffApp(PAIR, settings=LEXICAL, as_list=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        reader = reader_of(app)
        first = reader.comparison
        assert not first.semantic
        better = replace(first, passages=first.passages[:1], semantic=True)
        app.post_message(WirediffApp.Compared(reader, better, LEXICAL))
        await settled(pilot)
        assert reader.comparison == better


async def test_an_answer_that_comes_when_its_reader_is_gone_disturbs_nobody() -> None:
    app = WirediffApp(THREE, settings=LEXICAL)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        reader = reader_of(app)
        late = WirediffApp.Compared(reader, replace(reader.comparison, semantic=True), LEXICAL)
        await pilot.press("q")
        await settled(pilot)
        app.post_message(late)
        await settled(pilot)
        assert isinstance(app.screen, PickerScreen)


async def test_another_shortest_passage_is_compared_again_and_handed_to_the_reader() -> None:
    app = WirediffApp(PAIR, settings=LEXICAL, as_list=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        reader = reader_of(app)
        reader.post_message(ReaderScreen.CompareAgain(reader, 12))
        await pilot.pause()
        await settled(pilot)
        assert len(reader.comparison.passages) == 1


async def test_every_reader_begins_with_the_shortest_passage_that_was_set() -> None:
    app = WirediffApp(THREE, settings=Settings(semantic=False, shortest=4))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert "≥ 4 words" in row_text(app.screen.query_one("#status"), 0)
        for changed in ("≥ 5 words", "≥ 3 words"):
            await pilot.press("enter")
            await settled(pilot)
            assert "≥ 4 words" in row_text(reader_of(app).query_one("#legend"), 0)
            await pilot.press("greater_than_sign" if "5" in changed else "less_than_sign")
            await settled(pilot)
            assert changed in row_text(reader_of(app).query_one("#legend"), 0)
            await pilot.press("q")
            await settled(pilot)


async def test_the_shortest_passage_of_everybody_is_not_mentioned() -> None:
    app = WirediffApp(THREE, settings=LEXICAL)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert "≥" not in row_text(app.screen.query_one("#status"), 0)
        await pilot.press("enter")
        await settled(pilot)
        assert "≥" not in row_text(reader_of(app).query_one("#legend"), 0)


async def test_ctrl_c_never_quits_and_ctrl_q_does() -> None:
    app = WirediffApp(THREE, settings=LEXICAL)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert app.is_running
        assert isinstance(app.screen, PickerScreen)
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert app.return_code == 0


async def test_the_theme_that_was_asked_for_is_in_force() -> None:
    app = WirediffApp(THREE, settings=LEXICAL, theme="textual-light")
    async with app.run_test(size=(80, 24)):
        assert app.theme == "textual-light"
        assert not app.current_theme.dark


async def test_help_comes_and_goes_with_the_same_key() -> None:
    app = WirediffApp(THREE, settings=LEXICAL)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, PickerScreen)


@pytest.mark.parametrize("browser", ["/nonexistent", "false"])
async def test_a_browser_that_cannot_be_opened_is_told_with_the_address(
    browser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing but this browser, which the library would otherwise find out once for all tests.
    monkeypatch.setattr(webbrowser, "_tryorder", [browser])
    monkeypatch.setattr(webbrowser, "_browsers", {})
    webbrowser.register(browser, None, webbrowser.GenericBrowser(browser))
    article = read_text(STORM, source="https://example.org/\x1b[31mstorm")
    app = WirediffApp((article, PAIR[1]), settings=LEXICAL, as_list=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("o")
        await settled(pilot)
        assert [each.message for each in app._notifications] == [
            "No browser could be opened. The address is https://example.org/␛[31mstorm"
        ]


async def test_nothing_is_said_when_a_browser_took_the_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    addresses: list[str] = []

    def take(address: str) -> bool:
        addresses.append(address)
        return True

    monkeypatch.setattr(webbrowser, "open", take)
    app = WirediffApp(PAIR, settings=LEXICAL, as_list=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.open_url("https://example.org/storm")
        await settled(pilot)
        assert addresses == ["https://example.org/storm"]
        assert not app._notifications


async def test_leaving_while_a_reader_opens_is_no_error() -> None:
    app = WirediffApp(PAIR, settings=LEXICAL)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        reader = ReaderScreen(compare(*PAIR, settings=LEXICAL))
        app.push_screen(reader)
        app.leave(0)
    assert app.return_code == 0


async def test_a_note_may_be_typed_before_its_line_has_the_focus() -> None:
    app = WirediffApp(PAIR, settings=LEXICAL, as_list=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("n", "m")
        await pilot.pause()
        for key in ("l", "tab", "w", "h", "o"):
            app.simulate_key(key)
        await pilot.pause()
        await pilot.pause()
        assert app.screen.query_one(Input).value == "who"
