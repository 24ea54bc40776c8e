"""A line under the panes while a link is made by hand: both ends, and the keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message

from widgets.bars.key_bar import Hint, KeyBar
from widgets.paint.cells import ELLIPSIS, clip
from widgets.paint.text_rows import Text, TextRows

End: TypeAlias = tuple[str, str, bool]
"""One end of a link: the outlet, its words as a pane shows them, whether it is being chosen."""


class LinkEnds(TextRows):
    """Both ends beside each other, with as much of their words as there is room for."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"title", "here", "unsaid"}

    DEFAULT_CSS = """
    LinkEnds { height: 1; padding: 0 1; background: $surface; color: $foreground; }
    LinkEnds .title { text-style: bold; }
    LinkEnds .here { text-style: bold reverse; }
    LinkEnds .unsaid { text-style: dim; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ends: tuple[End, ...] = ()

    def show(self, ends: tuple[End, ...]) -> None:
        """Show other ends."""
        self._ends = ends
        self.refresh()

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """The one row."""
        room = max(8, (width - 17) // 2 - 4)
        row = [self.piece("link by hand ", "title")]
        for index, (name, words, here) in enumerate(self._ends):
            row.append(self.piece(" + " if index else " "))
            row.append(self.piece(f" {clip(name, 12)} ", "here" if here else "title"))
            shown = clip(words or ELLIPSIS, max(4, room - 14))
            row.append(self.piece(f" {shown}", *(() if words else ("unsaid",))))
        yield row


class LinkBar(Vertical, can_focus=True):
    """Shows what a link would join, and posts what the reader asks for; the screen chooses."""

    BINDING_GROUP_TITLE = "linking by hand"
    HELP = """
    You are linking two places that wirediff did not find. On each side a sentence is chosen:
    {link.down} and {link.up} choose another, {link.more} and {link.less} more or less of it,
    {link.side} the other side. {link.make} links both, {link.leave} links nothing.

    With the mouse: select words on the left, press the key that began this, select words on the
    right, press it again.
    """

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
    LinkBar { height: 2; background: $surface; color: $foreground; }
    LinkBar KeyBar { background: $surface; }
    """

    HINTS = (
        Hint("sentence", ("link.down", "link.up"), needed=True),
        Hint("more, less", ("link.more", "link.less")),
        Hint("other side", ("link.side",), needed=True),
        Hint("link", ("link.make",), needed=True),
        Hint("leave", ("link.leave",), needed=True),
    )

    @dataclass
    class Moved(Message):
        """The reader wants another sentence."""

        by: int

    @dataclass
    class Resized(Message):
        """The reader wants more or fewer sentences."""

        by: int

    @dataclass
    class Turned(Message):
        """The reader turns to the other side."""

    @dataclass
    class Finished(Message):
        """The reader links the two ends."""

    @dataclass
    class Closed(Message):
        """The reader links nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._ends = LinkEnds(id="link-ends")

    def show(self, ends: tuple[End, ...]) -> None:
        """Show both ends."""
        self._ends.show(ends)

    def compose(self) -> ComposeResult:
        """Both ends, and the keys."""
        yield self._ends
        yield KeyBar(self.HINTS)

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
        """Link nothing."""
        self.post_message(self.Closed())
