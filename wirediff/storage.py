"""A small SQLite file that several programs may use at once, and that may be damaged at any time.

Every call opens the file, does one transaction and closes it. What a file holds is laid out by
steps: each brings the layout from one version to the next, and `PRAGMA user_version` counts those
done. The owner of a spoilt file decides what to do with it: `as_cache` makes a new one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

from wirediff.errors import StoreError

BUSY_SECONDS: Final = 2.0
"""How long to wait for another program by default: its transactions take some milliseconds."""

ENDINGS: Final = ("", "-wal", "-shm")
"""The files that make up one database."""

Layout = Sequence[Sequence[str]]
"""For each version of a layout, from 1 on, the statements that make it of the one before."""

_Answer = TypeVar("_Answer")

_SPOILT: Final = frozenset(
    {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
)
"""Errors that say the file is not ours any more; all others pass by themselves or stay."""

_NOT_WRITABLE: Final = frozenset(
    {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
)
"""Errors of a file that may be read all the same: the files beside it cannot be made."""

_REASONS: Final = {
    sqlite3.SQLITE_BUSY: "another program is using it",
    sqlite3.SQLITE_LOCKED: "another program is using it",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk is full or does not answer",
    sqlite3.SQLITE_READONLY: "it may not be written",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_PERM: "it may not be opened",
}


class SpoiltError(StoreError):
    """The file is no database, is damaged, or another program laid it out."""


class NewerError(StoreError):
    """The file was written by a newer version of the program; it is left as it is."""


class Database:
    """One file; its folder and itself are made when something is first written."""

    def __init__(
        self,
        path: Path,
        layout: Layout,
        *,
        busy_seconds: float = BUSY_SECONDS,
        durable: bool = False,
    ) -> None:
        """Describe a file; nothing is opened yet.

        Args:
            path: Where it is.
            layout: Its tables, step by step.
            busy_seconds: How long to wait for another program.
            durable: Whether what was written must outlast a loss of power right after it; a
                cache need not. Nothing is ever half written either way.
        """
        self.path = path
        self._layout = layout
        self._busy_seconds = busy_seconds
        self._synchronous = "FULL" if durable else "NORMAL"

    def write(self, work: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        """Do the work in one transaction, all of it or, if anything is raised, nothing.

        Raises:
            SpoiltError: the file is not ours any more.
            NewerError: the file is a newer program's.
            StoreError: the file cannot be written now: locked, full disk, not permitted.
        """
        with self._errors_in_words(), closing(self._opened()) as database, database:
            database.execute("BEGIN IMMEDIATE")
            return work(database)

    def read(self, work: Callable[[sqlite3.Connection], _Answer], otherwise: _Answer) -> _Answer:
        """What the work finds; `otherwise` when there is no file yet.

        A file in a folder that cannot be written, or on a full disk, is read too. Other programs
        may write at the same time.

        Raises:
            SpoiltError, NewerError, StoreError: as `write`.
        """
        with self._errors_in_words():
            if not self._is_there():
                return otherwise
            with closing(self._opened_to_read()) as database, database:
                database.execute("BEGIN")
                return work(database)

    def _is_there(self) -> bool:
        """Whether there is a file; what is none must not be opened: a pipe would be waited for.

        Raises:
            StoreError: a folder, a pipe or a device is in its place.
        """
        if self.path.exists() and not self.path.is_file():
            what = "a folder" if self.path.is_dir() else "a pipe or a device"
            raise StoreError(str(self.path), f"it is {what}, not a file")
        return self.path.exists()

    def _opened(self) -> sqlite3.Connection:
        self._is_there()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with _closed_on_error(self._connected(self.path)) as database:
            version = self._version(database)
            _use_wal(database)
            database.execute(f"PRAGMA synchronous = {self._synchronous}")
            if version < len(self._layout):
                self._lay_out(database)
        return database

    def _opened_to_read(self) -> sqlite3.Connection:
        try:
            return self._opened()
        except sqlite3.OperationalError as error:
            if _code(error) not in _NOT_WRITABLE or self._has_log():
                raise
            return self._opened_unchanging(error)

    def _opened_unchanging(self, error: sqlite3.OperationalError) -> sqlite3.Connection:
        """Opened without any of the files beside it, as a folder that cannot be written asks."""
        address = f"{self.path.absolute().as_uri()}?mode=ro&immutable=1"
        with _closed_on_error(self._connected(address, uri=True)) as database:
            if self._version(database) < len(self._layout):
                raise error
        return database

    def _has_log(self) -> bool:
        """Whether something was written that is not in the file itself yet."""
        log = self.path.with_name(self.path.name + "-wal")
        return log.exists() and log.stat().st_size > 0

    def _connected(self, address: Path | str, *, uri: bool = False) -> sqlite3.Connection:
        return sqlite3.connect(address, timeout=self._busy_seconds, isolation_level=None, uri=uri)

    def _version(self, database: sqlite3.Connection) -> int:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version > len(self._layout):
            raise NewerError(str(self.path), "a newer version of wirediff wrote it")
        return int(version)

    def _lay_out(self, database: sqlite3.Connection) -> None:
        """Do the steps that are missing, all of them or none."""
        with database:
            database.execute("BEGIN IMMEDIATE")
            # Another program may have done them while this one waited.
            for step in self._layout[self._version(database) :]:
                for statement in step:
                    database.execute(statement)
            database.execute(f"PRAGMA user_version = {len(self._layout)}")

    @contextmanager
    def _errors_in_words(self) -> Iterator[None]:
        """Turn errors of SQLite and of the system into words fit to show."""
        path = str(self.path)
        try:
            yield
        except sqlite3.Error as error:
            if _code(error) in _SPOILT:
                raise SpoiltError(path, "it is damaged, or not wirediff's") from error
            raise StoreError(path, _REASONS.get(_code(error), str(error))) from error
        except OSError as error:
            raise StoreError(path, error.strerror or "it cannot be opened") from error


def as_cache(
    database: Database, work: Callable[[sqlite3.Connection], _Answer], otherwise: _Answer
) -> _Answer:
    """Do the work on a cache: replace a spoilt file, ignore all other errors.

    `otherwise` is the answer when the work cannot be done.
    """
    for _ in range(2):
        try:
            return database.write(work)
        except SpoiltError:
            _remove(database.path)
        except StoreError:
            return otherwise
    return otherwise


def _remove(path: Path) -> None:
    for ending in ENDINGS:
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()


@contextmanager
def _closed_on_error(database: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield database
    except BaseException:
        database.close()
        raise


def _use_wal(database: sqlite3.Connection) -> None:
    """Let others read while one writes; where that cannot be had, they wait for each other."""
    try:
        database.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # Two programs that open a new file together: the other one is asking for the same.
        if _code(error) != sqlite3.SQLITE_BUSY:
            raise


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary error code; 0 when the module itself complains."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
