"""The first reader is told what the colours and letters mean, once."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.program import STORM, STORM_REWRITTEN
from tests.tui.screens.reader.test_reader import ReaderApp
from tests.widgets.build import storm
from tests.widgets.stage import rows_text
from tui.app import WirediffApp
from tui.screens.reader.reader import ReaderScreen
from tui.settings.remembered import Memory
from widgets.bars.greeting import Greeting
from widgets.page.article_pane import ArticlePane
from widgets.paint.cells import width_of
from wirediff import ReadError, Settings, read_text


async def reading(pilot: Pilot[ReadError | None]) -> ReaderScreen:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, ReaderScreen)
    return screen


def app(memory: Memory) -> WirediffApp:
    articles = read_text(STORM, source="a.txt"), read_text(STORM_REWRITTEN, source="b.txt")
    return WirediffApp(articles, settings=Settings(semantic=False), memory=memory, as_list=False)


async def test_the_first_time_three_lines_explain_and_cover_no_text(tmp_path: Path) -> None:
    async with app(Memory(tmp_path / "kept.json")).run_test(size=(80, 24)) as pilot:
        reader = await reading(pilot)
        greeting = reader.query_one(Greeting)
        said = rows_text(greeting)
        assert len(said) == 3
        assert said[0].endswith("other words")
        assert "only this outlet" in said[1]
        assert "any key hides this" in said[2]
        pane = reader.query(ArticlePane).first()
        assert greeting.region.y >= pane.region.bottom
        assert rows_text(pane)[0].strip()


@pytest.mark.parametrize("columns", [58, 59, 64, 72, 76, 80, 120])
async def test_nothing_of_it_is_cut(tmp_path: Path, columns: int) -> None:
    async with app(Memory(tmp_path / "kept.json")).run_test(size=(columns, 20)) as pilot:
        said = rows_text((await reading(pilot)).query_one(Greeting))
        assert said[0].endswith("other words")
        assert said[1].endswith("only this outlet has it")
        assert said[2].endswith("any key hides this")


async def test_a_key_ends_it_and_does_what_it_does_anyway(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "kept.json")
    async with app(memory).run_test(size=(120, 40)) as pilot:
        reader = await reading(pilot)
        first = reader.view.state.current
        await pilot.press("n")
        await pilot.pause()
        assert not reader.query(Greeting)
        assert reader.view.state.current != first
        assert memory.read().greeted
    async with app(memory).run_test(size=(120, 40)) as pilot:
        assert not (await reading(pilot)).query(Greeting)


@pytest.mark.parametrize("size", [(200, 60), (40, 12), (10, 5)])
async def test_it_fits_whatever_room_there_is(tmp_path: Path, size: tuple[int, int]) -> None:
    async with app(Memory(tmp_path / "kept.json")).run_test(size=size) as pilot:
        reader = await reading(pilot)
        rows = rows_text(reader.query_one(Greeting))
        assert max(map(width_of, rows)) <= size[0]


async def test_whoever_opens_a_reader_without_asking_for_it_is_not_greeted() -> None:
    one = ReaderApp(storm())
    async with one.run_test(size=(80, 24)):
        assert not one.reader.query(Greeting)
