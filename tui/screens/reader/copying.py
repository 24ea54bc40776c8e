"""Copying passages and selections with their sources, and opening an article's page."""

from __future__ import annotations

from functools import partial

from tui.handoff.clipboard import HANDED, copy_locally, said
from tui.keys.commands import with_keys
from widgets.bars.citation import cited, cited_both, cited_span
from widgets.pair.comparison_view import ComparisonView


class Copying:
    """Copies what is current with its source, and says exactly what was done."""

    def __init__(self, view: ComparisonView) -> None:
        self._view = view

    def copy_passage(self) -> None:
        """Copy this side of the current passage, or the current piece of own content."""
        state = self._view.state
        if state.passage is not None:
            self._copy("Passage", cited(state.comparison, state.passage, state.side))
        elif state.own_span is not None:
            self._copy("Own passage", cited_span(state.reading.article, state.own_span))
        else:
            self._tell("There is no current passage to copy.")

    def copy_both(self) -> None:
        """Copy both sides of the current passage with their sources."""
        state = self._view.state
        if state.passage is not None:
            self._copy("Both sides", cited_both(state.comparison, state.passage))
        else:
            self._tell("There is no current passage to copy.")

    def copy_selection(self) -> None:
        """Copy what the mouse selected."""
        screen = self._view.screen
        selected = (screen.get_selected_text() or "").strip("\n")
        if selected:
            self._copy("Selection", selected)
        else:
            leaving = with_keys(screen, "{screen.leave} leaves.")
            self._tell(f"Nothing is selected; drag over text to select it. {leaving}")

    def open_source(self) -> None:
        """Open the page of the side being read."""
        article = self._view.state.reading.article
        known = (each for each in (article.url, article.source) if each)
        # The address is the article's word: nothing but a page is opened.
        page = next((each for each in known if each.startswith(("http://", "https://"))), None)
        if page is not None:
            self._view.app.open_url(page)
        else:
            self._tell("No web address of this article is known.")

    def _copy(self, what: str, text: str) -> None:
        app = self._view.app
        app.copy_to_clipboard(text)
        if app.is_web:
            self._tell(f"{what}: {HANDED}", 4)
        else:
            # In a thread: a tool may wait for its display.
            work = partial(self._copy_locally, what, text)
            self._view.run_worker(work, thread=True, group="clipboard")

    def _copy_locally(self, what: str, text: str) -> None:
        message = said(what, copy_locally(text))
        self._view.app.call_from_thread(self._tell, message, 4)

    def _tell(self, message: str, seconds: float = 3) -> None:
        self._view.notify(message, timeout=seconds, markup=False)
