"""A comparison in both sides of which words can be found."""

from __future__ import annotations

from textual import on

from tui.screens.showing_screen import ShowingScreen
from widgets.search_bar import SearchBar
from widgets.searching import NO_SEARCH, Search, search
from widgets.sides import Which, side_of


class SearchingScreen(ShowingScreen):
    """Finds words on both sides and goes from find to find."""

    _search: Search = NO_SEARCH

    def action_swap(self) -> None:
        """Exchange left and right, and with them what a search found."""
        super().action_swap()
        self._search = self._search.exchanged()
        self.view.set_hits({which: self._search.hits(which) for which in Which})

    def step_to_find(self, direction: int) -> bool:
        """To the next or previous find; whether there is a search with finds."""
        if self._search.finds:
            self._go_to_find(self._search.stepped(direction))
        return bool(self._search.finds)

    def action_find(self) -> None:
        """Ask for words to find in both articles."""
        self.query_one(SearchBar).open()

    @on(SearchBar.Asked)
    def _asked(self, event: SearchBar.Asked) -> None:
        left, right = (side_of(self._comparison, which).article.text for which in Which)
        place = self.view.pane(self.side).place
        self._go_to_find(search(event.query, left, right, self.side, place))

    @on(SearchBar.Entered)
    def _entered(self) -> None:
        self.set_focus(None)

    @on(SearchBar.Closed)
    def end_search(self) -> None:
        """Close the search and forget what it found."""
        bar = self.query_one(SearchBar)
        bar.close()
        self.view.close_folds()
        self._go_to_find(NO_SEARCH)
        self.set_focus(None)

    def _go_to_find(self, wanted: Search) -> None:
        self._search = wanted
        self.view.set_hits({which: wanted.hits(which) for which in Which})
        bar = self.query_one(SearchBar)
        bar.tell(wanted.count if bar.query_text else "")
        if wanted.here is not None:
            self.view.go_to(wanted.here.span, wanted.here.which)
