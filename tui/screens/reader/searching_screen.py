"""A comparison in both sides of which words can be found."""

from __future__ import annotations

from typing import Final

from textual import on, work

from tui.screens.reader.showing_screen import ShowingScreen
from tui.workers import beside
from widgets.bars.key_bar import Hint, KeyBar
from widgets.pair.sides import Which, side_of
from widgets.search.finds import NO_SEARCH, Search, search, search_among
from widgets.search.patterns import PatternError, find_pattern
from widgets.search.search_bar import SearchBar

PATTERNS: Final = "patterns"
"""The group of workers that try patterns; there is never more than one."""


FINDS: Final = Hint("finds", ("match.next", "match.previous"), needed=True)
END: Final = Hint("end search", ("screen.back",), needed=True)
"""What the keys of passages and the way back do while words are looked for."""


class SearchingScreen(ShowingScreen):
    """Finds words on both sides and goes from find to find."""

    _search: Search = NO_SEARCH

    def action_swap(self) -> None:
        """Exchange left and right, and with them what a search found."""
        super().action_swap()
        self.workers.cancel_group(self, PATTERNS)
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
        self._tell_keys()

    @on(SearchBar.Asked)
    def _asked(self, event: SearchBar.Asked) -> None:
        # Whatever pattern is still being tried is no longer asked for.
        self.workers.cancel_group(self, PATTERNS)
        if event.pattern and event.query:
            self._look_for(event.query)
        else:
            left, right = self._texts()
            place = self.view.pane(self.side).place
            self._go_to_find(search(event.query, left, right, self.side, place))

    def _texts(self) -> tuple[str, str]:
        left, right = (side_of(self._comparison, which).article.text for which in Which)
        return left, right

    @work(exclusive=True, group=PATTERNS)
    async def _look_for(self, pattern: str) -> None:
        """Try a pattern in a thread: there are some that would take for ever."""
        left, right = self._texts()
        try:
            finds = await beside(lambda: find_pattern(pattern, left, right))
        except PatternError as error:
            self._go_to_find(NO_SEARCH)
            self.query_one(SearchBar).complain(str(error))
            return
        wanted = search_among(finds, self.side, self.view.pane(self.side).place)
        self._go_to_find(wanted)

    @on(SearchBar.Entered)
    def _entered(self) -> None:
        self.set_focus(None)

    @on(SearchBar.Closed)
    def end_search(self) -> None:
        """Close the search and forget what it found."""
        self.workers.cancel_group(self, PATTERNS)
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
        self._tell_keys()
        if wanted.here is not None:
            self.view.go_to(wanted.here.span, wanted.here.which)

    def _tell_keys(self) -> None:
        stepped = FINDS.ids if self._search.finds else ()
        steps = [FINDS if hint.ids == stepped else hint for hint in self.HINTS]
        searching = self.query_one(SearchBar).is_open
        self.query_one(KeyBar).show((END, *steps) if searching else self.HINTS)
