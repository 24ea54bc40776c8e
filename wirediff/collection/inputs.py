"""Which sources the user means: a folder stands for its files, all else for itself."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from wirediff.article import Article
from wirediff.errors import ReadError

STANDARD_INPUT: Final = "-"

_ABOUT_THE_FOLDER: Final = frozenset({"readme", "license", "licence"})
"""Names, without suffix, of files about a folder, none of them an article."""

MOST_COMPARED: Final = 1_000
"""Articles of one source that are compared with each other: half a million pairs. A pipe may hold
them without end."""


def at_most_comparable(
    records: Iterable[Article | ReadError], source: str
) -> Iterator[Article | ReadError]:
    """The records of a source, `MOST_COMPARED` at most; then the reason why the others are not."""
    for number, record in enumerate(records):
        if number == MOST_COMPARED:
            reason = f"holds more than {MOST_COMPARED:,} articles; the others are left out"
            yield ReadError(source, reason)
            return
        yield record


def expanded(arguments: Iterable[str]) -> tuple[str, ...]:
    """The sources that the arguments name, in their order, each once.

    Raises:
        ReadError: A folder cannot be listed, or has no file in it.
    """
    sources: list[str] = []
    for argument in arguments:
        sources.extend(files_in(argument) if os.path.isdir(argument) else (argument,))
    return tuple(dict.fromkeys(sources))


def files_in(folder: str) -> tuple[str, ...]:
    """Every file of the folder that may be an article, by name; not those of its subfolders.

    Hidden files and a README are left out; what is not text is not, so that it can be listed with
    its reason.

    Raises:
        ReadError: The folder cannot be listed, or has no such file.
    """
    try:
        found = sorted(str(path) for path in Path(folder).iterdir() if _may_be_article(path))
    except OSError as error:
        raise ReadError(folder, error.strerror or "cannot be listed") from error
    if not found:
        raise ReadError(folder, "holds no articles")
    return tuple(found)


def _may_be_article(path: Path) -> bool:
    if path.name.startswith(".") or path.stem.casefold() in _ABOUT_THE_FOLDER:
        return False
    return not path.is_dir()
