"""From a text to an `Article`; `wirediff.sources` gets texts from files and pages."""

from __future__ import annotations

from wirediff.article import Article
from wirediff.reading.assembly import assembled
from wirediff.reading.assembly import plain as all_body
from wirediff.reading.paragraphs import paragraphs
from wirediff.reading.roles.roles import parts_with_roles
from wirediff.reading.told import NOTHING, Told

__all__ = ["read_text", "read_told"]


def read_text(text: str, *, plain: bool = False, source: str = "") -> Article:
    """The article that `text` is; `Article.text` is `text` exactly, and nothing is refused.

    With `plain`, every paragraph is body: no roles are guessed.
    """
    if plain:
        return all_body(text, paragraphs(text), source)
    return read_told(text, source=source)


def read_told(text: str, *, source: str, told: Told = NOTHING) -> Article:
    """The article that `text` is, with what its source tells of it beside the text."""
    return assembled(text, parts_with_roles(text), source, told)
