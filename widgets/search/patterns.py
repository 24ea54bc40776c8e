"""Finding regular expressions in both articles, never for longer than a reader would wait."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from itertools import islice
from typing import Final

from widgets.pair.sides import Which
from widgets.search.finds import MOST_FINDS, Find
from widgets.search.search_folding import Folded, fold, folded
from wirediff.article import Span

PATIENCE: Final = 2.0
"""Seconds for both articles together. Any sensible pattern takes under 0.1 s on two articles of
50,000 words; one that tries every way of parting them would take for ever."""

_ESCAPED: Final = re.compile(r"\\.", re.DOTALL)


class PatternError(ValueError):
    """A pattern that cannot be looked for; says why, in words for the reader."""


def find_pattern(pattern: str, left: str, right: str) -> tuple[Find, ...]:
    r"""Every place in both texts that a regular expression fits, the left text's first.

    Case, accents and typographic signs count as for words; `^` and `$` are the ends of lines. What
    fits without a character is no find. Nothing is found for an empty pattern.

    Raises:
        PatternError: It is not a pattern, or it takes longer than `PATIENCE`.
    """
    if not pattern:
        return ()
    until = time.monotonic() + PATIENCE
    return tuple(
        Find(which, span)
        for which, text in ((Which.LEFT, left), (Which.RIGHT, right))
        for span in islice(_spans(pattern, text, until), MOST_FINDS)
    )


def _spans(pattern: str, text: str, until: float) -> Iterator[Span]:
    plain = folded(text, exact=True, flowing=False)
    for start, end in _matches(pattern, plain, until):
        yield plain.source_span(start, end)


def _matches(pattern: str, plain: Folded, until: float) -> Iterator[tuple[int, int]]:
    # 25 ms, and only for those who look for patterns.
    import regex

    exact = _ESCAPED.sub("", pattern) != _ESCAPED.sub("", pattern).lower()
    flags = regex.MULTILINE | (0 if exact else regex.IGNORECASE)
    try:
        compiled = regex.compile(fold(pattern, exact=True), flags)
        # Concurrent: the screen goes on while the pattern is tried.
        found = compiled.finditer(
            plain.text, timeout=max(0.01, until - time.monotonic()), concurrent=True
        )
        for each in found:
            if each.end() > each.start():
                yield each.span()
    except regex.error as error:
        raise PatternError(str(error)) from error
    except TimeoutError as error:
        raise PatternError(f"takes longer than {PATIENCE:.0f} seconds") from error
    except (RecursionError, OverflowError, MemoryError) as error:
        raise PatternError("is too large") from error
