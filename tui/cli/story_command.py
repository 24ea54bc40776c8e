"""The command `wirediff story`: what several articles on one event say together, printed."""

from __future__ import annotations

from collections.abc import Sequence

from tui.cli.exit_codes import DONE, FAILED
from tui.cli.output import complain, deliver
from tui.settings.outlet_names import OutletNames, named
from wirediff import Article, ReadError, Settings, read_all, story
from wirediff.access import Access
from wirediff.collection.inputs import at_most_comparable, expanded
from wirediff.reports.story.story_forms import STORY_FORMS


def print_story(
    sources: Sequence[str],
    base: str | None,
    settings: Settings,
    access: Access,
    as_format: str,
    output: str | None = None,
) -> int:
    """Print the story of all articles that can be read; name the others.

    Args:
        sources: Paths, folders, addresses or `-`; at least two articles in all.
        base: The source or outlet of the article whose order is followed; `None` to choose one.
        settings: How to compare.
        access: How web addresses are read.
        as_format: A name of `STORY_FORMS`.
        output: A path; standard output for `None` and `-`.

    Returns:
        The exit code.

    Raises:
        WriteError: The result could not be written.
    """
    articles = _articles(sources, access)
    if len(articles) < 2:
        complain("a story needs two articles or more")
        return FAILED
    number = None
    if base is not None:
        number = next((n for n, each in enumerate(articles) if _is_called(each, base)), None)
        if number is None:
            complain(f"--base {base}: no article has this source or outlet")
            return FAILED
    made = story(articles, base=number, settings=settings)
    deliver(STORY_FORMS[as_format](made), as_format, output)
    return DONE


def _articles(sources: Sequence[str], access: Access) -> list[Article]:
    names = OutletNames().all()
    found: list[Article] = []
    for source in expanded(sources):
        for record in at_most_comparable(read_all(source, access=access), source):
            if isinstance(record, ReadError):
                complain(record)
            else:
                found.append(named(record, names))
    return found


def _is_called(article: Article, base: str) -> bool:
    return base in (article.source, article.outlet)
