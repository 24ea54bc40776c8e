"""Opening an article in the editor from the reader; the real program is in test_session."""

from __future__ import annotations

import pytest

from tests.tui.screens.reader.test_reader import WIDE, ReaderApp, press
from tests.widgets.build import storm


async def test_where_the_terminal_cannot_be_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "vi")
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "e")
        assert app.notices[-1] == "This terminal cannot be handed over to an editor."


async def test_without_an_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "e")
        assert app.notices == ["There is no editor; set VISUAL or EDITOR to one."]


async def test_in_the_browser_no_editor_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    app = ReaderApp(storm())
    async with app.run_test(size=WIDE) as pilot:
        monkeypatch.setattr(ReaderApp, "is_web", True)
        await press(pilot, "e")
        assert app.notices == ["In the browser there is no editor: it would open elsewhere."]
