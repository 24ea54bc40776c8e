"""From the lines of printed pages to paragraphs: running heads, hyphens and line ends taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

FEWEST_PAGES: Final = 3
"""Pages on which a line must stand at the same edge to be a running head."""

LEAST_SHARE: Final = 0.5
"""Share of the pages on which it must."""

EDGE: Final = 2
"""Lines at the top and at the bottom of a page that may be running heads."""

FULL: Final = 0.9
"""Of the lines by length, where the width of the text is taken: single lines may be wider."""

LEAST_FULL: Final = 0.8
"""Of the width of the text, below which a line that closes a sentence also closes its paragraph."""

LEAST_TITLE: Final = 0.6
"""Of the width, below which a line that closes no sentence is a heading by itself."""

_CLOSED: Final = re.compile(r"""[.!?…:]["')\]”’»]*\Z""")
_HYPHEN: Final = re.compile(r"\w[-\xad\u2010]\Z")


def paragraphs_of(pages: Sequence[str]) -> Iterator[str]:
    """The paragraphs on the pages, each on one line."""
    lines = [[" ".join(line.split()) for line in page.splitlines()] for page in pages]
    heads = _running_heads(lines)
    kept = [line for page in lines for line in _without(page, heads)]
    lengths = sorted(len(line) for line in kept if line)
    width = lengths[int(FULL * len(lengths))] if lengths else 0
    paragraph = ""
    for line, after in pairwise([*kept, ""]):
        paragraph = _joined(paragraph, line)
        if paragraph and _ends(line, after, width):
            yield paragraph
            paragraph = ""


def _running_heads(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Lines that come again at the edges of pages; their numbers do not count."""
    found = Counter(line for page in pages for line in {_shape(line) for line in _edges(page)})
    least = max(FEWEST_PAGES, LEAST_SHARE * len(pages))
    return frozenset(line for line, count in found.items() if count >= least)


def _edges(page: Sequence[str]) -> Iterable[str]:
    lines = [line for line in page if line]
    return [*lines[:EDGE], *lines[-EDGE:]]


def _without(page: Sequence[str], heads: frozenset[str]) -> Iterator[str]:
    edges = {line for line in _edges(page) if _shape(line) in heads}
    return (line for line in page if line not in edges)


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line.casefold())


def _joined(paragraph: str, line: str) -> str:
    if _HYPHEN.search(paragraph) and line[:1].islower():
        return paragraph[:-1] + line
    return f"{paragraph} {line}".strip()


def _ends(line: str, after: str, width: int) -> bool:
    """Whether the paragraph is over behind `line`."""
    if not line or not after:
        return bool(not line or _CLOSED.search(line) or len(line) < LEAST_FULL * width)
    if _CLOSED.search(line):
        return len(line) < LEAST_FULL * width
    return len(line) < LEAST_TITLE * width and not after[:1].islower()
