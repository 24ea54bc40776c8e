"""What a page tells of its article for machines: schema.org's records, and tags of the head.

Trafilatura reads names and titles of both; here are the moments, whose time of day and zone it
drops, and the text of a record, for pages that hold no more than its beginning.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from lxml.html import HtmlElement

LONGEST_RECORD: Final = 2_000_000
"""Characters of a record; longer ones hold other things than an article."""

MOST_VALUES: Final = 20_000
"""Values looked at in one page's records."""

EARLIEST: Final = 1990
"""The year of the first web page: what is dated before it has no date."""

_ARTICLES: Final = ("article", "posting", "report")
"""How the names of schema.org's types of articles end, in small letters."""

_PUBLISHED: Final = ("article:published_time", "datepublished", "dc.date.issued", "pubdate")
_UPDATED: Final = ("article:modified_time", "og:updated_time", "datemodified", "dc.date.modified")


def records_of(page: HtmlElement) -> tuple[dict[str, Any], ...]:
    """The records of articles in the page, in order; broken ones are left out."""
    found: list[dict[str, Any]] = []
    for script in page.iterfind(".//script[@type='application/ld+json']"):
        text = script.text or ""
        if len(text) > LONGEST_RECORD:
            continue
        try:
            found.extend(_articles(json.loads(text, strict=False)))
        except (ValueError, RecursionError):
            continue
    return tuple(found)


def _articles(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a type of articles, however deep it lies, but not inside one another."""
    waiting = [value]
    for _ in range(MOST_VALUES):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, dict):
            if _is_article(one.get("@type")):
                yield one
            else:
                waiting.extend(reversed(one.values()))
        elif isinstance(one, list):
            waiting.extend(reversed(one))


def _is_article(kind: Any) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and one.lower().endswith(_ARTICLES) for one in kinds)


def body_of(records: tuple[dict[str, Any], ...]) -> str:
    """The longest text of an article in the records; empty when there is none."""
    texts = (record.get("articleBody") for record in records)
    return max((text for text in texts if isinstance(text, str)), key=len, default="")


def moments_of(
    page: HtmlElement, records: tuple[dict[str, Any], ...]
) -> tuple[datetime | date | None, datetime | date | None]:
    """When the article was published and when it was changed, as the page tells it."""
    tags = {
        (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower(): tag
        for tag in reversed(page.findall(".//meta[@content]"))
    }

    def told(name: str, others: tuple[str, ...]) -> datetime | date | None:
        values = [record.get(name) for record in records]
        values += [tags[other].get("content") for other in others if other in tags]
        return next((moment for value in values if (moment := moment_of(value))), None)

    published = told("datePublished", _PUBLISHED)
    updated = told("dateModified", _UPDATED)
    return published, None if updated == published else updated


def moment_of(value: object) -> datetime | date | None:
    """What an ISO 8601 string says; `None` for others, and for what cannot be true."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    try:
        found = date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        return None
    day = found.date() if isinstance(found, datetime) else found
    is_sane = day.year >= EARLIEST and day <= (datetime.now(UTC) + timedelta(days=2)).date()
    return found if is_sane else None
