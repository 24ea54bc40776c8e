"""A screen that shows one comparison: heads, panes, detail and legend kept in step."""

from __future__ import annotations

import collections

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Label

from tui.screens.reader_words import advice, detail_of, own_detail_of
from widgets.comparison_view import ComparisonView
from widgets.counter import Counter
from widgets.detail_strip import Detail, DetailStrip
from widgets.filtering import EVERYTHING, Filter
from widgets.layouts import Layout, choose
from widgets.legend import Counts, Legend
from widgets.mirror import mirrored, mirrored_passage
from widgets.reading import Reading, reading_of
from widgets.search_bar import SearchBar
from widgets.side_header import SideHeader
from widgets.sides import Which, side_of
from widgets.stepping import reading_order, same_passage
from widgets.typesetting import shown_text
from wirediff.passages import Comparison, Passage

HINTS = (("n", "next"), ("tab", "side"), ("/", "find"), ("?", "help"), ("q", "back"))
"""The keys for terminals too small for a footer; in a row they take 36 cells."""

LOW_ROWS = 30
"""Rows below which the detail is shortened."""

LOWER_ROWS = 20
"""Rows below which the detail is left out: the text needs the room."""


class ComparisonScreen(Screen[None]):
    """Holds the comparison, the filter and the layout; the keys are the reader's.

    Everything shown follows from these and from the view's own state: `tell` brings it up to date.
    """

    def __init__(self, comparison: Comparison, *, shortest: int) -> None:
        super().__init__()
        self._comparison = comparison
        self._shortest = self._first_shortest = shortest
        self._filter = EVERYTHING
        self._one_column = False
        self._texts = _texts(comparison)

    def compose(self) -> ComposeResult:
        """Heads, panes, detail, search, legend, keys."""
        with Horizontal(id="heads"):
            yield SideHeader(self._comparison.left, id="head-left")
            yield Counter(id="counter")
            yield SideHeader(self._comparison.right, id="head-right")
        yield ComparisonView(*self._readings(), self._shown, id="view")
        yield DetailStrip(id="detail")
        yield SearchBar(id="search")
        yield Legend(id="legend")
        yield Label(_hints(), id="hints", markup=False)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Start at the first passage, without moving the text."""
        self._set_layout()
        self.set_current(next(iter(self.order), None))

    # Values

    @property
    def comparison(self) -> Comparison:
        """What is being read, its sides as they stand on the screen."""
        return self._comparison

    @property
    def view(self) -> ComparisonView:
        """The panes."""
        return self.query_one(ComparisonView)

    @property
    def side(self) -> Which:
        """The side being read."""
        return self.view.side

    @property
    def current(self) -> Passage | None:
        """The current passage."""
        number = self.view.current
        return None if number is None else self._comparison.passages[number]

    @property
    def order(self) -> tuple[int, ...]:
        """Numbers of the passages shown, as the side being read tells them."""
        return reading_order(self._comparison.passages, self.side, self._shown)

    @property
    def _shown(self) -> tuple[int, ...]:
        return self._filter.numbers(self._comparison.passages)

    def _readings(self) -> tuple[Reading, Reading]:
        left, right = (
            reading_of(self._comparison, which, self._shown, self._texts[which]) for which in Which
        )
        return left, right

    # Changing them

    def refine(self, comparison: Comparison, *, shortest: int | None = None) -> None:
        """Read another comparison of the same two articles, in place.

        The text does not move, and the passage that was current stays so if it is still there.
        """
        if comparison.left.article.text != self._comparison.left.article.text:
            comparison = mirrored(comparison)
        if shortest is not None:
            self._shortest = shortest
        self._replace(comparison, self.current)

    def swap(self) -> None:
        """Exchange left and right; the side being read stays the same outlet."""
        wanted = self.current
        places = {which.other: self.view.pane(which).place for which in Which}
        side = self.side.other
        self._replace(mirrored(self._comparison), wanted and mirrored_passage(wanted))
        self.view.return_to(places)
        self.view.read(side)
        self.tell()

    def set_filter(self, wanted: Filter) -> None:
        """Show other passages; the current one stays if it is among them."""
        current = self.current
        self._filter = wanted
        self._show(current)

    def set_current(self, number: int | None) -> None:
        """Make a passage current, or none."""
        self.view.current_own = None
        self.view.current = number
        self.tell()

    def _replace(self, comparison: Comparison, wanted: Passage | None) -> None:
        self._comparison = comparison
        self._texts = _texts(comparison)
        for which in Which:
            self.query_one(f"#head-{which}", SideHeader).show(side_of(comparison, which))
        self._show(wanted)

    def _show(self, wanted: Passage | None) -> None:
        view = self.view
        view.current = view.current_own = None
        view.show(*self._readings(), self._shown)
        passages = self._comparison.passages
        number = same_passage(passages, wanted, self._shown) if wanted is not None else None
        self.set_current(number)

    # Telling

    def tell(self) -> None:
        """Bring heads, counter, legend and detail up to date."""
        self._tell_heads()
        order, view = self.order, self.view
        counter = self.query_one(Counter)
        counter.locked, counter.place = view.locked, self._place(order)
        self.query_one(Legend).show(self._counts())
        self.query_one(DetailStrip).show(self._detail(order))

    def _tell_heads(self) -> None:
        for which in Which:
            head = self.query_one(f"#head-{which}", SideHeader)
            head.set_class(which is self.side, "-reading")
            head.set_class(not self.view.both_panes and which is not self.side, "-away")

    def _place(self, order: tuple[int, ...]) -> str:
        view = self.view
        if view.current_own is not None:
            own = view.pane(self.side).reading.layers.own
            return f"own {view.current_own + 1}/{len(own)}"
        if view.current is None or view.current not in order:
            return f"–/{len(order)}"
        return f"{order.index(view.current) + 1}/{len(order)}"

    def _counts(self) -> Counts:
        passages = self._comparison.passages
        return Counts(
            kinds=collections.Counter(passage.kind for passage in passages),
            moved=sum(passage.moved for passage in passages),
            shown=self._filter.kinds,
            moved_only=self._filter.moved_only,
            state=self._state(),
        )

    def _state(self) -> str:
        parts = [] if self._shortest == self._first_shortest else [f"≥ {self._shortest} words"]
        if self.view.folded:
            parts.append("folded")
        if self.view.hide_boilerplate:
            parts.append("story only")
        if not self._comparison.semantic:
            parts.append("by words alone")
        return " · ".join(parts)

    def _detail(self, order: tuple[int, ...]) -> Detail:
        view = self.view
        if view.current_own is not None:
            return own_detail_of(view.pane(self.side).reading, view.current_own)
        if self.current is not None:
            return detail_of(self._comparison, self.current)
        return advice(len(order))

    # Layout

    def on_resize(self) -> None:
        """Choose the layout for the new size."""
        self._set_layout()

    def _set_layout(self) -> None:
        columns, rows = self.app.size
        layout = choose(columns, rows, one_column=self._one_column)
        for each in Layout:
            self.set_class(each is layout, f"-{each}")
        self.set_class(rows < LOW_ROWS, "-low")
        self.set_class(rows < LOWER_ROWS, "-lower")
        self.view.layout_name = layout
        self.tell()

    @on(ComparisonView.SideChanged)
    def _side_changed(self) -> None:
        self.tell()


def _hints() -> Content:
    return Content(" ").join(Content.assemble((key, "bold"), f" {what}") for key, what in HINTS)


def _texts(comparison: Comparison) -> dict[Which, str]:
    return {which: shown_text(side_of(comparison, which).article.text) for which in Which}
