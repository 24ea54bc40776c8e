"""The picker takes in more, takes away, tries again and renames, while it goes on working."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from tests.tui.program import STORM, STORM_REWRITTEN, UNRELATED
from tests.tui.screens.picker.test_picker import PickerApp, settled
from tests.wirediff.fetching.site import Site, ok, serving
from tui.screens.picker.picker import PickerScreen
from tui.settings.outlet_names import OutletNames
from widgets.bars.prompt import Prompt
from wirediff import read_text
from wirediff.access import Access

SIZE = (120, 40)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("one", STORM), ("two", STORM_REWRITTEN), ("thr ee", UNRELATED)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving() as site:
        yield site


@pytest.fixture(autouse=True)
def _data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))


async def paste(app: PickerApp, pilot: Pilot[None], text: str) -> None:
    target = app.focused or app.screen
    target.post_message(events.Paste(text))
    await settled(pilot)
    await settled(pilot)


def outlets(app: PickerApp) -> list[str]:
    return [app.cell("articles", key, "outlet") for key in app.keys("articles")]


async def test_a_asks_for_articles_and_compares_them_with_the_others(folder: Path) -> None:
    app = PickerApp(str(folder / "one.txt"))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("a")
        assert app.focused is app.picker.query_one(Prompt)
        await paste(app, pilot, str(folder / "two.txt"))
        await pilot.press("enter")
        await settled(pilot)
        assert outlets(app) == ["one.txt", "two.txt"]
        assert app.keys("pairs") == ["0-1"]
        assert not app.picker.query_one(Prompt).display


async def test_escape_leaves_the_line_and_takes_nothing(folder: Path) -> None:
    app = PickerApp(str(folder / "one.txt"))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("a", *"two", "escape")
        await settled(pilot)
        assert outlets(app) == ["one.txt"]
        assert app.focused is app.table("pairs")


async def test_files_that_are_dropped_are_taken_in_each_once(folder: Path) -> None:
    app = PickerApp(str(folder / "one.txt"))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        dropped = f"'{folder}/thr ee.txt' {folder}/two.txt file://{folder}/one.txt "
        await paste(app, pilot, dropped)
        assert sorted(outlets(app)) == ["one.txt", "thr ee.txt", "two.txt"]
        assert len(app.keys("pairs")) == 3


async def test_several_lines_on_the_line_are_several_sources(folder: Path) -> None:
    app = PickerApp(str(folder / "one.txt"))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("a")
        await paste(app, pilot, f"{folder}/two.txt\n{folder}/thr ee.txt\n")
        await pilot.press("enter")
        await settled(pilot)
        assert outlets(app) == ["one.txt", "two.txt", "thr ee.txt"]


async def test_a_folder_stands_for_its_files(folder: Path) -> None:
    app = PickerApp()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert "a adds files" in app.text("preview-text")
        await paste(app, pilot, str(folder))
        assert len(app.keys("articles")) == 3


async def test_a_whole_article_may_be_pasted(folder: Path) -> None:
    app = PickerApp(str(folder / "one.txt"))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await paste(app, pilot, STORM_REWRITTEN * 2)
        assert outlets(app) == ["one.txt", "pasted text"]
        assert app.keys("pairs") == ["0-1"]


async def test_words_that_are_pasted_are_not_taken_for_files(folder: Path) -> None:
    app = PickerApp(str(folder / "one.txt"))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await paste(app, pilot, "Winds battered [/foo] the islands")
        assert outlets(app) == ["one.txt"]


async def test_a_page_is_fetched_and_a_failure_stays_with_its_reason_until_it_is_mended(
    folder: Path, site: Site
) -> None:
    app = PickerApp(str(folder / "one.txt"))
    app.picker = PickerScreen([str(folder / "one.txt")], app.picker._settings, Access(True))
    url = site.url("/storm")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await paste(app, pilot, url)
        assert app.cell("articles", "1", "title") == "✗ the server answers 404 Not Found"
        assert "1 could not be read" in app.text("status")
        site.answer("/storm", ok(STORM_REWRITTEN.encode()))
        await pilot.press("r")
        await settled(pilot)
        assert app.keys("articles") == ["0", "2"]
        assert app.keys("pairs") == ["0-2"]
        assert "could not be read" not in app.text("status")


async def test_without_leave_a_page_of_a_private_network_is_listed_with_the_reason(
    site: Site,
) -> None:
    app = PickerApp(site.answer("/", ok()))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert "is on a private network" in app.cell("articles", "0", "title")
        assert site.asked == []


async def test_r_reads_again_the_one_under_the_cursor_or_all(folder: Path) -> None:
    app = PickerApp(*(str(folder / name) for name in ("gone.txt", "lost.txt")))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        for name in ("gone.txt", "lost.txt"):
            (folder / name).write_text(STORM, "utf-8")
        app.table("articles").focus()
        await pilot.press("g", "r")
        await settled(pilot)
        assert [entry.reason for entry in app.picker._view.entries].count("") == 1
        await pilot.press("tab", "r")
        await settled(pilot)
        assert sorted(outlets(app)) == ["gone.txt", "lost.txt"]
        assert len(app.keys("pairs")) == 1


async def test_x_takes_away_and_u_puts_back(folder: Path) -> None:
    app = PickerApp(*map(read_text, (STORM, UNRELATED, STORM_REWRITTEN)))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        before = app.text("status")
        app.table("articles").focus()
        await pilot.press("G", "space", "x")
        await settled(pilot)
        assert app.keys("articles") == ["0", "1"]
        assert app.keys("pairs") == ["0-1"]
        assert app.cell("articles", "0", "own") == "100%"
        assert app.text("status") == "wirediff  2 articles · 1 pair"
        await pilot.press("u")
        await settled(pilot)
        assert app.text("status") == before
        await pilot.press("escape")
        assert len(app.keys("pairs")) == 3
        assert app.cell("articles", "0", "own") != "100%"


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Star</title>
<item><title>Storm</title><link>{page}</link><description>{text}</description></item>
<item><title>Museum</title><link>{page}2</link><description>{other}</description></item>
</channel></rss>"""


async def test_a_feed_unfolds_and_f_fetches_the_page_of_an_entry_and_no_other(
    site: Site,
) -> None:
    page = site.answer("/storm", ok(STORM_REWRITTEN.encode()))
    feed = FEED.format(page=page, text=STORM[:70], other=UNRELATED)
    url = site.answer("/feed", ok(feed.encode()))
    app = PickerApp()
    app.picker = PickerScreen([url], app.picker._settings, Access(True))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert outlets(app) == ["The Star", "The Star"]
        assert site.paths() == ["/feed"]
        app.table("articles").focus()
        # The focus is told from widget to widget; on a busy machine one pause ends before the last.
        for _ in range(20):
            await pilot.pause()
            if "fetches" in app.text("preview-text"):
                break
        assert f"f fetches its page, {page}" in app.text("preview-text")
        await pilot.press("g", "f")
        await settled(pilot)
        assert site.paths() == ["/feed", "/storm"]
        assert app.keys("articles") == ["1", "2"]
        assert app.keys("pairs") == ["1-2"]
        await pilot.press("u")
        await settled(pilot)
        assert app.keys("articles") == ["0", "1", "2"]


async def test_a_feed_reaches_no_private_network(site: Site, tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    page = site.answer("/storm", ok())
    feed.write_text(FEED.format(page=page, text=STORM[:70], other=UNRELATED), "utf-8")
    app = PickerApp(str(feed))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.table("articles").focus()
        await pilot.press("g", "f")
        await settled(pilot)
        assert "is on a private network" in app.cell("articles", "2", "title")
        assert site.asked == []


async def test_n_names_the_outlet_for_good_and_an_empty_name_clears_it(folder: Path) -> None:
    one = str(folder / "one.txt")
    app = PickerApp(one)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.table("articles").focus()
        await pilot.press("n")
        assert app.picker.query_one(Prompt).value == "one.txt"
        await pilot.press("ctrl+u", *"The [b]Star", "enter")
        await settled(pilot)
        assert outlets(app) == ["The [b]Star"]
        assert app.focused is app.table("articles")
    again = PickerApp(one)
    async with again.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert outlets(again) == ["The [b]Star"]
        again.table("articles").focus()
        await pilot.press("n", "ctrl+u", "enter")
        await settled(pilot)
        assert outlets(again) == ["one.txt"]
    assert OutletNames().all() == {}


async def test_n_on_a_pair_names_both_outlets_one_after_the_other(folder: Path) -> None:
    app = PickerApp(str(folder / "one.txt"), str(folder / "two.txt"))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("n", "ctrl+u", *"Star", "enter")
        assert app.picker.query_one(Prompt).value == "two.txt"
        await pilot.press("ctrl+u", *"Echo", "enter")
        await settled(pilot)
        assert outlets(app) == ["Star", "Echo"]
        assert app.cell("pairs", "0-1", "left") == "1 Star"
        assert app.focused is app.table("pairs")
        await pilot.press("n", "escape")
        assert app.focused is app.table("pairs")
        assert outlets(app) == ["Star", "Echo"]


async def test_what_acts_on_an_article_alone_says_by_its_key_how_to_get_to_one(
    folder: Path,
) -> None:
    app = PickerApp(str(folder / "one.txt"), str(folder / "two.txt"))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.set_keymap({"picker.list": "f9"})
        for key in ("x", "f"):
            await pilot.press(key)
            await pilot.pause()
        said = [notice.message for notice in app._notifications]
        assert len(said) == 2
        assert all("(f9)" in each for each in said)
