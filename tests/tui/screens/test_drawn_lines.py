"""What widgets draw themselves is what Textual would draw of them, only faster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from textual.strip import Strip
from textual.widget import Widget

from tests.tui.screens.test_reader import ReaderApp, press
from tests.widgets.build import storm
from widgets.drawn_lines import DrawnLines
from widgets.glyphs import InAscii

KEYS = ((), ("n",), ("z", "1"), ("v",), ("t",), ("/", "s", "t", "o"))
"""What is pressed, one after another."""


def cells(strips: Iterable[Strip]) -> list[list[object]]:
    """Every character of some lines and how it looks; what only a pointer asks for is left out."""
    return [list(_cells(strip)) for strip in strips]


def _cells(strip: Strip) -> Iterator[object]:
    for text, style, _ in strip:
        assert style is not None
        lines = bool(style.underline), bool(style.strike), bool(style.reverse)
        ink = style.color, bool(style.bold), bool(style.italic), bool(style.dim)
        for character in text:
            # A blank has no ink, unless it is turned or has a line through it.
            seen = None if character == " " and not any(lines) else ink
            yield character, style.bgcolor, lines, seen


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark"])
@pytest.mark.parametrize("no_color", [False, True])
@pytest.mark.parametrize("in_ascii", [False, True])
async def test_lines_are_those_that_textual_would_draw(
    theme: str, no_color: bool, in_ascii: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    app = ReaderApp(storm())
    async with app.run_test(size=(100, 30)) as pilot:
        app.theme = theme
        if in_ascii:
            app._filters.append(InAscii())
        await pilot.pause()
        for keys in KEYS:
            await press(pilot, *keys)
            drawn = [each for each in app.screen.query(DrawnLines) if each.display]
            assert len(drawn) >= 6
            for each in drawn:
                crop = each.outer_size.region
                assert cells(each.render_lines(crop)) == cells(Widget.render_lines(each, crop))
