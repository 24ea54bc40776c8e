"""The picker: the articles of a collection, their pairs best first, and a preview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Final

from rich.style import Style
from rich.text import Text
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from tui.handoff.pasted import sources_in
from tui.keys.commands import with_keys
from tui.screens.dialogs.filter_line import FilterLine
from tui.screens.explained_screen import ExplainedScreen
from tui.screens.picker.collection_editor import CollectionEditor
from tui.screens.picker.collection_view import CollectionView
from tui.screens.picker.picker_preview import advice, article_preview, legend, pair_preview
from tui.screens.picker.picker_rows import (
    ARTICLE_COLUMNS,
    PAIR_COLUMNS,
    article_row,
    numbered,
    pair_row,
)
from tui.screens.picker.row_table import RowTable
from tui.screens.reader.reader_words import least_length
from tui.settings.outlet_names import OutletNames
from tui.workers import NoLongerWanted, beside, stops_with
from widgets.bars.key_bar import Hint, KeyBar
from widgets.bars.prompt import Prompt
from widgets.paint.palette import swatch
from wirediff import Article, Settings
from wirediff.access import Access
from wirediff.collection.collection import Collection
from wirediff.collection.progress import Progress, read_and_compare
from wirediff.collection.read_ahead import ReadAhead
from wirediff.passages import Kind
from wirediff.text.sanitise import one_line
from wirediff.wording.phrases import name_of

_ADD: Final = "add"
_RENAME: Final = "rename"

_HINTS: Final = (
    Hint("other list", ("picker.list",), needed=True),
    Hint("choose", ("picker.choose",), needed=True),
    Hint("filter", ("picker.filter",), needed=True),
    Hint("help", ("help.toggle",), needed=True),
    Hint("quit", ("picker.quit",), needed=True),
    Hint("add", ("picker.add",)),
    Hint("sort", ("picker.sort",)),
    Hint("name", ("picker.rename",)),
    Hint("remove", ("picker.remove",)),
    Hint("commands", ("command_palette",)),
)
_LINE_HINTS: Final = (
    Hint("done", ("submit",), needed=True),
    Hint("cancel", ("prompt.give-up",), needed=True),
    Hint("clear", ("picker.back",), needed=True),
    Hint("other list", ("picker.list",)),
)


class PickerScreen(ExplainedScreen[None]):
    """Choose two articles to read side by side."""

    BINDING_GROUP_TITLE = "the picker"
    HELP = """
    Choose two articles to read side by side. The pairs that share most stand first: {list.open}
    opens the one under the cursor. A bar is one article, a letter a tenth of it: [verbatim] in the
    same words as the other, [edited] with most words kept, [paraphrase] in other words, · its own.

    {picker.list} goes to the articles; the pairs below follow the article under the cursor.
    {picker.back} lists all pairs again. To read any two, choose them with {picker.choose} and press
    {list.open}. Own, in that table, is what no other article here has.

    {picker.add} adds web addresses, files and folders; pasting or dropping them does the same.
    {picker.remove} removes an article, {picker.restore} puts it back, {picker.retry} reads again
    what failed, {picker.fetch} fetches the page of which a feed has the summary. {picker.rename}
    names the outlet of the article, or both outlets of the pair, for good.
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
        Binding("p", "pause", "Pause or continue comparing", id="picker.pause", show=False),
        Binding("escape", "back", "Clear filter, choice, article", id="picker.back", show=False),
        Binding("q", "app.quit", "Quit", id="picker.quit"),
        Binding("a", "add", "Add", id="picker.add", tooltip="Add articles: addresses, files"),
        Binding("x,delete", "remove", "Remove the article", id="picker.remove", show=False),
        Binding("u", "restore", "Put back what was removed", id="picker.restore", show=False),
        Binding("r", "retry", "Read again what failed", id="picker.retry", show=False),
        Binding("f", "fetch", "Fetch the whole page of an entry", id="picker.fetch", show=False),
        Binding("n", "rename", "Name the outlet", id="picker.rename", show=False),
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
        self._editor = CollectionEditor(self._view, self._say, self._changed)
        self._settings = settings
        self._list_id = "pairs"
        self._to_name: list[int] = []

    def compose(self) -> ComposeResult:
        """Status, filter, both lists, preview, keys."""
        yield Static(id="status", markup=False)
        yield FilterLine(placeholder="words that an article must have", id="filter", compact=True)
        yield Prompt(id="ask")
        yield RowTable(ARTICLE_COLUMNS, id="articles")
        with Container(id="below"):
            yield RowTable(PAIR_COLUMNS, id="pairs")
            with VerticalScroll(id="preview", can_focus=False):
                yield Static(id="preview-text", markup=False)
        yield KeyBar(_HINTS, id="keys")

    def on_mount(self) -> None:
        """Name the parts, and the articles before they are read."""
        self._pairs.border_subtitle = legend(self._style_of)
        self.query_one("#preview").border_title = "Preview"
        self._show()

    @property
    def _articles(self) -> RowTable:
        return self.query_one("#articles", RowTable)

    @property
    def _pairs(self) -> RowTable:
        return self.query_one("#pairs", RowTable)

    @property
    def _is_in_articles(self) -> bool:
        """Whether the list of articles has the focus, or had it before a line took it."""
        return self._list_id == "articles"

    def _pointed(self) -> tuple[int, ...]:
        """The article under the cursor; in the list of pairs, both of the pair."""
        table = self._articles if self._is_in_articles else self._pairs
        return _numbers(table.highlighted or "")

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
        """Show what became known."""
        self._view.collection.update(message.progress)
        self._show()

    def on_picker_screen_doing(self, message: Doing) -> None:
        """Say what is being read, as long as it is."""
        if self._view.collection.waiting:
            self._view.collection.doing = message.words
            self._show_status()

    def _changed(self, gather: bool) -> None:
        self._show()
        if gather and not self._view.paused:
            self._gather()

    def action_pause(self) -> None:
        """Stop comparing, or go on with it."""
        self._view.paused = not self._view.paused
        if self._view.paused:
            self.workers.cancel_group(self, "gather")
        self._changed(gather=True)

    # Showing

    def _show(self) -> None:
        """Bring everything up to date."""
        view, entries = self._view, self._view.entries
        self._show_status()
        there, own, chosen = view.articles_there(), view.collection.own, view.chosen
        rows = {n: article_row(n, entries[n], own(n), chosen) for n in there}
        listed = view.articles_listed()
        self._articles.show([rows[number] for number in listed], measured_by=[*rows.values()])
        # As high whatever the filter lets through: what is below does not jump.
        self._articles.styles.height = max(1, len(rows)) + 3
        count = f", {len(listed)} of {len(rows)}" if view.filter else ""
        self._articles.border_title = f"Articles{count}"
        self._articles.border_subtitle = f"sorted by {view.order}" if view.order.value else ""
        self._show_pairs()

    def _show_pairs(self) -> None:
        view, entries = self._view, self._view.entries
        rows = {
            (p.first, p.second): pair_row(p, entries, self._style_of) for p in view.collection.pairs
        }
        listed = [rows[pair.first, pair.second] for pair in view.pairs_listed()]
        self._pairs.show(listed, measured_by=[*rows.values()])
        of = "" if view.article is None else f" of {numbered(entries, view.article)}"
        self._pairs.border_title = Text(f"Pairs{of}, best first")
        self._show_preview()

    def _show_status(self) -> None:
        shortest = least_length(self._settings.shortest)
        status = with_keys(self, " · ".join(filter(None, (self._view.status(), shortest))))
        self.query_one("#status", Static).update(Text.assemble(("wirediff", "bold"), "  ", status))

    def _show_preview(self) -> None:
        self.query_one("#preview-text", Static).update(self._preview())
        self.query_one(KeyBar).show(tuple(self._hints()))

    def _preview(self) -> Text:
        """Of what is highlighted in the list that has the focus."""
        view, pointed, keys = self._view, self._pointed(), partial(with_keys, self)
        if len(pointed) == 1:
            return article_preview(view.entries[pointed[0]], keys)
        if len(pointed) == 2:
            return pair_preview(view.collection.pair(*pointed), view.entries, self._style_of)
        return Text(keys(advice(view)), "dim")

    def _hints(self) -> Iterator[Hint]:
        """The keys that matter now, the one that opens by what it does."""
        if isinstance(self.focused, Input):
            yield from _LINE_HINTS
            return
        yield Hint(self._enter_does(), ("list.open",), needed=True)
        yield from _HINTS

    def _enter_does(self) -> str:
        chosen = self._view.chosen
        if not self._is_in_articles:
            return "open"
        if len(chosen) == 2:
            return "open both"
        return "open both" if chosen and not set(self._pointed()) & set(chosen) else "choose"

    def _style_of(self, kind: Kind) -> Style:
        style = swatch(self._pairs, kind)
        # The cursor's row turns colours round: only what says nothing of colour is seen there too.
        return style.without_color if self.app.no_color else style

    @on(RowTable.RowHighlighted, "#articles")
    def _article_highlighted(self) -> None:
        if self._is_in_articles:
            self._follow_article()

    @on(RowTable.RowHighlighted, "#pairs")
    def _pair_highlighted(self) -> None:
        self._show_preview()

    def _follow_article(self) -> None:
        """List the pairs of the article under the cursor."""
        pointed = self._pointed()
        self._view.article = pointed[0] if pointed else None
        self._show_pairs()

    @on(events.DescendantFocus)
    def _focus_moved(self) -> None:
        """The pairs and the preview follow the list that has the focus, or had it last."""
        if isinstance(self.focused, RowTable):
            self._list_id = str(self.focused.id)
        if self.focused is self._articles:
            self._follow_article()
        self._show_preview()

    def _focus_list(self) -> None:
        (self._articles if self._is_in_articles else self._pairs).focus()

    def _say(self, words: str) -> None:
        self.notify(one_line(with_keys(self, words)), markup=False)

    # Choosing

    @on(RowTable.RowSelected, "#pairs")
    def _open_pair(self, event: RowTable.RowSelected) -> None:
        self._open(*_numbers(str(event.row_key.value)))

    @on(RowTable.RowSelected, "#articles")
    def _open_chosen(self, event: RowTable.RowSelected) -> None:
        """Open the two that are chosen; while there are not two, choose this one."""
        (number,) = _numbers(str(event.row_key.value))
        if len(self._view.chosen) < 2 and number not in self._view.chosen:
            self._choose(number)
        if len(self._view.chosen) == 2:
            self._open(*self._view.chosen)
        elif self._view.chosen:
            self._say("Choose a second article with {list.open} or {picker.choose}.")

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
        for number in _numbers(self._articles.highlighted or ""):
            self._articles.focus()
            self._choose(number)

    def action_sort(self) -> None:
        """Sort the articles by something else."""
        self._view.order = self._view.order.next()
        self._show()

    # Filtering

    def action_filter(self) -> None:
        """Ask for words that an article must have."""
        line = self.query_one("#filter", Input)
        line.add_class("-open")
        self.set_focus(line)  # at once: what is typed next may have arrived already

    @on(Input.Changed, "#filter")
    def _filter(self, event: Input.Changed) -> None:
        self._view.filter = event.value
        self._show()

    @on(Input.Submitted, "#filter")
    def _filtered(self) -> None:
        self._pairs.focus()

    def action_back(self) -> None:
        """Clear the filter; without one the choice; without that list the pairs of all articles."""
        line, view = self.query_one("#filter", Input), self._view
        if line.has_class("-open"):
            line.remove_class("-open")
            line.clear()
            self._pairs.focus()
        elif view.chosen:
            view.chosen = ()
        else:
            view.article = None
            self._list_id = "pairs"
            self._pairs.focus()
        self._show()

    # Changing the collection

    @property
    def _prompt(self) -> Prompt:
        return self.query_one(Prompt)

    def action_add(self) -> None:
        """Ask for web addresses and paths."""
        self._prompt.ask(_ADD, "Add", "web addresses, files, folders, with spaces between them")

    def on_paste(self, event: events.Paste) -> None:
        """Add what is pasted or dropped anywhere."""
        event.stop()
        self._editor.paste(event.text)

    def _pointed_article(self) -> int | None:
        """The article under the cursor of the list of articles; says how to get there if none."""
        if self._is_in_articles and (pointed := self._pointed()):
            return pointed[0]
        self._say("Select an article in the list of articles first ({picker.list}).")
        return None

    def action_remove(self) -> None:
        """Remove the article under the cursor, or stop waiting for it."""
        if (number := self._pointed_article()) is not None:
            self._editor.remove(number)

    def action_restore(self) -> None:
        """Put back what was removed last."""
        self._editor.restore()

    def action_retry(self) -> None:
        """Read the failed source under the cursor again, or all that failed."""
        pointed = self._pointed()
        self._editor.retry(pointed[0] if len(pointed) == 1 else None)

    def action_fetch(self) -> None:
        """Read the page that the article under the cursor names, in its place."""
        if (number := self._pointed_article()) is not None:
            self._editor.fetch(number)

    def action_rename(self) -> None:
        """Ask what the outlet of the article is called, or one after the other those of a pair."""
        self._to_name = [n for n in self._pointed() if self._view.entries[n].article]
        if self._to_name:
            self._ask_name()
        else:
            self._say("Select an article or a pair first.")

    def _ask_name(self) -> None:
        article = self._view.entries[self._to_name[0]].article
        if article is not None:
            title = f"Name of outlet {self._to_name[0] + 1}"
            hint = "kept for all its articles; empty: the name in the article"
            self._prompt.ask(_RENAME, title, hint, name_of(article))

    @on(Prompt.Answered)
    def _answered(self, event: Prompt.Answered) -> None:
        if event.question == _RENAME:
            self._editor.rename(self._to_name.pop(0), event.answer)
            if self._to_name:
                self._ask_name()
                return
        elif event.answer.strip():
            self._editor.add(sources_in(event.answer))
        self._focus_list()

    @on(Prompt.GivenUp)
    def _given_up(self) -> None:
        self._focus_list()


def _numbers(key: str) -> tuple[int, ...]:
    """The number of an article, or those of a pair, from the key of its row; none without a row."""
    return tuple(map(int, filter(None, key.split("-"))))
