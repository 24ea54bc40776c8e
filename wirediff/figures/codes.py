"""Numbers that are part of a name and count nothing: `MH370`, `B-52`, `Boeing 737`, `Covid-19`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from wirediff.article import Span
from wirediff.figures.figure import Figure, Form
from wirediff.figures.lexicon import Lexicon

_GLUED: Final = re.compile(
    r"(?<![\w$€£¥.,-])(?P<letters>[A-Z]{1,4}|[A-Z][a-z]{1,9}(?=[-‐‑]))[-‐‑]?\d{1,4}[A-Za-z]{0,2}(?![\w%])"
    r"(?![.,]\d)"
)
_HEADED: Final = re.compile(
    r"\b(?:Boeing|Airbus|Flight|Flug|Vol|Vuelo|Voo|Volo|Vlucht|Penerbangan|Route|Highway|Apollo"
    r"|Formula|Formel|Windows|iPhone|Galaxy|Falcon|Article|Artikel|Pasal|Artículo|Artigo|Section"
    r"|Channel|Embraer|Tupolev|Room|Gate|Unit|Title|Chapter)"
    r" (?:[A-Z]{1,3}[-‐‑]?)?\d{1,4}(?![\w%-])(?![.,:]\d)"
)
_QUARTERS: Final = re.compile(r"[QKTH][1-4]$")


def codes(text: str, words: Lexicon) -> Iterator[Figure]:
    """The numbered names of a text, in no order; linear in the text."""
    for match in _GLUED.finditer(text):
        money = match["letters"] in words.signs
        if not money and not _QUARTERS.match(match.group()):
            yield _code(match)
    for match in _HEADED.finditer(text):
        yield _code(match)


def _code(match: re.Match[str]) -> Figure:
    span = Span(*match.span())
    label = "".join(filter(str.isalnum, match.group().casefold()))
    return Figure(span, span, Fraction(0), None, Fraction(1), form=Form.NAME, label=label)
