"""One passage by itself: both wordings, one merged, what disagrees, why it is a match."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.screens.dialogs.detail_words import heading, labelled_once, parts
from tui.screens.explained_screen import ExplainedScreen
from widgets.bars.key_bar import Hint, KeyBar
from widgets.page.side_text import Reading
from widgets.paint.cells import width_of
from widgets.pair.stepping import step
from wirediff.comparing.recurrences import Recurrences
from wirediff.passages import Passage

LABEL_GAP: Final = 2
"""Cells between the labels and what they stand for, as in the style sheet."""


class DetailScreen(ExplainedScreen[Passage], ModalScreen[Passage]):
    """Spells out a passage; ends with the one it stood at.

    Not with its number: a better comparison may have arrived and numbered them again.
    """

    BINDING_GROUP_TITLE = "one passage"
    HELP = """
    Both wordings of one passage; the words that one side has alone are underlined. “One text” is
    both at once, as wdiff writes it: [-only on the left-] {+only on the right+}.

    Below stand the numbers, dates, names and quotes that do not agree, why wirediff takes the two
    for the same, and where else either article says it. {detail.next} and {detail.previous} go on
    to other passages; {detail.close} leads back to the one you stand at.
    """

    CSS_PATH = "detail.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,right_square_bracket,f7", "step(1)", "Next passage", id="detail.next"),
        Binding(
            "N,left_square_bracket,shift+f7", "step(-1)", "Previous passage", id="detail.previous"
        ),
        Binding("j,down", "scroll(1)", "A line down", show=False, id="detail.down"),
        Binding("k,up", "scroll(-1)", "A line up", show=False, id="detail.up"),
        Binding("escape,enter,q", "close", "Back to the reader", id="detail.close"),
    ]

    HINTS = (
        Hint("passage", ("detail.next", "detail.previous")),
        Hint("scroll", ("detail.down", "detail.up")),
        Hint("help", ("help.toggle",)),
        Hint("back", ("detail.close",), needed=True),
    )

    def __init__(
        self,
        left: Reading,
        right: Reading,
        number: int,
        order: Sequence[int],
        recurrences: Recurrences | None = None,
    ) -> None:
        """Spell out one passage.

        Args:
            left: The left side.
            right: The right side.
            number: Which passage.
            order: Numbers of the passages that can be stepped to, as the reader steps.
            recurrences: Finds what either article says again; it saves time to keep one.
        """
        super().__init__()
        self._left = left
        self._right = right
        self._number = number
        self._order = tuple(order)
        self._recurrences = recurrences or Recurrences()
        self._longest = 0

    def compose(self) -> ComposeResult:
        """An empty box."""
        with Vertical(id="box"):
            yield VerticalScroll(id="passage", can_focus=False)
            yield KeyBar(self.HINTS)

    async def on_mount(self) -> None:
        """Fill the box."""
        await self._fill()

    async def _fill(self) -> None:
        box = self.query_one("#passage", VerticalScroll)
        place = sorted(self._order).index(self._number) + 1 if self._number in self._order else 0
        self.query_one("#box").border_title = f"passage {place} of {len(self._order)}"
        # In one go: a box that is empty for a moment flickers.
        async with box.batch():
            await box.remove_children()
            await box.mount(Static(heading(self._left, self._right, self._number), id="heading"))
            said = parts(self._left, self._right, self._number, self._recurrences)
            rows = list(labelled_once(said))
            await box.mount_all(
                Horizontal(
                    Static(Content(label), classes="label"),
                    Static(text, classes="text"),
                    classes="row",
                )
                for label, text in rows
            )
        self._longest = max(width_of(label) for label, _ in rows)
        self.on_resize()
        box.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Give the labels what they need, at most a quarter of the width; longer ones wrap."""
        for label in self.query(".label"):
            label.styles.width = min(self._longest + LABEL_GAP, self.app.size.width // 4)

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
