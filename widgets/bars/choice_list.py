"""A list to choose from that takes page keys also before it is drawn."""

from __future__ import annotations

from contextlib import suppress

from textual.widgets import OptionList


class ChoiceList(OptionList):
    """An `OptionList` whose page keys do nothing, instead of raising, before it has lines."""

    def action_page_up(self) -> None:
        """Move up by a page, as soon as there are pages."""
        with suppress(KeyError):
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """Move down by a page, as soon as there are pages."""
        with suppress(KeyError):
            super().action_page_down()  # type: ignore[no-untyped-call]
