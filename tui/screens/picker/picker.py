"""The picker: the articles of a collection, their pairs best first, and a preview."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.message import Message
from textual.widgets import Footer, Input, Static
from textual.worker import get_current_worker

from tui.screens.dialogs.filter_line import FilterLine
from tui.screens.picker.collection_view import CollectionView
from tui.screens.picker.picker_preview import advice, article_preview, legend, pair_preview
from tui.screens.picker.picker_rows import ARTICLE_COLUMNS, PAIR_COLUMNS, article_row, pair_row
from tui.screens.picker.row_table import RowTable
from tui.screens.picker.taking_screen import TakingScreen
from tui.screens.reader.reader_words import least_length
from tui.settings.outlet_names import OutletNames
from tui.workers import NoLongerWanted, beside, stops_with
from widgets.bars.prompt import Prompt
from widgets.paint.palette import swatch
from wirediff import Article, Settings
from wirediff.access import Access
from wirediff.collection.collection import Collection
from wirediff.collection.progress import Progress, read_and_compare
from wirediff.collection.read_ahead import ReadAhead
from wirediff.passages import Kind


class PickerScreen(TakingScreen):
    """Choose two articles to read side by side.

    The list of pairs shows how much each side shares with the other, best first: take one with
    **enter**. Or choose any two articles with **space**. Own is what no other article here has.
    """

    BINDING_GROUP_TITLE = "the picker"
    HELP = """
    Choose two articles to read side by side. The pairs that share most stand first: {list.open}
    opens the one under the cursor. A bar is one article, a letter a tenth of it: [verbatim] in the
    same words as the other, [edited] with most words kept, [paraphrase] in other words, · its own.

    To read any two, go to the articles with {picker.list}, choose them with {picker.choose} and
    press {list.open}. Own, in that table, is what no other article here has.

    {picker.add} adds web addresses, files and folders; to paste or drop them does the same.
    {picker.remove} takes an article away, {picker.restore} puts it back, {picker.retry} reads again
    what failed, {picker.rename} names its outlet for good, {picker.fetch} fetches the page of which
    a feed has the summary.
    """

    CSS_PATH = "picker.tcss"
    AUTO_FOCUS = "#pairs"
    # Textual types these two as belonging to the instance.
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (112, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-shortest"), (16, "-short"), (24, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "choose", "Choose", id="picker.choose", tooltip="Choose two articles"),
        Binding("tab", "app.focus_next", "List", id="picker.list", tooltip="The other list"),
        Binding("slash", "filter", "Filter", id="picker.filter", key_display="/"),
        Binding("s", "sort", "Sort", id="picker.sort", tooltip="Sort the articles"),
        Binding("p", "pause", "Pause or go on comparing", id="picker.pause", show=False),
        Binding("escape", "back", "Clear filter, then choice", id="picker.back", show=False),
        Binding("question_mark,f1", "toggle_help", "Help", id="help.toggle", key_display="?"),
        Binding("q", "app.quit", "Quit", id="picker.quit"),
    ]

    @dataclass
    class Opened(Message):
        """Two articles were chosen for reading."""

        left: Article
        right: Article

    @dataclass
    class Gathered(Message):
        """More of the collection is known."""

        progress: Progress

    @dataclass
    class Doing(Message):
        """Something is being read that may take its time."""

        words: str

        def can_replace(self, message: Message) -> bool:
            """Only the latest is worth showing."""
            return isinstance(message, PickerScreen.Doing)

    def __init__(
        self,
        given: Sequence[str | Article],
        settings: Settings,
        access: Access,
        *,
        ahead: ReadAhead | None = None,
    ) -> None:
        """Show a collection.

        Args:
            given: Paths, or articles that were read already.
            settings: How to compare.
            access: What may be fetched.
            ahead: Those of the paths that are being read already.
        """
        super().__init__()
        self._view = CollectionView(Collection(given, access, ahead))
        self._settings = settings
        self._list_id = "pairs"

    def compose(self) -> ComposeResult:
        """Status, filter, both lists, preview, keys."""
        yield Static(id="status", markup=False)
        yield FilterLine(
            placeholder="Words that an article has; esc: all", id="filter", compact=True
        )
        yield Prompt(id="ask")
        yield RowTable(ARTICLE_COLUMNS, id="articles")
        with Container(id="below"):
            yield RowTable(PAIR_COLUMNS, id="pairs")
            with VerticalScroll(id="preview", can_focus=False):
                yield Static(id="preview-text", markup=False)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Name the parts, and the articles before they are read."""
        self._articles.border_title = "Articles"
        self._pairs.border_title = "Pairs, best first"
        self._pairs.border_subtitle = legend(self._style_of)
        self.query_one("#preview").border_title = "Preview"
        self._show()

    @property
    def _articles(self) -> RowTable:
        return self.query_one("#articles", RowTable)

    @property
    def _pairs(self) -> RowTable:
        return self.query_one("#pairs", RowTable)

    # Reading and comparing

    def on_screen_resume(self) -> None:
        """Read and compare what is not known yet."""
        if not self._view.paused:
            self._gather()

    def on_screen_suspend(self) -> None:
        """Leave the processor to the screen in front."""
        self.workers.cancel_group(self, "gather")

    @work(exclusive=True, group="gather")
    async def _gather(self) -> None:
        check, view = stops_with(get_current_worker()), self._view
        known = view.collection.known

        def tell(words: str) -> None:
            check()
            self.post_message(self.Doing(words))

        def gather() -> None:
            for progress in read_and_compare(view.collection.queue, known, self._settings, tell):
                check()
                if progress is not None:
                    self.post_message(self.Gathered(progress))

        with suppress(NoLongerWanted):
            view.names = await beside(lambda: OutletNames().all())
            await beside(gather)

    def on_picker_screen_gathered(self, message: Gathered) -> None:
        """Take in what became known, and show it."""
        self._view.collection.update(message.progress)
        self._show()

    def on_picker_screen_doing(self, message: Doing) -> None:
        """Say what is being read, as long as it is."""
        if self._view.collection.waiting:
            self._view.collection.doing = message.words
            self._show_status()

    def refresh_collection(self, *, gather: bool) -> None:
        """Show the collection as it is now, and read and compare what is new."""
        self._show()
        if gather and not self._view.paused:
            self._gather()

    def pointed_at(self) -> int | None:
        """The number of the article under the cursor of the list of articles."""
        key = self._articles.highlighted
        return int(key) if key is not None and self._list is self._articles else None

    def leave_prompt(self) -> None:
        """Back to the list in which one was."""
        self._list.focus()

    # Showing

    def _show(self) -> None:
        """Bring everything up to date."""
        view, entries = self._view, self._view.entries
        self._show_status()
        self._articles.show(
            [
                article_row(number, entries[number], view.collection.own(number), view.chosen)
                for number in view.articles_listed()
            ]
        )
        self._pairs.show([pair_row(pair, entries, self._style_of) for pair in view.pairs_listed()])
        self._articles.border_subtitle = f"sorted by {view.order}" if view.order.value else ""
        self._show_preview()

    def _show_status(self) -> None:
        shortest = least_length(self._settings.shortest)
        status = " · ".join(filter(None, (self._view.status(), shortest)))
        self.query_one("#status", Static).update(Text.assemble(("wirediff", "bold"), "  ", status))

    def _show_preview(self) -> None:
        self.query_one("#preview-text", Static).update(self._preview())

    def _preview(self) -> Text:
        """Of what is highlighted in the list that has the focus."""
        view = self._view
        if self._list is self._articles and (key := self._articles.highlighted):
            return article_preview(view.entries[int(key)])
        if key := self._pairs.highlighted:
            return pair_preview(view.collection.pair(*_pair(key)), view.entries, self._style_of)
        return Text(advice(view), "dim")

    def _style_of(self, kind: Kind) -> Style:
        style = swatch(self._pairs, kind)
        # The cursor's row turns colours round: only what says nothing of colour is seen there too.
        return style.without_color if self.app.no_color else style

    @on(RowTable.RowHighlighted)
    def _highlighted(self) -> None:
        self._show_preview()

    def on_descendant_focus(self) -> None:
        """The preview follows the list that has the focus, or had it last."""
        if isinstance(self.focused, RowTable):
            self._list_id = str(self.focused.id)
        self._show_preview()

    @property
    def _list(self) -> RowTable:
        """The list that has the focus, or had it before a line asked for something."""
        return self.query_one(f"#{self._list_id}", RowTable)

    # Choosing

    @on(RowTable.RowSelected, "#pairs")
    def _open_pair(self, event: RowTable.RowSelected) -> None:
        self._open(*_pair(str(event.row_key.value)))

    @on(RowTable.RowSelected, "#articles")
    def _open_chosen(self, event: RowTable.RowSelected) -> None:
        """Open the two that are chosen; while there are not two, choose this one."""
        number = int(str(event.row_key.value))
        if len(self._view.chosen) < 2 and number not in self._view.chosen:
            self._choose(number)
        if len(self._view.chosen) == 2:
            self._open(*self._view.chosen)
        elif self._view.chosen:
            self.notify("Choose a second article with enter or space.", markup=False)

    def _open(self, *numbers: int) -> None:
        articles = self._view.articles(*numbers)
        if len(articles) == 2:
            self.post_message(self.Opened(*articles))

    def _choose(self, number: int) -> None:
        reason = self._view.entries[number].reason
        if reason:
            self.notify(f"Could not be read: {reason}", severity="warning", markup=False)
        self._view.choose(number)
        self._show()

    def action_choose(self) -> None:
        """Choose the article under the cursor, or take the choice back."""
        key = self._articles.highlighted
        if key is not None:
            self._articles.focus()
            self._choose(int(key))

    def action_sort(self) -> None:
        """Sort the articles by something else."""
        self._view.order = self._view.order.next()
        self._show()

    def action_pause(self) -> None:
        """Stop comparing, or go on with it."""
        self._view.paused = not self._view.paused
        if self._view.paused:
            self.workers.cancel_group(self, "gather")
        else:
            self._gather()
        self._show()

    # Filtering

    def action_filter(self) -> None:
        """Ask for words that an article must have."""
        line = self.query_one("#filter", Input)
        line.add_class("-open")
        line.focus()

    @on(Input.Changed, "#filter")
    def _filter(self, event: Input.Changed) -> None:
        self._view.wanted = event.value
        self._show()

    @on(Input.Submitted, "#filter")
    def _filtered(self) -> None:
        self._pairs.focus()

    def action_back(self) -> None:
        """Clear the filter; without one, the choice."""
        line = self.query_one("#filter", Input)
        if line.has_class("-open"):
            line.remove_class("-open")
            line.clear()
            self._pairs.focus()
        else:
            self._view.chosen = ()
            self._show()


def _pair(key: str) -> tuple[int, int]:
    """The numbers of a pair's articles, from the key of its row."""
    first, _, second = key.partition("-")
    return int(first), int(second)
