"""An article whose source says what its pieces are: fields of a record, tags of a page.

What the source does not say is found by wording and place, as in plain text: a paragraph may be an
advertisement mark or a byline wherever it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from wirediff.article import Article
from wirediff.reading.assembly import assembled
from wirediff.reading.roles.roles import parts_with_roles
from wirediff.reading.roles.rules import Finding, Sign
from wirediff.reading.told import NOTHING, Told

BY_SOURCE: Final = "told-by-source"
"""The rule that is named for a piece whose source says what it is."""

_APART: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph or several, as they come in the source."""

    text: str
    sign: Sign | None = None
    """What the source says it is, as one paragraph; `None` when wording and place must tell."""


def read_pieces(pieces: Iterable[Piece], *, source: str, told: Told = NOTHING) -> Article:
    """The article made of these pieces, a blank line between two of them; blank ones are left out.

    White space is folded in a piece with a sign; the others are kept as they are.
    """
    text, known = laid_out(pieces)
    return assembled(text, parts_with_roles(text, known), source, told)


def laid_out(pieces: Iterable[Piece]) -> tuple[str, dict[int, Finding]]:
    """The text of the pieces, and what is known of the paragraphs that begin at a position."""
    texts: list[str] = []
    known: dict[int, Finding] = {}
    length = 0
    for piece in pieces:
        # Everything that may end a line counts as white space for `str.split`.
        text = " ".join(piece.text.split()) if piece.sign else piece.text.strip()
        if not text:
            continue
        length += len(_APART) if texts else 0
        if piece.sign:
            known[length] = Finding(piece.sign, BY_SOURCE)
        texts.append(text)
        length += len(text)
    return _APART.join(texts), known
