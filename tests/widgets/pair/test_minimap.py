from __future__ import annotations

import pytest
from textual.message import Message

from tests.widgets.stage import Stage
from widgets.pair.minimap import Minimap

KINDS = " " * 40 + "E" * 20 + " " * 40


class MapStage(Stage):
    """Shows a map and keeps what it tells."""

    def on_minimap_jumped(self, message: Message) -> None:
        self.heard.append(message)

    @property
    def rows(self) -> list[int]:
        """The rows that were jumped to."""
        return [each.row for each in self.heard if isinstance(each, Minimap.Jumped)]


def colours(minimap: Minimap) -> list[str | None]:
    """The colour of every half cell, from top to bottom."""
    halves = []
    for y in range(minimap.size.height):
        block = next(each for each in minimap.render_line(y) if each.text == "▀")
        assert block.style is not None
        halves += [block.style.color, block.style.bgcolor]
    return [None if each is None else each.name for each in halves]


async def test_passages_lie_at_their_height() -> None:
    minimap = Minimap()
    async with MapStage(minimap).run_test(size=(2, 10)):
        minimap.show(KINDS, 100)
        halves = colours(minimap)
        assert len(set(halves[:8])) == len(set(halves[12:])) == 1
        assert len(set(halves[8:12])) == 1
        assert halves[8] != halves[0]


async def test_a_shorter_article_ends_higher() -> None:
    minimap = Minimap()
    async with MapStage(minimap).run_test(size=(2, 10)):
        minimap.show(KINDS[:50], 100)
        halves = colours(minimap)
        assert halves[9] != halves[10]
        assert len(set(halves[10:])) == 1


async def test_what_is_in_view_has_an_edge() -> None:
    minimap = Minimap()
    async with MapStage(minimap).run_test(size=(2, 10)):
        minimap.show(KINDS, 100)
        minimap.look_at(range(20, 40), range(0))
        edges = ["▏" in minimap.render_line(y).text for y in range(10)]
        assert edges == [y in (2, 3) for y in range(10)]


async def test_on_the_right_the_edge_faces_the_pane() -> None:
    minimap = Minimap(classes="-mirrored")
    async with MapStage(minimap).run_test(size=(2, 10)):
        minimap.show(KINDS, 100)
        minimap.look_at(range(0, 10), range(0))
        assert minimap.render_line(0).text == "▕▀"


async def test_the_current_passage_is_lit() -> None:
    minimap = Minimap()
    async with MapStage(minimap).run_test(size=(2, 10)):
        minimap.show(KINDS, 100)
        before = colours(minimap)
        minimap.look_at(range(0), range(50, 55))
        changed = [
            i
            for i, pair in enumerate(zip(before, colours(minimap), strict=True))
            if pair[0] != pair[1]
        ]
        assert changed == [10]


@pytest.mark.parametrize("scale", [0, 1, 5, 100, 100_000])
async def test_any_scale_can_be_drawn(scale: int) -> None:
    minimap = Minimap()
    async with MapStage(minimap).run_test(size=(2, 10)):
        minimap.show(KINDS[:scale], scale)
        assert {minimap.render_line(y).cell_length for y in range(10)} == {minimap.size.width}


async def test_a_press_jumps_and_nothing_follows_the_pointer_once_let_go() -> None:
    minimap = Minimap()
    app = MapStage(minimap)
    async with app.run_test(size=(2, 10)) as pilot:
        minimap.show(KINDS, 100)
        await pilot.mouse_down(Minimap, offset=(0, 5))
        assert set(app.rows) == {50}
        await pilot.mouse_up(Minimap, offset=(0, 5))
        app.heard.clear()
        await pilot.hover(Minimap, offset=(0, 8))
        assert app.rows == []
