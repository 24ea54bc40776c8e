"""What a source tells of its article beside the text: a page's metadata, the fields of a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Told:
    """Each field `None` when the source says nothing of it, or nothing that can be true.

    What is told comes before what would be guessed from the text, except for the language: pages
    often name the one of their template, so theirs counts only where the text is too short to tell.
    """

    title: str | None = None
    outlet: str | None = None
    """As the source names it; an address of a site will do."""
    byline: str | None = None
    published: datetime | date | None = None
    updated: datetime | date | None = None
    """When it was last changed."""
    language: str | None = None
    """As `Article.language`."""
    url: str | None = None
    region: str | None = None
    """The country of the source's language, in two letters: `GB` where a page says `en-GB`."""
    agencies: tuple[str, ...] = ()
    """Who the text comes from, as the source names them; only agencies among them count."""
    doubts: tuple[str, ...] = ()
    """As `Article.doubts`."""


NOTHING = Told()
"""A text without anything beside it."""
