"""Where a report goes: a name that says what is in it, in a folder that can be written to."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Final

from wirediff.passages import Comparison
from wirediff.wording.phrases import name_of

_NOT_IN_NAMES: Final = re.compile(r"[^\w]+|_+")
"""What a file name does without: separators, blanks and signs, some of which no system takes."""

_LONGEST: Final = 40
"""Characters of an outlet's name; a path may have 255 bytes a part, and a letter up to four."""


def name_for(comparison: Comparison, day: date, suffix: str) -> str:
    """`ANTARA-Republika-2026-11-24.html`; letters of any script, no blanks, no other signs."""
    outlets = (_slug(name_of(side.article)) for side in (comparison.left, comparison.right))
    return f"{'-'.join(filter(None, outlets)) or 'report'}-{day:%Y-%m-%d}{suffix}"


def _slug(name: str) -> str:
    plain = _NOT_IN_NAMES.sub("-", unicodedata.normalize("NFC", name)).strip("-")
    return plain[:_LONGEST].strip("-")


def folders() -> Iterator[Path]:
    """Where somebody would look for it, likeliest first."""
    from platformdirs import user_documents_path, user_downloads_path  # 30 ms, asked for rarely

    yield Path.cwd()
    yield from (user_downloads_path(), user_documents_path(), Path.home())


def free_path(name: str, among: Iterable[Path]) -> Path:
    """A path at which nothing is yet, in the first of the folders that can be written to.

    Without such a folder it is in the first one, and writing will say what is wrong.
    """
    candidates = tuple(among)
    usable = (folder for folder in candidates if folder.is_dir() and os.access(folder, os.W_OK))
    folder = next(usable, candidates[0])
    stem, suffix = os.path.splitext(name)
    names = chain([name], (f"{stem}-{number}{suffix}" for number in count(2)))
    return next(path for each in names if not os.path.lexists(path := folder / each))


def with_suffix(path: str, suffix: str, known: Iterable[str]) -> str:
    """The path with another suffix in the place of a known one, or behind any other name."""
    stem, ending = os.path.splitext(path)
    return f"{stem if ending in set(known) else path}{suffix}"


def readable(path: Path) -> str:
    """The path from the home folder, where it is in there: `~/Downloads/report.html`."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
