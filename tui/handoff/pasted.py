"""What somebody types, pastes or drops: paths and web addresses, one or several."""

from __future__ import annotations

import os
import shlex
from typing import Final
from urllib.parse import urlsplit

from wirediff.access import is_url

LONGEST: Final = 64 * 1024
"""Characters that are looked at: a thousand dropped files."""

PASTED: Final = "pasted text"
"""The source of an article that was pasted."""

ARTICLE: Final = 40
"""Words from which on pasted text is taken for an article; a path with blanks has five."""


def sources_in(text: str) -> tuple[str, ...]:
    """The sources that the text names, in order, each once.

    They stand on lines of their own, or are parted by blanks; then a path with blanks is quoted or
    escaped, as a terminal does with what is dropped on it. `file:` addresses become paths.
    """
    lines = (line.strip() for line in text[:LONGEST].splitlines())
    found = (source for line in lines if line for source in _in_line(line))
    return tuple(dict.fromkeys(found))


def looks_like_sources(text: str) -> bool:
    """Whether everything in the text is a web address or a path, as far as one can tell."""
    sources = sources_in(text)
    return len(text) <= LONGEST and bool(sources) and all(map(_looks_like_one, sources))


def is_article(text: str) -> bool:
    """Whether the text is long enough to be an article itself."""
    return len(text.split(maxsplit=ARTICLE)) > ARTICLE


def _in_line(line: str) -> tuple[str, ...]:
    if os.path.lexists(_meant(line)):
        return (_meant(line),)
    try:
        words = shlex.split(line, posix=os.name != "nt")
    except ValueError:
        # An apostrophe is not always a quotation mark.
        words = line.split()
    return tuple(_meant(word.strip("\"'") if os.name == "nt" else word) for word in words)


def _meant(word: str) -> str:
    if word[:5].lower() == "file:":
        from urllib.request import url2pathname  # loads HTTP and mail, 15 ms

        return url2pathname(urlsplit(word).path)
    if word.startswith("www."):
        return f"https://{word}"
    return word if is_url(word) else os.path.expanduser(word)


def _looks_like_one(source: str) -> bool:
    return is_url(source) or os.path.isabs(source) or os.path.lexists(source)
