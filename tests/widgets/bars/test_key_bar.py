from __future__ import annotations

from typing import ClassVar

import pytest
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tests.widgets.stage import Stage, row_text
from widgets.bars.key_bar import Hint, KeyBar, PlacedHint, fitting

HINTS = (
    Hint("step", ("step.next", "step.back"), needed=True),
    Hint("nothing", ("no.such",)),
    Hint("fold", ("fold",)),
    Hint("leave", ("leave",), needed=True),
)


class BarStage(Stage):
    """Shows a bar for some keys and keeps what they do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,f7", "did('next')", "Next", id="step.next"),
        Binding("N", "did('back')", "Back", id="step.back"),
        Binding("right_curly_bracket", "did('fold')", "Fold", id="fold"),
        Binding("q", "did('leave')", "Leave", id="leave"),
    ]

    def __init__(self) -> None:
        self.bar = KeyBar(HINTS)
        self.done: list[str] = []
        super().__init__(self.bar)

    def compose(self) -> ComposeResult:
        yield self.bar

    def action_did(self, what: str) -> None:
        self.done.append(what)


async def test_hints_show_the_keys_in_force() -> None:
    app = BarStage()
    async with app.run_test(size=(60, 3)):
        assert row_text(app.bar, 0).strip() == "n N step  } fold  q leave"


async def test_a_remapped_key_is_shown() -> None:
    app = BarStage()
    async with app.run_test(size=(60, 3)) as pilot:
        app.set_keymap({"leave": "x", "step.next": "f9"})
        await pilot.pause()
        assert row_text(app.bar, 0).strip() == "f9 N step  } fold  x leave"


@pytest.mark.parametrize(
    ("width", "expected"),
    [(60, "n N step  } fold  q leave"), (22, "n N step  q leave"), (12, "n step"), (4, "")],
)
async def test_what_does_not_fit_is_left_out(width: int, expected: str) -> None:
    app = BarStage()
    async with app.run_test(size=(width, 3)):
        assert row_text(app.bar, 0).strip() == expected


async def test_a_click_does_what_the_hint_says() -> None:
    app = BarStage()
    async with app.run_test(size=(60, 3)) as pilot:
        row = row_text(app.bar, 0)
        for word in ("step", "leave", "fold"):
            await pilot.click(KeyBar, offset=(row.index(word), 0))
        assert app.done == ["next", "leave", "fold"]
        await pilot.click(KeyBar, offset=(50, 0))
        assert len(app.done) == 3


async def _nothing() -> None:
    pass


def shown(keys: str, label: str, *, needed: bool) -> PlacedHint:
    return PlacedHint(keys, label, needed, _nothing, keys.split()[0])


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (40, ["n N one", "f two", "q out"]),
        (20, ["n N one", "q out"]),
        (12, ["n one", "q out"]),
        (8, ["n one"]),
        (0, []),
    ],
)
def test_the_least_needed_goes_first(width: int, expected: list[str]) -> None:
    hints = [
        shown("n N", "one", needed=True),
        shown("f", "two", needed=False),
        shown("q", "out", needed=True),
    ]
    fit = fitting(hints, width)
    assert [f"{hint.keys} {hint.label}" for hint in fit] == expected


def test_hints_stand_where_they_are_said_to_stand() -> None:
    one, two, three = fitting([shown(key, "do", needed=True) for key in ("n N", "東", "x")], 60)
    assert (one.column, two.column, three.column) == (0, 8, 15)
