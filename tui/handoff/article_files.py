"""The file in which an article can be opened: its own, or a copy of what was read."""

from __future__ import annotations

import atexit
import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from wirediff import Article, ReadError
from wirediff.text.sanitise import visible
from wirediff.wording.phrases import title_of

LONGEST_NAME: Final = 60
"""Characters of a copy's name."""

_NO_NAME: Final = re.compile(r"[^\w.-]+")


def own_file(article: Article) -> Path | None:
    """The file that holds the very text of the article, line for line.

    None for a page, a part of an export or an address: what was read of these is not what their
    file says; and none for a file that has changed since.
    """
    # What reads articles takes 0.1 s to load; another process may have read these.
    from wirediff.reading.decoding import decode
    from wirediff.sources.files import file_material

    try:
        text = decode(file_material(article.source).content(), article.source)
    except (ReadError, OSError, ValueError):
        return None
    return Path(article.source) if text == article.text else None


@cache
def folder_of_copies() -> Path:
    """A folder that lasts as long as the program: some editors return while they still show a file.

    Raises:
        OSError: It cannot be made.
    """
    folder = Path(mkdtemp(prefix="wirediff-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def copy_of(article: Article, folder: Path) -> Path:
    """A copy of the text in a folder, read-only and named after the article.

    What could act on a terminal is replaced, character for character.

    Raises:
        OSError: It cannot be written.
    """
    name = _NO_NAME.sub("-", title_of(article)).strip("-.")[:LONGEST_NAME] or "article"
    path = folder / f"{name}.txt"
    if path.exists():
        path.chmod(0o600)
    path.write_text(visible(article.text), encoding="utf-8", newline="\n")
    path.chmod(0o400)
    return path


def line_of(text: str, position: int) -> int:
    """The line that a character stands in, from 1."""
    return text.count("\n", 0, position) + 1
