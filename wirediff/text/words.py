"""Words of an article: where each lies, and the forms under which words are the same.

Normalisation happens here and nowhere else. Word indices count from 0 within one `Words`; spans
stay in code points of the article's text.
"""

from __future__ import annotations

import operator
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import Stemmer

from wirediff.article import Span
from wirediff.text.letters import OPTIONAL, VARIANTS
from wirediff.text.word_spans import APOSTROPHES, UNSEEN, WORD, is_unspaced

_JOINED: Final = re.compile(r"[-\u00ad\u2010]\s+")
"""What a word is without that was parted at the end of a line."""

_FOLDED: Final = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(OPTIONAL + UNSEEN, "") | VARIANTS
)

_STEMMER_OF: Final = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian",
    "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali",
    "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
    "yi": "yiddish",
}  # fmt: skip
"""Snowball's algorithm for a language code; a language that is not here keeps its words whole."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some spans of one article, in order; four columns of one length."""

    starts: tuple[int, ...]
    """First character of each word."""
    ends: tuple[int, ...]
    """One past the last character of each word."""
    norms: tuple[str, ...]
    """Case, width, accents' encoding and apostrophes folded: equal norms are the same word."""
    stems: tuple[str, ...]
    """The norm without its endings, by the language's Snowball algorithm. For a character of an
    unspaced script: it and the next one, since a single character says little."""

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """From word `first` up to, not including, word `last`; `first < last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def part(self, first: int, last: int) -> Words:
        """Words `first` up to, not including, `last`, as columns of their own."""
        return Words(
            self.starts[first:last],
            self.ends[first:last],
            self.norms[first:last],
            self.stems[first:last],
        )


def normalise(word: str) -> str:
    """The form under which two spellings are the same word.

    NFKC; case and apostrophes folded; without the signs that Arabic, Hebrew and Hindi may leave
    out, without soft hyphens and zero-width characters, and without the hyphen of a line's end.
    """
    if "\n" in word:
        word = _JOINED.sub("", word)
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFKC", word).casefold().translate(_FOLDED)
    return folded or word  # nothing but signs


def words_of(text: str, spans: Iterable[Span], language: str | None) -> Words:
    """The words inside `spans`, in the order given; no word crosses the end of a span."""
    found: list[str] = []
    starts: list[int] = []
    for span in spans:
        inside = WORD.findall(text, span.start, span.end)
        found += inside
        starts += _places(text, inside, span.start)
    form_of = {word: normalise(word) for word in set(found)}
    norms = tuple(map(form_of.__getitem__, found))
    stems = _stems(norms, language)
    unspaced = not text.isascii() and any(map(is_unspaced, form_of.values()))
    return Words(
        tuple(starts),
        tuple(map(operator.add, starts, map(len, found))),
        norms,
        _paired(norms, stems) if unspaced else stems,
    )


def _places(text: str, words: Iterable[str], at: int) -> Iterator[int]:
    """Where each word begins, for all the words from `at` on.

    What lies between two words cannot begin a word, so that each is the next place with its
    letters. Looking for it takes a third of what an object for each match would.
    """
    for word in words:
        at = text.index(word, at)
        yield at
        at += len(word)


def joined(parts: Sequence[Words]) -> Words:
    """The words of several parts of one article, in the order given, as one."""
    if len(parts) == 1:
        return parts[0]
    return Words(
        tuple([start for part in parts for start in part.starts]),
        tuple([end for part in parts for end in part.ends]),
        tuple([norm for part in parts for norm in part.norms]),
        tuple([stem for part in parts for stem in part.stems]),
    )


def _paired(norms: tuple[str, ...], stems: tuple[str, ...]) -> tuple[str, ...]:
    """The stems, each character of an unspaced script with the next one."""
    return tuple(
        norm + follower if is_unspaced(norm) else stem
        for (norm, follower), stem in zip(pairwise((*norms, "")), stems, strict=True)
    )


def _stems(norms: Sequence[str], language: str | None) -> tuple[str, ...]:
    """The norms without their endings; whole where Snowball does not know the language."""
    forms = list(set(norms))
    plain = [norm.removesuffix("'s") for norm in forms]
    name = _STEMMER_OF.get((language or "").split("-")[0])
    if not name or name not in Stemmer.algorithms():
        stem_of = dict(zip(forms, plain, strict=True))
    else:
        # Made in a quarter of a microsecond, and no two threads may use the same one.
        stemmed = Stemmer.Stemmer(name, 0).stemWords(plain)
        stem_of = dict(zip(forms, stemmed, strict=True))
    return tuple(map(stem_of.__getitem__, norms))
