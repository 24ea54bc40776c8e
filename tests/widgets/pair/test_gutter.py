from __future__ import annotations

from textual.message import Message

from tests.widgets.build import storm
from tests.widgets.stage import Stage, row_text, rows_text, turn_wheel
from widgets.pair.gutter import Gutter
from widgets.pair.lanes import Link
from widgets.pair.stepping import BACK, FORWARD

PASSAGES = storm().passages
LINKS = (Link(0, 1, 1), Link(1, 3, 6, current=True), Link(3, 5, None, away=BACK))


class GutterStage(Stage):
    """Shows a gutter and keeps what it tells."""

    def on_gutter_picked(self, message: Message) -> None:
        self.heard.append(message)

    def on_gutter_stepped(self, message: Message) -> None:
        self.heard.append(message)


async def test_links_have_letters_at_both_ends() -> None:
    gutter = Gutter()
    async with GutterStage(gutter).run_test(size=(13, 8)):
        gutter.show(PASSAGES, LINKS)
        assert rows_text(gutter) == [
            "",
            "V───────────V",
            "",
            "E━━━━━━━┓",
            "        ┃",
            "P⇅↑     ┃",
            "        ┗━━━E",
            "",
        ]


async def test_the_current_letter_wins_where_two_passages_begin_on_a_row() -> None:
    gutter = Gutter()
    async with GutterStage(gutter).run_test(size=(13, 4)):
        gutter.show(PASSAGES, (Link(0, 1, 1), Link(1, 1, 2, current=True)))
        assert row_text(gutter, 1).startswith("E")


async def test_every_row_is_as_wide_as_the_gutter() -> None:
    for width in (1, 2, 5, 9, 13, 25):
        gutter = Gutter()
        async with GutterStage(gutter).run_test(size=(width, 8)):
            gutter.styles.width = width
            gutter.show(PASSAGES, LINKS)
            assert {gutter.render_line(y).cell_length for y in range(8)} <= {gutter.size.width}


async def test_a_click_on_a_letter_or_a_line_picks_its_passage() -> None:
    gutter = Gutter()
    app = GutterStage(gutter)
    async with app.run_test(size=(13, 8)) as pilot:
        gutter.show(PASSAGES, LINKS)
        for offset in ((0, 1), (8, 4), (12, 6), (1, 5), (5, 7)):
            await pilot.click(Gutter, offset=offset)
        picked = [message.number for message in app.heard if isinstance(message, Gutter.Picked)]
        assert picked == [0, 1, 1, 3]


async def test_the_wheel_steps() -> None:
    gutter = Gutter()
    app = GutterStage(gutter)
    async with app.run_test(size=(13, 8)) as pilot:
        turn_wheel(gutter, 5, 2, down=True)
        turn_wheel(gutter, 5, 2, down=False)
        await pilot.pause()
        stepped = [each.direction for each in app.heard if isinstance(each, Gutter.Stepped)]
        assert stepped == [FORWARD, BACK]
