"""A line under the panes while a link is made by hand: both ends, and the keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from widgets.cells import clip

KEYS = "j k sentence · J K more, less · tab other side · enter link · esc leave"


class LinkBar(Widget, can_focus=True):
    """Shows what would be linked, and tells what is asked for; the screen chooses."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Next sentence", show=False, id="link.down"),
        Binding("k,up", "move(-1)", "Previous sentence", show=False, id="link.up"),
        Binding("J,shift+down", "resize(1)", "One sentence more", show=False, id="link.more"),
        Binding("K,shift+up", "resize(-1)", "One sentence less", show=False, id="link.less"),
        Binding("tab,shift+tab", "turn", "Choose on the other side", show=False, id="link.side"),
        Binding("enter", "finish", "Link both", show=False, id="link.make"),
        Binding("escape", "close", "Link nothing", show=False, id="link.leave"),
    ]

    DEFAULT_CSS = """
    LinkBar { height: 2; background: $surface; color: $foreground; padding: 0 1; }
    """

    @dataclass
    class Moved(Message):
        """Another sentence is wanted."""

        by: int

    @dataclass
    class Resized(Message):
        """More or fewer sentences are wanted."""

        by: int

    @dataclass
    class Turned(Message):
        """The other side is to be chosen on."""

    @dataclass
    class Finished(Message):
        """The two ends are to be linked."""

    @dataclass
    class Closed(Message):
        """Nothing is to be linked."""

    def __init__(self) -> None:
        super().__init__()
        self._ends: tuple[tuple[str, str, bool], ...] = ()

    def show(self, ends: tuple[tuple[str, str, bool], ...]) -> None:
        """Tell both ends: the outlet, its words, whether it is being chosen on."""
        self._ends = ends
        self.refresh()

    def render(self) -> Content:
        """Both ends beside each other, and the keys."""
        width = self.size.width
        room = max(8, (width - 17) // 2 - 4)
        parts: list[tuple[str, str]] = [("link by hand ", "bold")]
        for index, (name, words, here) in enumerate(self._ends):
            parts.append((" + " if index else " ", ""))
            parts.append((f" {clip(name, 12)} ", "bold reverse" if here else "bold"))
            parts.append((f" {clip(words or '…', max(4, room - 14))}", "" if words else "dim"))
        return Content("\n").join(
            [Content.assemble(*parts), Content.assemble((clip(KEYS, width), "$text-muted"))]
        )

    def action_move(self, by: int) -> None:
        """Ask for another sentence."""
        self.post_message(self.Moved(by))

    def action_resize(self, by: int) -> None:
        """Ask for more or fewer sentences."""
        self.post_message(self.Resized(by))

    def action_turn(self) -> None:
        """Ask for the other side."""
        self.post_message(self.Turned())

    def action_finish(self) -> None:
        """Ask for the link."""
        self.post_message(self.Finished())

    def action_close(self) -> None:
        """Give it up."""
        self.post_message(self.Closed())
