"""Which articles and pairs of a collection are shown, in which order, and which two are chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final

from wirediff.collection.entry import Entry
from wirediff.collection.pair import Pair
from wirediff.wording.languages import language_name
from wirediff.wording.phrases import date_in_words, name_of, title_of

Choice = tuple[int, ...]
"""At most two articles, the left one first."""


class Order(StrEnum):
    """What the list of articles is sorted by."""

    GIVEN = ""
    """As the user named them."""
    OUTLET = "outlet"
    DATE = "date"
    """Oldest first: who had it first."""
    WORDS = "length"
    """Longest first."""
    OWN = "own share"
    """Largest first."""

    def next(self) -> Order:
        """The order after this one, in a circle."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


def toggled(chosen: Choice, number: int) -> Choice:
    """The choice with an article added or taken back; a third one displaces the oldest."""
    if number in chosen:
        return tuple(other for other in chosen if other != number)
    return (*chosen, number)[-2:]


def matching(entries: Sequence[Entry], words: str) -> frozenset[int]:
    """The articles in which every one of some words occurs, whatever its case; all for none."""
    wanted = words.casefold().split()
    return frozenset(
        number
        for number, entry in enumerate(entries)
        if all(word in _searched(entry) for word in wanted)
    )


def matching_pairs(pairs: Iterable[Pair], entries: Sequence[Entry], words: str) -> list[Pair]:
    """The pairs in which every one of some words occurs in one article or the other."""
    of_word = [matching(entries, word) for word in words.split()]
    return [pair for pair in pairs if all({pair.first, pair.second} & found for found in of_word)]


def _searched(entry: Entry) -> str:
    """Everything about an article that the list shows, to look a word up in."""
    article = entry.article
    if article is None:
        return f"{entry.source} {entry.reason}".casefold()
    about = (
        name_of(article),
        title_of(article),
        article.source,
        date_in_words(article.published),
        language_name(article.language),
        *article.credits,
    )
    return " ".join(about).casefold()


def ordered(
    entries: Sequence[Entry], numbers: Iterable[int], order: Order, own: Callable[[int], float]
) -> list[int]:
    """The articles in this order, equal ones as given; what could not be read comes last."""

    def key(number: int) -> tuple[bool, object, int]:
        entry = entries[number]
        unread = bool(entry.reason)
        return unread, 0 if unread else _sort_key(entry, order, own(number)), number

    return sorted(numbers, key=key)


def _sort_key(entry: Entry, order: Order, own: float) -> object:
    article = entry.article
    match order:
        case Order.OUTLET:
            return name_of(article).casefold() if article else ""
        case Order.DATE:
            return _instant(article.published if article else None)
        case Order.WORDS:
            return -entry.words
        case Order.OWN:
            return -own
        case Order.GIVEN:
            return 0


_UNDATED: Final = datetime.max.isoformat()
"""Sorts after every date."""


def _instant(published: datetime | date | None) -> str:
    """Sorts dates and times together: with a zone as UTC, others as they are written."""
    if isinstance(published, datetime) and published.tzinfo is not None:
        published = published.astimezone(UTC).replace(tzinfo=None)
    return published.isoformat() if published else _UNDATED
