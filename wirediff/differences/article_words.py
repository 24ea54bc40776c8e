"""What a whole article says of its words: which are names, and which are quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from wirediff.article import Span
from wirediff.differences.quotation_marks import quotes_of
from wirediff.text.words import normalise

_WORD: Final = re.compile(r"[^\W\d_]+")
_CAPITALISED: Final = re.compile(r"(?<![^\W\d_])[^\W\d_a-z][^\W\d_]*")
"""What may be a word with a capital: a word that begins with no small letter of ASCII."""

_OPENS: Final = re.compile(r"[.!?:;\n\"“”„«»‘'(\[–—-]")
"""What may stand before a word that has its capital from its place."""


_LINE: Final = re.compile(r"[^\n]+")

TITLE_CASE: Final = 0.8
"""Share of the longer words of a line above which their capitals say nothing."""


def _title_case(words: Sequence[str]) -> bool:
    longer = [word[0].isupper() for word in words if len(word) > 3]
    return bool(longer) and sum(longer) > TITLE_CASE * len(longer)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an article by the way they are written; all normalised."""

    every: frozenset[str]
    common: frozenset[str]
    """Words that also occur with a small letter: no names."""
    proper: frozenset[str]
    """Words with a capital that is not owed to their place."""


BEGINNING: Final = 4
"""Letters of a name from which it may be another form of one: `Iran`, `Iranian`."""


@dataclass(frozen=True)
class ArticleIndex:
    """What the passages of one article ask again and again, each found when first asked for."""

    text: str
    """The whole text of the article."""

    @cached_property
    def wording(self) -> Wording:
        """Its words by the way they are written."""
        return wording_of(self.text)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first `BEGINNING` letters of its words, under which a name is found in any case."""
        return frozenset(form[:BEGINNING] for form in self.wording.every)

    @cached_property
    def quotes(self) -> tuple[Span, ...]:
        """Its quotes, as `quotes_of` finds them."""
        return quotes_of(self.text)


def wording_of(text: str) -> Wording:
    """The wording of a text; linear in it."""
    lines = [(line.span(), _WORD.findall(line[0])) for line in _LINE.finditer(text)]
    form_of = {word: normalise(word) for word in {word for _, words in lines for word in words}}
    proper = {
        match[0]
        for span, words in lines
        if not _title_case(words)
        for match in _CAPITALISED.finditer(text, *span)
        if match[0][0].isupper() and not opens(text, match.start())
    }
    return Wording(
        every=frozenset(form_of.values()),
        common=frozenset(form for word, form in form_of.items() if word[0].islower()),
        proper=frozenset(map(form_of.__getitem__, proper)),
    )


def opens(text: str, start: int) -> bool:
    """Whether the word at `start` opens a sentence, a line, a quote or a bracket."""
    before = text[max(start - 5, 0) : start].rstrip(" \u00a0")
    if _INITIAL.search(before):
        return False
    return not before or _OPENS.match(before[-1]) is not None


_INITIAL: Final = re.compile(r"(?:^|[ .\u00a0])[^\W\d_]\.$")
"""A letter with a full stop, behind which a name goes on: `J. K. Hale`."""
