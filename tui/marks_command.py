"""The command `wirediff marks`: what was judged, printed."""

from __future__ import annotations

from collections.abc import Sequence

from tui.exit_codes import DONE, FAILED
from tui.output import deliver
from tui.printing import read_each
from wirediff.access import Access
from wirediff.formats.marks import MARKS
from wirediff.judgement.rows import kept_of
from wirediff.judgement.store import JudgementStore


def print_marks(
    sources: Sequence[str], access: Access, as_format: str, output: str | None = None
) -> int:
    """Print the judgements of two articles, or of all when none is named.

    Returns:
        The exit code; nothing judged is a result.

    Raises:
        StoreError: The judgements cannot be read.
        WriteError: The list could not be written.
    """
    store = JudgementStore()
    if sources:
        articles = read_each(sources, access)
        if len(articles) < 2:
            return FAILED
        left, right = articles
        kept = kept_of(left, right, store.of(left, right))
    else:
        kept = store.every()
    deliver(MARKS[as_format](kept), as_format, output)
    return DONE
