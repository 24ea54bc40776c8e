"""The picker: lists that fill while one looks, a filter, a choice, and a pair opened."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, Static

from tests.tui.program import SEEDS, STORM, STORM_REWRITTEN, UNRELATED
from tui.screens.picker.picker import PickerScreen
from tui.screens.picker.row_table import RowTable
from widgets.bars.key_bar import KeyBar
from wirediff import Article, Settings, read_text
from wirediff.access import Access
from wirediff.collection.entry import Entry
from wirediff.collection.pair import Pair, compare_pairs

LEXICAL = Settings(semantic=False)


class PickerApp(App[None]):
    """The picker alone, with a note of what it opens."""

    def __init__(self, *given: str | Article) -> None:
        super().__init__()
        self.picker = PickerScreen(given, LEXICAL, Access())
        self.opened: list[tuple[str, str]] = []

    def on_mount(self) -> None:
        self.push_screen(self.picker)

    def on_picker_screen_opened(self, message: PickerScreen.Opened) -> None:
        self.opened.append((message.left.text, message.right.text))

    def table(self, name: str) -> RowTable:
        return self.picker.query_one(f"#{name}", RowTable)

    def keys(self, name: str) -> list[str]:
        return [str(row.key.value) for row in self.table(name).ordered_rows]

    def text(self, name: str) -> str:
        return str(self.picker.query_one(f"#{name}", Static).render())

    def cell(self, name: str, row: str, column: str) -> str:
        return self.table(name).get_cell(row, column).plain


def bar(app: PickerApp) -> str:
    """What the bar of keys says."""
    return app.picker.query_one(KeyBar).render_line(0).text.strip()


async def settled(pilot: Pilot[None]) -> None:
    """Wait until everything is read, compared and shown."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@pytest.fixture
def texts() -> tuple[Article, ...]:
    return tuple(read_text(text) for text in (STORM, UNRELATED, STORM_REWRITTEN))


async def test_the_first_frame_names_every_source_before_one_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(PickerScreen, "on_screen_resume", lambda self: None)
    app = PickerApp("in/a.txt", "in/b.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.keys("articles") == ["0", "1"]
        assert app.cell("articles", "0", "outlet") == "a.txt"
        assert app.cell("articles", "0", "title") == "reading …"


async def test_articles_and_pairs_are_listed_the_best_pair_first_and_under_the_cursor(
    texts: tuple[Article, ...],
) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert app.keys("articles") == ["0", "1", "2"]
        assert app.keys("pairs")[0] == "0-2"
        assert app.table("pairs").highlighted == "0-2"
        assert app.focused is app.table("pairs")
        assert app.cell("articles", "1", "own") == "100%"
        assert app.text("status") == "wirediff  3 articles · 3 pairs"
        assert "2 shared passages" in app.text("preview-text")


async def test_enter_opens_the_best_pair(texts: tuple[Article, ...]) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert app.opened == [(STORM, STORM_REWRITTEN)]


async def test_any_two_articles_can_be_chosen_and_opened_in_the_order_of_choice(
    texts: tuple[Article, ...],
) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.table("articles").focus()
        await pilot.press("G", "space", "g", "space")
        assert app.cell("articles", "2", "chosen") == "✓A"
        assert app.cell("articles", "0", "chosen") == "✓B"
        await pilot.press("enter")
        await pilot.pause()
        assert app.opened == [(STORM_REWRITTEN, STORM)]


async def test_enter_on_two_articles_one_after_the_other_opens_them(
    texts: tuple[Article, ...],
) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.table("articles").focus()
        await pilot.press("enter", "j", "enter")
        await pilot.pause()
        assert app.opened == [(STORM, UNRELATED)]


async def test_a_choice_is_taken_back_by_space_and_by_escape(texts: tuple[Article, ...]) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.table("articles").focus()
        await pilot.press("space", "space")
        assert app.cell("articles", "0", "chosen") == ""
        await pilot.press("space", "escape")
        assert app.cell("articles", "0", "chosen") == ""


async def test_tab_goes_to_the_other_list_and_the_preview_with_it(
    texts: tuple[Article, ...],
) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("tab")
        await pilot.pause()
        assert app.focused is app.table("articles")
        assert "34 words" in app.text("preview-text")
        await pilot.press("tab")
        assert app.focused is app.table("pairs")


async def test_the_pairs_follow_the_article_under_the_cursor(texts: tuple[Article, ...]) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("tab")
        await pilot.pause()
        assert set(app.keys("pairs")) == {"0-1", "0-2"}
        await pilot.press("j")
        await pilot.pause()
        assert set(app.keys("pairs")) == {"0-1", "1-2"}
        assert str(app.table("pairs").border_title).startswith("Pairs of 2 ")
        await pilot.press("tab")
        assert app.focused is app.table("pairs")
        assert set(app.keys("pairs")) == {"0-1", "1-2"}
        await pilot.press("escape")
        assert len(app.keys("pairs")) == 3
        assert str(app.table("pairs").border_title) == "Pairs, best first"


async def test_the_bar_says_what_enter_does(texts: tuple[Article, ...]) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert bar(app).startswith("⏎ open  tab other list")
        await pilot.press("tab")
        await pilot.pause()
        assert bar(app).startswith("⏎ choose  ")
        await pilot.press("enter")
        assert app.opened == []
        assert bar(app).startswith("⏎ choose  ")
        await pilot.press("j")
        await pilot.pause()
        assert bar(app).startswith("⏎ open both  ")
        await pilot.press("enter")
        await pilot.pause()
        assert len(app.opened) == 1
        await pilot.press("slash")
        await pilot.pause()
        assert bar(app).startswith("⏎ done")


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_no_hint_of_the_bar_is_cut(width: int, texts: tuple[Article, ...]) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(width, 24)) as pilot:
        await settled(pilot)
        said = " ".join(bar(app).split())
        assert said.startswith("⏎ open tab other list space choose / filter ? help q quit")


async def test_columns_and_lists_stay_where_they_are_while_a_filter_is_typed(
    texts: tuple[Article, ...],
) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)

        def layout() -> list[object]:
            tables = app.table("articles"), app.table("pairs")
            widths = [[column.width for column in table.ordered_columns] for table in tables]
            return [*widths, *(table.region for table in tables)]

        await pilot.press("slash")
        await pilot.pause()
        before = layout()
        for letter in "museum":
            await pilot.press(letter)
            await pilot.pause()
            assert layout() == before
        assert app.table("articles").border_title == "Articles, 1 of 3"


async def test_the_filter_narrows_both_lists_and_escape_widens_them_again(
    texts: tuple[Article, ...],
) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"museum")
        await pilot.pause()
        assert app.keys("articles") == ["1"]
        assert set(app.keys("pairs")) == {"0-1", "1-2"}
        await pilot.press("enter")
        assert app.focused is app.table("pairs")
        await pilot.press("escape")
        await pilot.pause()
        assert app.keys("articles") == ["0", "1", "2"]
        assert len(app.keys("pairs")) == 3
        assert not app.picker.query_one(Input).has_class("-open")


async def test_s_sorts_the_articles_by_one_thing_after_the_other(
    texts: tuple[Article, ...],
) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        seen = {}
        for _ in range(5):
            await pilot.press("s")
            seen[str(app.table("articles").border_subtitle)] = app.keys("articles")
        assert seen["sorted by length"] == ["2", "0", "1"]
        assert seen["sorted by own share"][0] == "1"
        assert seen[""] == ["0", "1", "2"]
        assert len(seen) == 5


async def test_bad_files_are_listed_with_their_reason_and_stop_nothing(tmp_path: Path) -> None:
    for seed in sorted(SEEDS.glob("00[01]*.txt")):
        shutil.copy(seed, tmp_path)
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20)
    app = PickerApp(*map(str, sorted(tmp_path.iterdir())), str(tmp_path / "gone.txt"))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert app.keys("pairs") == ["0-1"]
        assert "2 could not be read" in app.text("status")
        assert app.cell("articles", "3", "title") == "✗ no such file"
        app.table("articles").focus()
        await pilot.press("G", "space")
        await pilot.pause()
        assert app.cell("articles", "3", "chosen") == ""
        assert "Could not be read: no such file" in app.text("preview-text")


async def test_one_article_alone_is_told_what_is_missing(texts: tuple[Article, ...]) -> None:
    app = PickerApp(texts[0])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert "Comparing takes two articles" in app.text("preview-text")
        await pilot.press("enter", "space")
        assert app.opened == []


async def test_a_screen_in_front_stops_the_comparing_and_the_picker_goes_on_with_it(
    texts: tuple[Article, ...],
) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        before = app.picker
        app.push_screen(PickerScreen([], LEXICAL, Access()))
        await pilot.pause()
        assert not any(worker.is_running for worker in app.workers if worker.node is before)
        app.pop_screen()
        await settled(pilot)
        assert len(app.keys("pairs")) == 3


async def test_p_stops_the_comparing_and_p_goes_on_with_it(
    texts: tuple[Article, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def slow_pairs(
        entries: Sequence[Entry], pairs: Iterable[tuple[int, int]], settings: Settings
    ) -> Iterator[Pair]:
        for each in compare_pairs(entries, pairs, settings):
            begun.set()
            may_end.wait()
            yield each

    monkeypatch.setattr("wirediff.collection.progress.compare_pairs", slow_pairs)
    app = PickerApp(*texts)
    async with app.run_test(size=(120, 40)) as pilot:
        try:
            await asyncio.to_thread(begun.wait)
            await pilot.press("p")
            assert app.text("status").endswith("comparing pair 0 of 3 · paused, p goes on")
        finally:
            may_end.set()
        await pilot.press("p")
        await settled(pilot)
        assert len(app.keys("pairs")) == 3
        assert app.text("status") == "wirediff  3 articles · 3 pairs"


async def test_hostile_articles_are_listed_and_previewed_harmlessly() -> None:
    hostile = [
        replace(
            read_text(f"[/foo] [@click=app.quit]x[/] \x1b]0;owned\x07 {text}"), outlet="[/b] [red]"
        )
        for text in (STORM, STORM_REWRITTEN)
    ]
    app = PickerApp(*hostile)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "space", "j", "space")
        await pilot.pause()
        shown = app.text("preview-text")
        assert "[/foo] [@click=app.quit]x[/] ␛]0;owned␇" in shown
        assert str(app.table("pairs").border_title) == r"Pairs of 2 \[/b] \[red], best first"


@pytest.mark.parametrize("size", [(40, 12), (60, 16), (80, 24), (120, 40), (200, 60)])
async def test_nothing_overlaps_or_is_cut_at_any_size(
    size: tuple[int, int], texts: tuple[Article, ...]
) -> None:
    app = PickerApp(*texts)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        shown = [
            widget.region
            for widget in app.picker.query("#status, #articles, #pairs, #preview, KeyBar")
            if widget.display and widget.region
        ]
        assert all(app.picker.region.contains_region(region) for region in shown)
        assert not any(
            one.overlaps(other) for at, one in enumerate(shown) for other in shown[at + 1 :]
        )
        for name in ("articles", "pairs"):
            table = app.table(name)
            assert table.virtual_size.width <= table.scrollable_content_region.width
            assert table.size.height >= 3


async def test_every_key_has_a_name_a_user_can_remap_and_a_description() -> None:
    bindings = [*PickerScreen.BINDINGS, *RowTable.BINDINGS]
    assert [b for b in bindings if isinstance(b, tuple) or not b.id or not b.description] == []
