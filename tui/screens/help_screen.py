"""Help over any screen: what it shows, in words, and its keys as they are in force."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style as ContentStyle
from textual.widgets import Static

from tui.keys.commands import PLACE
from tui.keys.key_groups import Explanation
from tui.screens.explained_screen import ExplainedScreen
from widgets.bars.descriptions import LETTERS
from widgets.bars.key_bar import Hint, KeyBar
from widgets.bars.key_table import KeyGroup, KeyTable
from widgets.paint.palette import swatch
from wirediff.passages import Kind

_PART: Final = re.compile(rf"{PLACE.pattern}|\[(verbatim|edited|paraphrase)\]")


class HelpScreen(ExplainedScreen[None], ModalScreen[None]):
    """Explains the screen below it, which stays as it is; in two columns where there is room."""

    CSS_PATH = "help_screen.tcss"
    AUTO_FOCUS = ""
    # Textual types it as belonging to the instance.
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (100, "-two")]  # noqa: RUF012

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll(1)", "A line down", show=False, id="help.down"),
        Binding("k,up", "scroll(-1)", "A line up", show=False, id="help.up"),
        Binding("space,pagedown", "page(1)", "A page down", show=False, id="help.page_down"),
        Binding("b,pageup", "page(-1)", "A page up", show=False, id="help.page_up"),
        Binding("escape,enter,q", "leave", "Back", show=False, id="help.leave"),
    ]

    HINTS = (
        Hint("scroll", ("help.down", "help.up")),
        Hint("back", ("help.leave",), needed=True),
    )

    def __init__(self, explanation: Explanation) -> None:
        """Explain.

        Args:
            explanation: What there is to say of the screen below.
        """
        super().__init__()
        self._explanation = explanation

    def compose(self) -> ComposeResult:
        """Words, then keys, and how to leave."""
        told = self._explanation
        with Vertical(id="box") as box:
            box.border_title = f"help: {told.title}" if told.title else "help"
            with VerticalScroll(id="told", can_focus=False):
                yield Static(self._words(), id="words")
                with Horizontal(id="keys"):
                    for groups in columns(told.groups):
                        yield KeyTable(groups, classes="column")
            yield KeyBar(self.HINTS, id="hints")

    def _words(self) -> Content:
        return Content("\n\n").join(map(self._paragraph, self._explanation.paragraphs))

    def _paragraph(self, text: str) -> Content:
        """A paragraph with the keys in force and the swatches of the kinds in it."""
        parts, position = Content(""), 0
        for found in _PART.finditer(text):
            parts += Content(text[position : found.start()])
            position = found.end()
            if found[1]:
                key = self._explanation.active.get(found[1], "")
                parts += Content.assemble((key, "bold $text-accent"))
            else:
                kind = Kind(found[2])
                style = ContentStyle.from_rich_style(swatch(self, kind))
                parts += Content.assemble((f" {LETTERS[kind]} ", style))
        return parts + Content(text[position:])

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self.query_one("#told", VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        told = self.query_one("#told", VerticalScroll)
        told.scroll_relative(y=pages * max(1, told.size.height - 1), animate=False)

    def action_toggle_help(self) -> None:
        """Go back: the key that opens the help closes it."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Back to what was explained."""
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """A click beside the box leads back too."""
        if event.widget is self:
            self.dismiss(None)


def columns(groups: Sequence[KeyGroup]) -> tuple[tuple[KeyGroup, ...], ...]:
    """Groups in two columns of about equal length: each goes where there is more room."""
    parts: tuple[list[KeyGroup], list[KeyGroup]] = ([], [])
    for group in groups:
        min(parts, key=_length).append(group)
    return tuple(tuple(part) for part in parts if part)


def _length(groups: Sequence[KeyGroup]) -> int:
    """Rows, those of titles and gaps among them."""
    return sum(len(group.actions) + 2 for group in groups)
