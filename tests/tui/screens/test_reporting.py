"""Writing a report from the reader: which, where, and never over a file unasked."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from textual.app import App
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from tests.wirediff.reports.made import HOSTILE, article_of, comparison_by_hand
from tui.screens.dialogs.report_dialog import ReportDialog, WrittenDialog, formats
from tui.screens.reader.reader import ReaderScreen
from wirediff import Comparison, Role
from wirediff.reports.formats import REPORTS, Report

SIZE = (100, 30)
FORMATS = formats(REPORTS)


class ReaderApp(App[None]):
    """An application with one reader, which tells what it was asked to open."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.reader = ReaderScreen(comparison)
        self.opened: list[str] = []

    def on_mount(self) -> None:
        self.push_screen(self.reader)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        self.opened.append(url)

    @property
    def notices(self) -> list[str]:
        return [notification.message for notification in self._notifications]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program was started."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def app() -> ReaderApp:
    return ReaderApp(comparison_by_hand())


async def settle(pilot: Pilot[Any]) -> None:
    """Wait for what is being written."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def dialog_of(app: ReaderApp) -> ReportDialog:
    assert isinstance(app.screen, ReportDialog)
    return app.screen


def path_of(app: ReaderApp) -> str:
    return dialog_of(app).query_one("#path", Input).value


def word_of(app: ReaderApp) -> str:
    return str(dialog_of(app).query_one("#word", Static).content)


async def test_enter_twice_writes_the_page_where_the_dialog_said(
    app: ReaderApp, folder: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E")
        path = Path(path_of(app))
        assert path.parent == folder
        assert path.name.startswith("BBC-guardian-txt-")
        await pilot.press("enter")
        await settle(pilot)
        assert path.read_text("utf-8").startswith("<!doctype html>")
        assert isinstance(app.screen, WrittenDialog)
        assert str(path) in str(app.screen.query_one("#told", Static).content)
        await pilot.press("o")
        assert app.opened == [path.as_uri()]
        assert app.screen_stack[-1] is app.reader


def test_the_dialog_offers_every_report_and_the_picture() -> None:
    assert {each.report for each in FORMATS} == {*REPORTS, None}
    assert all(each.suffix == REPORTS[each.report].suffix for each in FORMATS if each.report)


@pytest.mark.parametrize(("down", "suffix"), enumerate(each.suffix for each in FORMATS))
async def test_every_format_is_written_under_its_own_suffix(
    app: ReaderApp, folder: Path, down: int, suffix: str
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E", *["down"] * down)
        path = Path(path_of(app))
        assert path.suffix == suffix
        await pilot.press("enter")
        await settle(pilot)
        document = path.read_text("utf-8")
        assert "Winds" in document.replace("\N{NO-BREAK SPACE}", " ").replace("&#160;", " ")
        if suffix == ".json":
            assert json.loads(document)["version"] == 1
        if suffix not in {".html", ".svg"}:
            assert any(path.name in notice for notice in app.notices)


async def test_the_picture_is_of_the_reader_without_the_dialog_and_fetches_nothing(
    app: ReaderApp, folder: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E", "end", "enter")
        await settle(pilot)
    (path,) = folder.glob("*.svg")
    picture = path.read_text("utf-8")
    texts = ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}text")
    shown = " ".join("".join(text.itertext()) for text in texts).replace("\xa0", " ")
    assert "km/h hit the islands" in shown
    assert "Export report" not in shown
    assert 'url("http' not in picture


async def test_the_picture_of_hostile_text_is_a_picture(folder: Path) -> None:
    made = comparison_by_hand()
    lines = (*HOSTILE, "<script>alert(1)</script>", "]]>&lt;", "none \ufffe \uffff")
    article = article_of(tuple((Role.BODY, (line,)) for line in lines), outlet="<b>")
    hostile = replace(made, left=replace(made.left, article=article), passages=(), stretches=())
    app = ReaderApp(hostile)
    async with app.run_test(size=(100, 60)) as pilot:
        await pilot.press("E", "end", "enter")
        await settle(pilot)
    (path,) = folder.glob("*.svg")
    nodes = ElementTree.fromstring(path.read_text("utf-8")).iter()
    tags = {node.tag.rpartition("}")[2] for node in nodes}
    assert tags == {"svg", "style", "defs", "clipPath", "rect", "g", "circle", "text"}
    assert "&lt;script&gt;" in path.read_text("utf-8")


async def test_escape_writes_nothing(app: ReaderApp, folder: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E", "escape")
        await settle(pilot)
        assert app.screen is app.reader
    assert list(folder.iterdir()) == []


async def test_a_file_that_is_there_is_written_over_only_when_asked_again(
    app: ReaderApp, folder: Path
) -> None:
    there = folder / "there.html"
    there.write_text("mine", "utf-8")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E", "tab")
        dialog_of(app).query_one("#path", Input).value = str(there)
        await pilot.press("enter")
        assert word_of(app) == "That file exists. Press Enter again to replace it."
        assert there.read_text("utf-8") == "mine"
        await pilot.press("enter")
        await settle(pilot)
    assert there.read_text("utf-8").startswith("<!doctype html>")


async def test_the_warning_is_for_the_path_it_was_given_for(app: ReaderApp, folder: Path) -> None:
    for name in ("a.html", "b.html"):
        (folder / name).write_text("mine", "utf-8")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E", "tab")
        for name in ("a.html", "b.html"):
            dialog_of(app).query_one("#path", Input).value = name
            await pilot.press("enter")
            assert "Enter again" in word_of(app)


@pytest.mark.parametrize(
    ("path", "word"),
    [
        (" ", "Type a file name."),
        (".", "That is a folder; add a file name."),
        ("absent/a.html", "That folder does not exist."),
    ],
)
async def test_a_path_that_cannot_be_is_refused_in_the_dialog(
    app: ReaderApp, path: str, word: str
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E", "tab")
        dialog_of(app).query_one("#path", Input).value = path
        await pilot.press("enter")
        assert word_of(app) == word


async def test_what_cannot_be_written_is_said(
    app: ReaderApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E", "tab")
        dialog_of(app).query_one("#path", Input).value = f"{'x' * 300}.html"
        await pilot.press("enter")
        await settle(pilot)
        assert any("File name too long" in notice for notice in app.notices)
        assert app.screen is app.reader


async def test_another_format_keeps_a_name_that_was_typed(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E", "tab")
        dialog_of(app).query_one("#path", Input).value = "mine.html"
        await pilot.press("tab", "j")
        assert path_of(app) == "mine.md"
        await pilot.press("k", "k")
        assert path_of(app) == "mine.svg"
        assert dialog_of(app).query_one(OptionList).highlighted == len(FORMATS) - 1


async def test_what_was_judged_is_in_the_report(app: ReaderApp, folder: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("m", "1", "enter")
        await settle(pilot)
        await pilot.press("E", "j", "enter")
        await settle(pilot)
    (path,) = folder.glob("*.md")
    assert "- Judged: wire copy" in path.read_text("utf-8")


async def test_enter_takes_in_what_was_typed_right_before_it(app: ReaderApp, folder: Path) -> None:
    """A paste or a fast hand: all keys arrive before the first of them is handled."""
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E", "j", "tab", "ctrl+u")
        await pilot.pause()
        for key in (*"fast", "enter"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await settle(pilot)
        assert (folder / "fast").exists()


async def test_a_report_that_is_added_is_offered_with_its_purpose(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = Report("latex", ".tex", "LaTeX", "for a paper", lambda *_: "\\relax\n")
    monkeypatch.setitem(REPORTS, added.name, added)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("E")
        offered = app.screen.query_one(OptionList).options
        assert [str(each.prompt).split() for each in offered][-2] == [
            "LaTeX",
            *added.purpose.split(),
        ]
