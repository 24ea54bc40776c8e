"""Changes to a collection that a person asks for: add, take away, read again, fetch, rename."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.handoff.pasted import PASTED, is_article, looks_like_sources, sources_in
from tui.screens.picker.collection_view import CollectionView
from tui.settings.outlet_names import LONGEST, OutletNames, key_of
from wirediff.article import Article
from wirediff.collection.inputs import expanded
from wirediff.errors import ReadError, StoreError
from wirediff.text.sanitise import one_line
from wirediff.wording.phrases import name_of


class CollectionEditor:
    """Makes the changes, says what came of them, and asks for the screen to be brought up to date.

    In what it says, actions stand in braces for their keys: `{picker.restore}`.
    """

    def __init__(
        self, view: CollectionView, say: Callable[[str], None], changed: Callable[[bool], None]
    ) -> None:
        """Edit a collection.

        Args:
            view: The collection as it is shown.
            say: Shows a sentence.
            changed: Shows the collection; reads and compares what is new when it is given `True`.
        """
        self._view, self._say, self._changed = view, say, changed

    def paste(self, text: str) -> None:
        """Add what is pasted or dropped: addresses, paths, or a whole article."""
        if looks_like_sources(text):
            self.add(sources_in(text))
        elif is_article(text):
            from wirediff.reading import read_text  # the picker is drawn without it

            self._add([read_text(text, source=PASTED)])
        else:
            self._say("The pasted text is no web address, file or article.")

    def add(self, sources: Sequence[str]) -> None:
        """Add web addresses, files and folders."""
        try:
            self._add(expanded(sources))
        except ReadError as error:
            self._say(str(error))

    def _add(self, sources: Sequence[str | Article]) -> None:
        new = self._view.collection.add(sources)
        if not new:
            self._say("That is in the list already." if sources else "Nothing to add.")
        self._changed(bool(new))

    def remove(self, number: int) -> None:
        """Take an article away, or stop waiting for it."""
        waits = number >= len(self._view.collection.entries)
        self._view.remove(number)
        if not waits:
            self._say("Removed. {picker.restore} puts it back.")
        # The other sources need not wait for one that does not answer.
        self._changed(waits)

    def restore(self) -> None:
        """Put back what was removed last."""
        if not self._view.collection.restore():
            self._say("Nothing was removed.")
        self._changed(True)

    def retry(self, number: int | None) -> None:
        """Read the failed source `number` again, or all that failed."""
        failed = self._view.collection.failed
        count = self._view.collection.retry([number] if number in failed else failed)
        if not count:
            self._say("Every article was read.")
        self._changed(bool(count))

    def fetch(self, number: int) -> None:
        """Read the page that an article names, in its place."""
        page = self._view.collection.page_of(number)
        if page is None:
            self._say("Only an article of a feed or an export names a page to fetch.")
            return
        self._view.remove(number)
        self._add([page])
        self._say("The page replaces the entry. {picker.restore} brings the entry back.")

    def rename(self, number: int, name: str) -> None:
        """Give the outlet of an article another name, for good; an empty one is as it was read."""
        article = self._view.collection.entries[number].article
        key = key_of(article) if article else ""
        if not article or not key:
            self._say("Can't save a name: this article has no known source.")
            return
        name = one_line(name)[:LONGEST]
        names = {known: each for known, each in self._view.names.items() if known != key}
        if name and name != name_of(article):
            names[key] = name
        self._view.names = names
        try:
            OutletNames().keep(key, names.get(key, ""))
        except StoreError as error:
            self._say(f"Can't save the name: {error}")
        self._changed(False)
