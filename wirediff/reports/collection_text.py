"""A collection of articles as linear text: what `wirediff FOLDER` prints without a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirediff.collection.entry import Entry
from wirediff.collection.own_shares import OwnShares
from wirediff.collection.pair import Pair, best_first
from wirediff.text.sanitise import one_line, visible
from wirediff.wording.languages import language_name
from wirediff.wording.phrases import (
    counted,
    credits_in_words,
    date_in_words,
    name_of,
    percent,
    shares_by_kind,
)


def listing_text(entries: Sequence[Entry], pairs: Sequence[Pair]) -> str:
    """The articles, then what could not be read, then the pairs, best first."""
    return visible("\n".join(_lines(entries, pairs))) + "\n"


def _lines(entries: Sequence[Entry], pairs: Sequence[Pair]) -> Iterator[str]:
    own = OwnShares(entries)
    for pair in pairs:
        own.add(pair)
    read = sum(entry.article is not None for entry in entries)
    yield f"{counted(read, 'article')}, {counted(len(pairs), 'pair')}"
    yield ""
    for number, entry in enumerate(entries):
        yield f"{number + 1}. {_described(entry, own.of(number) if pairs else None)}"
    yield from _pair_lines(entries, pairs)
    yield "\nTo see one pair: wirediff compare A B"


def _described(entry: Entry, own: float | None) -> str:
    """One article in a line; a bad file with its reason."""
    if entry.article is None:
        return f"Could not be read: {one_line(entry.source)}: {one_line(entry.reason)}"
    article = entry.article
    facts = (
        name_of(article),
        article.title and one_line(article.title),
        date_in_words(article.published),
        language_name(article.language),
        counted(entry.words, "word"),
        article.credits and f"credits {credits_in_words(article)}",
        own is not None and f"{percent(own)} its own",
    )
    source = f" ({one_line(article.source)})" if article.source else ""
    return "; ".join(fact for fact in facts if fact) + source


def _pair_lines(entries: Sequence[Entry], pairs: Sequence[Pair]) -> Iterator[str]:
    if pairs:
        yield "\nPairs, best first. Shares are of each article's own words."
    for pair in best_first(pairs):
        sides = (
            f"{_name(entries, number)} shared {percent(coverage)}"
            + (f" ({kinds})" if (kinds := shares_by_kind(by_kind.items())) else "")
            for number, coverage, by_kind in zip(
                (pair.first, pair.second), pair.coverage, pair.by_kind, strict=True
            )
        )
        passages = counted(sum(pair.passages.values()), "passage")
        yield f"{'; '.join(sides)}; {passages}, {pair.moved} moved"


def _name(entries: Sequence[Entry], number: int) -> str:
    """The article's number and name: two of one outlet are told apart."""
    article = entries[number].article
    return f"{number + 1}. {name_of(article)}" if article else f"{number + 1}."
