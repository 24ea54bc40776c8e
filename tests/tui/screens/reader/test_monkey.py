"""Whatever keys come in whatever order, the reader goes on, and its state stays valid."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest

import pytest
from textual.widgets import Input

from tests.tui.screens.reader.test_reader import EVERY_KEY, ReaderApp, press
from tests.widgets.build import article_of, comparison_of, long_pair, passage_of, storm
from widgets.pair.sides import Which
from wirediff.passages import Comparison, Kind

LEAVING = {"screen.leave", "report.write", "source.edit", "source.open"}
"""Ends the reader, or reaches out of it."""

KEYS = [key for each in EVERY_KEY if each.id not in LEAVING for key in each.key.split(",")]
TYPED = ["a", "storm", "8", "backspace", "ctrl+r", "question_mark"]
SIZES = [(120, 40), (80, 24), (44, 14), (200, 50), (20, 5), (2, 2)]


def one_sided() -> Comparison:
    """The right side has four pieces of its own between what both have, the left one at its end."""
    shared = [f"The storm of day {day} hit the coast on time." for day in range(3)]
    own = [f"Only here it says what happened on day {day}." for day in range(4)]
    both = [text for pair in zip_longest(own, shared) for text in pair if text]
    left = article_of(*shared, "That much is told by this outlet alone, at the end." * 3)
    right = article_of(*both)
    passages = (passage_of(left, right, text, text, Kind.VERBATIM) for text in shared)
    return comparison_of(left, right, *passages)


def assert_valid(app: ReaderApp) -> None:
    state, panes = app.view.state, app.view.panes
    assert state.current is None or state.current in state.order
    assert state.current_own is None or state.own_span is not None
    for which in Which:
        assert panes[which].reading is state.shown(which)
        assert panes[which].current == state.current
        own = state.current_own if which is state.side else None
        assert panes[which].current_own == own
        assert panes[which].own_only == state.own_only
        assert panes[which].display == (state.both_panes or which is state.side)
    left = app.reader.comparison.left.article.text
    assert left == panes[Which.LEFT].reading.article.text == app.reader.found.left.article.text


@pytest.mark.parametrize("keys", ["n}xx", "n}}xnx", "}x{x", "v}xxv", "}/storm", "}tabx", "x}x}x"])
@pytest.mark.parametrize("make", [storm, one_sided, long_pair])
async def test_own_content_may_be_current_while_the_sides_turn(
    keys: str, make: Callable[[], Comparison]
) -> None:
    app = ReaderApp(make())
    async with app.run_test(size=(120, 40)) as pilot:
        for key in keys.replace("tab", "\t"):
            await press(pilot, "tab" if key == "\t" else key)
            assert_valid(app)


@pytest.mark.parametrize("seed", range(4))
async def test_any_keys_leave_a_valid_state(seed: int) -> None:
    chosen = random.Random(seed)
    comparison = chosen.choice([storm, one_sided, long_pair])()
    app = ReaderApp(comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        pressed: list[object] = []
        for _ in range(40):
            typing = isinstance(app.focused, Input)
            burst = chosen.choices(TYPED if typing else KEYS, k=chosen.choice([1, 1, 2, 20]))
            pressed.append(burst)
            await press(pilot, *burst)
            if chosen.random() < 0.1:
                pressed.append(size := chosen.choice(SIZES))
                await pilot.resize_terminal(*size)
            if chosen.random() < 0.1:
                fewer = replace(comparison, passages=comparison.passages[chosen.randrange(3) :])
                app.reader.refine(fewer)
                await pilot.pause()
            assert app.is_running, pressed
            if app.reader.is_current:
                assert_valid(app)
            elif not app.reader.is_attached:
                return
            elif not typing and chosen.random() < 0.5:
                await press(pilot, "escape")
