"""Live blogs: entries of a page, each with its time, kept in the page's order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from wirediff.reading.folding import folded
from wirediff.reading.metadata.date_patterns import has_time, is_date_line
from wirediff.reading.roles.shapes import is_closed, word_count
from wirediff.sources.pages.text_runs import Run

FEWEST_ENTRIES: Final = 3
"""Entries of a live blog; two articles with their times are a list of stories."""

LEAST_PROSE: Final = 0.5
"""Share of the page's prose, by characters, that its entries hold."""

LEVELS: Final = 6
"""Elements between a line and the entry that it lies in, at the most."""

_ENTRIES: Final = frozenset(("article", "section", "div", "li"))
_COMMENTS: Final = re.compile(
    r"comment|reply|disqus|related|recommend|teaser|card|tweet", re.IGNORECASE
)


def live_entries(page: Sequence[Run]) -> tuple[Run, ...]:
    """The lines of the entries and of what stands between them; nothing when it is no live blog."""
    prose = [run for run in page if _is_prose(run)]
    timed = _timed(page)
    entries: defaultdict[tuple[Any, str, str], dict[Any, int]] = defaultdict(dict)
    for run in prose:
        for element in [run.element, *run.element.iterancestors()][:LEVELS]:
            if element.tag in _ENTRIES and element in timed and element.getparent() is not None:
                kind = (element.getparent(), element.tag, element.get("class", ""))
                entries[kind][element] = entries[kind].get(element, 0) + len(run.text)
    whole = sum(len(run.text) for run in prose)
    for (parent, _, called), found in entries.items():
        if (
            len(found) >= FEWEST_ENTRIES
            and sum(found.values()) >= LEAST_PROSE * whole
            and not _COMMENTS.search(called)
            and not _COMMENTS.search(parent.get("class", ""))
        ):
            inside = [
                index for index, run in enumerate(page) if _lies_in(run.element, parent, found)
            ]
            return tuple(page[inside[0] : inside[-1] + 1])
    return ()


def _is_prose(run: Run) -> bool:
    return is_closed(run.text) and word_count(run.text) >= 6 and run.linked < 0.5


def _timed(page: Sequence[Run]) -> set[Any]:
    """Elements that hold a time of their own: a tag for it, or a line with nothing else."""
    found: set[Any] = set()
    for run in page:
        element = run.element
        if element.find(".//time") is not None or _is_time(run.text):
            found.update([element, *element.iterancestors()][:LEVELS])
    return found


def _is_time(text: str) -> bool:
    return len(text) <= 40 and has_time(text) and is_date_line(folded(text))


def _lies_in(element: Any, parent: Any, entries: dict[Any, int]) -> bool:
    return element in entries or any(
        one in entries for one in element.iterancestors() if one.getparent() is parent
    )
