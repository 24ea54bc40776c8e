"""Judgements on disk: found again by what the articles say, and never lost.

The file is one for all articles, so that a moved or renamed article finds its marks. A damaged file
is set aside under another name and kept; a new one takes its place, with what could be saved.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar

from platformdirs import user_data_path

from wirediff.article import Article
from wirediff.errors import StoreError
from wirediff.marks.judgement import Judgement, Judgements
from wirediff.marks.rows import (
    LAYOUT,
    StoredMark,
    every,
    insert,
    key_of,
    mark_at,
    of_pair,
    place_of,
    remove,
    stored_form,
)
from wirediff.marks.salvage import put_back, salvaged
from wirediff.storage import BUSY_SECONDS, ENDINGS, Database, SpoiltError
from wirediff.wording.phrases import counted

NAME: Final = "judgements.sqlite"

_Answer = TypeVar("_Answer")


class ChangedError(StoreError):
    """Another program judged the same passage first; nothing was written."""


class SetAsideError(StoreError):
    """The file was damaged and is kept under another name; a new one has what could be saved."""


class JudgementStore:
    """The judgements of every pair of articles; each call is one short transaction."""

    def __init__(self, path: Path | None = None, busy_seconds: float = BUSY_SECONDS) -> None:
        """Judgements in a file, by default the user's own; nothing is opened yet."""
        self.path = path or user_data_path("wirediff", appauthor=False) / NAME
        self._database = Database(self.path, LAYOUT, busy_seconds=busy_seconds, durable=True)

    def of(self, left: Article, right: Article) -> Judgements:
        """All judgements of these two articles, wherever they were read from.

        Raises:
            SetAsideError: the file was damaged.
            StoreError: the file cannot be read.
        """
        one, other = sorted((key_of(left), key_of(right)))

        def work(database: sqlite3.Connection) -> Judgements:
            _check(database)
            return Judgements(of_pair(database, one, other))

        found = self._attempt(lambda: self._database.read(work, Judgements()))
        return found if key_of(left) == one else found.mirrored()

    def change(
        self, left: Article, right: Article, before: Judgement | None, after: Judgement | None
    ) -> None:
        """Put a judgement in the place of another one at the same ends.

        Args:
            left: The article of the judgement's left side.
            right: The other.
            before: What the reader knows to stand there; `None` for nothing.
            after: What is to stand there; `None` for nothing.

        Raises:
            ChangedError: something else stands there than `before`.
            SetAsideError: the file was damaged.
            StoreError: the file cannot be written.
        """
        if key_of(right) < key_of(left):
            left, right = right, left
            before, after = before and before.mirrored(), after and after.mirrored()
        where = after or before
        if where is None:
            return
        place = place_of(left, right, where)

        def work(database: sqlite3.Connection) -> None:
            if mark_at(database, place) != stored_form(before):
                reason = "another program changed this mark first; nothing was written"
                raise ChangedError(str(self.path), reason)
            remove(database, place)
            if after is not None:
                insert(database, left, right, after)

        self._attempt(lambda: self._database.write(work))

    def every(self) -> tuple[StoredMark, ...]:
        """Every judgement of every pair, the newest first.

        Raises:
            SetAsideError: the file was damaged.
            StoreError: the file cannot be read.
        """

        def work(database: sqlite3.Connection) -> tuple[StoredMark, ...]:
            _check(database)
            return every(database)

        return self._attempt(lambda: self._database.read(work, ()))

    def _attempt(self, work: Callable[[], _Answer]) -> _Answer:
        try:
            return work()
        except SpoiltError:
            # Another program may have set it aside and begun a new one.
            with suppress(SpoiltError):
                return work()
            raise self._set_aside() from None

    def _set_aside(self) -> SetAsideError:
        """Give the damaged file a name that no other file has."""
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        number, aside = 1, self.path.with_name(f"{self.path.stem}-damaged-{stamp}.sqlite")
        while aside.exists():
            number += 1
            aside = self.path.with_name(f"{self.path.stem}-damaged-{stamp}-{number}.sqlite")
        try:
            for ending in ENDINGS:
                with suppress(FileNotFoundError):
                    self.path.with_name(self.path.name + ending).rename(f"{aside}{ending}")
        except OSError as error:
            reason = f"it is damaged and could not be set aside ({error.strerror})"
            return SetAsideError(str(self.path), reason)
        saved = self._save(aside)
        what = f"; {counted(saved, 'mark')} could be saved, the file" if saved else ", and"
        return SetAsideError(str(self.path), f"it was damaged{what} is kept as {aside.name}")

    def _save(self, damaged: Path) -> int:
        """Put what can be read of a damaged file into a new one; how many judgements."""
        rows = salvaged(damaged)
        with suppress(StoreError):
            if rows[0]:
                return self._database.write(lambda database: put_back(database, rows))
        return 0


def _check(database: sqlite3.Connection) -> None:
    """Some damage does not show until one looks; the file is small."""
    (said,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise SpoiltError("", said)
