"""From a page to its article: main text and metadata by trafilatura."""

from __future__ import annotations

from datetime import date, datetime

import trafilatura
from trafilatura.settings import Document

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading import read_told
from wirediff.reading.decoding import decode
from wirediff.reading.told import Told
from wirediff.sources.material import Material


def page_article(material: Material) -> Article:
    """The article of a page.

    Raises:
        ReadError: It is not text, too large, or holds no article.
    """
    page = decode(material.content(), material.name)
    document = trafilatura.bare_extraction(
        page, url=material.url, with_metadata=True, include_comments=False
    )
    if not isinstance(document, Document) or not document.text:
        raise ReadError(material.name, "holds no article text")
    text = "\n\n".join(document.text.splitlines())
    return read_told(text, source=material.name, told=_told(document))


def _told(document: Document) -> Told:
    return Told(
        title=document.title,
        outlet=document.sitename,
        byline=document.author,
        published=_day(document.date),
        language=document.language,
        url=document.url,
    )


def _day(found: str | None) -> datetime | date | None:
    return date.fromisoformat(found) if found else None
