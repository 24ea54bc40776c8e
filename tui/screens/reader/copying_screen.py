"""A comparison from which passages, selections and addresses can be taken along."""

from __future__ import annotations

from textual import events, work
from textual.geometry import Offset
from textual.widget import Widget

from tui.handoff.clipboard import HANDED, copy_locally, said
from tui.keys.commands import with_keys
from tui.screens.reader.comparison_screen import ComparisonScreen
from widgets.bars.citation import cited, cited_both, cited_span
from widgets.page.article_pane import ArticlePane
from widgets.page.reading_place import offset_near
from widgets.pair.sides import side_of


class CopyingScreen(ComparisonScreen):
    """Copies with its source what the reader stands at, and says exactly what was done."""

    _drag_in: ArticlePane | None = None
    """The pane that the mouse selects in."""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a selection begins: it ends there too."""
        # Not by ours: a button that was let go outside the terminal told nobody.
        widget, _ = super().get_widget_and_offset_at(event.screen_x, event.screen_y)
        self._drag_in = widget if isinstance(widget, ArticlePane) else None

    def on_text_selected(self) -> None:
        """The button was let go."""
        self._drag_in = None

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What the mouse selects from or to.

        Textual takes a place without text for the beginning or the end of all that there is, and
        goes on in the other article when the pointer strays there. Here it is the nearest text of
        the pane where the button was pressed.
        """
        widget, offset = super().get_widget_and_offset_at(x, y)
        pane = self._drag_in or widget
        if not isinstance(pane, ArticlePane):
            return widget, offset
        region = pane.region
        in_margin = x < region.x + pane.painter.left_margin
        if widget is pane and offset is not None and not in_margin:
            return widget, offset
        row = pane.scroll_offset.y + min(max(y - region.y, 0), region.height - 1)
        return pane, offset_near(pane.page, row, at_end=x >= region.right)

    def action_copy_passage(self) -> None:
        """Copy this side of the current passage, or what it alone has, with its source."""
        if self.current is not None:
            self._copy("Passage", cited(self._comparison, self.current, self.side))
        elif self._own_span is not None:
            article = side_of(self._comparison, self.side).article
            self._copy("Own passage", cited_span(article, self._own_span))
        else:
            self._tell_nothing("There is no current passage to copy.")

    def action_copy_both(self) -> None:
        """Copy both sides of the current passage with their sources."""
        if self.current is not None:
            self._copy("Both sides", cited_both(self._comparison, self.current))
        else:
            self._tell_nothing("There is no current passage to copy.")

    def action_copy_selection(self) -> None:
        """Copy what the mouse selected."""
        selected = (self.get_selected_text() or "").strip("\n")
        if selected:
            self._copy("Selection", selected)
        else:
            leaving = with_keys(self, "{screen.leave} leaves.")
            self._tell_nothing(f"Nothing is selected; drag over text to select it. {leaving}")

    def _copy(self, what: str, text: str) -> None:
        self.app.copy_to_clipboard(text)
        if self.app.is_web:
            self.notify(f"{what}: {HANDED}", timeout=4, markup=False)
        else:
            self._copy_locally(what, text)

    @work(thread=True, group="clipboard")
    def _copy_locally(self, what: str, text: str) -> None:
        """Hand the text to a local tool; in a thread, since a tool may wait for its display."""
        message = said(what, copy_locally(text))
        self.app.call_from_thread(self.notify, message, timeout=4, markup=False)

    def action_open_source(self) -> None:
        """Open the page of the side being read."""
        article = side_of(self._comparison, self.side).article
        known = (each for each in (article.url, article.source) if each)
        # The address is the article's word: nothing but a page is opened.
        page = next((each for each in known if each.startswith(("http://", "https://"))), None)
        if page is not None:
            self.app.open_url(page)
        else:
            self._tell_nothing("No web address of this article is known.")

    def _tell_nothing(self, message: str) -> None:
        self.notify(message, timeout=3, markup=False)
