"""Finding words or a pattern in both articles."""

from __future__ import annotations

from typing import Final

from tui.workers import beside
from widgets.bars.key_bar import Hint
from widgets.pair.comparison_view import ComparisonView
from widgets.pair.sides import Which
from widgets.search.finds import NO_SEARCH, Search, search, search_among
from widgets.search.patterns import PatternError, find_pattern
from widgets.search.search_bar import SearchBar

PATTERNS: Final = "patterns"
"""The group of workers that try patterns; there is never more than one."""

FINDS: Final = Hint("finds", ("match.next", "match.previous"), needed=True)
END: Final = Hint("end search", ("screen.back",), needed=True)
"""What the keys of passages and the way back do during a search."""


class Finding:
    """Looks for what is typed into the search bar, and has the view step through it."""

    def __init__(self, view: ComparisonView, bar: SearchBar) -> None:
        self._view, self._bar = view, bar

    def look_for(self, query: str, *, pattern: bool) -> None:
        """Look for words, or for a pattern; whatever pattern is still being tried is given up."""
        self._view.workers.cancel_group(self._view, PATTERNS)
        if pattern and query:
            work = self._try_pattern(query)
            self._view.run_worker(work, group=PATTERNS, exclusive=True)
        else:
            side = self._view.state.side
            self._go_to(search(query, *self._texts(), side, self._view.panes[side].place))

    async def _try_pattern(self, pattern: str) -> None:
        """Try a pattern in a thread: some patterns would take for ever."""
        turned, texts = self._view.state.turned, self._texts()
        try:
            found = Search(await beside(lambda: find_pattern(pattern, *texts)))
        except PatternError as error:
            self._go_to(NO_SEARCH)
            self._bar.complain(str(error))
            return
        state = self._view.state
        if state.turned is not turned:
            found = found.exchanged()
        self._go_to(search_among(found.finds, state.side, self._view.panes[state.side].place))

    def end(self) -> None:
        """Close the search and forget what it found."""
        self._view.workers.cancel_group(self._view, PATTERNS)
        self._bar.close()
        self._view.panes.close_folds()
        self._go_to(NO_SEARCH)
        self._view.screen.set_focus(None)

    def hints(self, usual: tuple[Hint, ...]) -> tuple[Hint, ...]:
        """What the key bar shows: the usual keys, or what they do during a search."""
        if not self._bar.is_open:
            return usual
        stepped = FINDS.ids if self._view.state.search.finds else ()
        return END, *(FINDS if hint.ids == stepped else hint for hint in usual)

    def _texts(self) -> tuple[str, str]:
        left, right = (self._view.state.shown(which).article.text for which in Which)
        return left, right

    def _go_to(self, found: Search) -> None:
        self._view.look_for(found)
        self.tell_count()

    def tell_count(self) -> None:
        """Say in the bar how many finds there are, and at which the reader is."""
        if self._bar.is_open:
            self._bar.tell(self._view.state.search.count if self._bar.query_text else "")
