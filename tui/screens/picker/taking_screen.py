"""What a picker can do to its collection: take more in, take away, try again, rename."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import events, on
from textual.binding import Binding, BindingType

from tui.handoff.pasted import PASTED, is_article, looks_like_sources, sources_in
from tui.screens.explained_screen import ExplainedScreen
from tui.screens.picker.collection_view import CollectionView
from tui.settings.outlet_names import LONGEST, OutletNames, key_of
from widgets.bars.prompt import Prompt
from wirediff.article import Article
from wirediff.collection.inputs import expanded
from wirediff.errors import ReadError, StoreError
from wirediff.text.sanitise import one_line
from wirediff.wording.phrases import name_of

_ADD: Final = "add"
_RENAME: Final = "rename"


class TakingScreen(ExplainedScreen[None]):
    """A screen with a `view` and a `Prompt`, whose collection may change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "Add", id="picker.add", tooltip="Add articles: addresses, files"),
        Binding("x,delete", "remove", "Take away", id="picker.remove", show=False),
        Binding("u", "restore", "Put back what was taken away", id="picker.restore", show=False),
        Binding("r", "retry", "Read what failed once more", id="picker.retry", show=False),
        Binding("f", "fetch", "Fetch the whole page of an entry", id="picker.fetch", show=False),
        Binding("n", "rename", "Name the outlet", id="picker.rename", show=False),
    ]

    _view: CollectionView

    def refresh_collection(self, *, gather: bool) -> None:
        """Show the collection as it is now, and read and compare what is new if asked to."""
        raise NotImplementedError

    def pointed_at(self) -> int | None:
        """The number of the article under the cursor, if the list of articles has the focus."""
        raise NotImplementedError

    def leave_prompt(self) -> None:
        """Give the focus back to where it belongs."""
        raise NotImplementedError

    @property
    def _prompt(self) -> Prompt:
        return self.query_one(Prompt)

    # Taking in

    def action_add(self) -> None:
        """Ask for web addresses and paths."""
        self._prompt.ask(_ADD, "Add", "web addresses, files, folders; several parted by blanks")

    def on_paste(self, event: events.Paste) -> None:
        """Take in what is pasted or dropped anywhere: addresses, paths, or a whole article."""
        event.stop()
        if looks_like_sources(event.text):
            self._add(sources_in(event.text))
        elif is_article(event.text):
            from wirediff.reading import read_text  # the picker is drawn without it

            self._take([read_text(event.text, source=PASTED)])
        else:
            self._say("What was pasted is no web address, no file and no article.")

    def _add(self, sources: tuple[str, ...]) -> None:
        try:
            self._take(expanded(sources))
        except ReadError as error:
            self._say(str(error))

    def _take(self, sources: Sequence[str | Article]) -> None:
        new = self._view.collection.add(sources)
        if not new:
            self._say("That is listed already." if sources else "Nothing was given.")
        self.refresh_collection(gather=bool(new))

    # Taking away, trying again

    def action_remove(self) -> None:
        """Take away the article under the cursor, or do not wait for it."""
        number = self.pointed_at()
        if number is None:
            self._say("Go to the list of articles first: tab.")
            return
        waits = number >= len(self._view.collection.entries)
        self._view.remove(number)
        if not waits:
            self._say("Taken away; u puts it back.")
        # The other sources need not wait for one that does not answer.
        self.refresh_collection(gather=waits)

    def action_restore(self) -> None:
        """Put back what was taken away last."""
        if not self._view.collection.restore():
            self._say("Nothing was taken away.")
        self.refresh_collection(gather=True)

    def action_retry(self) -> None:
        """Read once more the failed source under the cursor, or all that failed."""
        number = self.pointed_at()
        failed = self._view.collection.failed
        count = self._view.collection.retry([number] if number in failed else failed)
        if not count:
            self._say("Everything could be read.")
        self.refresh_collection(gather=bool(count))

    def action_fetch(self) -> None:
        """Read the page that the article under the cursor names, in its place."""
        number = self.pointed_at()
        page = None if number is None else self._view.collection.page_of(number)
        if number is None or page is None:
            self._say("Go to an article of a feed or an export that names its page: tab.")
            return
        self._view.remove(number)
        self._take([page])
        self._say("The page takes the entry's place; u puts the entry back.")

    # Renaming

    def action_rename(self) -> None:
        """Ask what the outlet of the article under the cursor is called."""
        article = self._pointed_article()
        if article is None:
            self._say("Go to an article in the list of articles first: tab.")
            return
        hint = "kept for all its articles; empty: the name in the article"
        self._prompt.ask(_RENAME, "Name of the outlet", hint, name_of(article))

    def _pointed_article(self) -> Article | None:
        number = self.pointed_at()
        return None if number is None else self._view.entries[number].article

    def _rename(self, name: str) -> None:
        number = self.pointed_at()
        article = None if number is None else self._view.collection.entries[number].article
        key = key_of(article) if article else ""
        if not key:
            self._say("It is not known where this article comes from, so no name can be kept.")
            return
        if article and name == name_of(article):
            name = ""
        self._view.names = {k: v for k, v in self._view.names.items() if k != key}
        if name:
            self._view.names[key] = name
        try:
            OutletNames().keep(key, name)
        except StoreError as error:
            self._say(f"The name is not kept: {error}")

    # The line that asks

    @on(Prompt.Answered)
    def _answered(self, event: Prompt.Answered) -> None:
        self.leave_prompt()
        if event.question == _RENAME:
            self._rename(one_line(event.answer)[:LONGEST])
            self.refresh_collection(gather=False)
        elif event.answer.strip():
            self._add(sources_in(event.answer))

    @on(Prompt.GivenUp)
    def _given_up(self) -> None:
        self.leave_prompt()

    def _say(self, words: str) -> None:
        self.notify(one_line(words), markup=False)
