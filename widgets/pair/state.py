"""What a comparison view shows, and where in it the reader is: one value, valid by construction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from widgets.page.layers import Hit
from widgets.page.reading_place import ReadingPlace
from widgets.page.side_text import Reading
from widgets.pair.filtering import EVERYTHING, Filter, Selection
from widgets.pair.hand_link import HandLink
from widgets.pair.layouts import Layout
from widgets.pair.pair import Pair
from widgets.pair.sides import Which
from widgets.pair.stepping import same_passage
from widgets.search.finds import NO_SEARCH, Search
from wirediff.article import Span
from wirediff.passages import Comparison, Passage
from wirediff.text.intervals import Runs
from wirediff.wording.own import OwnStretch


@dataclass(frozen=True, slots=True)
class Here:
    """What is current: a passage, or a piece of own content."""

    number: int
    """Of the passage in the comparison, or of the piece on its side."""
    own: Which | None = None
    """The side whose own content it is; `None` for a passage."""

    def exchanged(self) -> Here:
        """The same with the sides exchanged."""
        return self if self.own is None else Here(self.number, self.own.other)


@dataclass(frozen=True, slots=True)
class Whence:
    """Where the reader was when the view began to show own content only."""

    side: Which
    here: Here | None
    places: Mapping[Which, ReadingPlace]

    def exchanged(self) -> Whence:
        """The same with the sides exchanged."""
        here = None if self.here is None else self.here.exchanged()
        return Whence(self.side.other, here, exchanged_places(self.places))


@dataclass(frozen=True, slots=True)
class ViewState:
    """All that decides what a view shows.

    Whatever it is made from, its place is valid: a current passage is one that the filter shows,
    and a current piece of own content is one of the side being read. Else nothing is current.
    """

    pair: Pair
    side: Which = Which.LEFT
    """The side being read: it leads, the other follows."""
    here: Here | None = None
    filter: Filter = EVERYTHING
    locked: bool = True
    """Whether the panes scroll together."""
    folded: bool = False
    """Whether only what is shared and its context is shown."""
    hide_boilerplate: bool = False
    """Whether what is not the story is left out."""
    links: bool = True
    """Whether links are drawn and maps shown; letters always are."""
    one_column: bool = False
    """Whether the reader asked for one column, however much room there is."""
    solo: bool = False
    """Whether one pane has the room of both."""
    layout: Layout = Layout.WIDE
    whence: Whence | None = None
    """Where to go back to from own content only; `None` while the whole articles are shown."""
    search: Search = NO_SEARCH
    link: HandLink | None = None
    """The link that the reader is making by hand."""
    turned: bool = False
    """Whether left and right are exchanged, compared with the first time."""

    def __post_init__(self) -> None:
        if self.here is not None and not self._is_there(self.here):
            object.__setattr__(self, "here", None)

    def _is_there(self, here: Here) -> bool:
        if here.own is not None:
            return here.own is self.side and 0 <= here.number < len(self.own_pieces)
        return not self.own_only and here.number in self.selection.shown

    # What is shown

    @property
    def comparison(self) -> Comparison:
        """The comparison, its sides as they stand on the screen."""
        return self.pair.comparison

    @property
    def selection(self) -> Selection:
        """What the filter leaves."""
        return self.pair.selection(self.filter)

    @property
    def order(self) -> tuple[int, ...]:
        """Numbers of the passages shown, in the order of the side being read."""
        return self.selection.orders[self.side]

    @property
    def disputed(self) -> tuple[int, ...]:
        """Those of `order` on which the two sides disagree."""
        numbers = {number for number, _ in self.pair.disagreements}
        return tuple(number for number in self.order if number in numbers)

    @property
    def reading(self) -> Reading:
        """The side being read, with the passages that the filter leaves."""
        return self.shown(self.side)

    def shown(self, which: Which) -> Reading:
        """What a pane shows."""
        return self.selection.readings[which is Which.RIGHT]

    @property
    def own_pieces(self) -> tuple[OwnStretch, ...]:
        """What only the side being read has."""
        return self.reading.layers.own

    @property
    def own_only(self) -> bool:
        """Whether only what each outlet has alone is shown; the panes then scroll apart."""
        return self.whence is not None

    @property
    def both_panes(self) -> bool:
        """Whether both sides are on the screen."""
        return self.layout is Layout.WIDE and not self.solo

    @property
    def in_step(self) -> bool:
        """Whether the rows of both sides correspond; what each has alone does not."""
        return self.both_panes and not self.own_only

    @property
    def partners(self) -> tuple[int, ...] | None:
        """The passages with the other side's words below them; `None` shows no partner at all.

        In one column all of them; where room is scarce the current one.
        """
        if self.layout is Layout.WIDE or self.solo or self.own_only:
            return None
        if self.layout is Layout.COLUMN:
            return self.selection.numbers
        return () if self.current is None else (self.current,)

    def hits(self, which: Which) -> Runs[Hit]:
        """What is marked on a side: the end of a link being made, else what a search found."""
        return self.search.hits(which) if self.link is None else self.link.hits(which)

    # Where the reader is

    @property
    def current(self) -> int | None:
        """Number of the current passage."""
        return None if self.here is None or self.here.own else self.here.number

    @property
    def passage(self) -> Passage | None:
        """The current passage."""
        return None if self.current is None else self.comparison.passages[self.current]

    @property
    def current_own(self) -> int | None:
        """Number of the current piece of own content, on the side being read."""
        return self.here.number if self.here and self.here.own else None

    @property
    def own_span(self) -> Span | None:
        """The current piece of own content."""
        return None if self.current_own is None else self.own_pieces[self.current_own].span

    # Others like it

    def at(self, number: int | None) -> ViewState:
        """With a passage current, or nothing."""
        return replace(self, here=None if number is None else Here(number))

    def at_own(self, number: int) -> ViewState:
        """With a piece of own content current."""
        return replace(self, here=Here(number, self.side))

    def exchanged(self) -> ViewState:
        """With left and right exchanged; the reader stays with the same outlet."""
        return replace(
            self,
            pair=self.pair.exchanged,
            side=self.side.other,
            here=self.here and self.here.exchanged(),
            whence=self.whence and self.whence.exchanged(),
            search=self.search.exchanged(),
            link=self.link and self.link.exchanged(),
            turned=not self.turned,
        )

    def refined(self, pair: Pair) -> ViewState:
        """Of another comparison of the same two articles; what was current stays so if it can."""
        whence = self.whence and replace(self.whence, here=self._refound(self.whence.here, pair))
        return replace(self, pair=pair, here=self._refound(self.here, pair), whence=whence)

    def _refound(self, here: Here | None, pair: Pair) -> Here | None:
        """What was current, among the passages and the own content of another comparison."""
        if here is None or pair.comparison.passages is self.comparison.passages:
            return here
        if here.own is not None:
            before = self.pair.readings[here.own].layers.own[here.number].span
            pieces = pair.readings[here.own].layers.own
            same = (n for n, piece in enumerate(pieces) if piece.span.overlaps(before))
        else:
            shown = pair.selection(self.filter).numbers
            passages, wanted = pair.comparison.passages, self.comparison.passages[here.number]
            found = same_passage(passages, wanted, shown)
            same = (number for number in (found,) if number is not None)
        number = next(same, None)
        return None if number is None else replace(here, number=number)


def exchanged_places(places: Mapping[Which, ReadingPlace]) -> dict[Which, ReadingPlace]:
    """Where both panes stand once left and right are exchanged."""
    return {which.other: place for which, place in places.items()}
