"""Every key of the reader does something, and all keys of an action do the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import pytest
from textual.binding import Binding
from textual.widget import Widget

from tests.tui.screens.reader.test_reader import EVERY_KEY, ReaderApp, press
from tests.widgets.build import long_pair

MIDDLE: Final = ("n", "n", "n", "d")
"""Where there is something to go to in both directions, and to scroll to."""

BEFORE: Final = {
    "own.previous": ("}", "}"),
    "match.align": ("s", "j", "j", "s"),
    "filter.all": ("1",),
    "compare.shorter": (">",),
    "view.restore": ("+",),
    "screen.back": ("v",),
    "mark.undo": ("w",),
    "mark.redo": ("w", "U"),
}
"""What has to be pressed for a key to have something to do."""


class Seen(NamedTuple):
    """All that a reader can notice of what a key has done."""

    screen: str
    rows: tuple[tuple[str, ...], ...]
    places: tuple[int, ...]
    notices: tuple[str, ...]
    copied: tuple[str, ...]
    asked: tuple[int, ...]


def looks(widget: Widget) -> Iterator[str]:
    """What stands in a widget, and in what styles: a hidden kind is struck out."""
    for y in range(widget.size.height):
        yield " ".join(f"{piece.text}[{piece.style}]" for piece in widget.render_line(y))


def seen(app: ReaderApp) -> Seen:
    drawn = [each for each in app.screen.query("LineWidget, TextRows") if each.display]
    panes = app.view.panes.reading_places.values()
    return Seen(
        type(app.screen).__name__,
        tuple(tuple(looks(each)) for each in drawn),
        tuple(place.position for place in panes),
        tuple(app.notices),
        tuple(app.copied),
        tuple(app.asked),
    )


@pytest.mark.parametrize("binding", EVERY_KEY, ids=lambda binding: str(binding.id))
async def test_every_key_of_an_action_does_it(
    binding: Binding, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    done = set()
    for key in binding.key.split(","):
        app = ReaderApp(long_pair())
        async with app.run_test(size=(100, 24)) as pilot:
            await press(pilot, *MIDDLE, *BEFORE.get(str(binding.id), ()))
            before = seen(app)
            await press(pilot, key)
            after = seen(app)
        assert after != before, f"{key} does nothing"
        done.add(after)
    assert len(done) == 1, f"{binding.key} do not do the same"
