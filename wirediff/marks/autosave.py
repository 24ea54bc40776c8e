"""Saves marks while the reader goes on; what cannot be written now is tried again."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from wirediff.article import Article
from wirediff.errors import StoreError
from wirediff.marks.history import Change
from wirediff.marks.judgement import Judgements
from wirediff.marks.mark_store import ChangedError, JudgementStore, SetAsideError
from wirediff.marks.places import Ends

NOT_SAVED = "Not on disk yet"
"""How a message begins when something still waits to be written."""


@dataclass(frozen=True, slots=True)
class SaveResult:
    """What stands in the file after some changes, and what went wrong."""

    judgements: Judgements | None
    """All that is judged now, other programs' marks among it; `None` when it cannot be read."""
    troubles: tuple[str, ...] = ()
    """What went wrong, each in a line for the reader."""


class Autosave:
    """Keeps the judgements of one pair; to be called by one thread at a time.

    A change that cannot be written waits, and is tried again with the next one.
    """

    def __init__(self, store: JudgementStore, left: Article, right: Article) -> None:
        self._store = store
        self._left = left
        self._right = right
        self._known = Judgements()
        self._waiting: dict[Ends, Change] = {}

    def keep(self, *changes: Change) -> SaveResult:
        """Write some changes, and those that wait; then read what there is."""
        for change in changes:
            earlier = self._waiting.get(change.ends, change)
            self._waiting[change.ends] = Change(earlier.before, change.after)
            self._known = change.applied(self._known)
        troubles: list[str] = []
        for _ in range(2):
            try:
                troubles += self._write()
                self._known = self._read()
                return SaveResult(self._known, tuple(troubles))
            except SetAsideError as error:
                troubles.append(f"The file of your marks: {error.reason}.")
                # What is known of this pair, and could not be saved, goes into the new file.
                self._waiting = {each.ends: Change(None, each) for each in self._known}
                self._forget_saved()
            except StoreError as error:
                return SaveResult(None, (*troubles, self._in_words(error)))
        return SaveResult(None, tuple(troubles))

    def close(self) -> str:
        """Try once more to write what waits; what is lost is said, in a line. Nothing: `""`."""
        if not self._waiting:
            return ""
        self.keep()
        lost = [_said(each) for each in self._waiting.values() if each.before != each.after]
        return f"Not on disk, and lost: {'; '.join(lost)}." if lost else ""

    def _forget_saved(self) -> None:
        """Wait no longer to write what the file has."""
        with suppress(StoreError):
            for saved in self._store.of(self._left, self._right):
                if saved.ends in self._waiting:
                    change = self._waiting.pop(saved.ends)
                    if change.after != saved:
                        self._waiting[saved.ends] = Change(saved, change.after)

    def _write(self) -> list[str]:
        """Write what waits; where another program changed the same mark, its change wins."""
        troubles = []
        for ends, change in list(self._waiting.items()):
            try:
                self._store.change(self._left, self._right, change.before, change.after)
            except ChangedError:
                troubles.append(
                    "Another program changed this mark; its change wins over yours: "
                    f"{_said(change)}."
                )
            del self._waiting[ends]
        return troubles

    def _read(self) -> Judgements:
        judgements = self._store.of(self._left, self._right)
        for change in self._waiting.values():
            judgements = change.applied(judgements)
        return judgements

    def _in_words(self, error: StoreError) -> str:
        if self._waiting:
            return f"{NOT_SAVED}: {error}. It stays while you read; wirediff tries again."
        return f"Your marks cannot be read: {error}."


def _said(change: Change) -> str:
    """A change that was not written, with its note, so that the reader can write it down."""
    said = change.after
    if said is None:
        return "that a mark was removed"
    return f"{said.kind or 'note'} “{said.note}”" if said.note else str(said.kind or "link")
