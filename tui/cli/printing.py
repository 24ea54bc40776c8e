"""Results that are printed, not drawn: for pipes, for screen readers, without a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.cli.exit_codes import DONE, FAILED
from tui.cli.output import complain, deliver
from tui.settings.outlet_names import OutletNames, named
from wirediff import Article, ReadError, Settings, compare, read, read_all
from wirediff.access import Access
from wirediff.collection.entry import entry_of
from wirediff.collection.inputs import at_most_comparable
from wirediff.collection.pair import compare_all
from wirediff.marks.judged import judged
from wirediff.marks.judgement import Judgements
from wirediff.marks.mark_store import JudgementStore, SetAsideError
from wirediff.reading.roles.reasons import explained
from wirediff.reports.article_text import article_text
from wirediff.reports.collection_text import listing_text
from wirediff.reports.colophon import Colophon
from wirediff.reports.formats import REPORTS
from wirediff.reports.json import VERSION, article_json, article_record
from wirediff.reports.json_text import json_text
from wirediff.reports.remarks import NOTHING_JUDGED
from wirediff.reports.text import comparison_text
from wirediff.storage import NewerError


def print_comparison(
    left: str | Article,
    right: str | Article,
    settings: Settings,
    access: Access,
    as_format: str = "text",
    output: str | None = None,
    *,
    marks: bool = False,
    aloud: bool = False,
) -> int:
    """Print what two articles share; name those that could not be read.

    Args:
        left: A path, an address, `-`, or an article that was read already.
        right: As `left`.
        settings: How to compare.
        access: How web addresses are read.
        as_format: A name of `REPORTS`.
        output: A path; standard output for `None` and `-`.
        marks: Whether what the reader made of the passages is told, and followed.
        aloud: Whether text is made to be listened to.

    Returns:
        The exit code.

    Raises:
        WriteError: The result could not be written.
        StoreError: The marks cannot be read.
    """
    articles = read_each((left, right), access)
    if len(articles) < 2:
        return FAILED
    names = OutletNames().all()
    articles = [named(article, names) for article in articles]
    said = _marks_on(*articles) if marks else NOTHING_JUDGED
    comparison = judged(compare(*articles, settings=settings), said)
    if aloud:
        written = comparison_text(comparison, said, aloud=True)
    else:
        written = REPORTS[as_format].write(comparison, Colophon.of_today(), said)
    deliver(written, as_format, output)
    return DONE


def _marks_on(left: Article, right: Article) -> Judgements:
    """What was judged; a line on standard error where the file is damaged or a newer program's."""
    try:
        return JudgementStore().of(left, right)
    except NewerError as error:
        complain(f"{error}; comparing without marks")
        return NOTHING_JUDGED
    except SetAsideError as error:
        complain(error)
        return JudgementStore().of(left, right)


def print_article(
    source: str,
    access: Access,
    as_format: str,
    output: str | None,
    *,
    explain: bool = False,
) -> int:
    """Print what is understood of every article in a source, and on demand why.

    Blank lines separate several; as JSON they are a list in a document. What could not be read
    costs none of the others.
    """
    articles: list[Article] = []
    failed = False
    for record in read_all(source, access=access):
        if isinstance(record, Article):
            articles.append(record)
        else:
            complain(record)
            failed = True
    if not articles:
        return FAILED
    reasons = [explained(article) if explain else None for article in articles]
    if as_format != "json":
        written = "\n".join(map(article_text, articles, reasons))
    elif len(articles) == 1:
        written = article_json(articles[0], reasons[0])
    else:
        records = list(map(article_record, articles, reasons))
        written = json_text({"version": VERSION, "articles": records})
    deliver(written, as_format, output)
    return FAILED if failed else DONE


def print_collection(sources: Sequence[str | Article], settings: Settings, access: Access) -> int:
    """Print a list of articles and of their pairs, like `print_comparison`.

    What could not be read is in the list with its reason.
    """
    names = OutletNames().all()
    found = (record for source in sources for record in _records(source, access))
    entries = [
        entry_of(named(record, names) if isinstance(record, Article) else record)
        for record in found
    ]
    deliver(listing_text(entries, list(compare_all(entries, settings))), "text", None)
    return DONE if all(entry.article for entry in entries) else FAILED


def _records(source: str | Article, access: Access) -> Iterable[Article | ReadError]:
    if isinstance(source, Article):
        return (source,)
    return at_most_comparable(read_all(source, access=access), source)


def read_each(sources: Sequence[str | Article], access: Access) -> list[Article]:
    """The articles that could be read; a line on standard error for each that could not."""
    articles: list[Article] = []
    for source in sources:
        try:
            articles.append(read(source, access=access) if isinstance(source, str) else source)
        except ReadError as error:
            complain(error)
    return articles
