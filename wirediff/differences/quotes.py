"""Quoted words that do not agree: somebody said one thing only."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz

from wirediff.article import Span
from wirediff.differences.house_style import in_one_style
from wirediff.differences.passage_words import End, Tokens, facing, same_share, tight
from wirediff.figures import figures, may_count
from wirediff.figures.number_words import vocabulary
from wirediff.passages import Difference, What
from wirediff.text.words import words_of

LONG: Final = 4
"""Words of a quote that is held against another wherever it stands; a shorter one, often an
expression in inverted commas, only against what stands in its place."""

ALIKE: Final = 0.4
"""Share of words in common from which two of several quotes are one; independent translations of
one quote have 0.4 to 0.8."""


SAME: Final = 0.4
"""Share of the words of both ends that must be the same for two short quotes to be one."""


@dataclass(frozen=True)
class Quote:
    """The part of a quote that lies inside an end."""

    end: End
    span: Span
    long: bool

    @property
    def text(self) -> str:
        """As it is written."""
        return self.span.of(self.end.text)

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """Its words in pieces between ellipses, in one house style and numbers however written.

        Without what an editor put in square brackets; each piece with a blank around.
        """
        pieces = _LEFT_OUT.split(_PUT_IN.sub(" ", self.text))
        said = (" ".join(_said(piece, self.end.language)) for piece in pieces)
        return tuple(f" {words} " for words in said if words)

    def agrees(self, other: Quote) -> bool:
        """Whether one stands in the other as it is."""
        return (
            self._is_written_as(other)
            or _holds(self.pieces, other.pieces)
            or _holds(other.pieces, self.pieces)
            or _closed_up(self.pieces) == _closed_up(other.pieces)
        )

    def _is_written_as(self, other: Quote) -> bool:
        return self.text == other.text and self.end.language == other.end.language

    def closeness(self, other: Quote) -> float:
        """Share of words in common, from 0.0 to 1.0."""
        return fuzz.token_set_ratio("".join(self.pieces), "".join(other.pieces)) / 100


def quote_differences(left: Tokens, right: Tokens) -> Iterator[Difference]:
    """The quotes of which each side has its own words; a quote cut short agrees with the whole."""
    ones, others = _quotes(left), _quotes(right)
    if not _any_apart(ones, others) or not _any_apart(others, ones):
        return
    alone = len(ones) == len(others) == 1

    def opposed(one: Quote, other: Quote) -> bool:
        return (one.long and other.long) and (alone or one.closeness(other) >= ALIKE)

    def face_to_face(one: Quote, other: Quote) -> bool:
        sizes = sorted(
            len(tokens.indices(quote.span)) for tokens, quote in ((left, one), (right, other))
        )
        replaced = tight(left, right, one.span, other.span) and sizes[1] <= sizes[0] + 2
        return replaced and same_share(left, right) >= SAME

    for one, other in facing(ones, others, Quote.agrees, [face_to_face, opposed]):
        yield Difference(What.QUOTE, one.span, other.span)


def _any_apart(ones: Sequence[Quote], others: Sequence[Quote]) -> bool:
    """Whether some quote is not written on the other side as it is."""
    written = {(other.text, other.end.language) for other in others}
    return any((one.text, one.end.language) not in written for one in ones)


def _quotes(tokens: Tokens) -> list[Quote]:
    """The quotes of an end, each trimmed to its words inside the end."""
    quotes = tokens.end.index.quotes
    found = []
    for span in tokens.end.spans:
        first = bisect_left(quotes, span.start + 1, key=lambda quote: quote.end)
        last = bisect_left(quotes, span.end, key=lambda quote: quote.start)
        for quote in quotes[first:last]:
            words = tokens.indices(Span(max(quote.start, span.start), min(quote.end, span.end)))
            if len(words):
                span_of_words = tokens.words.span(words.start, words.stop)
                found.append(Quote(tokens.end, span_of_words, len(words) >= LONG))
    return found


_LEFT_OUT: Final = re.compile(r"[(\[]?(?:…|\.\.\.)[)\]]?")
"""Marks of words that the outlet left out."""

_PUT_IN: Final = re.compile(r"(?:\[|^)(?!\.\.\.|…)[^\[\]]{0,80}\]")
"""Words that the outlet put in; a bracket may have been opened before the passage begins."""


def _said(piece: str, language: str | None) -> list[str]:
    """The words as they are spoken: `1 in 3` and `one in three` are the same."""
    words = words_of(piece, [Span(0, len(piece))], language)
    known = vocabulary(language).phrases if language else {}
    said = [f"#{known[(norm,)]}" if (norm,) in known else norm for norm in words.norms]
    counts = may_count(piece, Span(0, len(piece)), words.norms, language)
    for figure in reversed(figures(piece, language)) if counts else ():
        first = bisect_left(words.ends, figure.number.start + 1)
        last = bisect_left(words.starts, figure.number.end)
        said[first:last] = [f"#{figure.value}"]
    return [part for word in said for part in in_one_style(word, language)]


def _holds(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether every piece of one quote stands in the other."""
    joined = "".join(whole).replace("  ", " ")
    return all(piece in joined for piece in part)


def _closed_up(pieces: tuple[str, ...]) -> str:
    """The letters alone: `health care` and `healthcare`."""
    return "".join(pieces).replace(" ", "")
