"""One passage by itself: both wordings, one merged, what disagrees, why it is a match."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.commands import keys_of
from tui.screens.detail_words import heading, labelled_once, parts
from widgets.reading import Reading
from widgets.stepping import step
from wirediff.passages import Passage

LEAVE: Final = "detail.close"


class DetailScreen(ModalScreen[Passage]):
    """Spells out a passage; ends with the one it stood at.

    Not with its number: a better comparison may have arrived meanwhile and numbered them anew.
    """

    HELP = "Both wordings of one passage, and one text of both: `[-left-]{+right+}`."

    CSS_PATH = "detail.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,right_square_bracket,f7", "step(1)", "Next passage", id="detail.next"),
        Binding(
            "N,left_square_bracket,shift+f7", "step(-1)", "Previous passage", id="detail.previous"
        ),
        Binding("j,down", "scroll(1)", "A line down", show=False, id="detail.down"),
        Binding("k,up", "scroll(-1)", "A line up", show=False, id="detail.up"),
        Binding("escape,enter,q", "close", "Back to the reader", id=LEAVE),
    ]

    def __init__(self, left: Reading, right: Reading, number: int, order: Sequence[int]) -> None:
        """Spell out one passage.

        Args:
            left: The left side.
            right: The right side.
            number: Which passage.
            order: Numbers of the passages that can be stepped to, as the reader steps.
        """
        super().__init__()
        self._left = left
        self._right = right
        self._number = number
        self._order = tuple(order)

    def compose(self) -> ComposeResult:
        """An empty box; `on_mount` fills it."""
        yield VerticalScroll(id="passage", can_focus=False)

    async def on_mount(self) -> None:
        """Fill the box."""
        await self._fill()

    async def _fill(self) -> None:
        box = self.query_one("#passage", VerticalScroll)
        place = self._order.index(self._number) + 1 if self._number in self._order else 0
        box.border_title = f"passage {place} of {len(self._order)}"
        stepping, leaving = keys_of(self, "detail.next", "detail.previous"), keys_of(self, LEAVE)
        box.border_subtitle = f"{stepping} passage · {leaving} back"
        await box.remove_children()
        await box.mount(Static(heading(self._left, self._right, self._number), id="heading"))
        await box.mount_all(
            Horizontal(
                Static(Content(label), classes="label"),
                Static(text, classes="text"),
                classes="row",
            )
            for label, text in labelled_once(parts(self._left, self._right, self._number))
        )
        box.scroll_home(animate=False)

    async def action_step(self, direction: int) -> None:
        """To the next or previous passage, staying in the detail."""
        number = step(self._order, self._number, direction)
        if number is not None:
            self._number = number
            await self._fill()

    def action_scroll(self, rows: int) -> None:
        """Scroll a long passage."""
        self.query_one("#passage", VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_close(self) -> None:
        """Back to the reader, at this passage."""
        self.dismiss(self._left.passages[self._number])
