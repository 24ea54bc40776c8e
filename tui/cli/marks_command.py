"""The command `wirediff marks`: what was judged, printed."""

from __future__ import annotations

from collections.abc import Sequence

from tui.cli.exit_codes import DONE, FAILED
from tui.cli.output import deliver
from tui.cli.printing import read_each
from wirediff.access import Access
from wirediff.marks.mark_store import JudgementStore
from wirediff.marks.rows import stored_marks_of
from wirediff.reports.marks_list import MARKS


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
        kept = stored_marks_of(left, right, store.of(left, right))
    else:
        kept = store.every()
    deliver(MARKS[as_format](kept), as_format, output)
    return DONE
