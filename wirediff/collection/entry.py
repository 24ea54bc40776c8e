"""What a collection keeps of one article, or of what could not become one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from wirediff.access import is_url
from wirediff.article import Article, Role
from wirediff.errors import ReadError
from wirediff.text.words import words_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the collection, or the reason why it is not one."""

    source: str
    article: Article | None = None
    reason: str = ""
    """Why it could not be read; empty for an article."""
    starts: tuple[int, ...] = ()
    """First character of each word of the body."""
    stems: frozenset[str] = frozenset()
    """What these words have in common with their other forms, each once."""

    @property
    def words(self) -> int:
        """Words of the body."""
        return len(self.starts)


def entry_of(read: Article | ReadError) -> Entry:
    """The entry of an article, or of the reason why there is none."""
    if isinstance(read, ReadError):
        return Entry(read.source, reason=read.reason)
    words = words_of(read.text, read.spans_of(Role.BODY), read.language)
    return Entry(read.source, read, "", words.starts, frozenset(words.stems))


_NUMBERED: Final = re.compile(r"#\d+$")
"""How the source of an article ends that is one of several."""


def page_named_by(article: Article) -> str | None:
    """The web address of an article that was not read from there: an entry of a feed, an export.

    A feed may carry no more than the summary of what is on that page.
    """
    itself = is_url(article.source) and not _NUMBERED.search(article.source)
    return article.url if article.url and is_url(article.url) and not itself else None
